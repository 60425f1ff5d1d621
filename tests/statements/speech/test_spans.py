"""Spans that quote the text exactly."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from factcheck.english.quotations import Quotation
from factcheck.records import Span
from factcheck.statements.speech.spans import merge, quotations_of, spans_of, tokens_in, trim, widen


def test_tokens_that_only_marks_part_are_one_span() -> None:
    doc = Doc(Vocab(), words=["Go", ",", "now", "he", "left"])
    assert spans_of(doc, (0, 2, 4), doc.text) == (Span(0, 8), Span(12, 16))


def test_tokens_without_a_word_have_no_span() -> None:
    doc = Doc(Vocab(), words=["Go", ","])
    assert spans_of(doc, (1,), doc.text) == ()


def test_two_single_marks_are_a_quotation_mark() -> None:
    assert quotations_of(["He said ''go on'' again."]) == ((Quotation(Span(8, 17), 0),),)


def test_a_quotation_ends_with_its_section() -> None:
    open_ended = ["“We go on.", "“We win.”"]
    assert [len(found) for found in quotations_of(open_ended)] == [1, 1]
    assert quotations_of(open_ended, [0, 1]) == ((), (Quotation(Span(0, 9), 0),))


def test_marks_at_the_ends_are_trimmed_but_those_of_quotations_stay() -> None:
    text = " , “Why?” asked X. "
    assert trim(text, Span(0, len(text))) == Span(3, 17)


def test_a_span_grows_to_its_quotation() -> None:
    quotations = [Quotation(Span(5, 20), 0), Quotation(Span(30, 40), 1)]
    assert widen([Span(8, 12)], quotations, Span(22, 26)) == (Span(5, 20),)


def test_a_span_does_not_grow_to_a_quotation_that_holds_its_cue() -> None:
    assert widen([Span(8, 12)], [Quotation(Span(0, 20), 0)], Span(2, 5)) == (Span(8, 12),)


def test_spans_that_overlap_or_touch_become_one() -> None:
    assert merge([Span(6, 9), Span(0, 5), Span(12, 14)]) == (Span(0, 9), Span(12, 14))


def test_the_tokens_of_a_span_are_those_that_it_touches() -> None:
    assert tokens_in(Doc(Vocab(), words=["Go", "on", "now"]), Span(3, 7)) == (1, 3)
