"""What of an archive is matched with a draft, and how many."""

from __future__ import annotations

import numpy as np
import pytest

from factcheck.matches import find_matches_between
from factcheck.pipeline.proposals import LIMITS, Limits, _alike, _chosen
from factcheck.records import Match


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


def test_of_each_statement_the_nearest_comes_first_and_reprints_count_once(
    make_statement,
) -> None:
    rain, cars = make_statement("Rain fell.", number=1), make_statement("Cars crashed.", number=2)
    matches = [
        Match(rain, make_statement(text, article=article), cosine)
        for text, article, cosine in (
            ("Rain fell.", "b", 0.99),
            ("RAIN FELL.", "c", 0.98),
            ("Snow fell.", "d", 0.9),
            ("Hail fell.", "e", 0.8),
        )
    ]
    matches.append(Match(cars, make_statement("A car crashed.", article="b"), 0.6))
    assert [match.right.text for match in _chosen(matches, Limits(most=3))] == [
        "Rain fell.",
        "Snow fell.",
        "A car crashed.",
    ]
