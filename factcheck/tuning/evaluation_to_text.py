"""An evaluation for people: tables of labels, kinds and notes, the confusions, the worst errors.

And as one JSON object; `evaluation.schema.json` describes each of its fields.
"""

from collections.abc import Mapping, Sequence

from factcheck.records import Label, Verdict
from factcheck.reports import Layout, plain
from factcheck.reports.layout import DEFAULT
from factcheck.reports.objects import Object, as_json, fields, measured_fields
from factcheck.reports.page import Line, hang, render, styled, wrap
from factcheck.reports.plain import with_kind
from factcheck.tuning.before_after import shown
from factcheck.tuning.scores import Evaluation, Figure, Group, Outcome, Scores, worst_errors

_NAME, _COUNT, _FIGURE = 11, 6, 17
# from so many columns on, there is room for the intervals
_ROOMY = _NAME + 3 * (_COUNT + _FIGURE)
_MARGIN = 2


def evaluation_to_text(evaluation: Evaluation, layout: Layout = DEFAULT, *, worst: int) -> str:
    """The figures in percent with their intervals, and at most `worst` errors."""
    lines = [*_head(evaluation, layout.width), styled("")]
    lines += _table("Labels", {one.value: row for one, row in evaluation.labels.items()}, layout)
    lines += [styled(""), *_confusion(evaluation.confusion)]
    if evaluation.kinds:
        kinds = {kind.value: row for kind, row in evaluation.kinds.items()}
        lines += [styled(""), *_table("Kinds", kinds, layout), *_called(evaluation, layout.width)]
    if evaluation.notes:
        lines += [styled(""), *_notes(evaluation.notes, layout.width)]
    lines += _worst(evaluation, layout.width, worst)
    return render(lines, colour=layout.colour)


def _head(evaluation: Evaluation, width: int) -> list[Line]:
    pairs = len(evaluation.outcomes)
    right = sum(outcome.is_right for outcome in evaluation.outcomes)
    text = f"{right} of {pairs} labels are right, {shown(evaluation.accuracy)} %"
    lines = wrap(styled((text, "bold")), width)
    if width >= _ROOMY:
        what = "In brackets, where 95 in 100 samples of as many pairs would lie."
        lines += wrap(styled((what, "dim")), width)
    return lines


def _table(title: str, rows: Mapping[str, Scores], layout: Layout) -> list[Line]:
    interval = layout.width >= _ROOMY
    width = _FIGURE if interval else len("  precision")
    names = "".join(f"  {name:<{width - 2}}" for name in ("precision", "recall", "F1"))
    counts = "".join(f"{name:>{_COUNT}}" for name in ("gold", "said", "right"))
    lines = [styled((f"{title:<{_NAME}}{counts}{names}", "bold"))]
    for name, row in rows.items():
        numbers = "".join(f"{count:>{_COUNT}}" for count in (row.gold, row.said, row.right))
        figures = "".join(
            f"  {shown(figure, interval=interval):<{width - 2}}"
            for figure in (row.precision, row.recall, row.f1)
        )
        lines.append(styled(f"{name:<{_NAME}}{numbers}{figures}"))
    return lines


def _confusion(confusion: Mapping[Label, Mapping[Label, int]]) -> list[Line]:
    said = "".join(f"{label.value:>10}" for label in Label)
    lines = [styled((f"{'Said':>{_NAME}}{said}", "bold"))]
    for gold, row in confusion.items():
        counts = "".join(f"{row[label]:>10}" for label in Label)
        lines.append(styled(f"{gold.value:<{_NAME}}{counts}"))
    return lines


def _called(evaluation: Evaluation, width: int) -> list[Line]:
    named = [
        f"{kind.value} {evaluation.called_conflict[kind]}/{row.gold}"
        for kind, row in evaluation.kinds.items()
        if row.gold
    ]
    what = f"Called conflict, of whatever kind: {', '.join(named)}"
    return wrap(styled((what, "dim")), width) if named else []


def _notes(notes: Mapping[str, Group], width: int) -> list[Line]:
    column = min(max(map(len, notes)), width // 2) + 2
    lines = [styled((f"{'Notes':<{column}}{'pairs':>6}{'right':>7}  share", "bold"))]
    for note, group in notes.items():
        name = plain(note)
        short = name if len(name) < column else name[: column - 2] + "…"
        figure = shown(group.accuracy)
        lines.append(styled(f"{short:<{column}}{group.pairs:>6}{group.right:>7}  {figure}"))
    return lines


def _worst(evaluation: Evaluation, width: int, most: int) -> list[Line]:
    wrong = sum(not outcome.is_right for outcome in evaluation.outcomes)
    listed = worst_errors(evaluation.outcomes, most)
    if not listed:
        return []
    title = f"Worst errors, {len(listed)} of {wrong}"
    lines = [styled(""), styled((title, "bold"))]
    for outcome in listed:
        lines += _error(outcome, width)
    return lines


def _error(outcome: Outcome, width: int) -> list[Line]:
    pair, verdict = outcome.pair, outcome.verdict
    gold = with_kind(pair.label.value, pair.kind)
    said = with_kind(verdict.label.value, verdict.kind)
    head = styled((f"line {pair.line}: {gold}, said {said}", "yellow"))
    lines = wrap(styled(head, f" · {' · '.join(_why(verdict))}"), width)
    for side, words in (("left", pair.left), ("right", pair.right)):
        name = styled(" " * _MARGIN, (f"{side:<7}", "dim"))
        lines += hang(name, wrap(styled(plain(words)), width - name.cell_len))
    return lines


def _why(verdict: Verdict) -> Sequence[str]:
    parts = [f"rule {plain(verdict.rule)}"]
    evidence = verdict.evidence
    if evidence is not None:
        parts.append(f"similarity {evidence.match.similarity:.2f}")
        if evidence.judge:
            parts += [f"{name} {value:.2f}" for name, value in evidence.judge.labels.items()]
    return parts


def evaluation_to_json(evaluation: Evaluation, *, worst: int) -> str:
    """One object; a share of nothing is null, and an interval stands beside its figure."""
    outcomes = evaluation.outcomes
    value = {
        "version": 1,
        "pairs": len(outcomes),
        "right": sum(outcome.is_right for outcome in outcomes),
        "accuracy": evaluation.accuracy.value,
        "interval": _interval(evaluation.accuracy),
        "labels": {label.value: _scores(row) for label, row in evaluation.labels.items()},
        "kinds": {
            kind.value: {**_scores(row), "called_conflict": evaluation.called_conflict[kind]}
            for kind, row in evaluation.kinds.items()
        },
        "confusion": {
            gold.value: {said.value: count for said, count in row.items()}
            for gold, row in evaluation.confusion.items()
        },
        "notes": {note: _group(group) for note, group in evaluation.notes.items()},
        "worst": [_error_object(outcome) for outcome in worst_errors(outcomes, worst)],
    }
    return as_json(value)


def _scores(scores: Scores) -> Object:
    figures = {"precision": scores.precision, "recall": scores.recall, "f1": scores.f1}
    return {
        **fields(scores, "gold said right"),
        **{name: figure.value for name, figure in figures.items()},
        "intervals": {name: _interval(figure) for name, figure in figures.items()},
    }


def _group(group: Group) -> Object:
    return {
        **fields(group, "pairs right"),
        "accuracy": group.accuracy.value,
        "interval": _interval(group.accuracy),
    }


def _interval(figure: Figure) -> list[float] | None:
    return None if figure.low is None or figure.high is None else [figure.low, figure.high]


def _error_object(outcome: Outcome) -> Object:
    pair, verdict = outcome.pair, outcome.verdict
    return {
        **fields(pair, "line left right label kind note"),
        "said": verdict.label.value,
        "said_kind": verdict.kind and verdict.kind.value,
        "rule": verdict.rule,
        **measured_fields(verdict.evidence),
    }
