from __future__ import annotations

import pytest

from factcheck.lab.minimal_pairs.words import change_date, change_number, lexical, name_changer
from factcheck.models import load_reader


def parse(text: str):
    return load_reader().parse(text, [0])


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("The fire destroyed 120 barns.", ["The fire destroyed 420 barns."]),
        ("He paid for three tickets.", []),
        ("Sales rose 4.5 percent in Ghent.", ["Sales rose 9.5 percent in Ghent."]),
        ("Seven ships sank.", ["Twelve ships sank."]),
        ("At least 40 barns burned.", []),
        ("If 40 barns burn, they rebuild.", []),
        ("It opened in 1998.", []),
    ],
)
def test_numbers_change_where_no_other_may_be_true(text: str, texts: list[str]) -> None:
    assert list(change_number(parse(text))) == texts


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("It sank on Monday.", ["It sank on Thursday."]),
        ("It sank on June 3.", ["It sank on June 14."]),
        ("It sank in 1998.", ["It sank in 1994."]),
        ("It sank Friday night.", ["It sank Monday night.", "It sank Friday morning."]),
        ("Voters went out on Super Tuesday.", []),
    ],
)
def test_dates_change_to_another_day(text: str, texts: list[str]) -> None:
    assert list(change_date(parse(text))) == texts


@pytest.mark.parametrize(
    ("table", "text", "texts"),
    [
        ("antonym", "Wages doubled there.", ["Wages halved there."]),
        ("antonym", "Wages never doubled there.", []),
        ("scope", "The first bridge fell.", ["The third bridge fell."]),
        ("unit", "It cost $5 million.", ["It cost $5 billion."]),
        ("unit", "It took years.", []),
        ("unit", "It costs 4 million to 5 million a year.", []),
        ("scope", "It is one of the largest towns.", []),
        ("scope", "They failed to fully agree.", []),
        ("antonym", "It was the seat left for her.", []),
        ("antonym", "She left the hall.", ["She remained in the hall."]),
        ("same", "Wages rose 5 percent.", ["Wages rose 5 per cent."]),
    ],
)
def test_phrases_of_the_lexicon_are_exchanged(table: str, text: str, texts: list[str]) -> None:
    assert list(lexical(table)(parse(text))) == texts


def test_a_name_is_replaced_by_one_that_other_sentences_have() -> None:
    others = [parse("Maria Lopez left Berlin."), parse("Then Maria Lopez sang.")]
    doc = parse("Peter Brandt opened the museum on Monday.")
    change = name_changer([doc, *others], "PERSON")
    assert list(change(doc)) == ["Maria Lopez opened the museum on Monday."]
