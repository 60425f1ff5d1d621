import json
from dataclasses import replace

import pytest

from factcheck.records import Kind, Label, Severity, Verdict
from factcheck.tuning.diff import Change, Diff
from factcheck.tuning.diff_to_text import diff_to_json, diff_to_text

COUNTS = dict.fromkeys(Label, 1)
PAGE = """\
Gained (1)

 1  no verdict → conflict (value) by some-rule · people say conflict: better
    a  outlet-a, line 1 · own words
    │ 12 died.
    b  outlet-b, line 1 · own words
    │ 15 died.

Relabelled (1)

 1  conflict (value), error, by some-rule → conflict (value), info, by some-rule
    a  outlet-a, line 1 · own words
    │ 12 died.
    b  outlet-b, line 1 · own words
    │ 15 died.

agree 1 → 1 · conflict 1 → 1 · unique 1 → 1 · 2 the same by another rule
"""


@pytest.fixture
def verdict(make_match) -> Verdict:
    match = make_match("12 died.", "15 died.")
    return Verdict(
        id="f00",
        label=Label.CONFLICT,
        rule="some-rule",
        severity=Severity.ERROR,
        message="",
        left=match.left,
        right=match.right,
        kind=Kind.VALUE,
    )


@pytest.fixture
def diff(verdict: Verdict) -> Diff:
    changes = (
        Change(None, verdict, Label.CONFLICT),
        Change(verdict, replace(verdict, severity=Severity.INFO)),
    )
    return Diff(changes, 2, COUNTS, COUNTS)


def test_changes_are_told_sort_by_sort_with_their_quotes(diff: Diff) -> None:
    assert diff_to_text(diff) == PAGE


def test_no_change_is_told(diff: Diff) -> None:
    assert diff_to_text(replace(diff, changes=())).startswith("No verdict changes\n")


def test_the_same_as_data_has_both_sides(diff: Diff) -> None:
    data = json.loads(diff_to_json(diff))
    assert [change["change"] for change in data["changes"]] == ["gained", "relabelled"]
    assert data["changes"][0]["left"] == {"statement": "a:1", "quote": "12 died."}
    assert (data["changes"][0]["before"], data["changes"][0]["gold"]) == (None, "conflict")
