"""What the judge says is weighed by what else is known of a match."""

from dataclasses import replace

import numpy as np
import pytest

from factcheck.evidence.calibration import Calibration, calibrated, chances, signals
from factcheck.records import Judgement, Match

UNSURE = Judgement(0.5, 0.4, 0.1)


@pytest.fixture
def match(make_statement) -> Match:
    left = make_statement("The bridge over the Rhine was closed on Monday")
    return Match(left, make_statement("On Monday the bridge was shut", article="b"), 0.7, 2)


def test_signals_are_log_odds_rank_and_words_in_common(match) -> None:
    odds = np.log([0.101 / 0.901, 0.501 / 0.501, 0.401 / 0.601])
    assert signals(UNSURE, match) == pytest.approx([*odds, 2, 2])


def test_probabilities_add_up_to_one_and_nothing_else_changes(match) -> None:
    given = UNSURE._replace(kinds=(0.25, 0.75), framing=(0.5,))
    found = calibrated(given, match)
    assert sum(found[:3]) == pytest.approx(1, abs=2e-4)
    assert found[3:] == given[3:]


def test_no_side_is_the_left_one(match) -> None:
    turned = replace(match, left=match.right, right=match.left)
    assert calibrated(UNSURE, turned) == calibrated(UNSURE, match)


def test_who_has_a_nearer_partner_agrees_less(match) -> None:
    further = replace(match, rank=5)
    assert calibrated(UNSURE, further).agree < calibrated(UNSURE, match).agree


def test_more_words_in_common_make_an_agreement_likelier(match, make_statement) -> None:
    other = make_statement("It will be for engineers to tell", article="b")
    apart = replace(match, right=other)
    assert calibrated(UNSURE, apart).agree < calibrated(UNSURE, match).agree


def test_words_in_common_make_a_conflict_no_less_likely(match, make_statement) -> None:
    apart = replace(match, right=make_statement("It will be for engineers to tell", article="b"))
    assert calibrated(UNSURE, apart).conflict == calibrated(UNSURE, match).conflict


def test_an_agreement_is_what_is_left_of_no_conflict() -> None:
    rows = np.array([[0.0, 0.0], [2.0, 0.0]])
    found = chances(rows, Calibration(conflict=(0.0, 1.0), agree=(0.0, 1.0)))
    conflict = 1 / (1 + np.exp(-2))
    rest = (1 - conflict) / 2
    assert found == pytest.approx(np.array([[0.25, 0.25, 0.5], [rest, rest, conflict]]))
