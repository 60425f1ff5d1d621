"""The tests that stand beside rules: which pairs a rule must hold for, and whether it does."""

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path

from factcheck.errors import Problem
from factcheck.evidence import OBSERVERS
from factcheck.pipeline.explain import Pair
from factcheck.records import Condition, Evidence, Rule, Trial
from factcheck.settings import Settings, gather_settings
from factcheck.verdicts import gather_rules, try_rules
from factcheck.yaml_config.yamltree import ListNode, MappingNode, Place, Problems, plain

# pairs and settings → one Evidence a pair
Look = Callable[[Sequence[Pair], Settings], Sequence[Evidence]]


class Sort(str, Enum):
    """What a rule must do with a pair; also the key that it stands under."""

    CATCHES = "catches"
    IGNORES = "ignores"
    KNOWN_GAPS = "known_gaps"


@dataclass(frozen=True)
class PairTest:
    """A pair beside a rule, and where it stands."""

    sort: Sort
    pair: Pair
    place: Place


@dataclass(frozen=True)
class Tried:
    """What came of a pair; `taken_by` is an earlier rule that gives its label, if any does."""

    test: PairTest
    trial: Trial
    conditions: tuple[Condition, ...]
    evidence: Evidence
    taken_by: str | None = None

    @property
    def is_caught(self) -> bool:
        """Whether the rule holds for it, as it must."""
        return self.test.sort is Sort.CATCHES and self.trial.fired

    @property
    def is_wrong(self) -> bool:
        """Whether the rule does what it must not; a known gap is never wrong."""
        if self.test.sort is Sort.KNOWN_GAPS:
            return False
        return self.trial.fired is not (self.test.sort is Sort.CATCHES)

    @property
    def is_closed_gap(self) -> bool:
        """Whether it is a known gap that the rule catches by now."""
        return self.test.sort is Sort.KNOWN_GAPS and self.trial.fired


@dataclass(frozen=True)
class RuleTests:
    """A rule and what came of each of its pairs."""

    rule: Rule
    tried: tuple[Tried, ...]

    @property
    def wrong(self) -> tuple[Tried, ...]:
        """Those with which it does what it must not."""
        return tuple(one for one in self.tried if one.is_wrong)


@dataclass(frozen=True)
class FileTests:
    """What came of a file's tests; `mistakes` are those of rules that could not be tried."""

    path: Path
    mistakes: tuple[Problem, ...]
    rules: tuple[RuleTests, ...]
    files: tuple[Path, ...]

    @property
    def passed(self) -> bool:
        """Whether every rule does what it must."""
        return not any(one.wrong for one in self.rules)


def run_tests(path: Path, look: Look, only: Collection[str] = ()) -> FileTests:
    """Tries every rule of that file that has no mistake, or those of `only`, on its pairs."""
    problems = Problems()
    settings = gather_settings(path, problems)
    if settings is None:
        return FileTests(path, tuple(problems), (), (path,))
    rules = gather_rules(settings, problems, observers=OBSERVERS)
    nodes = {plain(node)["id"]: node for node in settings.rules}
    chosen = [rule for rule in rules if not only or rule.id in only]
    tests = [list(_tests_of(rule, nodes[rule.id])) for rule in chosen]
    pairs = [test.pair for each in tests for test in each]
    # the mistakes of other rules keep none from being tried
    evidence = iter(look(pairs, replace(settings, rules=())) if pairs else ())
    results = tuple(
        RuleTests(rule, tuple(_try(test, rule, rules, next(evidence)) for test in each))
        for rule, each in zip(chosen, tests, strict=True)
    )
    return FileTests(path, tuple(problems), results, settings.files)


def _tests_of(rule: Rule, node: MappingNode) -> Iterator[PairTest]:
    tests = node.get("tests")
    for sort, pairs in zip(Sort, (rule.catches, rule.ignores, rule.known_gaps), strict=True):
        listed = tests.get(sort.value) if isinstance(tests, MappingNode) else None
        items = listed.items if isinstance(listed, ListNode) else ()
        for pair, item in zip(pairs, items, strict=True):
            yield PairTest(sort, pair, item.place)


def _try(test: PairTest, rule: Rule, rules: Sequence[Rule], evidence: Evidence) -> Tried:
    trials = try_rules(evidence, rules)
    own = next(trial for trial in trials if trial.rule == rule.id)
    first = next((trial.rule for trial in trials if trial.fired), None)
    taken_by = first if own.fired and first != rule.id else None
    return Tried(test, own, rule.conditions, evidence, taken_by)
