"""Agreements with a figure or a day changed on one side."""

import random
import re

import pytest

from factcheck.lab.judge.altered import altered
from factcheck.lab.judge.examples import KINDS, Example

VALUE, TIME = KINDS.index("value"), KINDS.index("time")


def changed(left: str, right: str, seed: int = 1) -> list[Example]:
    return list(altered([Example(left, right, 0)], random.Random(seed)))


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("40 people", VALUE),
        ("$3.5 million", VALUE),
        ("3,500 people", VALUE),
        ("six people", VALUE),
        ("in 2014", TIME),
        ("on Monday", TIME),
        ("in May", TIME),
    ],
)
def test_what_both_have_within_the_marks_is_changed_to_a_conflict(words: str, kind: int) -> None:
    (found,) = changed(f"[It was {words}.]", f"They say [{words} it was].")
    told = {*re.findall(r"\[.*\]", found.left), *re.findall(r"\[.*\]", found.right)}
    assert (found.label, found.kind) == (2, kind)
    assert len({one for one in told if words in one}) == 1


def test_it_is_changed_wherever_it_stands_on_that_side() -> None:
    (found,) = changed("[It killed 40.]", "All 40 were found, after [it killed 40].")
    sides = {found.left, found.right}
    unchanged = {"[It killed 40.]", "All 40 were found, after [it killed 40]."}
    (other,) = sides - unchanged
    assert "40" not in other


def test_what_is_changed_beside_the_marks_leaves_the_agreement() -> None:
    (found,) = changed("On Monday [it burned].", "On Monday [it burned].")
    assert found.label == 0
    assert {found.left, found.right} > {"On Monday [it burned]."}


def test_a_round_figure_stays_round() -> None:
    for seed in range(20):
        (found,) = changed("[It cost 1,200.]", "[It cost 1,200.]", seed)
        figures = re.findall(r"[\d,]+\d", found.left + found.right)
        assert all(figure.endswith("00") for figure in figures)
        assert len(set(figures)) == 2


@pytest.mark.parametrize("bound", ["more than 40", "about 40", "up to 40", "40 people or more"])
def test_a_bound_is_left_as_it_is(bound: str) -> None:
    assert changed(f"[It killed {bound}.]", "[It killed 40.]") == []


@pytest.mark.parametrize("name", ["Room 12", "bus line 12", "the Budget 2024", "on Flight 12"])
def test_a_number_that_only_names_is_left_as_it_is(name: str) -> None:
    assert changed(f"[It was {name}.]", f"[{name} it was.]") == []


def test_what_shares_no_figure_gives_nothing() -> None:
    assert changed("[It burned 4 times.]", "[It burned.]") == []
