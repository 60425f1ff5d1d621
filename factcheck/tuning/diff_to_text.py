"""A difference between two rule files for people: each change with its quotes, then the counts."""

from typing import Any

from factcheck.records import Label, Verdict
from factcheck.reports import Layout, plain
from factcheck.reports.layout import DEFAULT
from factcheck.reports.objects import as_json, fields
from factcheck.reports.page import Line, hang, render, styled, wrap
from factcheck.reports.plain import with_kind
from factcheck.reports.statement_block import both_sides
from factcheck.tuning.before_after import before_after, rates
from factcheck.tuning.diff import Change, Diff, Sort

_MARGIN = 4


def diff_to_text(diff: Diff, layout: Layout = DEFAULT) -> str:
    """Gained, lost, relabelled; then how many verdicts there are, and the error rates of labels."""
    lines: list[Line] = []
    for sort in Sort:
        changes = [change for change in diff.changes if change.sort is sort]
        if changes:
            title = f"{sort.value.capitalize()} ({len(changes)})"
            lines += [styled((title, "bold")), styled("")]
            for number, change in enumerate(changes, start=1):
                lines += [*_change(number, change, layout), styled("")]
    if not diff.changes:
        lines += [styled(("No verdict changes", "bold")), styled("")]
    lines += wrap(styled(_counts(diff)), layout.width)
    if diff.rates:
        lines += [styled(""), *before_after(*diff.rates, "old", "new")]
    return render(lines, colour=layout.colour)


def diff_to_json(diff: Diff) -> str:
    """The same as data."""
    data: dict[str, Any] = {
        "version": 1,
        "changes": [_object(change) for change in diff.changes],
        "other_rule": diff.other_rule,
        "before": {label.value: diff.before[label] for label in Label},
        "after": {label.value: diff.after[label] for label in Label},
    }
    if diff.rates:
        data["rates"] = dict(zip(("before", "after"), map(rates, diff.rates), strict=True))
    return as_json(data)


def _change(number: int, change: Change, layout: Layout) -> list[Line]:
    verdicts = (change.before, change.after)
    graver = None not in verdicts and len({one.severity for one in verdicts if one}) > 1
    both = " → ".join(_named(one, severity=graver) for one in verdicts)
    judged = f" · {_judged(change)}" if change.gold else ""
    head = styled((f"{number:>2}  ", "bold"))
    lines = hang(head, wrap(styled((both, "bold"), judged), layout.width - head.cell_len))
    verdict = change.either
    assert verdict.right is not None, "a change is one of two statements"
    return lines + both_sides(verdict.left, verdict.right, (), layout, margin=_MARGIN)


def _named(verdict: Verdict | None, *, severity: bool) -> str:
    if verdict is None:
        return "no verdict"
    grave = f", {verdict.severity.value}," if severity else ""
    return f"{with_kind(verdict.label.value, verdict.kind)}{grave} by {plain(verdict.rule)}"


def _judged(change: Change) -> str:
    """Whether it is for the better, by the label that people gave."""
    was, now = (
        verdict.label if verdict else Label.UNIQUE for verdict in (change.before, change.after)
    )
    gold = change.gold
    if was is now or gold not in (was, now):
        return f"people say {gold.value}" if gold else ""
    return f"people say {gold.value}: {'better' if now is gold else 'worse'}"


def _counts(diff: Diff) -> str:
    parts = [f"{label.value} {diff.before[label]} → {diff.after[label]}" for label in Label]
    if diff.other_rule:
        parts.append(f"{diff.other_rule} the same by another rule")
    return " · ".join(parts)


def _object(change: Change) -> dict[str, Any]:
    verdict = change.either
    assert verdict.right is not None, "a change is one of two statements"
    return {
        "change": change.sort.value,
        "left": {"statement": verdict.left.id, "quote": verdict.left.quote},
        "right": {"statement": verdict.right.id, "quote": verdict.right.quote},
        "before": _verdict_object(change.before),
        "after": _verdict_object(change.after),
        "gold": change.gold.value if change.gold else None,
    }


def _verdict_object(verdict: Verdict | None) -> dict[str, Any] | None:
    return fields(verdict, "id label kind severity rule") if verdict else None
