"""How much an agreement weighs."""

from __future__ import annotations

from factcheck.records import Result, Verdict

# of an agreement that a rule gives where no judge was asked
_UNMEASURED = 0.5


def agreement(verdict: Verdict) -> float:
    """How likely both statements of an agreement say the same, 0 to 1, as the judge has it.

    The same words say the same, whatever a judge makes of them.
    """
    evidence = verdict.evidence
    if evidence is not None and evidence.finding("words").result is Result.AGREES:
        return 1.0
    return _UNMEASURED if evidence is None or evidence.judge is None else evidence.judge.agree
