import pytest

from factcheck.statements.context.parsed import quotation_open, read_words, singular

spacy_tokens = pytest.importorskip("spacy.tokens")
VOCAB = pytest.importorskip("spacy.vocab").Vocab()


@pytest.mark.parametrize(("text", "expected"), [("“ Yes", True), ("Yes ”", False), ('" " "', True)])
def test_a_quotation_stays_open_until_its_mark(text: str, expected: bool) -> None:
    words = read_words(spacy_tokens.Doc(VOCAB, words=text.split()))
    assert quotation_open(words, before=False) is expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [("parties", "party"), ("boxes", "box"), ("men", "man"), ("moves", "move"), ("boss", "boss")],
)
def test_a_plural_has_its_singular(word: str, expected: str) -> None:
    (read,) = read_words(spacy_tokens.Doc(VOCAB, words=[word], tags=["NNS"]))
    assert singular(read) == expected
