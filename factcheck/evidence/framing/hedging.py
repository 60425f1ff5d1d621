"""Flatly or with reserve: is it put as firmly on both sides?"""

from factcheck.evidence.framing.asides import is_aside
from factcheck.evidence.reading import Reading
from factcheck.records import Certainty, Finding, Result

_COMPARED = frozenset((Certainty.ASSERTED, Certainty.HEDGED))


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if one side hedges what the other asserts."""
    one, other = left.statement.certainty, right.statement.certainty
    if not {one, other} <= _COMPARED or left.once(is_aside) or right.once(is_aside):
        result = Result.SILENT
    else:
        result = Result.AGREES if one is other else Result.DIFFERS
    return Finding("hedging", result, one.value, other.value)
