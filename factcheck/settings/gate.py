"""What a settings file says to the gate: its drafts, their sources, and what is accepted.

drafts: ["drafts/**/*.md"]
sources: ["wires/*.txt"]
suppressions:
  - rule: numbers-differ
    file: drafts/archive/*.md
    because: the archive's figures were right in their day
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from factcheck.yaml_config.shapes import Key, ListOf, OrNull, Table, Text, choices
from factcheck.yaml_config.yamltree import MappingNode, Place, Problems, shown

_PATTERNS = OrNull(ListOf(Text("a path or a pattern"), "a list of paths and patterns"))
DRAFTS = Key(
    "drafts", _PATTERNS, about="The drafts that factcheck check looks at if none is named."
)
SOURCES = Key("sources", _PATTERNS, about="The sources of drafts that name none of their own.")

RULE = Key("rule", Text("a rule id such as numbers-differ"), about="Findings by this rule.")
FILE = Key("file", Text("a path or a pattern"), about="Findings in these drafts.")
FINDING = Key("finding", Text("the id of a finding"), about="The finding of this id.")
BECAUSE = Key(
    "because", OrNull(Text("the reason")), about="The reason, without which nothing is suppressed."
)
SUPPRESSION_KEYS = (RULE, FILE, FINDING, BECAUSE)
SUPPRESSIONS = Key(
    "suppressions",
    OrNull(ListOf(Table(SUPPRESSION_KEYS), "a list of suppressions")),
    about="Findings that are accepted: those by that rule, in that file and of that id.",
)
GATE_SECTIONS = (DRAFTS, SOURCES, SUPPRESSIONS)


@dataclass(frozen=True)
class Patterns:
    """Paths and patterns, and the settings file that they are relative to."""

    path: str
    patterns: tuple[str, ...]


@dataclass(frozen=True)
class SettingsSuppression:
    """A verdict is accepted if it is by that rule, in that file and that one; None is any."""

    place: Place
    rule: str | None = None
    file: str | None = None
    finding: str | None = None
    reason: str | None = None


@dataclass(frozen=True)
class GateSettings:
    """What one file says, or several laid over each other; None where nothing is said."""

    drafts: Patterns | None = None
    sources: Patterns | None = None
    suppressions: tuple[SettingsSuppression, ...] = ()

    def overlaid(self, upper: GateSettings) -> GateSettings:
        """This with what `upper` says of drafts and sources, and the suppressions of both."""
        return GateSettings(
            upper.drafts or self.drafts,
            upper.sources or self.sources,
            (*upper.suppressions, *self.suppressions),
        )


def read_gate(top: MappingNode, problems: Problems) -> GateSettings:
    """What one file says to the gate; mistakes are noted."""
    suppressions = SUPPRESSIONS.read(top, problems) or ()
    read = [_read_suppression(node, problems) for node in suppressions]
    return GateSettings(
        _patterns(DRAFTS, top, problems),
        _patterns(SOURCES, top, problems),
        tuple(suppression for suppression in read if suppression),
    )


def check_rules(gate: GateSettings, rules: Collection[str], problems: Problems) -> None:
    """Notes each suppression of a rule that there is not."""
    for suppression in gate.suppressions:
        if suppression.rule and suppression.rule not in rules:
            problems.add(suppression.place, no_such_rule(suppression.rule, rules))


def no_such_rule(name: str, rules: Collection[str]) -> str:
    """The message about a rule that something is accepted of, and that there is not."""
    return f"there is no rule {shown(name)} to suppress{choices(name, rules)}"


def _patterns(key: Key[tuple[str, ...]], top: MappingNode, problems: Problems) -> Patterns | None:
    patterns = key.read(top, problems)
    return None if patterns is None else Patterns(top.place.path, patterns)


def _read_suppression(node: MappingNode, problems: Problems) -> SettingsSuppression | None:
    rule, file = RULE.read(node, problems), FILE.read(node, problems)
    finding, reason = FINDING.read(node, problems), BECAUSE.read(node, problems)
    if not any(node.get(key.name) for key in (RULE, FILE, FINDING)):
        problems.add(node.place, "a suppression needs a rule, a file or a finding")
        return None
    return SettingsSuppression(node.place, rule, file, finding, reason)
