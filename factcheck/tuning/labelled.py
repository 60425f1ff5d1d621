"""Labelled pairs of statements: JSON Lines in, `LabelledPair`s out.

{"left": "It killed 12.", "right": "It killed 15.", "label": "conflict", "kind": "value"}

`kind` may be left out, and `note` may say anything; errors are counted by it as well.
"""

import json
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from factcheck.errors import LabelledError
from factcheck.records import Kind, Label
from factcheck.reports.objects import fields

_KEYS = ("left", "right", "label", "kind", "note")
_EXAMPLE = '{"left": "…", "right": "…", "label": "agree"}'

Named = TypeVar("Named", Label, Kind)


@dataclass(frozen=True)
class LabelledPair:
    """Two statements and what people say of them; `line` is where they stand in their file."""

    left: str
    right: str
    label: Label
    kind: Kind | None = None
    note: str | None = None
    line: int = 0


def read_labelled_file(path: str) -> tuple[LabelledPair, ...]:
    """The pairs of that file, or of standard input if `path` is "-". Raises LabelledError."""
    try:
        data = sys.stdin.buffer.read() if path == "-" else Path(path).read_bytes()
    except (OSError, ValueError) as problem:
        why = getattr(problem, "strerror", None) or str(problem)
        raise LabelledError(f"{path}: can't be read ({why}); check the path") from None
    return read_labelled(data, path)


def read_labelled(data: bytes, path: str) -> tuple[LabelledPair, ...]:
    """The pairs in the order of their lines; empty lines are passed over.

    Raises LabelledError with the first line that is wrong, or where there is no pair at all.
    """
    pairs = tuple(
        _read_line(line, f"{path}:{number}", number)
        for number, line in enumerate(_text(data, path).split("\n"), start=1)
        if line.strip()
    )
    if not pairs:
        raise LabelledError(f"{path}: holds no pair; give lines such as {_EXAMPLE}")
    return pairs


def write_labelled(pairs: Iterable[LabelledPair]) -> str:
    """The pairs as JSON Lines that `read_labelled` reads."""
    return "".join(json.dumps(_object(pair), ensure_ascii=False) + "\n" for pair in pairs)


def _object(pair: LabelledPair) -> dict[str, str]:
    values = fields(pair, " ".join(_KEYS))
    return {name: value for name, value in values.items() if value is not None}


def _text(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as problem:
        line = data.count(b"\n", 0, problem.start) + 1
        raise LabelledError(f"{path}:{line}: is no UTF-8; save the file as UTF-8") from None


def _read_line(line: str, place: str, number: int) -> LabelledPair:
    row = _row(line, place)
    label = _named(row.get("label"), Label, "label", place)
    kind = None if row.get("kind") is None else _named(row["kind"], Kind, "kind", place)
    if kind and label is not Label.CONFLICT:
        raise LabelledError(f"{place}: only a conflict has a kind; leave it out of {label.value!r}")
    note = row.get("note")
    if not isinstance(note, str | None):
        raise LabelledError(f"{place}: note must be a text")
    left, right = (_statement(row.get(side), side, place) for side in ("left", "right"))
    return LabelledPair(left, right, label, kind, note, number)


def _row(line: str, place: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except json.JSONDecodeError as problem:
        why = f"{problem.msg}, column {problem.colno}"
        raise LabelledError(f"{place}: is no JSON ({why}); write {_EXAMPLE}") from None
    except (ValueError, RecursionError):
        # a number of thousands of digits, or thousands of brackets
        raise LabelledError(f"{place}: is no JSON (endless); write {_EXAMPLE}") from None
    if not isinstance(row, dict):
        raise LabelledError(f"{place}: is no JSON object; write {_EXAMPLE}")
    unknown = [name for name in row if name not in _KEYS]
    if unknown:
        raise LabelledError(f"{place}: unknown key {unknown[0]!r}; there are {', '.join(_KEYS)}")
    return row


def _statement(value: object, side: str, place: str) -> str:
    if not isinstance(value, str) or not value.strip():
        what = f"{side} is empty" if isinstance(value, str) else f"{side} must be a text"
        raise LabelledError(f"{place}: {what}; write {_EXAMPLE}")
    if value != value.encode("utf-8", "replace").decode("utf-8"):
        raise LabelledError(f"{place}: {side} has half of a character; write both \\u… of it")
    if not any(character.isalnum() for character in value):
        raise LabelledError(f"{place}: {side} has no word; write {_EXAMPLE}")
    return value


def _named(value: object, names: type[Named], key: str, place: str) -> Named:
    known = [one.value for one in names]
    if value not in known:
        found = "missing" if value is None else repr(value)
        allowed = f"{', '.join(known[:-1])} or {known[-1]}"
        raise LabelledError(f"{place}: {key} is {found}; it must be {allowed}")
    return names(value)
