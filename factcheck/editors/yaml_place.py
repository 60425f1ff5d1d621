"""Where in a tree of YAML a place is, by the indentation before it: half-written YAML has no tree.

place_in(["rules:", "  - id: x", "    wh"], 2, 6)     # Place(("rules", ITEM), None, "wh")
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

# an item of a list, among the keys of a path
ITEM = "[]"
_LINE = re.compile(r"(?P<indent> *)(?P<dashes>(?:- +|-$)*)(?:(?P<key>[\w.-]+)[ \t]*:(?=\s|$))?")


class Place(NamedTuple):
    """The keys above a place, the key whose value it is part of, if any, and what stands there."""

    path: tuple[str, ...]
    key: str | None
    typed: str


def place_in(lines: Sequence[str], row: int, column: int) -> Place:
    """The place before that column of that line, both from 0."""
    head = lines[row][:column]
    own = _LINE.match(head)
    assert own is not None
    indent, dashes, key = own["indent"], own["dashes"], own["key"]
    path = list(_above(lines[:row], len(indent + dashes), len(indent) if dashes else None))
    value = head[own.end() :]
    if not key:
        return _within(value, path, None)
    return _within(value.removeprefix(":"), path, key)


def word_in(line: str, column: int) -> tuple[int, int]:
    """Where the word at that column begins and ends."""
    for found in re.finditer(r"[\w.-]+", line):
        if found.start() <= column <= found.end():
            return found.span()
    return column, column


def _within(value: str, path: list[str], key: str | None) -> Place:
    """The place at the end of a value, which may be within braces that are still open."""
    opened = value.rfind("{")
    if opened < 0 or "}" in value[opened:]:
        return Place(tuple(path), key, re.split(r"[\s\[,]+", value)[-1])
    # lists that are closed tell nothing, and the commas of one that is open part no entries
    before, _, listed = re.sub(r"\[[^\]]*\]", "", value[opened + 1 :]).partition("[")
    inner, colon, typed = before.rpartition(",")[2].partition(":")
    above = (*path, *([key] if key else []))
    if not colon:
        return Place(above, None, inner.strip())
    return Place(above, inner.strip(), re.split(r"[\s,]+", typed + listed)[-1])


def _above(lines: Sequence[str], level: int, dash: int | None) -> tuple[str, ...]:
    """The keys and items that what is indented so far stands in."""
    path: list[str] = []
    listed = dash is not None
    if dash is not None:
        path, level = [ITEM], dash
    for line in reversed(lines):
        found = _LINE.match(line)
        if found is None or not line.strip() or line.lstrip().startswith("#"):
            continue
        dash_at = len(found["indent"])
        key_at = dash_at + len(found["dashes"])
        # a list may stand right below its key
        if found["key"] and (key_at < level or (listed and key_at == level)):
            path, level, listed = [found["key"], *path], key_at, False
        if found["dashes"] and dash_at < level:
            path, level, listed = [ITEM, *path], dash_at, True
    return tuple(path)
