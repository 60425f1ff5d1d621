"""Reports, explanations and statements as JSON: keys in the contract's order, UTF-8 unescaped.

A Report can't be built again from its JSON: the articles' text is left out, since a report is
passed on more freely than a draft is.
"""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from factcheck.records import Accepted, Article, Report, Statement, Trial, Verdict
from factcheck.reports.objects import (
    Object,
    as_json,
    as_json_lines,
    data,
    echo_object,
    fields,
    statement_object,
    summary_object,
    trial_object,
    verdict_object,
)

VERSION = 1


def to_json(report: Report) -> str:
    """One JSON object as `report.schema.json` describes it; the same report, the same bytes."""
    return as_json(
        {
            **_head(report),
            "statements": [statement_object(statement) for statement in report.statements],
            "verdicts": [verdict_object(verdict) for verdict in report.verdicts],
            **_claims(report),
            "summary": summary_object(report),
            **_gate_fields(report),
        }
    )


def claims_to_json(report: Report) -> str:
    """The claims and echoes of a report, in its shape, with the articles and statements in them."""
    named = {cell.statement.id for claim in report.claims for cell in claim.cells}
    named |= {statement.id for claim in report.claims for statement in claim.statements}
    told = [statement_object(one) for one in report.statements if one.id in named]
    return as_json({**_head(report), "statements": told, **_claims(report)})


def _head(report: Report) -> Object:
    return {"version": VERSION, **fields(report, "provenance articles")}


def _claims(report: Report) -> Object:
    return {**fields(report, "claims"), "echoes": [echo_object(echo) for echo in report.echoes]}


def to_jsonl(report: Report) -> str:
    """One verdict a line, with both statements in full and whether it is accepted."""
    accepted = {one.verdict.id: one for one in report.accepted}
    verdicts = (*report.verdicts, *(one.verdict for one in report.accepted))
    return as_json_lines(_line(verdict, accepted.get(verdict.id)) for verdict in verdicts)


def _line(verdict: Verdict, accepted: Accepted | None) -> Object:
    value = verdict_object(verdict)
    for side, statement in (("left", verdict.left), ("right", verdict.right)):
        if statement is not None:
            article = data(statement.article)
            value[side] = statement_object(statement) | {"article": article}
    value["accepted"] = data(accepted)
    return value


def _gate_fields(report: Report) -> Object:
    """What only a report of checked drafts has."""
    if not report.drafts:
        return {}
    return {
        "drafts": list(report.drafts),
        "accepted": [
            {"verdict": verdict_object(one.verdict), **data(one)} for one in report.accepted
        ],
        "notices": [vars(notice) for notice in report.notices],
    }


def explain_to_json(
    verdict: Verdict, measures: Mapping[str, float | None] = MappingProxyType({})
) -> str:
    """One verdict of the report's shape with its `statements`, `measures` and every rule tried."""
    sides = [verdict.left, verdict.right or verdict.closest]
    return as_json(
        {
            **verdict_object(verdict),
            "measures": dict(measures),
            "statements": [statement_object(statement) for statement in sides if statement],
            "rules": [_rule_object(trial) for trial in verdict.trials],
        }
    )


def _rule_object(trial: Trial) -> Object:
    found = trial_object(trial)
    if trial.failed is not None:
        found["failed"] |= {"short_by": trial.short_by, "more_failed": trial.more_failed}
    return found


def statements_to_json(articles: Sequence[Article], statements: Sequence[Statement]) -> str:
    """One object: `version`, `articles` and `statements`, each of the report's shape."""
    return as_json(
        {
            "version": VERSION,
            "articles": data(tuple(articles)),
            "statements": [statement_object(statement) for statement in statements],
        }
    )


def statements_to_jsonl(statements: Sequence[Statement]) -> str:
    """One statement a line, each with the `source` that a reader of single lines would miss."""
    return as_json_lines(
        {**statement_object(one), "source": one.article.source} for one in statements
    )
