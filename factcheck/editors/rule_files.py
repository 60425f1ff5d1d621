"""Settings and rules, as the editor wants them: mistakes, completion, what a key is for."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from lsprotocol import types
from pygls.workspace import PositionCodec

from factcheck.editors.lines import Lines
from factcheck.editors.stamps import Stamps
from factcheck.editors.yaml_place import ITEM, place_in, word_in
from factcheck.errors import Problem
from factcheck.rules.lint import lint
from factcheck.rules.schema import settings_schema
from factcheck.settings import shipped_configs
from factcheck.yaml_config.shapes import Schema


class LintedFile:
    """One text of a settings file with all that is wrong in it."""

    exact = True

    def __init__(self, path: Path, text: str, codec: PositionCodec) -> None:
        self._lines = Lines(text, codec)
        self.stamps = Stamps()
        self.stamps.note([path.parent])
        found = lint(path, text.encode("utf-8", "replace"))
        self.diagnostics = [
            *(self._told(path, one, types.DiagnosticSeverity.Error) for one in found.mistakes),
            *(self._told(path, one, types.DiagnosticSeverity.Warning) for one in found.warnings),
        ]

    def _told(
        self, path: Path, problem: Problem, severity: types.DiagnosticSeverity
    ) -> types.Diagnostic:
        message, place = problem.message, self._lines.of_line(1)
        if problem.path == str(path):
            place = self._word(problem.line - 1, problem.column - 1)
        else:
            # of a file that this one extends
            message = str(problem)
        return types.Diagnostic(place, message, severity=severity, source="factcheck")

    def _word(self, row: int, column: int) -> types.Range:
        line = self._lines.lines[row] if row < len(self._lines.lines) else ""
        _, end = word_in(line, column)
        start = self._lines.start_of(row)
        return self._lines.range(start + column, start + max(end, column + 1))


def complete(lines: Lines, position: types.Position) -> list[types.CompletionItem]:
    """The keys or the values that may stand there."""
    place = place_in(lines.lines, *_row_and_column(lines, position))
    if place.key is None:
        return [
            types.CompletionItem(
                name,
                kind=types.CompletionItemKind.Property,
                detail=_values(schema),
                documentation=schema.get("description"),
                insert_text=f"{name}: ",
            )
            for name, schema in _properties(place.path).items()
        ]
    schema = _properties(place.path).get(place.key, {})
    words = _shipped() if (*place.path, place.key) == ("extends",) else tuple(_words(schema))
    return [types.CompletionItem(word, kind=types.CompletionItemKind.Value) for word in words]


def hover(lines: Lines, position: types.Position) -> types.Hover | None:
    """What the key there is for, and what it takes."""
    row, column = _row_and_column(lines, position)
    start, end = word_in(lines.lines[row], column)
    place = place_in(lines.lines, row, end)
    # before its colon, a key is what is typed
    name = place.key or place.typed
    schema = _properties(place.path).get(name)
    if schema is None:
        return None
    parts = [name, schema.get("description", ""), _values(schema)]
    text = "\n\n".join(part for part in parts if part)
    at = lines.range(lines.start_of(row) + start, lines.start_of(row) + end)
    return types.Hover(types.MarkupContent(types.MarkupKind.PlainText, text), at)


def _row_and_column(lines: Lines, position: types.Position) -> tuple[int, int]:
    # whoever asks while the text is cut may mean a line that is gone
    row = min(position.line, len(lines.lines) - 1)
    return row, lines.offset(position) - lines.start_of(row)


@cache
def _schema() -> Schema:
    return settings_schema()


def _properties(path: tuple[str, ...]) -> dict[str, Any]:
    """The keys that may stand below that path, each with its schema."""
    schema = _schema()
    for key in path:
        below = schema.get("items") if key == ITEM else schema.get("properties", {}).get(key)
        schema = below or {}
    found: dict[str, Any] = schema.get("properties", {})
    return found


def _values(schema: Schema) -> str:
    """What a key takes, in a line."""
    words = list(dict.fromkeys(_words(schema)))
    if words:
        return ", ".join(words)
    if "minimum" in schema and "maximum" in schema:
        return f"{schema['minimum']:g} to {schema['maximum']:g}"
    return ""


def _words(schema: Schema) -> Iterator[str]:
    yield from schema.get("enum", ())
    if schema.get("type") == "boolean":
        yield from ("true", "false")
    for part in (*schema.get("anyOf", ()), schema.get("items")):
        if part:
            yield from _words(part)


def _shipped() -> tuple[str, ...]:
    return (*sorted(path.stem for path in shipped_configs().glob("*.yaml")), "null")
