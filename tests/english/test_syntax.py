"""What a parse says of a word."""

from spacy.tokens import Doc

from factcheck.english.syntax import is_finite, is_participle
from factcheck.models.spacy_loading import blank_english


def doc(words: str, tags: str, heads: list[int], deps: str) -> Doc:
    return Doc(
        blank_english().vocab,
        words=words.split(),
        tags=tags.split(),
        heads=heads,
        deps=deps.split(),
    )


def test_a_past_with_subject_and_object_is_finite_whatever_its_tag() -> None:
    parsed = doc("It killed people", "PRP VBN NNS", [1, 1, 1], "nsubj ROOT obj")
    assert (is_finite(parsed[1]), is_participle(parsed[1])) == (True, False)


def test_a_passive_is_a_participle() -> None:
    parsed = doc("It was killed", "PRP VBD VBN", [2, 2, 2], "nsubj:pass aux:pass ROOT")
    assert [is_participle(word) for word in parsed] == [False, False, True]


def test_a_believed_to_that_is_set_off_is_a_participle() -> None:
    parsed = doc(
        "Fox , believed to hide", "NNP , VBD TO VB", [0, 2, 0, 4, 2], "ROOT punct acl mark xcomp"
    )
    assert is_participle(parsed[2])
