"""Our values as the objects of the JSON contract; `report.schema.json` describes each field."""

from __future__ import annotations

from dataclasses import asdict
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
    Provenance,
    Report,
    Statement,
    Trial,
    Verdict,
)
from factcheck.reports.summary import summarize

Object = dict[str, Any]


def provenance_object(provenance: Provenance) -> Object:
    """What made the report, the models in the order of their roles' names."""
    return {
        "version": provenance.version,
        "models": dict(sorted(provenance.models.items())),
        "settings": provenance.settings,
    }


def article_object(article: Article) -> Object:
    """The article without its text, which stays on the user's disk."""
    return {
        "id": article.id,
        "source": article.source,
        "path": article.path,
        "title": article.title,
        "published": article.published.isoformat() if article.published else None,
    }


def statement_object(statement: Statement) -> Object:
    """The statement with its words character for character, and where the file has them."""
    article, place = statement.article, statement.place
    return {
        "id": statement.id,
        "article": article.id,
        "spans": [list(article.in_file(span)) for span in statement.spans],
        "text": statement.text,
        "quote": statement.quote,
        "attribution": [attribution_object(link) for link in statement.attribution],
        "certainty": statement.certainty.value,
        place.unit.value: place.number,
        "heading": statement.heading,
        "headline": statement.headline,
        "fillings": [filling_object(article, filling) for filling in statement.fillings],
    }


def filling_object(article: Article, filling: Filling) -> Object:
    """A pronoun or description with its span in the file, and what stands in its place."""
    span = list(article.in_file(filling.span))
    return {"span": span, "words": filling.words, "text": filling.text}


def attribution_object(attribution: Attribution) -> Object:
    """One link of the chain."""
    return {
        "source": attribution.source,
        "resolved": attribution.resolved,
        "kind": attribution.kind.value,
        "cue": attribution.cue,
        "quoted": attribution.quoted,
        "occasion": attribution.occasion,
        "time": attribution.time,
        "said": attribution.said.value,
    }


def verdict_object(verdict: Verdict) -> Object:
    """The verdict; a `unique` one names its `closest` statement instead of a `right`."""
    evidence = verdict.evidence
    return {
        "id": verdict.id,
        "label": verdict.label.value,
        "kind": verdict.kind.value if verdict.kind else None,
        "framing": [mark.value for mark in verdict.framing],
        "rule": verdict.rule,
        "severity": verdict.severity.value,
        "message": verdict.message,
        "fuller": verdict.fuller.value if verdict.fuller else None,
        "reason": trial_object(verdict.reason) if verdict.reason else None,
        "left": verdict.left.id,
        **_other_side(verdict),
        **_evidence_fields(evidence),
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
    return {
        "id": claim.id,
        "text": claim.text,
        "statements": [statement.id for statement in claim.statements],
        "sources": list(claim.sources),
        "independent_sources": claim.independent_sources,
        "origins": [
            {"name": origin.name, "articles": list(origin.articles)} for origin in claim.origins
        ],
        "conflicts": list(claim.conflicts),
        "lowest": claim.lowest,
        "tied": claim.tied,
        "pairs": claim.pairs,
        "cells": [_cell_object(cell) for cell in claim.cells],
        "timeline": [_moment_object(moment) for moment in claim.timeline],
    }


def _cell_object(cell: Cell) -> Object:
    return {
        "article": cell.article,
        "stance": cell.stance.value,
        "statement": cell.statement.id,
        "kind": cell.kind and cell.kind.value,
        "words": cell.words,
        "sure": cell.sure,
    }


def _moment_object(moment: Moment) -> Object:
    return {
        "published": moment.published and moment.published.isoformat(),
        "steps": [step.value for step in moment.steps],
        "statement": moment.statement.id,
    }


def echo_object(echo: Echo) -> Object:
    """Two articles that share much of their text; its passages as offsets in their texts."""
    return {
        "left": echo.left,
        "right": echo.right,
        "share": echo.share,
        "copy": echo.is_copy,
        "passages": [
            {"left": list(passage.left), "right": list(passage.right)} for passage in echo.passages
        ],
    }


def acceptance_object(accepted: Accepted) -> Object:
    """By what a verdict is accepted, where that stands, and why."""
    return {
        "by": accepted.by.value,
        "path": accepted.path,
        "line": accepted.line,
        "reason": accepted.reason,
    }


def summary_object(report: Report) -> Object:
    """The counts; those of what is accepted only where drafts were checked."""
    counts = asdict(summarize(report))
    if not report.drafts:
        del counts["suppressed"], counts["baselined"]
    return counts


def _other_side(verdict: Verdict) -> Object:
    if verdict.right is not None:
        return {"right": verdict.right.id}
    nearest = verdict.closest
    return {"closest": nearest.id if nearest else None}


def _evidence_fields(evidence: Evidence | None) -> Object:
    if evidence is None:
        return {"similarity": None, "entailment": None, "judge": None, "findings": []}
    return {
        "similarity": float(evidence.match.similarity),
        "entailment": None,
        "judge": evidence.judge and evidence.judge.labels,
        "findings": [_finding_object(finding) for finding in evidence.findings],
    }


def _finding_object(finding: Finding) -> Object:
    return {
        "observer": finding.observer,
        "result": finding.result.value,
        "left": finding.left,
        "right": finding.right,
    }
