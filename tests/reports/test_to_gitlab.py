import json
from dataclasses import replace

import jsonschema

from factcheck.records import Report
from factcheck.reports import Layout, Section
from factcheck.reports.to_gitlab import to_gitlab

LAYOUT = Layout(failing=frozenset({Section.CONFLICT}))

# what GitLab's page "Code Quality" asks of a custom tool's report
SCHEMA = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "location", "severity"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    # GitLab takes no path that begins with "./"
                    "path": {"type": "string", "pattern": r"^(?!\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def issues(report: Report) -> list[dict[str, object]]:
    value = json.loads(to_gitlab(report, LAYOUT))
    jsonschema.validate(value, SCHEMA)
    return value


def test_a_finding_is_an_issue_at_its_line(checked: Report) -> None:
    assert issues(checked)[0] == {
        "type": "issue",
        "check_name": "numbers-differ",
        "description": "Left Post says 12, Right Post says 15"
        " · Right Post:1: “The quake killed 15 people.”",
        "categories": ["Bug Risk"],
        "severity": "major",
        "fingerprint": "c0ffee",
        "location": {"path": "l.txt", "lines": {"begin": 3, "end": 3}},
    }


def test_a_path_has_no_dot_before_it(checked: Report) -> None:
    verdict = checked.verdicts[0]
    article = replace(verdict.left.article, path="./l.txt")
    verdict = replace(verdict, left=replace(verdict.left, article=article))
    (issue,) = issues(replace(checked, verdicts=(verdict,)))
    assert issue["location"] == {"path": "l.txt", "lines": {"begin": 3, "end": 3}}


def test_what_is_accepted_is_no_issue(checked: Report) -> None:
    assert [issue["check_name"] for issue in issues(checked)] == ["numbers-differ", "same-meaning"]
    assert issues(replace(checked, verdicts=())) == []
