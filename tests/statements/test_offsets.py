import spacy

from factcheck.records import Span
from factcheck.statements.offsets import stretches_of

DOC = spacy.blank("en")("Ann, who left, sang and danced.")


def test_words_that_only_marks_part_are_one_stretch() -> None:
    # Ann , who left , sang
    assert stretches_of(DOC, [0, 2, 3, 5]) == (Span(0, 19),)


def test_words_that_others_part_are_several_stretches() -> None:
    found = stretches_of(DOC, [0, 5, 7, 8])
    assert [DOC.text[start:end] for start, end in found] == ["Ann", "sang", "danced."]


def test_no_stretch_begins_or_ends_with_a_comma() -> None:
    assert stretches_of(DOC, [1, 2, 3, 4]) == (Span(5, 13),)
