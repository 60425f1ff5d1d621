"""In what a conflict lies."""

from collections.abc import Mapping

from factcheck.records import Evidence, Kind, Label, Result, Rule

# the observers whose finding tells in what a conflict lies, the surest first
_OF_OBSERVERS: Mapping[str, Kind] = {
    "quotes": Kind.QUOTE,
    "attribution": Kind.ATTRIBUTION,
    "polarity": Kind.POLARITY,
    "numbers": Kind.VALUE,
    "dates": Kind.TIME,
    "names": Kind.NAME,
    "places": Kind.PLACE,
}


def kind_of(rule: Rule, evidence: Evidence) -> Kind | None:
    """The kind of a conflict: the rule's own, else that of an observer which differs.

    Else the one that the judge holds likeliest, which is right far more seldom. None where the rule
    makes no conflict, or where nobody knows.
    """
    if rule.label is not Label.CONFLICT:
        return None
    judge = evidence.judge
    seen = (
        kind
        for name, kind in _OF_OBSERVERS.items()
        if evidence.finding(name).result is Result.DIFFERS
    )
    return rule.kind or next(seen, judge.kind if judge else None)
