"""The positioned tree that YAML is read into, and the mistakes that were found in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from factcheck.errors import Problem, SettingsError


@dataclass(frozen=True)
class Place:
    """Where a node begins; lines and columns count from 1."""

    path: str
    line: int
    column: int


class Problems:
    """The mistakes found so far, each once however often it was met."""

    def __init__(self) -> None:
        self._found: dict[Problem, None] = {}

    def add(self, place: Place, message: str) -> None:
        """Notes one mistake."""
        self._found[Problem(place.path, place.line, place.column, message)] = None

    def __len__(self) -> int:
        return len(self._found)

    def __iter__(self) -> Iterator[Problem]:
        """File by file, each from its top."""
        files = list(dict.fromkeys(problem.path for problem in self._found))
        return iter(sorted(self._found, key=lambda p: (files.index(p.path), p.line, p.column)))

    def raise_any(self) -> None:
        """Raises SettingsError if there is any mistake."""
        if self._found:
            raise SettingsError(tuple(self))


@dataclass(frozen=True)
class ScalarNode:
    """A single value: `text` as written, `value` as YAML understands it."""

    place: Place
    text: str
    value: str | int | float | bool | None


@dataclass(frozen=True)
class ListNode:
    """A list of nodes."""

    place: Place
    items: tuple[Node, ...]


@dataclass(frozen=True)
class Entry:
    """A key of a mapping, where it stands, and its value."""

    key: str
    place: Place
    node: Node


@dataclass(frozen=True)
class MappingNode:
    """Keys and their nodes in the order of the file, each key once."""

    place: Place
    entries: tuple[Entry, ...] = ()

    def get(self, key: str) -> Node | None:
        """The node of that key."""
        return next((entry.node for entry in self.entries if entry.key == key), None)

    def overlaid(self, upper: MappingNode) -> MappingNode:
        """This mapping with the keys of `upper` put over it, each replaced whole."""
        entries = {entry.key: entry for entry in (*self.entries, *upper.entries)}
        return MappingNode(upper.place, tuple(entries.values()))


Node = ScalarNode | ListNode | MappingNode


def plain(node: Node) -> Any:
    """The node as plain data, without its place."""
    if isinstance(node, ScalarNode):
        return node.value
    if isinstance(node, ListNode):
        return [plain(item) for item in node.items]
    return {entry.key: plain(entry.node) for entry in node.entries}


def found(node: Node) -> str:
    """What a message calls the node: "a list", "the number 7"."""
    if isinstance(node, ListNode):
        return "a list"
    if isinstance(node, MappingNode):
        return "a mapping"
    if node.value is None:
        return "nothing"
    if isinstance(node.value, bool):
        return f"the yes/no value {shown(node.text)}"
    if isinstance(node.value, str):
        return f"the text {shown(node.value)}"
    return f"the number {node.text}"


def shown(text: str) -> str:
    """The text in quotes, short and on one line."""
    return repr(text if len(text) <= 60 else text[:59] + "…")
