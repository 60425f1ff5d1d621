"""Flatly or with reserve: is it put as firmly on both sides?"""

from __future__ import annotations

from factcheck.evidence.reading import Reading
from factcheck.records import Certainty, Finding, Result


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if one side hedges what the other asserts."""
    one, other = left.statement.certainty, right.statement.certainty
    compared = {Certainty.ASSERTED, Certainty.HEDGED}
    if not {one, other} <= compared:
        result = Result.SILENT
    else:
        result = Result.AGREES if one == other else Result.DIFFERS
    return Finding("hedging", result, one.value, other.value)
