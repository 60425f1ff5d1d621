"""The rules of settings, also those that are switched off: a line each, as data, or one as YAML."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import yaml

from factcheck.evidence import OBSERVERS
from factcheck.records import Rule
from factcheck.reports import Layout, plain
from factcheck.reports.layout import DEFAULT
from factcheck.reports.objects import as_json
from factcheck.reports.page import hang, render, styled, wrap
from factcheck.reports.plain import counted, with_kind
from factcheck.settings import Settings
from factcheck.verdicts import read_rules
from factcheck.yaml_config.yamltree import MappingNode, Place
from factcheck.yaml_config.yamltree import plain as plain_data


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
    ids = [str(plain_data(node)["id"]) for node in settings.rules]
    return tuple(
        Listed(number, id, node, rules.get(id))
        for number, (id, node) in enumerate(zip(ids, settings.rules, strict=True), start=1)
    )


def listing_to_text(listing: Sequence[Listed], layout: Layout = DEFAULT) -> str:
    """Number, id, label, severity, tests and place of each rule."""
    names = max((len(one.id) for one in listing), default=0) + 2
    lines = []
    for one in listing:
        head = styled(f"{one.number:>3}  ", (f"{plain(one.id):<{names}}", "bold"))
        place = f"{Path(one.place.path).name}:{one.place.line}"
        words = f"{_label(one):<23}{_tests(one):<10}{place}"
        lines += hang(
            head, wrap(styled((words, "" if one.rule else "dim")), layout.width - len(head))
        )
    return render(lines, colour=layout.colour)


def listing_to_json(listing: Sequence[Listed]) -> str:
    """The same as data, with every key of each rule."""
    rules = [
        {
            "id": one.id,
            "enabled": one.rule is not None,
            "path": one.place.path,
            "line": one.place.line,
            "rule": plain_data(one.node),
        }
        for one in listing
    ]
    return as_json({"version": 1, "rules": rules})


def rule_to_yaml(one: Listed) -> str:
    """The whole rule as a file would have it, below comments that tell where each key stands."""
    by_place = sorted((entry.place.path, entry.place.line, entry.key) for entry in one.node.entries)
    origins = [
        f"# {path}, from line {lines[0][1]}: {', '.join(key for _, _, key in lines)}\n"
        for path, entries in groupby(by_place, key=lambda entry: entry[0])
        for lines in [list(entries)]
    ]
    off = [] if one.rule else ["# switched off\n"]
    text = yaml.safe_dump(
        [plain_data(one.node)],
        sort_keys=False,
        allow_unicode=True,
        default_flow_style=None,
        width=10_000,
    )
    return "".join([*origins, *off, text])


def _label(one: Listed) -> str:
    if one.rule is None:
        return "off"
    return with_kind(one.rule.label.value, one.rule.kind)


def _tests(one: Listed) -> str:
    if one.rule is None:
        return ""
    pairs = (one.rule.catches, one.rule.ignores, one.rule.known_gaps)
    return "no tests" if not any(pairs) else counted(sum(map(len, pairs)), "test")
