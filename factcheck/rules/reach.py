"""Conditions against each other: which always hold, which never, and which imply others."""

from collections.abc import Iterable, Sequence
from math import inf

from factcheck.records import NOT_COUNTED, Condition, Kind, Result, Rule
from factcheck.verdicts import MEASURES

# what the judge shares out among them adds up to 1
_SHARES = ("agree", "conflict", "neither")
# probabilities have four decimals each, so three of them may add up to a little more
_ROUNDED = 0.0002

# the end of a range of numbers: one that is left out lies a step beyond itself
End = tuple[float, int]
Range = tuple[End, End]


def always_holds(condition: Condition, similarity: float) -> str | None:
    """Why every match meets the condition, or None; `similarity` is the least of any match."""
    if set(condition.results) == {*Result}:
        return "these are all results that there are"
    if condition.threshold is None:
        return None
    least, most = MEASURES[condition.name].least, MEASURES[condition.name].most
    why = f"{condition.name} is {least:g} at least and {most:g} at most"
    if condition.name == "similarity" and similarity > least:
        least = similarity
        why = f"only pairs from {similarity:g} up are looked at (matching: similarity)"
    return why if _within(((least, 0), (most, 0)), _let_through(condition)) else None


def never_holds(condition: Condition) -> str | None:
    """Why no match meets the condition, or None."""
    if condition.threshold is None:
        return None
    first, last = _possible(condition)
    if first <= last:
        return None
    measure = MEASURES[condition.name]
    bound = f"{measure.least:g} at least" if _is_upper(condition) else f"{measure.most:g} at most"
    return f"{condition.name} is {bound}"


def never_hold(conditions: Sequence[Condition]) -> str | None:
    """Why the conditions exclude each other, or None."""
    differing = [
        one.name
        for one in conditions
        if one.results == (Result.DIFFERS,) and one.name not in NOT_COUNTED
    ]
    for one in conditions:
        # of whole numbers, one that is left out leaves the one before it
        if one.name == "differences" and differing and sum(_let_through(one)[1]) < len(differing):
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


def shadowing(above: Rule, rule: Rule) -> bool:
    """Whether `above` surely holds of every match that `rule` holds of."""
    return all(_implied(one, rule.conditions) for one in above.conditions)


def _implied(wanted: Condition, given: Iterable[Condition]) -> bool:
    if set(wanted.results) == {*Result}:
        return True
    same = [one for one in given if one.name == wanted.name]
    if wanted.threshold is None:
        return any(_words(one) <= _words(wanted) for one in same)
    return any(_within(_possible(one), _let_through(wanted)) for one in same)


def _words(condition: Condition) -> set[Result | Kind]:
    """The results or the kinds that the condition lets through."""
    return {*condition.results, *condition.kinds}


def _is_upper(condition: Condition) -> bool:
    return (condition.comparison or "").startswith("<")


def _let_through(condition: Condition) -> Range:
    """The numbers that meet the condition."""
    step = 0 if (condition.comparison or "").endswith("=") else 1
    threshold = condition.threshold or 0.0
    upper = _is_upper(condition)
    return ((-inf, 0), (threshold, -step)) if upper else ((threshold, step), (inf, 0))


def _possible(condition: Condition) -> Range:
    """Those of them that the measure may come to; its end lies before its beginning if none."""
    measure, (first, last) = MEASURES[condition.name], _let_through(condition)
    return max(first, (measure.least, 0)), min(last, (measure.most, 0))


def _within(some: Range, others: Range) -> bool:
    return others[0] <= some[0] and some[1] <= others[1]
