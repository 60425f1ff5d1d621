"""An evaluation as one JSON object; `evaluation.schema.json` describes each field."""

from __future__ import annotations

from typing import Any

from factcheck.records import Evidence
from factcheck.reports.objects import as_json, fields
from factcheck.tuning.scores import Evaluation, Figure, Group, Outcome, Scores, worst_errors

VERSION = 1
Object = dict[str, Any]


def evaluation_to_json(evaluation: Evaluation, *, worst: int) -> str:
    """One object; a share of nothing is null, and an interval stands beside its figure."""
    outcomes = evaluation.outcomes
    value = {
        "version": VERSION,
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
        "worst": [_error(outcome) for outcome in worst_errors(outcomes, worst)],
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


def _error(outcome: Outcome) -> Object:
    pair, verdict = outcome.pair, outcome.verdict
    return {
        **fields(pair, "line left right label kind note"),
        "said": verdict.label.value,
        "said_kind": verdict.kind and verdict.kind.value,
        "rule": verdict.rule,
        **_measured(verdict.evidence),
    }


def _measured(evidence: Evidence | None) -> Object:
    if evidence is None:
        return {"similarity": None, "entailment": None, "judge": None}
    return {
        "similarity": evidence.match.similarity,
        "entailment": None,
        "judge": evidence.judge and evidence.judge.labels,
    }
