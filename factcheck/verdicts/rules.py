"""Reads the rules of settings; every mistake in them is found in one run."""

from collections.abc import Collection, Sequence

from factcheck.records import Condition, Kind, Label, Rule, Severity
from factcheck.settings import RULE_ID, Settings
from factcheck.verdicts.conditions import Names, read_condition
from factcheck.verdicts.measures import MEASURES
from factcheck.verdicts.messages import check_template, default_message
from factcheck.yaml_config.shapes import Choice, Flag, Key, ListOf, Table, Text, check_keys, choices
from factcheck.yaml_config.yamltree import ListNode, MappingNode, Problems, ScalarNode, shown

# two statements of different sources, as `catches`, `ignores` and `known_gaps` list them
PAIR = ListOf(Text("a sentence", r"\w"), "a pair of two statements: [left, right]", length=2)
_PAIRS = ListOf(PAIR, "a list of pairs: [[left, right], …]")

CATCHES = Key("catches", _PAIRS, about="Pairs for which the rule must hold.")
IGNORES = Key("ignores", _PAIRS, about="Pairs for which it must not.")
KNOWN_GAPS = Key("known_gaps", _PAIRS, about="Pairs that it should catch and can't yet.")
TEST_KEYS = (CATCHES, IGNORES, KNOWN_GAPS)
TESTS = Key("tests", Table(TEST_KEYS), about="Pairs that show what the rule is for.")

LABEL = Key(
    "label", Choice(Label), required=True, about="What the rule says of a pair for which it holds."
)
KIND = Key(
    "kind",
    Choice(Kind),
    about="In what a conflict lies; left out, as an observer that differs or the judge has "
    "it, if one of them knows.",
)
SEVERITY = Key(
    "severity",
    Choice(Severity),
    about="How grave it is; left out, it is error for a conflict and info for the others.",
)
WHEN = Key("when", Table(), required=True, about="The conditions, all of which must hold.")
MESSAGE = Key("message", Text(), about="What a report says, with placeholders filled in.")
ENABLED = Key("enabled", Flag(), about="false switches the rule off.")
TUNABLE = Key(
    "tunable",
    ListOf(Text("the name of a measure"), "a list of measures: [agree, conflict]"),
    about="The measures of `when` whose thresholds `factcheck tune` may change.",
)
DESCRIPTION = Key("description", Text(), about="A note for whoever edits the rule.")
RULE_KEYS = (RULE_ID, LABEL, KIND, SEVERITY, WHEN, MESSAGE, TESTS, ENABLED, TUNABLE, DESCRIPTION)

_SEVERITIES = {Label.CONFLICT: Severity.ERROR, Label.AGREE: Severity.INFO}

# the engine's own closing rule, for a match that no rule accepts and a statement without a match
UNMATCHED = Rule(
    id="unmatched",
    label=Label.UNIQUE,
    severity=Severity.INFO,
    conditions=(),
    message=default_message(Label.UNIQUE, observed=False),
)


def read_rules(settings: Settings, *, observers: Collection[str]) -> tuple[Rule, ...]:
    """The rules that are switched on, in their order.

    `observers` are the names that conditions may use beside those of measures. Raises SettingsError
    with every mistake in any rule, also in one that is switched off.
    """
    problems = Problems()
    rules = gather_rules(settings, problems, observers=observers)
    problems.raise_any()
    return rules


def gather_rules(
    settings: Settings, problems: Problems, *, observers: Collection[str]
) -> tuple[Rule, ...]:
    """The rules that are switched on and without a mistake, each mistake noted."""
    names = Names(observers, settings.models.judge is not None)
    rules = [_read_rule(node, names, problems) for node in settings.rules]
    return tuple(rule for rule in rules if rule is not None)


def _read_rule(node: MappingNode, names: Names, problems: Problems) -> Rule | None:
    before = len(problems)
    check_keys(node, RULE_KEYS, problems)
    enabled = ENABLED.read(node, problems) is not False
    when = WHEN.read(node, problems)
    conditions = _read_conditions(when, names, problems)
    label, kind = _read_label(node, problems)
    DESCRIPTION.read(node, problems)
    rule_id, severity = _read_id(node, problems), SEVERITY.read(node, problems)
    # a rule that is switched off may wait for a model
    if when and enabled and not names.judge:
        _refuse_without_model(rule_id, when, problems)
    # an observer with a mistake in its name or result was meant to be asked all the same
    # of a conflict, any observer's words will do, or those that have no counterpart
    observed = (
        label is Label.CONFLICT
        or when is None
        or any(entry.key not in MEASURES for entry in when.entries)
    )
    message = _read_message(node, observed, problems)
    catches, ignores, known_gaps = _read_tests(node, problems)
    tunable = _read_tunable(node, conditions, problems)
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
        known_gaps=known_gaps,
        tunable=tunable,
    )


def _read_id(node: MappingNode, problems: Problems) -> str | None:
    rule_id, id_node = RULE_ID.read(node, problems), node.get(RULE_ID.name)
    if id_node is not None and rule_id == UNMATCHED.id:
        problems.add(id_node.place, f"the id {rule_id!r} is reserved for what no rule accepts")
    return rule_id


def _read_label(node: MappingNode, problems: Problems) -> tuple[Label | None, Kind | None]:
    label, kind = LABEL.read(node, problems), KIND.read(node, problems)
    kind_node = node.get(KIND.name)
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


def _read_tests(node: MappingNode, problems: Problems) -> tuple[Pairs, Pairs, Pairs]:
    tests = TESTS.read(node, problems)
    if tests is None:
        return (), (), ()
    catches, ignores, known_gaps = (_pairs(key.read(tests, problems) or ()) for key in TEST_KEYS)
    return catches, ignores, known_gaps


def _pairs(pairs: Sequence[Sequence[str]]) -> Pairs:
    # a pair with a mistake is noted, and shorter than two
    return tuple((pair[0], pair[1]) for pair in pairs if len(pair) == 2)


def _refuse_without_model(rule_id: str | None, when: MappingNode, problems: Problems) -> None:
    asking = [e for e in when.entries if e.key in MEASURES and MEASURES[e.key].of_judge]
    if asking:
        asked = " and ".join(entry.key for entry in asking)
        problems.add(
            asking[0].place,
            f"the rule {rule_id!r} asks for {asked}, and 'models: judge:' is null; name a "
            "judge there, or switch the rule off under 'rules:' "
            f"with - {{id: {rule_id}, enabled: false}}",
        )


def _read_conditions(
    when: MappingNode | None, names: Names, problems: Problems
) -> tuple[Condition, ...]:
    if when is None:
        return ()
    if not when.entries:
        problems.add(when.place, "there is no condition, so the rule would hold for every match")
    conditions = [read_condition(entry, names, problems) for entry in when.entries]
    return tuple(condition for condition in conditions if condition is not None)


def _read_tunable(
    node: MappingNode, conditions: Sequence[Condition], problems: Problems
) -> tuple[str, ...]:
    listed, when = node.get(TUNABLE.name), node.get(WHEN.name)
    found = TUNABLE.read(node, problems)
    if not found or not isinstance(listed, ListNode) or not isinstance(when, MappingNode):
        return ()
    # a file that gives a rule of its base other conditions need not repeat what is tunable
    own = listed.place.path == when.place.path
    asked = [entry.key for entry in when.entries if entry.key in MEASURES]
    known = asked if own else MEASURES
    for item in listed.items:
        if isinstance(item, ScalarNode) and item.text not in known:
            where = "of this rule's 'when'" if own else "at all"
            message = f"{shown(item.text)} is no measure {where}{choices(item.text, known)}"
            problems.add(item.place, message)
    return tuple(one.name for one in conditions if one.threshold is not None and one.name in found)
