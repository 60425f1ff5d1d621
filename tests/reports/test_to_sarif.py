import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from factcheck.records import Article, Label, Report
from factcheck.reports import Layout, Section
from factcheck.reports.to_sarif import to_sarif

SCHEMA = json.loads(
    (Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text("utf-8")
)
LAYOUT = Layout(failing=frozenset({Section.CONFLICT}))


def run_of(report: Report, layout: Layout = LAYOUT) -> Any:
    log = json.loads(to_sarif(report, layout))
    jsonschema.Draft4Validator(SCHEMA).validate(log)
    (run,) = log["runs"]
    return run


def test_a_result_stands_at_the_draft_and_points_at_the_source(checked: Report) -> None:
    (result, *_) = run_of(checked)["results"]
    assert result == {
        "ruleId": "numbers-differ",
        "ruleIndex": 0,
        "level": "error",
        "message": {
            "text": "Left Post says 12, Right Post says 15\n"
            "l.txt:3: “The quake killed 12 people”\n"
            "Right Post:1: “The quake killed 15 people.”"
        },
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "l.txt"},
                    "region": {"startLine": 3, "endLine": 3},
                }
            }
        ],
        "partialFingerprints": {"factcheckStatements/v1": "c0ffee"},
        "properties": {"label": "conflict", "kind": "value", "framing": []},
        "relatedLocations": [
            {
                "id": 1,
                "physicalLocation": {
                    "artifactLocation": {"uri": "Right%20Post"},
                    "region": {"startLine": 1, "endLine": 1},
                },
                "message": {"text": "Right Post"},
            }
        ],
        "suppressions": [],
    }


def test_every_rule_is_declared_and_every_result_names_one(checked: Report) -> None:
    run = run_of(checked)
    ids = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert ids == ["numbers-differ", "same-meaning", "unmatched"]
    assert [ids[result["ruleIndex"]] for result in run["results"]] == [
        result["ruleId"] for result in run["results"]
    ]


def test_what_is_accepted_is_suppressed_with_its_reason(checked: Report) -> None:
    suppressed = [result["suppressions"] for result in run_of(checked)["results"]]
    justification = "we were there (comment l.txt:4)"
    assert suppressed == [[], [], [{"kind": "inSource", "justification": justification}]]


def test_notices_are_notifications(checked: Report) -> None:
    (invocation,) = run_of(checked)["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["message"] == {"text": "suppresses nothing: 100% sure"}


def test_what_is_not_shown_and_does_not_fail_is_left_out(checked: Report) -> None:
    run = run_of(checked, replace(LAYOUT, show=frozenset({Section.UNIQUE})))
    assert [result["ruleId"] for result in run["results"]] == ["numbers-differ", "unmatched"]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("drafts/a b.md", "drafts/a%20b.md"),
        ("/srv/a.md", "file:///srv/a.md"),
        ("é#?.md", "%C3%A9%23%3F.md"),
        ("bad\udce9.md", "bad%3F.md"),
    ],
)
def test_a_path_is_a_uri(build: Any, path: str, uri: str) -> None:
    article = Article(text="It rained.", source="a", path=path)
    report = build.report(build.verdict(build.statement(article, "It rained."), None))
    alone = replace(report.verdicts[0], label=Label.UNIQUE)
    (result,) = run_of(replace(report, verdicts=(alone,)))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_an_empty_report_is_valid(checked: Report) -> None:
    empty = replace(checked, articles=(), statements=(), verdicts=(), accepted=(), drafts=())
    assert run_of(empty)["results"] == []
