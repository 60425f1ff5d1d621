"""Flatly or with reserve."""

from __future__ import annotations

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
