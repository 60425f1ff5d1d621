import json
from datetime import date
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from factcheck.records import Article, Label, Report, Statement, Verdict
from factcheck.reports import explain_to_json, statements_to_json, statements_to_jsonl, to_json
from factcheck.reports.to_json import to_jsonl

SCHEMA = json.loads((files("factcheck.reports") / "report.schema.json").read_text("utf-8"))


def errors(value: Any, part: str = "") -> list[str]:
    schema = {**SCHEMA, "$ref": f"#/$defs/{part}"} if part else SCHEMA
    if part:
        schema = {"$defs": SCHEMA["$defs"], "$ref": f"#/$defs/{part}"}
    checker = Draft202012Validator(schema, format_checker=Draft202012Validator.FORMAT_CHECKER)
    return [error.message for error in checker.iter_errors(value)]


def described(node: Any) -> list[str]:
    """The fields of the schema that nothing describes."""
    if isinstance(node, list):
        return [name for item in node for name in described(item)]
    if not isinstance(node, dict):
        return []
    fields = node.get("properties", {}) if node.get("type") == "object" else {}
    bare = [name for name, field in fields.items() if not {"description", "$ref"} & set(field)]
    return bare + [name for item in node.values() for name in described(item)]


def test_the_schema_is_itself_valid() -> None:
    Draft202012Validator.check_schema(SCHEMA)


def test_the_schema_describes_every_field() -> None:
    assert described(SCHEMA) == []


def test_a_report_follows_the_schema(report: Report) -> None:
    assert errors(json.loads(to_json(report))) == []


def test_an_unknown_key_breaks_the_schema(report: Report) -> None:
    value = json.loads(to_json(report)) | {"extra": 1}
    assert errors(value) == ["Additional properties are not allowed ('extra' was unexpected)"]


def test_a_report_that_is_read_and_dumped_again_has_the_same_bytes(report: Report) -> None:
    text = to_json(report)
    assert json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n" == text


def test_the_keys_stand_in_the_order_of_the_contract(report: Report) -> None:
    value = json.loads(to_json(report))
    assert list(value) == [
        "version",
        "provenance",
        "articles",
        "statements",
        "verdicts",
        "claims",
        "echoes",
        "summary",
    ]


def test_a_conflict_carries_its_rule_both_sides_and_what_was_seen(report: Report) -> None:
    assert json.loads(to_json(report))["verdicts"][0] == {
        "id": "c0ffee",
        "label": "conflict",
        "kind": "value",
        "framing": [],
        "rule": "numbers-differ",
        "severity": "error",
        "message": "Left Post says 12, Right Post says 15",
        "fuller": None,
        "reason": None,
        "left": "a:1",
        "right": "b:1",
        "similarity": 0.8123,
        "entailment": None,
        "judge": {"agree": 0.1, "neither": 0.2, "conflict": 0.7},
        "findings": [
            {"observer": "numbers", "result": "differs", "left": "12", "right": "15"},
            {"observer": "names", "result": "silent", "left": None, "right": None},
        ],
    }


def test_a_statement_carries_its_words_and_who_says_them(report: Report) -> None:
    assert json.loads(to_json(report))["statements"][3] == {
        "id": "b:2",
        "article": "b",
        "spans": [[28, 76]],
        "text": "Schools in the north will reportedly remain shut",
        "quote": "Schools in the north will reportedly remain shut",
        "attribution": [
            {
                "source": "the Daily Post",
                "resolved": None,
                "kind": "media",
                "cue": "told",
                "quoted": False,
                "occasion": None,
                "time": None,
                "said": "asserted",
            },
            {
                "source": "a city official",
                "resolved": None,
                "kind": "unnamed",
                "cue": "told",
                "quoted": True,
                "occasion": None,
                "time": None,
                "said": "asserted",
            },
        ],
        "certainty": "hedged",
        "line": 2,
        "heading": "Schools",
        "headline": False,
        "fillings": [],
    }


@pytest.mark.parametrize(("place", "nearest"), [(2, "b:3"), (3, "a:3")])
def test_a_unique_verdict_names_the_closest_statement_and_has_no_right(
    report: Report, place: int, nearest: str
) -> None:
    verdict = json.loads(to_json(report))["verdicts"][place]
    assert ("right" in verdict, verdict["closest"], verdict["similarity"]) == (
        False,
        nearest,
        0.4312,
    )


def test_a_unique_verdict_that_nothing_came_near_has_no_evidence(
    build: Any, left_statements: tuple[Statement, ...]
) -> None:
    alone = build.verdict(left_statements[2], None, label=Label.UNIQUE, rule="unmatched")
    verdict = json.loads(to_json(build.report(alone)))["verdicts"][0]
    assert {key: verdict[key] for key in ("closest", "similarity", "entailment", "findings")} == {
        "closest": None,
        "similarity": None,
        "entailment": None,
        "findings": [],
    }


def test_claims_name_their_statements_and_sources(report: Report) -> None:
    assert json.loads(to_json(report))["claims"] == [
        {
            "id": "ab12",
            "text": "Schools [in the north] stay closed.",
            "statements": ["a:2", "b:2"],
            "sources": ["a", "b"],
            "independent_sources": 1,
            "origins": [],
            "conflicts": [],
            "lowest": None,
            "tied": 0,
            "pairs": 0,
            "cells": [],
            "timeline": [],
        }
    ]


def test_the_summary_counts_a_framed_agreement_twice(report: Report) -> None:
    assert json.loads(to_json(report))["summary"] == {
        "agree": 1,
        "conflict": 1,
        "unique": 2,
        "framing": 1,
        "worth_a_look": 0,
    }


def test_letters_of_any_script_are_not_escaped(build: Any) -> None:
    article = Article(text="Москва молчит.", source="東京", published=date(2023, 7, 12))
    report = build.report(build.verdict(build.statement(article, "Москва молчит."), None))
    assert json.loads(to_json(report))["articles"][0]["published"] == "2023-07-12"
    assert "Москва молчит." in to_json(report)
    assert "東京" in to_json(report)


def test_an_explanation_is_a_verdict_with_its_statements_and_rules(conflict: Verdict) -> None:
    value = json.loads(explain_to_json(conflict, {"rank": 1, "agree": None}))
    statements, rules = value.pop("statements"), value.pop("rules")
    assert errors(value, "verdict") == []
    assert [errors(statement, "statement") for statement in statements] == [[], []]
    assert rules == [
        {
            "rule": "polarity-differs",
            "fired": False,
            "failed": {
                "condition": "polarity",
                "expected": "differs",
                "actual": "silent",
                "short_by": None,
                "more_failed": 0,
            },
        },
        {"rule": "numbers-differ", "fired": True, "failed": None},
        {"rule": "far-apart", "fired": True, "failed": None},
        {
            "rule": "same-meaning",
            "fired": False,
            "failed": {
                "condition": "similarity",
                "expected": ">= 0.9",
                "actual": "0.81",
                "short_by": 0.09,
                "more_failed": 0,
            },
        },
    ]


def test_statements_alone_keep_the_shapes_of_the_report(report: Report) -> None:
    value = json.loads(statements_to_json(report.articles, report.statements))
    whole = json.loads(to_json(report))
    assert value == {key: whole[key] for key in ("version", "articles", "statements")}


def test_a_line_holds_one_statement_and_its_source(report: Report) -> None:
    lines = [json.loads(line) for line in statements_to_jsonl(report.statements).splitlines()]
    assert [line["source"] for line in lines] == ["Left Post", "Right Post"] * 2 + [
        "Left Post",
        "Right Post",
    ]
    assert [errors(line, "statement") for line in lines] == [[]] * 6


def test_a_report_of_checked_drafts_tells_what_is_accepted(checked: Report) -> None:
    value = json.loads(to_json(checked))
    assert errors(value) == []
    assert value["drafts"] == ["a"]
    assert [(one["verdict"]["id"], one["by"], one["reason"]) for one in value["accepted"]] == [
        ("1", "comment", "we were there")
    ]
    assert value["notices"] == [
        {"path": "factcheck.yaml", "line": 7, "message": "suppresses nothing: 100% sure"}
    ]
    assert value["summary"] == {
        "agree": 1,
        "conflict": 1,
        "unique": 0,
        "framing": 1,
        "worth_a_look": 0,
        "suppressed": 1,
        "baselined": 0,
    }


def test_a_line_holds_one_verdict_with_its_statements(checked: Report) -> None:
    lines = [json.loads(line) for line in to_jsonl(checked).splitlines()]
    assert [line["label"] for line in lines] == ["conflict", "agree", "unique"]
    assert [line["left"]["article"]["path"] for line in lines] == ["l.txt"] * 3
    assert [line["accepted"] and line["accepted"]["by"] for line in lines] == [
        None,
        None,
        "comment",
    ]
