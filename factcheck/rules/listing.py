"""The rules of settings one by one, also those that are switched off, each with its node."""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.evidence import OBSERVERS
from factcheck.records import Rule
from factcheck.settings import Settings
from factcheck.verdicts import read_rules
from factcheck.yaml_config.yamltree import MappingNode, Place, plain


@dataclass(frozen=True)
class Listed:
    """A rule's place in the order, from 1, its node, and what was read; None if switched off."""

    number: int
    id: str
    node: MappingNode
    rule: Rule | None

    @property
    def place(self) -> Place:
        """Where its id stands in the file that had the last word on it."""
        return self.node.entries[0].place


def list_rules(settings: Settings) -> tuple[Listed, ...]:
    """Every rule in its order. Raises SettingsError with every mistake."""
    rules = {rule.id: rule for rule in read_rules(settings, observers=OBSERVERS)}
    ids = [str(plain(node)["id"]) for node in settings.rules]
    return tuple(
        Listed(number, id, node, rules.get(id))
        for number, (id, node) in enumerate(zip(ids, settings.rules, strict=True), start=1)
    )
