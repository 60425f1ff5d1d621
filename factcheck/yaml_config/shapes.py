"""Shapes: what a value in YAML should be. Reading one gives the value or notes what is wrong.

similarity = Key("similarity", Number(-1, 1)).read(mapping, problems)     # float or None
Number(-1, 1).schema()                       # the same for editors, as a JSON Schema
"""

import difflib
import math
import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Any, Generic, Protocol, TypeVar

from factcheck.yaml_config.yamltree import (
    ListNode,
    MappingNode,
    Node,
    Problems,
    ScalarNode,
    found,
    shown,
)

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
E = TypeVar("E", bound=Enum)
Schema = dict[str, Any]


class Shape(Protocol[T_co]):
    """What a value should be; `read` gives it, or None after noting what is wrong with it."""

    @property
    def expected(self) -> str:
        """What messages and the reference call it: "a number from -1 to 1"."""

    def read(self, node: Node, problems: Problems) -> T_co | None:
        """The value."""

    def schema(self) -> Schema:
        """The JSON Schema of what `read` takes."""


@dataclass(frozen=True)
class Key(Generic[T]):
    """One key of a mapping, the shape of its value, and what it is for."""

    name: str
    shape: Shape[T]
    required: bool = False
    about: str = ""

    def read(self, mapping: MappingNode, problems: Problems) -> T | None:
        """The key's value in that mapping; None if it is left out or wrong."""
        node = mapping.get(self.name)
        if node is not None:
            return self.shape.read(node, problems)
        if self.required:
            problems.add(mapping.place, f"the key {self.name!r} is missing")
        return None

    def schema(self) -> Schema:
        """The JSON Schema of its value, with what it is for."""
        return {"description": self.about, **self.shape.schema()}


@dataclass(frozen=True)
class Text:
    """Text in which `pattern` is found, a regular expression to Python and to JSON Schema."""

    expected: str = "text"
    pattern: str = r"\S"

    def read(self, node: Node, problems: Problems) -> str | None:
        """The text as YAML understands it."""
        value = node.value if isinstance(node, ScalarNode) else None
        if isinstance(value, str) and re.search(self.pattern, value):
            return value
        refuse(node, self.expected, problems)
        return None

    def schema(self) -> Schema:
        """A string with that pattern."""
        # "\\w" of JSON Schema is a letter of English only
        return {"type": "string", "pattern": self.pattern.replace(r"\w", r"\S")}


@dataclass(frozen=True)
class Number:
    """A number within limits, both included."""

    minimum: float = -math.inf
    maximum: float = math.inf

    @property
    def expected(self) -> str:
        """With its limits."""
        return f"a number from {self.minimum:g} to {self.maximum:g}"

    def read(self, node: Node, problems: Problems) -> float | None:
        """The number, as a float."""
        value = node.value if isinstance(node, ScalarNode) else None
        if isinstance(value, str | bool) or value is None:
            refuse(node, "a number", problems)
            return None
        # a comparison that NaN fails too
        if not self.minimum <= value <= self.maximum:
            refuse(node, self.expected, problems)
            return None
        return float(value)

    def schema(self) -> Schema:
        """A number with its limits."""
        return {"type": "number", "minimum": self.minimum, "maximum": self.maximum}


@dataclass(frozen=True)
class Whole:
    """A whole number from `minimum` up."""

    minimum: int

    @property
    def expected(self) -> str:
        """With its least."""
        return f"a whole number from {self.minimum}"

    def read(self, node: Node, problems: Problems) -> int | None:
        """The number."""
        value = node.value if isinstance(node, ScalarNode) else None
        if isinstance(value, int) and not isinstance(value, bool) and value >= self.minimum:
            return value
        refuse(node, self.expected, problems)
        return None

    def schema(self) -> Schema:
        """An integer with its least."""
        return {"type": "integer", "minimum": self.minimum}


@dataclass(frozen=True)
class Flag:
    """true or false."""

    expected: str = "true or false"

    def read(self, node: Node, problems: Problems) -> bool | None:
        """The truth value."""
        if isinstance(node, ScalarNode) and isinstance(node.value, bool):
            return node.value
        refuse(node, self.expected, problems)
        return None

    def schema(self) -> Schema:
        """A truth value."""
        return {"type": "boolean"}


@dataclass(frozen=True)
class Choice(Generic[E]):
    """One word of an enum."""

    words: type[E]

    @property
    def values(self) -> list[str]:
        """The words as they are written."""
        return [str(member.value) for member in self.words]

    @property
    def expected(self) -> str:
        """All of them."""
        return f"{', '.join(self.values[:-1])} or {self.values[-1]}"

    def read(self, node: Node, problems: Problems) -> E | None:
        """The enum's member."""
        values = self.values
        if isinstance(node, ScalarNode) and node.value in values:
            return self.words(node.value)
        near = choices(node.text if isinstance(node, ScalarNode) else "", values)
        problems.add(node.place, f"expected one word of {len(values)}, found {found(node)}{near}")
        return None

    def schema(self) -> Schema:
        """One of the words."""
        return {"type": "string", "enum": self.values}


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

    def schema(self) -> Schema:
        """An array of the item's schema."""
        length = {} if self.length is None else {"minItems": self.length, "maxItems": self.length}
        return {"type": "array", "items": self.item.schema(), **length}


@dataclass(frozen=True)
class Table:
    """A mapping, given back as it is; where it has `keys`, no others may stand in it."""

    keys: tuple[Key[Any], ...] = ()
    expected: str = "a mapping (key: value)"

    def read(self, node: Node, problems: Problems) -> MappingNode | None:
        """The mapping."""
        if not isinstance(node, MappingNode):
            refuse(node, self.expected, problems)
            return None
        if self.keys:
            check_keys(node, self.keys, problems)
        return node

    def schema(self) -> Schema:
        """An object of its keys, or of any."""
        return mapping_schema(self.keys) if self.keys else {"type": "object"}


@dataclass(frozen=True)
class OrNull(Generic[T]):
    """A shape, or null."""

    shape: Shape[T]

    @property
    def expected(self) -> str:
        """That of the shape, for a message need not offer nothing."""
        return self.shape.expected

    def read(self, node: Node, problems: Problems) -> T | None:
        """The value, None for null."""
        if isinstance(node, ScalarNode) and node.value is None:
            return None
        return self.shape.read(node, problems)

    def schema(self) -> Schema:
        """That of the shape, or null."""
        return or_null(self.shape.schema())


def or_null(schema: Schema) -> Schema:
    """The schema of what the given one takes, or null."""
    return {**schema, "type": [schema["type"], "null"]}


def mapping_schema(keys: Sequence[Key[Any]]) -> Schema:
    """The schema of a mapping that has these keys and no other."""
    required = [key.name for key in keys if key.required]
    return {
        "type": "object",
        "additionalProperties": False,
        "properties": {key.name: key.schema() for key in keys},
        **({"required": required} if required else {}),
    }


def refuse(node: Node, expected: str, problems: Problems) -> None:
    """Notes that the node is not what was expected."""
    problems.add(node.place, f"expected {expected}, found {found(node)}")


def choices(word: str, allowed: Collection[str]) -> str:
    """The end of a message about a wrong word: the nearest right one, and all of them."""
    near = difflib.get_close_matches(word[:60], allowed, n=1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    return f"{hint} (allowed: {', '.join(allowed)})" if allowed else hint


def check_keys(mapping: MappingNode, keys: Iterable[Key[Any]], problems: Problems) -> None:
    """Notes each key that is none of these."""
    allowed = [key.name for key in keys]
    for entry in mapping.entries:
        if entry.key not in allowed:
            message = f"unknown key {shown(entry.key)}{choices(entry.key, allowed)}"
            problems.add(entry.place, message)
