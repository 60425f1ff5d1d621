"""A tuning for people: the thresholds, the error rates before and after, the curves as bars."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

from factcheck.records import Label
from factcheck.reports import Layout, plain
from factcheck.reports.layout import DEFAULT
from factcheck.reports.objects import as_json
from factcheck.reports.page import Line, render, styled, wrap
from factcheck.reports.plain import counted
from factcheck.tuning.before_after import before_after, rates
from factcheck.tuning.fitting import Point, Tuned
from factcheck.tuning.tune import Tuning

# columns of a bar for a share of 1
_BAR = 20
_OF_WHICH = (
    "In percent; in brackets, 95 % intervals. After: each pair judged by thresholds that were "
    "fitted to other pairs."
)


def tuning_to_text(tuning: Tuning, layout: Layout = DEFAULT) -> str:
    """What was fitted to what, what came of it, and precision and recall at each threshold."""
    lines = [*_head(tuning, layout.width), styled("")]
    lines += before_after(tuning.before, tuning.after)
    lines += [*wrap(styled((_OF_WHICH, "dim")), layout.width), styled("")]
    lines += _thresholds(tuning.tuned)
    for one in tuning.tuned:
        lines += [styled(""), *_curve(one, layout.width)]
    return render([*lines, styled(""), *_outcome(tuning, layout.width)], colour=layout.colour)


def tuning_to_json(tuning: Tuning) -> str:
    """The same as data."""
    data = {
        "version": 1,
        "objective": str(tuning.objective),
        "pairs": dict(_counts(tuning)),
        "before": rates(tuning.before),
        "after": rates(tuning.after),
        "held_back": [label.value for label in tuning.held_back],
        "reached": tuning.reached,
        "thresholds": [_object(one) for one in tuning.tuned],
    }
    return as_json(data)


def _head(tuning: Tuning, width: int) -> list[Line]:
    counts = ", ".join(f"{count} {name}" for name, count in _counts(tuning).items())
    pairs = len(tuning.before.outcomes)
    what = f"{tuning.objective} on {pairs} labelled pairs ({counts})"
    return wrap(styled((what, "bold")), width)


def _counts(tuning: Tuning) -> dict[str, int]:
    counts = Counter(outcome.pair.label for outcome in tuning.before.outcomes)
    return {label.value: counts[label] for label in Label}


def _thresholds(tuned: Sequence[Tuned]) -> list[Line]:
    rules = max(len(one.rule.id) for one in tuned) + 2
    names = max(len("measure"), *(len(one.before.name) for one in tuned)) + 2
    lines = [styled((f"{'rule':<{rules}}{'measure':<{names}}{'before':<9}after", "bold"))]
    for one in tuned:
        head = f"{plain(one.rule.id):<{rules}}{one.before.name:<{names}}{one.before.expected:<9}"
        changed = one.before != one.after
        lines.append(styled(head, (one.after.expected, "bold cyan" if changed else "")))
    return lines


def _curve(one: Tuned, width: int) -> list[Line]:
    title = f"{one.rule.label.value} by the threshold of {plain(one.rule.id)}: {one.after.name}"
    head = f"{'':<10}{'precision':<{_BAR + 8}}recall"
    lines = [*wrap(styled((title, "bold")), width), styled((head, "dim"))]
    return lines + [_point(point, one) for point in _steps(one)]


def _steps(one: Tuned) -> list[Point]:
    """The points where something changes, and those of both thresholds."""
    steps: list[Point] = []
    for point in one.curve:
        chosen = point.threshold in (one.before.threshold, one.after.threshold)
        same = steps and (steps[-1].precision, steps[-1].recall) == (point.precision, point.recall)
        if chosen or not same:
            steps.append(point)
    return steps


def _point(point: Point, one: Tuned) -> Line:
    marks = {one.before.threshold: "before", one.after.threshold: "after"}
    if one.before.threshold == one.after.threshold:
        marks = {one.after.threshold: "stays"}
    bars = "".join(f"{_bar(share):<{_BAR + 8}}" for share in (point.precision, point.recall))
    threshold = f"{one.after.comparison} {point.threshold:g}"
    return styled(f"{threshold:<10}{bars}", (marks.get(point.threshold, ""), "bold cyan"))


def _bar(share: float) -> str:
    return f"{100 * share:5.1f} {'▇' * round(share * _BAR)}"


def _outcome(tuning: Tuning, width: int) -> list[Line]:
    if tuning.held_back:
        names = " and ".join(label.value for label in tuning.held_back)
        words = (
            f"Nothing changes: on pairs that they were not fitted to, other thresholds "
            f"lower the F1 of {names}. More labelled pairs may help."
        )
    elif tuning.unsure:
        words = (
            "Nothing changes: on pairs that they were not fitted to, no other thresholds "
            "are surely better. More labelled pairs may help."
        )
    elif not tuning.changed:
        words = "Nothing changes: no threshold that was tried is better."
    elif not tuning.reached:
        words = f"No thresholds reach it: {tuning.objective}. These come nearest."
    else:
        words = f"{counted(len(tuning.changed), 'threshold')} changed."
    return wrap(styled((words, "bold")), width)


def _object(one: Tuned) -> dict[str, Any]:
    return {
        "rule": one.rule.id,
        "measure": one.before.name,
        "before": one.before.expected,
        "after": one.after.expected,
        "curve": [vars(point) for point in one.curve],
    }
