"""Conditions against each other: which always hold, which never, and which imply others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factcheck.records import NOT_COUNTED, Condition, Kind, Measure, Result, Rule

# what the judge shares out among them adds up to 1
_SHARES = ("agree", "conflict", "neither")
# probabilities have four decimals each, so three of them may add up to a little more
_ROUNDED = 0.0002

Measures = Mapping[str, Measure]


def always_holds(condition: Condition, measures: Measures, similarity: float) -> str | None:
    """Why every match meets the condition, or None; `similarity` is the least of any match."""
    if set(condition.results) == {*Result}:
        return "these are all results that there are"
    if condition.threshold is None:
        return None
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
        if one.results == (Result.DIFFERS,) and one.name not in NOT_COUNTED
    ]
    for one in conditions:
        if one.name == "differences" and differing and _at_most(one) < len(differing):
            counted = f"{', '.join(differing)} must differ"
            return f"{counted}, and differences be {one.expected}"
    return _shares_exclude(conditions)


def _shares_exclude(conditions: Sequence[Condition]) -> str | None:
    """Why what the judge shares out can't be as much as it must, or None."""
    least: dict[str, Condition] = {}
    for one in conditions:
        if one.name in _SHARES and one.threshold is not None and not _is_upper(one):
            known = least.get(one.name)
            if known is None or (known.threshold or 0.0) < one.threshold:
                least[one.name] = one
    if sum(one.threshold or 0.0 for one in least.values()) <= 1 + _ROUNDED:
        return None
    asked = " and ".join(f"{one.name} be {one.expected}" for one in least.values())
    return f"agree, conflict and neither add up to 1, and {asked}"


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
        same = [one for one in given if one.name == wanted.name and one.threshold is None]
        return any(_words(one) <= _words(wanted) for one in same)
    return any(_range_within(one, wanted, measures) for one in given)


def _range_within(given: Condition, wanted: Condition, measures: Measures) -> bool:
    if given.threshold is None or given.name != wanted.name:
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


def _words(condition: Condition) -> set[Result | Kind]:
    """The results or the kinds that the condition lets through."""
    return {*condition.results, *condition.kinds}


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
