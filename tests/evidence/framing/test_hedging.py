"""Flatly or with reserve."""

from dataclasses import replace

import pytest

from factcheck.evidence.framing.hedging import observe
from factcheck.records import Certainty, Finding, Result


@pytest.mark.parametrize(
    ("left", "right", "result"),
    [
        (Certainty.ASSERTED, Certainty.HEDGED, Result.DIFFERS),
        (Certainty.HEDGED, Certainty.HEDGED, Result.AGREES),
        (Certainty.ASSERTED, Certainty.ASKED, Result.SILENT),
    ],
)
def test_hedging_differs_if_one_side_only_hedges(
    make_sides, make_statement, left, right, result
) -> None:
    sides = make_sides(
        make_statement("Left.", certainty=left),
        make_statement("Right.", article="b", certainty=right),
    )
    assert observe(*sides) == Finding("hedging", result, left.value, right.value)


def test_an_apposition_is_not_hedged(make_sides, make_statement) -> None:
    hedged = make_statement("Vale, a judge,", certainty=Certainty.HEDGED)
    sides = make_sides(replace(hedged, text="Vale is a judge."), "Vale is a judge.")
    assert observe(*sides).result is Result.SILENT
