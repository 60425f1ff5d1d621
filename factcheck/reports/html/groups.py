"""The groups that a page shows and hides verdicts by."""

from collections.abc import Mapping
from typing import NamedTuple

from factcheck.records import Label, Severity, Verdict
from factcheck.reports.layout import Section


class Group(NamedTuple):
    """What a group and one of it are called, the sign of a number, and the section it is in."""

    title: str
    one: str
    sign: str
    section: Section


# gravest first: where statements overlap, the gravest marks the text
GROUPS: Mapping[str, Group] = {
    "conflict": Group("Conflicts", "Conflict", "≠", Section.CONFLICT),
    "look": Group("Worth a look", "Worth a look", "?", Section.CONFLICT),
    "framing": Group("Told differently", "Told differently", "≈", Section.FRAMING),
    "agree": Group("Agreements", "Agreement", "=", Section.AGREE),
    "unique": Group("Only in one source", "Only here", "·", Section.UNIQUE),
}


def group_of(verdict: Verdict) -> str:
    """The group of a verdict."""
    if verdict.label is Label.CONFLICT:
        return "conflict" if verdict.severity is Severity.ERROR else "look"
    if verdict.label is Label.UNIQUE:
        return "unique"
    return "framing" if verdict.framing else "agree"
