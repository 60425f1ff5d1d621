from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from factcheck.cache import Cache
from factcheck.pipeline.engine import load_engine
from factcheck.records import Article, Label
from factcheck.settings import load_settings
from factcheck.tuning.diff import Diff, Sort, diff_articles, diff_pairs
from factcheck.tuning.labelled import LabelledPair

LEFT = Article("The flood destroyed 40 houses.\n\nThe mayor opened the bridge.\n", "one")
RIGHT = Article("The flood destroyed 65 houses.\n\nThe mayor opened the bridge.\n", "two")
OLD = """\
extends: null
models: {judge: null}
rules:
  - {id: numbers-differ, label: conflict, kind: value, when: {numbers: differs}}
  - {id: near, label: agree, when: {similarity: ">= 0.9"}}
"""
PAIRS = (
    LabelledPair(
        "The flood destroyed 40 houses.", "The flood destroyed 65 houses.", Label.CONFLICT
    ),
    LabelledPair("The mayor opened the bridge.", "The mayor opened the bridge.", Label.AGREE),
)

Differ = Callable[[str], Diff]


@pytest.fixture
def differ(write: Callable[..., Path]) -> Differ:
    """What changes on both articles with another wording of the rules."""
    old = load_settings(write(OLD, "old.yaml"))
    return lambda new: diff_articles([LEFT, RIGHT], old, load_settings(write(new, "new.yaml")))


def test_what_was_looked_at_before_comes_from_the_cache(write, tmp_path: Path) -> None:
    settings = load_settings(write(OLD))
    stages: tuple[set[str], set[str]] = (set(), set())
    for seen in stages:

        def note(stage: str, done: int, total: int, seen: set[str] = seen) -> None:
            seen.add(stage)

        with Cache(tmp_path / "cache") as cache:
            load = partial(load_engine, cache=cache, progress=note)
            diff_articles([LEFT, RIGHT], settings, settings, load)
    assert stages[0] - stages[1] == {"encoding statements"}


def told(diff: Diff) -> list[tuple[Sort, str]]:
    return [(change.sort, change.either.left.quote) for change in diff.changes]


def test_the_same_rules_change_nothing(differ: Differ) -> None:
    diff = differ(OLD)
    assert (diff.changes, diff.other_rule, diff.before) == ((), 0, diff.after)


def test_a_rule_that_is_switched_off_loses_its_verdicts(differ: Differ) -> None:
    diff = differ(OLD.replace('">= 0.9"}', '">= 0.9"}, enabled: false'))
    assert told(diff) == [(Sort.LOST, "The mayor opened the bridge")]
    assert (diff.before[Label.AGREE], diff.after[Label.AGREE]) == (1, 0)


def test_another_kind_relabels_and_another_rule_does_not(differ: Differ) -> None:
    assert told(differ(OLD.replace("kind: value", "kind: scope"))) == [
        (Sort.RELABELLED, "The flood destroyed 40 houses")
    ]
    renamed = differ(OLD.replace("id: near", "id: nearest"))
    assert (renamed.changes, renamed.other_rule) == ((), 1)


def test_a_looser_search_gains(differ: Differ) -> None:
    tight = OLD.replace("rules:", "matching: {similarity: 0.99}\nrules:")
    assert {sort for sort, _ in told(differ(tight))} == {Sort.LOST}


def test_labelled_pairs_tell_the_error_rates_of_both(write: Callable[..., Path]) -> None:
    old = load_settings(write(OLD, "old.yaml"))
    new = load_settings(write(OLD.replace("differs", "agrees"), "new.yaml"))
    diff = diff_pairs(PAIRS, old, new)
    assert [(change.sort, change.gold) for change in diff.changes] == [(Sort.LOST, Label.CONFLICT)]
    assert diff.rates is not None
    assert [one.labels[Label.CONFLICT].recall.value for one in diff.rates] == [1.0, 0.0]
