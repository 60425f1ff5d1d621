from dataclasses import replace

import pytest

from factcheck.evidence.framing.loaded import observe, own_words
from factcheck.evidence.reading import Reading
from factcheck.records import Attribution, Finding, Result, SourceKind


@pytest.mark.parametrize(
    ("left", "right", "words"),
    [
        ("The regime closed it.", "The government closed it.", ("regime", "government")),
        ("Vale slammed the plan.", "Vale criticized the plan.", ("slammed", "criticized")),
        ("Vale replied.", "Vale fired back.", ("replied", "fired back")),
        ("Vale brazenly left.", "Vale left.", ("brazenly", None)),
        ("The so-called plan failed.", "The plan failed.", ("so called", None)),
    ],
)
def test_a_loaded_word_beside_a_plain_one_differs(make_sides, left, right, words) -> None:
    sides = make_sides(left, right)
    assert observe(*sides) == Finding("loaded", Result.DIFFERS, *words)
    assert observe(*sides[::-1]) == Finding("loaded", Result.DIFFERS, *words[::-1])


def test_the_verb_that_names_the_speaker_counts(make_sides, make_statement) -> None:
    claimed = Attribution("Vale", SourceKind.NAMED, "claimed")
    said = Attribution("Vale", SourceKind.NAMED, "said")
    sides = make_sides(
        make_statement("It works.", attribution=(claimed,)),
        make_statement("It works.", article="b", attribution=(said,)),
    )
    assert observe(*sides) == Finding("loaded", Result.DIFFERS, "claimed", "said")


def test_the_same_loaded_word_agrees(make_sides) -> None:
    sides = make_sides("The regime fell.", "The old regime is gone.")
    assert observe(*sides) == Finding("loaded", Result.AGREES, "regime", "regime")


def test_the_same_loaded_phrase_agrees(make_sides) -> None:
    sides = make_sides("Vale fired back.", "The mayor fired back on Monday.")
    assert observe(*sides) == Finding("loaded", Result.AGREES, "fired back", "fired back")


def test_plain_words_are_silent(make_sides) -> None:
    sides = make_sides("The council met.", "The council sat.")
    assert observe(*sides) == Finding("loaded", Result.SILENT)


@pytest.mark.parametrize(
    ("left", "right"),
    [("Vale called it “the most brazen and mean of all plans”.", "Vale spoke of the plan.")],
)
def test_words_in_a_quotation_are_silent(make_sides, left, right) -> None:
    assert observe(*make_sides(left, right)).result is Result.SILENT


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Vale called it “a mean and brazen little scheme” in May.", "Vale called it   in May."),
        ("Vale met her “crooked” aide.", "Vale met her “crooked” aide."),
    ],
)
def test_what_is_quoted_at_length_is_left_out(make_statement, text, words) -> None:
    assert own_words(Reading(make_statement(text))) == words


def test_nothing_of_a_quotation_is_the_article_s_own(make_statement) -> None:
    vale = Attribution("Vale", SourceKind.NAMED, "said", quoted=True)
    statement = replace(make_statement("It is a scheme."), attribution=(vale,))
    assert own_words(Reading(statement)) == ""
