"""How much an agreement weighs."""

from __future__ import annotations

from factcheck.records import Evidence, Verdict

# of an agreement that a rule gives and nothing measured
_UNMEASURED = 0.5


def agreement(verdict: Verdict) -> float:
    """How likely both statements of an agreement say the same, 0 to 1, as far as was measured.

    It is the judge's probability where a judge ran. Before there was one, rules asked whether both
    speak of the same fact and whether one follows from the other: then it is the mean of these.
    """
    evidence = verdict.evidence
    if evidence is None:
        return _UNMEASURED
    if evidence.judge is not None:
        return evidence.judge.agree
    return (evidence.same_fact + _sameness(evidence)) / 2


def _sameness(evidence: Evidence) -> float:
    """How likely one side follows from the other; how similar they are where no model says."""
    entailment = evidence.entailment
    if entailment is None:
        return max(0.0, evidence.match.similarity)
    return max(entailment.forward.entailment, entailment.backward.entailment)
