"""Flatly or with reserve: is it put as firmly on both sides?"""

from __future__ import annotations

from factcheck.records import Certainty, Finding, Match, Result


def observe(match: Match) -> Finding:
    """Differs if one side hedges what the other asserts."""
    left, right = match.left.certainty, match.right.certainty
    compared = {Certainty.ASSERTED, Certainty.HEDGED}
    if not {left, right} <= compared:
        result = Result.SILENT
    else:
        result = Result.AGREES if left == right else Result.DIFFERS
    return Finding("hedging", result, left.value, right.value)
