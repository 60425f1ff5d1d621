from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from factcheck.pipeline.explain import Pair
from factcheck.records import Evidence
from factcheck.rules.pair_tests import FileTests, run_tests
from factcheck.settings import Settings

RULES = """\
extends: null
rules:
  - id: broken
    label: agre
    when: {similarity: ">= 0.9"}
  - id: near
    label: agree
    when: {similarity: ">= 0.6"}
    tests:
      catches: [[near, near], [far, far]]
      ignores: [[far, near], [near, far]]
      known_gaps: [[near, gap], [far, gap]]
  - id: nearer
    label: agree
    when: {similarity: ">= 0.7"}
    tests:
      catches:
        - [near, near]
  - id: bare
    label: agree
    when: {similarity: ">= 0.8"}
"""


@pytest.fixture
def look(make_match) -> Callable[..., list[Evidence]]:
    """Pairs whose left is near have a similarity of 0.8, others of 0.5."""

    def look(pairs: Sequence[Pair], settings: Settings) -> list[Evidence]:
        return [Evidence(make_match(*pair, 0.8 if pair[0] == "near" else 0.5)) for pair in pairs]

    return look


@pytest.fixture
def tested(write: Callable[..., Path], look) -> FileTests:
    return run_tests(write(RULES), look)


def test_a_rule_is_wrong_of_what_it_must_catch_and_does_not_and_the_other_way_round(
    tested: FileTests,
) -> None:
    near, *_ = tested.rules
    assert [(one.test.sort.value, one.test.pair, one.test.place.line) for one in near.wrong] == [
        ("catches", ("far", "far"), 10),
        ("ignores", ("near", "far"), 11),
    ]
    assert not tested.passed


def test_a_known_gap_is_never_wrong_and_told_once_it_is_caught(tested: FileTests) -> None:
    closed = [one.test.pair for one in tested.rules[0].tried if one.is_closed_gap]
    assert closed == [("near", "gap")]


def test_a_rule_with_a_mistake_does_not_stop_the_others(tested: FileTests) -> None:
    assert [problem.line for problem in tested.mistakes] == [4]
    assert [one.rule.id for one in tested.rules] == ["near", "nearer", "bare"]


def test_a_rule_whose_label_an_earlier_one_gives_knows_that(tested: FileTests) -> None:
    assert [one.taken_by for one in tested.rules[1].tried] == ["near"]
    assert tested.rules[2].tried == ()


def test_only_the_rules_that_are_named_are_tried(write, look) -> None:
    tested = run_tests(write(RULES), look, only=["nearer"])
    assert [one.rule.id for one in tested.rules] == ["nearer"]
    assert tested.passed


def test_every_file_that_counts_is_told(write, look) -> None:
    base, path = write(RULES, "base.yaml"), write("extends: base.yaml")
    assert run_tests(path, look).files == (path, base)


def test_a_file_that_can_not_be_read_is_a_mistake(tmp_path: Path, look) -> None:
    tested = run_tests(tmp_path / "no.yaml", look)
    assert (len(tested.mistakes), tested.rules) == (1, ())
