"""Shapes: what a value in YAML should be. Reading one gives the value or notes what is wrong.

similarity = Key("similarity", Number(-1, 1)).read(mapping, problems)     # float or None
"""

from __future__ import annotations

import difflib
import math
import re
from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum
from typing import Generic, Protocol, TypeVar

from factcheck.yamltree import ListNode, MappingNode, Node, Problems, ScalarNode, found, shown

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
E = TypeVar("E", bound=Enum)


class Shape(Protocol[T_co]):
    """What a value should be; `read` gives it, or None after noting what is wrong with it."""

    def read(self, node: Node, problems: Problems) -> T_co | None:
        """The value."""


@dataclass(frozen=True)
class Key(Generic[T]):
    """One key of a mapping and the shape of its value."""

    name: str
    shape: Shape[T]
    required: bool = False

    def read(self, mapping: MappingNode, problems: Problems) -> T | None:
        """The key's value in that mapping; None if it is left out or wrong."""
        node = mapping.get(self.name)
        if node is not None:
            return self.shape.read(node, problems)
        if self.required:
            problems.add(mapping.place, f"the key {self.name!r} is missing")
        return None


@dataclass(frozen=True)
class Text:
    """Text that is not blank and that matches `pattern` whole."""

    expected: str = "text"
    pattern: str = r"(?s).*\S.*"

    def read(self, node: Node, problems: Problems) -> str | None:
        """The text as YAML understands it."""
        value = node.value if isinstance(node, ScalarNode) else None
        if isinstance(value, str) and re.fullmatch(self.pattern, value):
            return value
        refuse(node, self.expected, problems)
        return None


@dataclass(frozen=True)
class Number:
    """A number within limits, both included."""

    minimum: float = -math.inf
    maximum: float = math.inf

    def read(self, node: Node, problems: Problems) -> float | None:
        """The number, as a float."""
        value = node.value if isinstance(node, ScalarNode) else None
        if isinstance(value, str | bool) or value is None:
            refuse(node, "a number", problems)
            return None
        # a comparison that NaN fails too
        if not self.minimum <= value <= self.maximum:
            refuse(node, f"a number from {self.minimum:g} to {self.maximum:g}", problems)
            return None
        return float(value)


@dataclass(frozen=True)
class Whole:
    """A whole number from `minimum` up."""

    minimum: int

    def read(self, node: Node, problems: Problems) -> int | None:
        """The number."""
        value = node.value if isinstance(node, ScalarNode) else None
        if isinstance(value, int) and not isinstance(value, bool) and value >= self.minimum:
            return value
        refuse(node, f"a whole number from {self.minimum}", problems)
        return None


@dataclass(frozen=True)
class Flag:
    """true or false."""

    def read(self, node: Node, problems: Problems) -> bool | None:
        """The truth value."""
        if isinstance(node, ScalarNode) and isinstance(node.value, bool):
            return node.value
        refuse(node, "true or false", problems)
        return None


@dataclass(frozen=True)
class Choice(Generic[E]):
    """One word of an enum."""

    words: type[E]

    def read(self, node: Node, problems: Problems) -> E | None:
        """The enum's member."""
        values = [str(member.value) for member in self.words]
        if isinstance(node, ScalarNode) and node.value in values:
            return self.words(node.value)
        near = choices(node.text if isinstance(node, ScalarNode) else "", values)
        problems.add(node.place, f"expected one word of {len(values)}, found {found(node)}{near}")
        return None


@dataclass(frozen=True)
class ListOf(Generic[T]):
    """A list whose items all have one shape; `length` items where that is set."""

    item: Shape[T]
    expected: str = "a list"
    length: int | None = None

    def read(self, node: Node, problems: Problems) -> tuple[T, ...] | None:
        """The items that are right."""
        if not isinstance(node, ListNode) or self.length not in (None, len(node.items)):
            refuse(node, self.expected, problems)
            return None
        values = [self.item.read(item, problems) for item in node.items]
        return tuple(value for value in values if value is not None)


@dataclass(frozen=True)
class Table:
    """A mapping, given back as it is."""

    def read(self, node: Node, problems: Problems) -> MappingNode | None:
        """The mapping."""
        if isinstance(node, MappingNode):
            return node
        refuse(node, "a mapping (key: value)", problems)
        return None


@dataclass(frozen=True)
class OrNull(Generic[T]):
    """A shape, or null."""

    shape: Shape[T]

    def read(self, node: Node, problems: Problems) -> T | None:
        """The value, None for null."""
        if isinstance(node, ScalarNode) and node.value is None:
            return None
        return self.shape.read(node, problems)


def refuse(node: Node, expected: str, problems: Problems) -> None:
    """Notes that the node is not what was expected."""
    problems.add(node.place, f"expected {expected}, found {found(node)}")


def choices(word: str, allowed: Collection[str]) -> str:
    """The end of a message about a wrong word: the nearest right one, and all of them."""
    near = difflib.get_close_matches(word[:60], allowed, n=1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    return f"{hint} (allowed: {', '.join(allowed)})" if allowed else hint


def check_keys(mapping: MappingNode, allowed: Collection[str], problems: Problems) -> None:
    """Notes each key that is not allowed."""
    for entry in mapping.entries:
        if entry.key not in allowed:
            message = f"unknown key {shown(entry.key)}{choices(entry.key, allowed)}"
            problems.add(entry.place, message)
