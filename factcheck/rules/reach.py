"""Conditions against each other: which always hold, which never, and which imply others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factcheck.records import Condition, Framing, Measure, Result, Rule

_FRAMING = {mark.value for mark in Framing}
# The name of a measure of both directions is that of the larger with this behind it.
_BOTH = "_both"

Measures = Mapping[str, Measure]


def always_holds(condition: Condition, measures: Measures, similarity: float) -> str | None:
    """Why every match meets the condition, or None; `similarity` is the least of any match."""
    if condition.threshold is None:
        return (
            "these are all results that there are" if set(condition.results) == {*Result} else None
        )
    measure = measures[condition.name]
    least, most = measure.least, measure.most
    if condition.name == "similarity" and similarity > least:
        if _within((similarity, most, True), condition):
            return f"only pairs from {similarity:g} up are looked at (matching: similarity)"
        return None
    if _within((least, most, True), condition):
        return f"{condition.name} is {least:g} at least and {most:g} at most"
    return None


def never_holds(condition: Condition, measures: Measures) -> str | None:
    """Why no match meets the condition, or None."""
    if condition.threshold is None:
        return None
    measure = measures[condition.name]
    if condition.comparison == "<" and condition.threshold <= measure.least:
        return f"{condition.name} is {measure.least:g} at least"
    if condition.comparison == ">" and condition.threshold >= measure.most:
        return f"{condition.name} is {measure.most:g} at most"
    return None


def never_hold(conditions: Sequence[Condition]) -> str | None:
    """Why the conditions exclude each other, or None."""
    differing = [
        one.name
        for one in conditions
        if one.results == (Result.DIFFERS,) and one.name not in _FRAMING
    ]
    for one in conditions:
        if one.name == "differences" and differing and _at_most(one) < len(differing):
            counted = f"{', '.join(differing)} must differ"
            return f"{counted}, and differences be {one.expected}"
    return _directions_exclude(conditions)


def _directions_exclude(conditions: Sequence[Condition]) -> str | None:
    """Why the smaller of both directions can't be as large as it must, or None."""
    for low in conditions:
        for high in conditions:
            if high.name + _BOTH == low.name and _is_upper(high) and not _is_upper(low):
                open_end = "=" not in f"{low.comparison}" or "=" not in f"{high.comparison}"
                least, most = low.threshold or 0.0, high.threshold or 0.0
                if least > most or (least == most and open_end):
                    return f"{low.name} is never above {high.name}, which must be {high.expected}"
    return None


def _at_most(differences: Condition) -> float:
    """The largest whole number that the condition lets through."""
    threshold = differences.threshold or 0
    if differences.comparison == "<=":
        return threshold
    return threshold - 1 if differences.comparison == "<" else float("inf")


def shadowing(above: Rule, rule: Rule, measures: Measures) -> bool:
    """Whether `above` surely holds of every match that `rule` holds of."""
    return all(_implied(one, rule.conditions, measures) for one in above.conditions)


def _implied(wanted: Condition, given: Iterable[Condition], measures: Measures) -> bool:
    if wanted.threshold is None:
        if set(wanted.results) == {*Result}:
            return True
        same = [one for one in given if one.name == wanted.name]
        return any(set(one.results) <= set(wanted.results) for one in same)
    return any(_range_within(one, wanted, measures) for one in given)


def _range_within(given: Condition, wanted: Condition, measures: Measures) -> bool:
    if given.threshold is None or not _tells_of(given, wanted):
        return False
    measure = measures[given.name]
    least, most, closed = measure.least, measure.most, given.comparison in ("<=", ">=")
    if _is_upper(given):
        most = min(most, given.threshold)
    else:
        least = max(least, given.threshold)
    if _is_upper(given) is not _is_upper(wanted):
        return False
    return _within((least, most, closed), wanted)


def _tells_of(given: Condition, wanted: Condition) -> bool:
    """Whether a bound on the one measure is a bound on the other."""
    if given.name == wanted.name:
        return True
    # what the smaller direction reaches the larger one does, and the other way round
    lower = given.name == wanted.name + _BOTH and not _is_upper(given)
    upper = given.name + _BOTH == wanted.name and _is_upper(given)
    return lower or upper


def _is_upper(condition: Condition) -> bool:
    return (condition.comparison or "").startswith("<")


def _within(bounds: tuple[float, float, bool], wanted: Condition) -> bool:
    """Whether all numbers between two, the ends included if `closed`, meet the condition."""
    least, most, closed = bounds
    threshold = wanted.threshold or 0.0
    if wanted.comparison == ">=":
        return least >= threshold
    if wanted.comparison == ">":
        return least > threshold or (least == threshold and not closed)
    if wanted.comparison == "<=":
        return most <= threshold
    return most < threshold or (most == threshold and not closed)
