"""What of an archive is matched with a draft, and how many."""

from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest

from factcheck.matches import find_matches_between
from factcheck.matches.relevance import relevance
from factcheck.pipeline.proposals import (
    LIMITS,
    Side,
    _alike,
    _is_on_it,
    _told_once,
    chances_of,
    to_judge,
)
from factcheck.records import Evidence, Finding, Match, Result


def unit_rows(random: np.random.Generator, rows: int) -> np.ndarray:
    found = random.normal(size=(rows, 8)).astype(np.float32)
    return found / np.linalg.norm(found, axis=1, keepdims=True)


@pytest.mark.parametrize("seed", range(20))
def test_ranks_among_what_is_alike_are_those_within_whole_articles(seed, make_statement) -> None:
    random = np.random.default_rng(seed)
    ours, theirs = unit_rows(random, 14), unit_rows(random, 11)
    lefts = [make_statement(f"a{place}", number=place) for place in range(14)]
    rights = [make_statement(f"b{place}", article="b", number=place) for place in range(11)]
    given = {"similarity": LIMITS.least, "neighbours": 5}
    rows, columns = _alike(ours, theirs, LIMITS.least)
    few = find_matches_between(
        [lefts[row] for row in rows],
        [rights[column] for column in columns],
        ours[rows],
        theirs[columns],
        **given,
    )
    assert few == find_matches_between(lefts, rights, ours, theirs, **given)


@pytest.mark.parametrize(
    ("cosines", "is_on_it"),
    [
        ((0.5, 0.1, 0.1, 0.1), False),
        ((0.5, 0.5, 0.1, 0.1), False),
        ((0.5, 0.5, 0.5, 0.1), True),
        ((0.75, 0.1, 0.1, 0.1), True),
        ((0.5,), True),
    ],
)
def test_an_old_article_that_has_little_in_common_tells_of_another_event(
    cosines: tuple[float, ...], is_on_it: bool, make_statement
) -> None:
    ours = np.array([[cosine, (1 - cosine**2) ** 0.5] for cosine in cosines], np.float32)
    draft = Side(tuple(make_statement(f"a{at}", number=at) for at in range(len(cosines))), ours)
    old = Side((make_statement("b", article="b"),), np.array([[1, 0]], np.float32))
    assert _is_on_it(draft, old, LIMITS) is is_on_it


def texts(matches) -> list[str]:
    return [match.right.text for match in matches]


def test_reprints_and_matches_of_a_worse_rank_are_left_out(make_statement) -> None:
    rain = make_statement("Rain fell.")
    told = (
        ("RAIN FELL.", "c", 0.98, 1),
        ("Rain fell.", "b", 0.99, 1),
        ("Hail fell.", "d", 0.9, 3),
        ("Snow fell.", "e", 0.8, 2),
    )
    matches = [
        Match(rain, make_statement(text, article=article), cosine, rank)
        for text, article, cosine, rank in told
    ]
    assert texts(_told_once(matches, 2)) == ["Rain fell.", "Snow fell."]


@pytest.fixture
def evidence(make_statement) -> Callable[..., Evidence]:
    lefts = {text: make_statement(text, number=at) for at, text in enumerate(("Rain.", "Cars."))}

    def made(left: str, right: str, cosine: float, numbers: Result = Result.SILENT) -> Evidence:
        match = Match(lefts[left], make_statement(right, article=right), cosine)
        return Evidence(match, (Finding("numbers", numbers),))

    return made


def test_of_each_statement_the_likeliest_is_judged_then_the_next(evidence) -> None:
    given = [
        evidence("Rain.", "b", 0.9),
        evidence("Rain.", "c", 0.99),
        evidence("Rain.", "d", 0.8),
        evidence("Cars.", "e", 0.6),
    ]
    chances = [0.6, 0.8, 0.5, 0.4]
    assert [to_judge(given, chances, most) for most in (1, 2, 3)] == [[1], [1, 3], [0, 1, 3]]


def test_what_an_observer_points_at_is_judged_before_nearer_ones(evidence) -> None:
    given = [
        evidence("Rain.", "b", 0.9),
        evidence("Rain.", "c", 0.8),
        evidence("Rain.", "d", 0.7, Result.DIFFERS),
    ]
    chances = [0.6, 0.5, 0.4]
    assert (to_judge(given, chances, 1), to_judge(given, chances, 2)) == ([2], [0, 2])


def test_where_no_observer_points_one_that_has_a_nearer_partner_is_judged_later(evidence) -> None:
    given = [evidence("Rain.", "b", 0.9), evidence("Cars.", "c", 0.8)]
    given[0] = replace(given[0], match=replace(given[0].match, rank=2))
    assert to_judge(given, [0.6, 0.5], 1) == [1]


def test_chances_are_those_within_whole_articles(make_statement) -> None:
    random = np.random.default_rng(1)
    sides = [
        Side(
            tuple(make_statement(f"Rain {at} fell.", article=id, number=at) for at in range(4)),
            unit_rows(random, 4),
        )
        for id in ("a", "b")
    ]
    ours, theirs = sides
    matches = [Match(ours.statements[2], theirs.statements[1], 0.9)]
    cosines = ours.vectors.astype(np.float64) @ theirs.vectors.astype(np.float64).T
    expected = relevance(ours.statements, theirs.statements, cosines)
    assert chances_of(matches, sides) == [expected[2, 1]]
