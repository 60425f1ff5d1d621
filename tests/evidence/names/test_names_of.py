"""Whose words they are, by the text alone."""

from dataclasses import replace

import pytest

from factcheck.evidence.names.names_of import names_of, tellers_of
from factcheck.evidence.reading import Reading


@pytest.mark.parametrize(
    "text",
    [
        "Ann Poe warned of a shortage of water.",
        "Ann Poe, the mayor of Oslo, called the plan a disaster.",
        "On Friday Ann Poe also vowed to rebuild the school.",
        "As Ann Poe put it, the school is a ruin.",
        "“The school is a ruin,” said Ann Poe.",
        "“The school is a ruin,” the mayor, Ann Poe, told the council.",
        "The school is a ruin, according to Ann Poe.",
    ],
)
def test_who_says_or_thinks_it_is_a_teller(make_statement, text: str) -> None:
    assert [name.words for name in tellers_of(Reading(make_statement(text)))] == ["Ann Poe"]


@pytest.mark.parametrize(
    "text",
    [
        "Ann Poe opened the museum.",
        "The court fined Ann Poe.",
        "The critics of Ann Poe warned of a shortage.",
        "The man who told Ann Poe left.",
    ],
)
def test_of_whom_it_is_told_is_none(make_statement, text: str) -> None:
    assert tellers_of(Reading(make_statement(text))) == ()


def test_a_capital_that_begins_the_sentence_makes_no_name(make_statement) -> None:
    statement = make_statement("Offices opened in Tokyo after other offices closed.")
    assert [name.words for name in names_of(Reading(statement))] == ["Tokyo"]


def test_a_headline_has_no_names(make_statement) -> None:
    statement = make_statement("Harbour Council Votes To Close Last Paper Mill In Winter")
    assert names_of(Reading(replace(statement, headline=True))) == ()


def test_a_sentence_of_many_names_is_no_headline(make_statement) -> None:
    statement = make_statement("Asa Brandt joined Lena Marsh, Liz Poe and Eve Lind.")
    names = [name.words for name in names_of(Reading(statement))]
    assert names == ["Asa Brandt", "Lena Marsh", "Liz Poe", "Eve Lind"]


@pytest.mark.parametrize("text", ["Twelve died.", "None died.", "No school closed.", "Four fled."])
def test_a_number_that_opens_a_sentence_is_no_name(make_statement, text: str) -> None:
    assert names_of(Reading(make_statement(text))) == ()
