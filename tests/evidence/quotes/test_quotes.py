"""The same quotation in the same words, or in others."""

from dataclasses import replace

import pytest

from factcheck.evidence.quotes.quotes import observe
from factcheck.evidence.reading import Reading
from factcheck.records import Article, Attribution, Finding, Result, SourceKind, Span, Statement


def cut(text: str, words: str, article: str = "a") -> Reading:
    """The statement that is those words of a text of one sentence."""
    start = text.index(words)
    whole, own = Span(0, len(text)), Span(start, start + len(words))
    return Reading(Statement(Article(text, article, article), 1, (own,), whole, words))


@pytest.mark.parametrize(
    ("left", "right", "ours", "theirs"),
    [
        (
            "“We must leave the valley before the winter,” she said.",
            'She said: "We can leave the valley before the winter."',
            "We must leave the",
            "We can leave the",
        ),
        (
            "“The dam will not hold another flood,” the engineer wrote.",
            "“The dam will hold another flood,” the engineer wrote.",
            "dam will not hold another",
            "dam will hold another",
        ),
        (
            "He spoke of “long hours with my lawyers and old friends of mine”.",
            "“Long hours with my brothers and old friends of mine,” he said.",
            "with my lawyers and old",
            "with my brothers and old",
        ),
        (
            "“Will you still support the harbour plan?”",
            "“Will you fully support the harbour plan?”",
            "Will you still support the",
            "Will you fully support the",
        ),
        (
            "“The mine lost 25 million crowns over the summer.”",
            "“The mine lost 27 million crowns over the summer.”",
            "mine lost 25 million crowns",
            "mine lost 27 million crowns",
        ),
    ],
)
def test_another_word_in_the_same_quotation_differs(make_sides, left, right, ours, theirs) -> None:
    assert observe(*make_sides(left, right)) == Finding("quotes", Result.DIFFERS, ours, theirs)
    assert observe(*make_sides(right, left)) == Finding("quotes", Result.DIFFERS, theirs, ours)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        # left out
        (
            "“We will, I promise you, rebuild every bridge in town.”",
            "“We will rebuild every bridge in town.”",
        ),
        (
            "“We did not want this war … but we will end it.”",
            "“We did not want this long war but we will end it.”",
        ),
        # brackets
        (
            "“[The mayor] will rebuild every bridge in town.”",
            "“He will rebuild every bridge in town.”",
        ),
        # contraction, spelling, compounds, numerals, months, capitals
        (
            "“We don't like the colour of the new harbour walls.”",
            "“We do not like the color of the new harbor walls.”",
        ),
        (
            "“Our web-site was broken for twelve days in Sept. and nobody noticed.”",
            "“Our website was broken for 12 days in September and nobody noticed.”",
        ),
        # another order
        (
            "“We want ferries and trams in every part of this town.”",
            "“We want trams and ferries in every part of this town.”",
        ),
        # tense
        ("“The council opposes the new harbour tax.”", "“the council opposed the new harbour tax”"),
        # another tail: embedded in a sentence
        (
            "“The harbour tax is a disgrace to this town and to me,” he said.",
            "He called the harbour tax “a disgrace to this town”.",
        ),
    ],
)
def test_what_editors_change_makes_no_difference(make_sides, left, right) -> None:
    assert observe(*make_sides(left, right)).result is Result.AGREES
    assert observe(*make_sides(right, left)).result is Result.AGREES


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("We must leave the valley now.", "We can leave the valley now."),
        ("“The tax is a disgrace,” he said.", "“Nobody reads the minutes,” he said."),
        ("He called it “unfair”.", "She called it “unjust”."),
        # a phrase that anybody uses
        (
            "“I am proud to serve this town,” he said.",
            "“I am proud to serve that school,” he said.",
        ),
        (
            "“I think she is going to beat the mayor.”",
            "“You are not going to beat the mayor that way.”",
        ),
        (
            "“We will win the vote,” he said.",
            "“The vote was lost long ago by those who counted it.”",
        ),
    ],
)
def test_no_quotation_in_common_is_silent(make_sides, left, right) -> None:
    assert observe(*make_sides(left, right)) == Finding("quotes", Result.SILENT)


def test_the_same_words_are_shown_as_written(make_sides) -> None:
    sides = make_sides("“The harbour is closed,” he said.", 'He said "the harbour is closed".')
    assert observe(*sides) == Finding(
        "quotes", Result.AGREES, "The harbour is closed", "the harbour is closed"
    )


def test_a_change_is_told_only_of_the_clause_that_it_stands_in() -> None:
    left = "“I crossed the river at dawn, I spoke with my uncle and I came back alone,” she said."
    right = "“I crossed the river at dawn, I spoke with my cousin and I came back alone.”"
    changed = cut(left, "I spoke with my uncle"), cut(right, "I spoke with my cousin", "b")
    assert observe(*changed) == Finding(
        "quotes", Result.DIFFERS, "with my uncle and I", "with my cousin and I"
    )
    same = cut(left, "I crossed the river at dawn"), cut(right, "I crossed the river at dawn", "b")
    assert observe(*same).result is Result.AGREES
    others = cut(left, "I crossed the river at dawn"), cut(right, "I came back alone", "b")
    assert observe(*others).result is Result.SILENT


def test_words_told_to_be_quoted_need_no_marks(make_statement, make_sides) -> None:
    link = Attribution("Lee", SourceKind.NAMED, "said", quoted=True)
    spoken = make_statement("We must leave the valley before winter.", attribution=(link,))
    other = "“We can leave the valley before winter,” Lee said."
    assert observe(*make_sides(spoken, other)).result is Result.DIFFERS
    told = replace(spoken, attribution=(replace(link, quoted=False),))
    assert observe(*make_sides(told, other)).result is Result.SILENT
