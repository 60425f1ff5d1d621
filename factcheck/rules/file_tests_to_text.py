"""A run of rules' tests for people: a line a rule, and all about each pair that is wrong."""

import os
from collections.abc import Sequence
from typing import Any

from factcheck.records import Condition
from factcheck.reports import Layout, plain
from factcheck.reports.layout import DEFAULT
from factcheck.reports.objects import as_json
from factcheck.reports.page import Line, hang, indent, render, styled, wrap
from factcheck.reports.plain import counted
from factcheck.rules.pair_tests import FileTests, RuleTests, Sort, Tried
from factcheck.verdicts import measure
from factcheck.yaml_config.yamltree import Place

_MARGIN = 4
_MUST = {Sort.CATCHES: "must catch, and does not", Sort.IGNORES: "must ignore, and holds"}


def file_tests_to_text(runs: Sequence[FileTests], layout: Layout = DEFAULT) -> str:
    """The mistakes, then each rule: how many pairs are right, and why the others are not."""
    lines: list[Line] = []
    for run in runs:
        # never wrapped, so that editors can read them
        lines += [styled((plain(str(mistake)), "red")) for mistake in run.mistakes]
        names = max((len(one.rule.id) for one in run.rules), default=0) + 2
        for one in run.rules:
            lines += _rule(one, names, layout.width)
    return render([*lines, styled((_summary(runs), "bold"))], colour=layout.colour)


def file_tests_to_json(runs: Sequence[FileTests]) -> str:
    """The same as data: an object a file."""
    files = [
        {
            "path": str(run.path),
            "mistakes": [vars(mistake) for mistake in run.mistakes],
            "rules": [
                {"id": one.rule.id, "tests": [_object(tried) for tried in one.tried]}
                for one in run.rules
            ],
        }
        for run in runs
    ]
    return as_json({"version": 1, "files": files})


def _rule(one: RuleTests, names: int, width: int) -> list[Line]:
    mark, style = (
        ("x", "bold red") if one.wrong else ("-", "yellow") if not one.tried else (" ", "")
    )
    head = styled((f"{mark} {plain(one.rule.id):<{names}}", style))
    lines = hang(head, wrap(styled(_counts(one)), width - len(head)))
    for tried in one.tried:
        if tried.is_wrong or tried.is_closed_gap:
            lines += indent(_pair(tried, width - _MARGIN), _MARGIN)
    return lines


def _counts(one: RuleTests) -> str:
    tested = [tried for tried in one.tried if tried.test.sort is not Sort.KNOWN_GAPS]
    gaps = len(one.tried) - len(tested)
    parts = []
    if one.wrong:
        parts.append(f"{len(one.wrong)} of {len(tested)} wrong")
    elif tested:
        parts.append(f"{len(tested)} right")
    else:
        parts.append("no tests; write tests: {catches: [[left, right]], ignores: [[left, right]]}")
    if gaps:
        parts.append(counted(gaps, "known gap"))
    taken = sorted({tried.taken_by for tried in one.tried if tried.taken_by and tried.is_caught})
    if taken:
        parts.append(f"some have their label from {', '.join(taken)} above")
    return " · ".join(parts)


def _pair(tried: Tried, width: int) -> list[Line]:
    what = "a known gap that it catches now: move it to catches"
    must = _MUST.get(tried.test.sort, what)
    lines = wrap(styled((_where(tried.test.place), "bold"), f": {must}"), width)
    for name, words in zip(("left", "right"), tried.test.pair, strict=True):
        head = styled(f"  {name:<7}")
        lines += hang(head, wrap(styled(plain(words)), width - len(head)))
    return lines + indent(wrap(styled((_why(tried), "yellow")), width - 2), 2)


def _why(tried: Tried) -> str:
    """The condition that failed and by how much, or all that hold."""
    trial = tried.trial
    if trial.failed is not None:
        short = f", short by {trial.short_by:g}" if trial.short_by else ""
        more = (
            f"; {counted(trial.more_failed, 'more condition')} failed" if trial.more_failed else ""
        )
        return (
            f"{trial.failed.name}: wanted {trial.failed.expected}, was {trial.actual}{short}{more}"
        )
    return f"every condition holds: {_held(tried)}"


def _held(tried: Tried) -> str:
    measured = measure(tried.evidence)
    return ", ".join(_value(one, tried, measured) for one in tried.conditions)


def _value(condition: Condition, tried: Tried, measured: dict[str, float | None]) -> str:
    if condition.kinds:
        kind = tried.evidence.judge and tried.evidence.judge.kind
        return f"{condition.name} {kind.value if kind else 'not measured'}"
    if condition.threshold is None:
        return f"{condition.name} {tried.evidence.finding(condition.name).result.value}"
    value = measured[condition.name]
    was = "not measured" if value is None else f"{value:g}"
    return f"{condition.name} {was} ({condition.expected})"


def _summary(runs: Sequence[FileTests]) -> str:
    rules = [one for run in runs for one in run.rules]
    tests = [
        tried for one in rules for tried in one.tried if tried.test.sort is not Sort.KNOWN_GAPS
    ]
    wrong = sum(tried.is_wrong for tried in tests)
    mistakes = sum(len(run.mistakes) for run in runs)
    untested = sum(not one.tried for one in rules)
    outcome = f"{wrong} wrong" if wrong else "all right" if tests else "nothing was tried"
    parts = [f"{counted(len(rules), 'rule')}, {counted(len(tests), 'test')}: {outcome}"]
    parts += [f"{counted(untested, 'rule')} without tests"] * bool(untested)
    parts += [f"{counted(mistakes, 'mistake')} in the file"] * bool(mistakes)
    return " · ".join(parts)


def _object(tried: Tried) -> dict[str, Any]:
    trial, place = tried.trial, tried.test.place
    failed = trial.failed and {
        "condition": trial.failed.name,
        "expected": trial.failed.expected,
        "actual": trial.actual,
        "short_by": trial.short_by,
    }
    return {
        "sort": tried.test.sort.value,
        "left": tried.test.pair[0],
        "right": tried.test.pair[1],
        "path": place.path,
        "line": place.line,
        "passed": not tried.is_wrong,
        "holds": trial.fired,
        "failed": failed,
        "taken_by": tried.taken_by,
    }


def _where(place: Place) -> str:
    """The place with its path as seen from here, where that is shorter."""
    path = min((place.path, os.path.relpath(place.path)), key=len)
    return f"{plain(path)}:{place.line}:{place.column}"
