"""Reads the rules of settings; every mistake in them is found in one run."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from factcheck.records import Condition, Kind, Label, Measure, Result, Rule, Severity
from factcheck.settings import RULE_ID, Settings
from factcheck.shapes import (
    Choice,
    Flag,
    Key,
    ListOf,
    Table,
    Text,
    check_keys,
    choices,
    refuse,
)
from factcheck.verdicts.messages import check_template, default_message
from factcheck.yamltree import Entry, ListNode, MappingNode, Problems, ScalarNode, shown

# two statements of different sources, as `catches`, `ignores` and `known_gaps` list them
_PAIR = ListOf(Text(), "a pair of two statements: [left, right]", length=2)
_PAIRS = ListOf(_PAIR, "a list of pairs: [[left, right], …]")

LABEL = Key("label", Choice(Label), required=True)
KIND = Key("kind", Choice(Kind))
SEVERITY = Key("severity", Choice(Severity))
WHEN = Key("when", Table(), required=True)
MESSAGE = Key("message", Text())
TESTS = Key("tests", Table())
ENABLED = Key("enabled", Flag())
DESCRIPTION = Key("description", Text())
RULE_KEYS = (RULE_ID, LABEL, KIND, SEVERITY, WHEN, MESSAGE, TESTS, ENABLED, DESCRIPTION)

CATCHES = Key("catches", _PAIRS)
IGNORES = Key("ignores", _PAIRS)
KNOWN_GAPS = Key("known_gaps", _PAIRS)
TEST_KEYS = (CATCHES, IGNORES, KNOWN_GAPS)

_SEVERITIES = {Label.CONFLICT: Severity.ERROR, Label.AGREE: Severity.INFO}
_COMPARISON = re.compile(r"\s*(<=|>=|<|>)\s*([-+]?(?:\d+\.?\d*|\.\d+))\s*")
_RESULT = Choice(Result)

# the engine's own closing rule, for a match that no rule accepts and a statement without a match
UNMATCHED = Rule(
    id="unmatched",
    label=Label.UNIQUE,
    severity=Severity.INFO,
    conditions=(),
    message=default_message(Label.UNIQUE, observed=False),
)


@dataclass(frozen=True)
class _Names:
    """What a condition may ask for."""

    observers: Collection[str]
    measures: Mapping[str, Measure]
    entailment: bool


def read_rules(
    settings: Settings, *, observers: Collection[str], measures: Mapping[str, Measure]
) -> tuple[Rule, ...]:
    """The rules that are switched on, in their order.

    `observers` and `measures` are the names that conditions may use. Raises SettingsError with
    every mistake in any rule, also in one that is switched off.
    """
    problems = Problems()
    rules = gather_rules(settings, problems, observers=observers, measures=measures)
    problems.raise_any()
    return rules


def gather_rules(
    settings: Settings,
    problems: Problems,
    *,
    observers: Collection[str],
    measures: Mapping[str, Measure],
) -> tuple[Rule, ...]:
    """The rules that are switched on and without a mistake, each mistake noted."""
    names = _Names(observers, measures, settings.models.entailment is not None)
    rules = [_read_rule(node, names, problems) for node in settings.rules]
    return tuple(rule for rule in rules if rule is not None)


def _read_rule(node: MappingNode, names: _Names, problems: Problems) -> Rule | None:
    before = len(problems)
    check_keys(node, [key.name for key in RULE_KEYS], problems)
    enabled = ENABLED.read(node, problems) is not False
    when = WHEN.read(node, problems)
    conditions = _read_conditions(when, names, problems)
    label, kind = _read_label(node, problems)
    DESCRIPTION.read(node, problems)
    rule_id, severity = _read_id(node, problems), SEVERITY.read(node, problems)
    # a rule that is switched off may wait for a model
    if when and enabled and not names.entailment:
        _refuse_without_model(rule_id, when, names.measures, problems)
    observed = any(condition.results for condition in conditions)
    message = _read_message(node, observed, problems)
    catches, ignores = _read_tests(node, problems)
    if len(problems) > before or not enabled or rule_id is None or label is None:
        return None
    return Rule(
        id=rule_id,
        label=label,
        severity=severity or _SEVERITIES.get(label, Severity.INFO),
        conditions=conditions,
        message=message or default_message(label, observed=observed),
        kind=kind,
        catches=catches,
        ignores=ignores,
    )


def _read_id(node: MappingNode, problems: Problems) -> str | None:
    rule_id, id_node = RULE_ID.read(node, problems), node.get(RULE_ID.name)
    if id_node is not None and rule_id == UNMATCHED.id:
        problems.add(id_node.place, f"the id {rule_id!r} is reserved for what no rule accepts")
    return rule_id


def _read_label(node: MappingNode, problems: Problems) -> tuple[Label | None, Kind | None]:
    label, kind = LABEL.read(node, problems), KIND.read(node, problems)
    kind_node = node.get(KIND.name)
    if label is Label.CONFLICT and kind_node is None:
        words = ", ".join(kind.value for kind in Kind)
        problems.add(node.place, f"the key 'kind' is missing: a conflict has one of {words}")
    if label not in (Label.CONFLICT, None) and kind_node is not None:
        problems.add(kind_node.place, "only a conflict has a kind; leave it out")
    return label, kind


def _read_message(node: MappingNode, observed: bool, problems: Problems) -> str | None:
    message, message_node = MESSAGE.read(node, problems), node.get(MESSAGE.name)
    if message is None or message_node is None:
        return None
    for mistake in check_template(message, observed=observed):
        problems.add(message_node.place, mistake)
    return " ".join(message.split())


Pairs = tuple[tuple[str, str], ...]


def _read_tests(node: MappingNode, problems: Problems) -> tuple[Pairs, Pairs]:
    tests = TESTS.read(node, problems)
    if tests is None:
        return (), ()
    check_keys(tests, [key.name for key in TEST_KEYS], problems)
    catches, ignores, _ = (_pairs(key.read(tests, problems) or ()) for key in TEST_KEYS)
    return catches, ignores


def _pairs(pairs: Sequence[Sequence[str]]) -> Pairs:
    # a pair with a mistake is noted, and shorter than two
    return tuple((pair[0], pair[1]) for pair in pairs if len(pair) == 2)


def _refuse_without_model(
    rule_id: str | None, when: MappingNode, measures: Mapping[str, Measure], problems: Problems
) -> None:
    asking = [e for e in when.entries if e.key in measures and measures[e.key].of_entailment]
    if asking:
        asked = " and ".join(entry.key for entry in asking)
        problems.add(
            asking[0].place,
            f"the rule {rule_id!r} asks for {asked}, and 'models: entailment:' is null; name a "
            "model there, or switch the rule off under 'rules:' "
            f"with - {{id: {rule_id}, enabled: false}}",
        )


def _read_conditions(
    when: MappingNode | None, names: _Names, problems: Problems
) -> tuple[Condition, ...]:
    if when is None:
        return ()
    if not when.entries:
        problems.add(when.place, "there is no condition, so the rule would hold for every match")
    conditions = [_read_condition(entry, names, problems) for entry in when.entries]
    return tuple(condition for condition in conditions if condition is not None)


def _read_condition(entry: Entry, names: _Names, problems: Problems) -> Condition | None:
    if entry.key in names.observers:
        return _read_results(entry, problems)
    measure = names.measures.get(entry.key)
    if measure:
        return _read_comparison(entry, measure, problems)
    hint = choices(entry.key, (*names.observers, *names.measures))
    problems.add(entry.place, f"unknown observer or measure {shown(entry.key)}{hint}")
    return None


def _read_results(entry: Entry, problems: Problems) -> Condition | None:
    nodes = entry.node.items if isinstance(entry.node, ListNode) else (entry.node,)
    if not nodes:
        problems.add(entry.node.place, f"expected a result of {entry.key!r}, found an empty list")
    results = [_RESULT.read(node, problems) for node in nodes]
    return Condition(
        entry.key, results=tuple(dict.fromkeys(result for result in results if result))
    )


def _read_comparison(entry: Entry, measure: Measure, problems: Problems) -> Condition | None:
    node = entry.node
    text = node.text if isinstance(node, ScalarNode) else ""
    if isinstance(node, ScalarNode) and isinstance(node.value, int | float):
        refuse(node, f'a comparison such as ">= {text}"', problems)
        return None
    comparison = _COMPARISON.fullmatch(text)
    if comparison is None:
        refuse(node, 'a comparison such as ">= 0.6" (one of <, <=, >, >=)', problems)
        return None
    threshold = float(comparison[2])
    if not measure.least <= threshold <= measure.most:
        bounds = f"lies between {measure.least:g} and {measure.most:g}"
        problems.add(node.place, f"{entry.key} {bounds}, so not {comparison[0]}")
        return None
    return Condition(entry.key, comparison=comparison[1], threshold=threshold)
