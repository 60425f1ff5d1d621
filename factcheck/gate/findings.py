"""What of a report the gate speaks of: its findings, and how they are told apart."""

from factcheck.records import Label, Verdict


def is_finding(verdict: Verdict) -> bool:
    """Whether it is a finding: a conflict, unique, or an agreement framed differently."""
    return verdict.label is not Label.AGREE or bool(verdict.framing)


def key_of(verdict: Verdict) -> str:
    """The fingerprint of its statements' words, the same wherever else the same words stand."""
    return key_of_id(verdict.id)


def key_of_id(id: str) -> str:
    """An id without the number of its copy, which depends on what else is looked at."""
    return id.partition("-")[0]
