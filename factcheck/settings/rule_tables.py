"""The rules of settings files as tables: laid over each other, but not yet judged."""

from collections.abc import Sequence
from typing import Any

from factcheck.yaml_config.shapes import Key, ListOf, OrNull, Table, Text, choices
from factcheck.yaml_config.yamltree import MappingNode, Node, Problems, ScalarNode, plain

RULES = Key(
    "rules",
    OrNull(ListOf(Table(), "a list of rules (each begins with '- id: …')")),
    about="The rules, tried from the top on each pair; the first that holds gives the label.",
)
RULE_ID = Key(
    "id",
    # "$" alone would let a line break pass
    Text("a rule id such as numbers-differ", r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$(?!\n)"),
    required=True,
    about="The rule's name, which reports show; the id of a rule that the file extends changes "
    "that rule.",
)


def with_ids(rules: Sequence[MappingNode], problems: Problems) -> tuple[MappingNode, ...]:
    """The rules that have a right id, each id's first."""
    first: dict[str, MappingNode] = {}
    for rule in rules:
        rule_id = RULE_ID.read(rule, problems)
        if rule_id in first:
            place = _node(rule, RULE_ID.name).place
            line = _node(first[rule_id], RULE_ID.name).place.line
            problems.add(place, f"the rule id {rule_id!r} stands on line {line} already")
        elif rule_id is not None:
            first[rule_id] = rule
    return tuple(first.values())


def merge_rules(
    base: Sequence[MappingNode], upper: Sequence[MappingNode], problems: Problems
) -> tuple[MappingNode, ...]:
    """The base's rules, changed in their place where `upper` names them, after its new ones."""
    merged = {id_of(rule): rule for rule in base}
    new = []
    for rule in upper:
        if id_of(rule) in merged:
            merged[id_of(rule)] = merged[id_of(rule)].overlaid(rule)
        elif rule.get("when") is None and rule.get("label") is None:
            hint = choices(id_of(rule), list(merged))
            message = f"no rule {id_of(rule)!r} to change, and a new one needs label and when{hint}"
            problems.add(_node(rule, RULE_ID.name).place, message)
        else:
            new.append(rule)
    return (*new, *merged.values())


def rules_in_force(rules: Sequence[MappingNode]) -> list[Any]:
    """The rules that are switched on, as plain data."""
    return [
        plain(MappingNode(rule.place, tuple(e for e in rule.entries if e.key != "enabled")))
        for rule in rules
        if _enabled(rule)
    ]


def id_of(rule: MappingNode) -> str:
    """The id of a rule that `with_ids` let through."""
    return str(plain(_node(rule, RULE_ID.name)))


def _enabled(rule: MappingNode) -> bool:
    node = rule.get("enabled")
    return not (isinstance(node, ScalarNode) and node.value is False)


def _node(mapping: MappingNode, key: str) -> Node:
    return next(entry.node for entry in mapping.entries if entry.key == key)
