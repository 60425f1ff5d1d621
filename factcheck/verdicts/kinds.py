"""In what a conflict lies."""

from collections.abc import Mapping

from factcheck.records import Evidence, Judgement, Kind, Label, Result, Rule

# The observers whose finding tells in what a conflict lies, the surest first. Of conflicts of 46
# pairs of articles that nothing was trained on, the first four were right of 18 in 21 that they
# differed on, the others of 6 in 15; the judge of 15 in 20 where it held a kind likelier than not,
# and else of 5 in 35.
_SURER: Mapping[str, Kind] = {
    "quotes": Kind.QUOTE,
    "attribution": Kind.ATTRIBUTION,
    "numbers": Kind.VALUE,
    "dates": Kind.TIME,
}
_OTHERS: Mapping[str, Kind] = {
    "polarity": Kind.POLARITY,
    "names": Kind.NAME,
    "places": Kind.PLACE,
}
_LIKELY = 0.5


def kind_of(rule: Rule, evidence: Evidence) -> Kind | None:
    """The kind of a conflict: the rule's own, else that of an observer which differs, or the judge.

    None where the rule makes no conflict, or where nobody knows: the judge's likeliest of many is a
    guess that is seldom right.
    """
    if rule.label is not Label.CONFLICT:
        return None
    return (
        rule.kind or _seen(_SURER, evidence) or _likely(evidence.judge) or _seen(_OTHERS, evidence)
    )


def _seen(observers: Mapping[str, Kind], evidence: Evidence) -> Kind | None:
    differing = (
        kind for name, kind in observers.items() if evidence.finding(name).result is Result.DIFFERS
    )
    return next(differing, None)


def _likely(judge: Judgement | None) -> Kind | None:
    return judge.kind if judge and max(judge.kinds, default=0.0) >= _LIKELY else None
