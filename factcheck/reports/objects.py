"""Our values as the objects of the JSON contract; `report.schema.json` describes each field."""

import json
from collections.abc import Iterable, Mapping
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


def as_json_lines(values: Iterable[object]) -> str:
    """The same, each in one line."""
    lines = (json.dumps(value, ensure_ascii=False, allow_nan=False) for value in values)
    return "".join(f"{line}\n" for line in lines)


# what is told of a record; of a statement that stands in another, only its id is, and of an article
# nothing of its text, which stays on the user's disk
_FIELDS: Mapping[type, str] = {
    Accepted: "by path line reason",
    Article: "id source path title published",
    Attribution: "source resolved kind cue quoted occasion time said",
    Cell: "article stance statement kind words sure",
    Claim: "id text statements sources independent_sources origins conflicts lowest tied pairs"
    " cells timeline",
    Finding: "observer result left right",
    Moment: "published steps statement",
    Origin: "name articles",
    Passage: "left right",
    Provenance: "version models settings",
}


def fields(record: object, names: str) -> Object:
    """Those fields of a record as JSON has them: `names` are parted by spaces, and in order."""
    return {name: data(getattr(record, name)) for name in names.split()}


def data(value: Any) -> Any:
    """A record, or several, or a plain value, as JSON has it."""
    if type(value) in _FIELDS:
        return fields(value, _FIELDS[type(value)])
    if isinstance(value, Statement):
        return value.id
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [data(one) for one in value]
    # the models in the order of their roles' names
    return dict(sorted(value.items())) if isinstance(value, Mapping) else value


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
        "fillings": [
            {"span": list(article.in_file(one.span)), **fields(one, "words text")}
            for one in statement.fillings
        ],
    }


def verdict_object(verdict: Verdict) -> Object:
    """The verdict; a `unique` one names its `closest` statement instead of a `right`."""
    right = verdict.right
    return {
        **fields(verdict, "id label kind framing rule severity message fuller"),
        "reason": trial_object(verdict.reason) if verdict.reason else None,
        "left": verdict.left.id,
        **fields(verdict, "closest" if right is None else "right"),
        **measured_fields(verdict.evidence),
        "findings": data(verdict.evidence.findings) if verdict.evidence else [],
    }


def trial_object(trial: Trial) -> Object:
    """How one rule fared, with what its first failing condition asked for and what it found."""
    failed = trial.failed and {
        "condition": trial.failed.name,
        "expected": trial.failed.expected,
        "actual": trial.actual,
    }
    return {"rule": trial.rule, "fired": trial.fired, "failed": failed}


def echo_object(echo: Echo) -> Object:
    """Two articles that share much of their text; its passages as offsets in their texts."""
    share = fields(echo, "left right share")
    return {**share, "copy": echo.is_copy, **fields(echo, "passages")}


def summary_object(report: Report) -> Object:
    """The counts; those of what is accepted only where drafts were checked."""
    counts = asdict(summarize(report))
    if not report.drafts:
        del counts["suppressed"], counts["baselined"]
    return counts


def measured_fields(evidence: Evidence | None) -> Object:
    """How near both sides are, and what the judge says; "entailment" is there for older readers."""
    if evidence is None:
        return {"similarity": None, "entailment": None, "judge": None}
    return {
        "similarity": float(evidence.match.similarity),
        "entailment": None,
        "judge": evidence.judge and evidence.judge.labels,
    }
