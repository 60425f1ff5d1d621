"""Our values as the objects of the JSON contract; `report.schema.json` describes each field."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict
from datetime import date
from enum import Enum
from typing import Any

from factcheck.records import (
    Accepted,
    Article,
    Attribution,
    Cell,
    Claim,
    Echo,
    Evidence,
    Filling,
    Finding,
    Moment,
    Origin,
    Passage,
    Provenance,
    Report,
    Statement,
    Trial,
    Verdict,
)
from factcheck.reports.summary import summarize

Object = dict[str, Any]


def as_json(value: object) -> str:
    """Data as text that ends with a newline: UTF-8 unescaped, keys in their order, never NaN."""
    return json.dumps(value, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


# what is told of a record that stands in another; of a statement, only its id is
_WITHIN: Mapping[type, str] = {
    Attribution: "source resolved kind cue quoted occasion time said",
    Cell: "article stance statement kind words sure",
    Finding: "observer result left right",
    Moment: "published steps statement",
    Origin: "name articles",
    Passage: "left right",
}


def fields(record: object, names: str) -> Object:
    """Those fields of a record as JSON has them: `names` are parted by spaces, and in order."""
    return {name: _data(getattr(record, name)) for name in names.split()}


def _data(value: Any) -> Any:
    if type(value) in _WITHIN:
        return fields(value, _WITHIN[type(value)])
    if isinstance(value, Statement):
        return value.id
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_data(one) for one in value]
    # the models in the order of their roles' names
    return dict(sorted(value.items())) if isinstance(value, Mapping) else value


def provenance_object(provenance: Provenance) -> Object:
    """What made the report."""
    return fields(provenance, "version models settings")


def article_object(article: Article) -> Object:
    """The article without its text, which stays on the user's disk."""
    return fields(article, "id source path title published")


def statement_object(statement: Statement) -> Object:
    """The statement with its words character for character, and where the file has them."""
    article, place = statement.article, statement.place
    return {
        "id": statement.id,
        "article": article.id,
        "spans": [list(article.in_file(span)) for span in statement.spans],
        **fields(statement, "text quote attribution certainty"),
        place.unit.value: place.number,
        **fields(statement, "heading headline"),
        "fillings": [_filling_object(article, filling) for filling in statement.fillings],
    }


def _filling_object(article: Article, filling: Filling) -> Object:
    """A pronoun or description with its span in the file, and what stands in its place."""
    return {"span": list(article.in_file(filling.span)), **fields(filling, "words text")}


def verdict_object(verdict: Verdict) -> Object:
    """The verdict; a `unique` one names its `closest` statement instead of a `right`."""
    right = verdict.right
    return {
        **fields(verdict, "id label kind framing rule severity message fuller"),
        "reason": trial_object(verdict.reason) if verdict.reason else None,
        "left": verdict.left.id,
        **fields(verdict, "closest" if right is None else "right"),
        **_evidence_fields(verdict.evidence),
    }


def trial_object(trial: Trial) -> Object:
    """How one rule fared, with what its first failing condition asked for and what it found."""
    failed = trial.failed and {
        "condition": trial.failed.name,
        "expected": trial.failed.expected,
        "actual": trial.actual,
    }
    return {"rule": trial.rule, "fired": trial.fired, "failed": failed}


def claim_object(claim: Claim) -> Object:
    """The claim as the ids of the statements that make it, and what each article has of it."""
    return fields(
        claim,
        "id text statements sources independent_sources origins conflicts lowest tied pairs cells"
        " timeline",
    )


def echo_object(echo: Echo) -> Object:
    """Two articles that share much of their text; its passages as offsets in their texts."""
    share = fields(echo, "left right share")
    return {**share, "copy": echo.is_copy, **fields(echo, "passages")}


def acceptance_object(accepted: Accepted) -> Object:
    """By what a verdict is accepted, where that stands, and why."""
    return fields(accepted, "by path line reason")


def summary_object(report: Report) -> Object:
    """The counts; those of what is accepted only where drafts were checked."""
    counts = asdict(summarize(report))
    if not report.drafts:
        del counts["suppressed"], counts["baselined"]
    return counts


def _evidence_fields(evidence: Evidence | None) -> Object:
    if evidence is None:
        return {"similarity": None, "entailment": None, "judge": None, "findings": []}
    return {
        "similarity": float(evidence.match.similarity),
        "entailment": None,
        "judge": evidence.judge and evidence.judge.labels,
        **fields(evidence, "findings"),
    }
