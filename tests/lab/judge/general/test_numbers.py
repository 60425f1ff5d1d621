from random import Random

import pytest

from factcheck.lab.judge.general.change import Change, Maker
from factcheck.lab.judge.general.examples import Answer
from factcheck.lab.judge.general.numbers import (
    bound_number,
    change_number,
    convert_unit,
    number_value,
    respell_number,
    round_number,
)


def made(maker: Maker, sentence: str) -> list[Change]:
    found = [maker(sentence, Random(seed)) for seed in range(80)]
    return [change for change in found if change]


@pytest.mark.parametrize(
    "said", ["12 people", "twelve people", "1,200 people", "$5 million", "5.5 percent"]
)
def test_another_number_contradicts(said: str) -> None:
    changes = made(change_number, f"The fire cost {said} a home.")
    assert {change.forward & change.backward for change in changes} == {Answer.CONTRADICTION}
    assert all(said not in change.text for change in changes)


@pytest.mark.parametrize(
    "sentence",
    ["It happened in 2003.", "Windows 98 was late.", "At least 12 died.", "It ended 3-2."],
)
def test_what_is_no_plain_count_is_left_alone(sentence: str) -> None:
    assert made(change_number, sentence) == []


def test_a_rounder_number_says_less_and_a_wrong_one_contradicts() -> None:
    changes = made(round_number, "The fire hurt 298 people.")
    for change in changes:
        near = " 300 " in change.text
        assert change.forward == (Answer.ENTAILMENT if near else Answer.CONTRADICTION)
        assert change.backward == (Answer.NEUTRAL if near else Answer.CONTRADICTION)
    assert {change.forward for change in changes} == {Answer.ENTAILMENT, Answer.CONTRADICTION}


def test_a_bound_that_the_number_keeps_follows_from_it() -> None:
    for change in made(bound_number, "The fire hurt 200 people."):
        words = change.text.split()
        bound = number_value(words[-2])
        kept = bound > 200 if "fewer" in words else bound <= 200
        assert change.forward == (Answer.ENTAILMENT if kept else Answer.CONTRADICTION)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("It hurt 12 people.", {"It hurt twelve people."}),
        ("It rose 5%.", {"It rose 5 percent.", "It rose 5 per cent."}),
        ("It cost $5 million.", {"It cost 5 million dollars.", "It cost $5,000,000."}),
        ("It hurt 1,200 people.", {"It hurt 1200 people."}),
    ],
)
def test_a_number_written_otherwise_is_the_same(before: str, after: set[str]) -> None:
    changes = made(respell_number, before)
    assert {change.text for change in changes} == after
    assert {change.forward & change.backward for change in changes} == {Answer.ENTAILMENT}


def test_ten_miles_are_about_sixteen_kilometres() -> None:
    kept = [one for one in made(convert_unit, "They ran 10 miles.") if one.backward == 2]
    assert {change.text for change in kept} == {"They ran about 16 km."}
