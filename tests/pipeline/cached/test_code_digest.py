from factcheck.pipeline.cached.code_digest import code_digest, is_told_apart, library_versions


def test_models_are_told_apart_where_each_bears_a_digest() -> None:
    assert is_told_apart("encoder@1a2b", "reader@3c4d")
    assert not is_told_apart("encoder@1a2b", "en_core_web_sm")


def test_libraries_stand_with_their_versions() -> None:
    names = [entry.split(" ")[0] for entry in library_versions().split(", ")]
    stemmers = ["snowballstemmer", "PyStemmer"]
    assert names == ["spacy", "thinc", "numpy", *stemmers, "onnxruntime", "tokenizers"]


def test_the_code_has_one_digest_within_a_run() -> None:
    assert code_digest() == code_digest()
    assert len(bytes.fromhex(code_digest())) == 32
