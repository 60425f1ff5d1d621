"""Shapes of what stands under `when`: an observer's results, kinds, a measure and its threshold."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from factcheck.records import Condition, Kind, Measure, Result
from factcheck.verdicts.measures import MEASURES
from factcheck.yaml_config.shapes import Choice, Schema, choices, refuse
from factcheck.yaml_config.yamltree import Entry, ListNode, Node, Problems, ScalarNode, shown

_COMPARISON = r"^\s*(<=|>=|<|>)\s*([-+]?(?:\d+\.?\d*|\.\d+))\s*$"
_RESULT = Choice(Result)
_KIND = Choice(Kind)
# what a condition on the likeliest kind of conflict is called
KIND_CONDITION = "kind"


@dataclass(frozen=True)
class Words:
    """One result of the observer of that name, or a list; or kinds that the judge holds likeliest.

    Of the name `KIND_CONDITION`, they are kinds.
    """

    name: str

    @property
    def expected(self) -> str:
        """Which words there are."""
        return f"{self._choice.expected}, or a list of them"

    def read(self, node: Node, problems: Problems) -> Condition | None:
        """The condition that what is found is one of them."""
        nodes = node.items if isinstance(node, ListNode) else (node,)
        if not nodes:
            what = "a kind" if self._choice is _KIND else f"a result of {self.name!r}"
            problems.add(node.place, f"expected {what}, found an empty list")
        found = [self._choice.read(each, problems) for each in nodes]
        words = tuple(dict.fromkeys(filter(None, found)))
        if self._choice is _KIND:
            return Condition(self.name, kinds=words)
        return Condition(self.name, results=words)

    def schema(self) -> Schema:
        """A word, or an array of words."""
        one = self._choice.schema()
        return {"anyOf": [one, {"type": "array", "items": one, "minItems": 1}]}

    @property
    def _choice(self) -> Choice[Any]:
        return _KIND if self.name == KIND_CONDITION else _RESULT


@dataclass(frozen=True)
class Comparison:
    """A measure against a threshold, as text: ">= 0.6"."""

    name: str
    measure: Measure
    expected: str = 'a comparison such as ">= 0.6"'

    @property
    def bounds(self) -> str:
        """What the measure lies between: "0 to 1", "1 or more"."""
        least, most = self.measure.least, self.measure.most
        return f"{least:g} or more" if most == float("inf") else f"{least:g} to {most:g}"

    def read(self, node: Node, problems: Problems) -> Condition | None:
        """The condition that the comparison holds."""
        text = node.text if isinstance(node, ScalarNode) else ""
        if isinstance(node, ScalarNode) and isinstance(node.value, int | float):
            refuse(node, f'a comparison such as ">= {text}"', problems)
            return None
        written = re.search(_COMPARISON, text)
        if written is None:
            refuse(node, 'a comparison such as ">= 0.6" (one of <, <=, >, >=)', problems)
            return None
        threshold = float(written[2])
        if not self.measure.least <= threshold <= self.measure.most:
            bounds = f"lies between {self.measure.least:g} and {self.measure.most:g}"
            problems.add(node.place, f"{self.name} {bounds}, so not {text.strip()}")
            return None
        return Condition(self.name, comparison=written[1], threshold=threshold)

    def schema(self) -> Schema:
        """A string with the pattern of comparisons; its limits are told by lint."""
        return {"type": "string", "pattern": _COMPARISON}


@dataclass(frozen=True)
class Names:
    """What a condition may ask for; `judge` tells whether settings name one."""

    observers: Collection[str]
    judge: bool = True


def read_condition(entry: Entry, names: Names, problems: Problems) -> Condition | None:
    """The condition that one line of `when` makes; None after noting what is wrong with it."""
    if entry.key == KIND_CONDITION or entry.key in names.observers:
        return Words(entry.key).read(entry.node, problems)
    measure = MEASURES.get(entry.key)
    if measure:
        return Comparison(entry.key, measure).read(entry.node, problems)
    hint = choices(entry.key, (*names.observers, *MEASURES, KIND_CONDITION))
    problems.add(entry.place, f"unknown observer or measure {shown(entry.key)}{hint}")
    return None
