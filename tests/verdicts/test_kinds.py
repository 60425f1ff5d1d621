"""In what a conflict lies."""

import pytest

from factcheck.records import (
    Condition,
    Evidence,
    Finding,
    Judgement,
    Kind,
    Label,
    Result,
    Rule,
    Severity,
)
from factcheck.verdicts.kinds import kind_of

PLACE = Judgement(0.1, 0.2, 0.7, kinds=tuple(float(kind is Kind.PLACE) for kind in Kind))
GUESS = PLACE._replace(kinds=tuple(0.4 * one for one in PLACE.kinds))
NUMBERS = Finding("numbers", Result.DIFFERS, "12", "15")
POLARITY = Finding("polarity", Result.DIFFERS, "left", "did not leave")


def rule(label: Label = Label.CONFLICT, kind: Kind | None = None) -> Rule:
    conditions = (Condition("rank", comparison="<=", threshold=1),)
    return Rule("x", label, Severity.ERROR, conditions, "differs", kind=kind)


@pytest.mark.parametrize(
    ("asked", "findings", "judge", "kind"),
    [
        (rule(kind=Kind.NAME), (NUMBERS,), PLACE, Kind.NAME),
        (rule(), (NUMBERS, POLARITY), PLACE, Kind.VALUE),
        (rule(), (POLARITY,), PLACE, Kind.PLACE),
        (rule(), (POLARITY,), GUESS, Kind.POLARITY),
        (rule(), (), GUESS, None),
        (rule(), (), None, None),
        (rule(Label.AGREE), (NUMBERS,), PLACE, None),
    ],
    ids=[
        "the rule's own",
        "a sure observer's",
        "one that the judge holds likely",
        "another observer's",
        "no guess",
        "no judge",
        "no conflict",
    ],
)
def test_the_kind_is_told_by_the_surest_that_knows(
    make_match,
    asked: Rule,
    findings: tuple[Finding, ...],
    judge: Judgement | None,
    kind: Kind | None,
) -> None:
    assert kind_of(asked, Evidence(make_match("12 left.", "15 left."), findings, judge)) is kind
