import re
from typing import NamedTuple

from factcheck.evidence.pairing import found_in, paired
from factcheck.evidence.reading import Reading
from factcheck.records import Finding, Result


class Figure(NamedTuple):
    start: int
    end: int
    words: str


def figures(reading: Reading) -> list[Figure]:
    return [Figure(*found.span(), found[0]) for found in re.finditer(r"\d+", reading.text)]


def same(one: Figure, other: Figure) -> bool:
    return one.words == other.words


def test_what_has_the_same_words_beside_it_belongs_together(make_sides) -> None:
    sides = make_sides("12 dead, 30 hurt.", "40 hurt, 14 dead.")
    pairs = paired(figures(sides[0]), figures(sides[1]), same, sides)
    assert {(pair.left.words, pair.right.words) for pair in pairs} == {("12", "14"), ("30", "40")}


def test_what_follows_the_next_is_not_beside_it(make_sides) -> None:
    sides = make_sides("12 dead and 30 hurt.", "31 hurt.")
    pairs = paired(figures(sides[0]), figures(sides[1]), same, sides)
    assert [(pair.left.words, pair.right.words) for pair in pairs] == [("30", "31")]


def test_those_that_agree_belong_together(make_sides) -> None:
    sides = make_sides("30 of 45 came.", "Of 45 came 31.")
    pairs = paired(figures(sides[0]), figures(sides[1]), same, sides)
    assert {(pair.left.words, pair.right.words) for pair in pairs} == {("30", "31"), ("45", "45")}


def test_what_cannot_be_compared_is_in_no_pair(make_sides) -> None:
    sides = make_sides("12 dead.", "14 dead.")
    pairs = paired(figures(sides[0]), figures(sides[1]), lambda one, other: None, sides)
    assert pairs == ()


def test_a_pair_with_nothing_alike_around_it_is_silent(make_sides) -> None:
    sides = make_sides("The ferry carries 85 cars.", "The library lends 90 books.")
    pairs = paired(figures(sides[0]), figures(sides[1]), same, sides)
    assert found_in("figures", pairs, sides) == Finding("figures", Result.SILENT)
