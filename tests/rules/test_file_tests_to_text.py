import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.records import Evidence, Finding, Judgement, Kind, Result
from factcheck.rules.file_tests_to_text import file_tests_to_json, file_tests_to_text
from factcheck.rules.pair_tests import FileTests, run_tests

RULES = """\
extends: null
rules:
  - {id: broken, label: agree}
  - id: near
    label: agree
    when: {similarity: ">= 0.6", names: agrees, numbers: silent}
    tests:
      catches: [[The dam burst., The dam broke.], [It fell., It rained.]]
      ignores: [[The dam burst., The dam held.]]
      known_gaps: [[The dam burst., The dam gave way.]]
  - {id: bare, label: agree, when: {names: silent}}
"""
PAGE = """\
{path}:3:5: the key 'when' is missing
x near  2 of 3 wrong · 1 known gap
    {path}:8:51: must catch, and does not
      left   It fell.
      right  It rained.
      similarity: wanted >= 0.6, was 0.5, short by 0.1; 1 more condition failed
    {path}:9:17: must ignore, and holds
      left   The dam burst.
      right  The dam held.
      every condition holds: similarity 0.8 (>= 0.6), names agrees, numbers
      silent
    {path}:10:20: a known gap that it catches now: move it to catches
      left   The dam burst.
      right  The dam gave way.
      every condition holds: similarity 0.8 (>= 0.6), names agrees, numbers
      silent
- bare  no tests; write tests: {{catches: [[left, right]], ignores: [[left,
        right]]}}
2 rules, 3 tests: 2 wrong · 1 rule without tests · 1 mistake in the file
"""


@pytest.fixture
def tested(write: Callable[..., Path], make_match, monkeypatch: pytest.MonkeyPatch) -> FileTests:
    def look(pairs, settings) -> list[Evidence]:
        findings = {True: (Finding("names", Result.AGREES),), False: ()}
        return [
            Evidence(make_match(*pair, 0.8 if pair[0] != "It fell." else 0.5), findings[dam])
            for pair in pairs
            for dam in ["dam" in pair[0]]
        ]

    path = write(RULES, "r.yaml")
    monkeypatch.chdir(path.parent)
    return run_tests(Path("r.yaml"), look)


def test_the_page_tells_what_is_wrong_and_by_how_much(tested: FileTests) -> None:
    assert file_tests_to_text([tested]) == PAGE.format(path="r.yaml")


def test_the_same_as_data_has_every_pair(tested: FileTests) -> None:
    (file,) = json.loads(file_tests_to_json([tested]))["files"]
    near = file["rules"][0]["tests"]
    assert [(one["sort"], one["passed"], one["line"]) for one in near] == [
        ("catches", True, 8),
        ("catches", False, 8),
        ("ignores", False, 9),
        ("known_gaps", True, 10),
    ]
    assert near[1]["failed"] == {
        "condition": "similarity",
        "expected": ">= 0.6",
        "actual": "0.5",
        "short_by": 0.1,
    }


def test_a_condition_on_the_kind_tells_the_likeliest_one(
    write: Callable[..., Path], make_match
) -> None:
    kinds = tuple(float(kind is Kind.PLACE) for kind in Kind)
    judgement = Judgement(0.0, 0.0, 1.0, kinds)
    rule = "{id: x, label: conflict, when: {kind: %s}, tests: {ignores: [[In Rome., In Bari.]]}}"
    path = write(f"extends: null\nrules:\n- {rule % '[place, name]'}\n", "r.yaml")

    def look(pairs, settings) -> list[Evidence]:
        return [Evidence(make_match(*pair), (), judgement) for pair in pairs]

    page = file_tests_to_text([run_tests(path, look)])
    assert "every condition holds: kind place\n" in page
    write(f"extends: null\nrules:\n- {rule.replace('ignores', 'catches') % 'time'}\n", "r.yaml")
    page = file_tests_to_text([run_tests(path, look)])
    assert "kind: wanted time, was place\n" in page


def test_where_nothing_can_be_tried_nothing_is_right(tmp_path: Path) -> None:
    tested = run_tests(tmp_path / "no.yaml", lambda pairs, settings: [])
    ending = file_tests_to_text([tested]).splitlines()[-1]
    assert ending == "0 rules, 0 tests: nothing was tried · 1 mistake in the file"
