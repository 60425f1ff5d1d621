"""Verdicts read back from a JSON report, to be marked by people: JSON in, `Reported`s out."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from factcheck.errors import FactcheckError
from factcheck.records import Kind, Label
from factcheck.reports import Layout, plain
from factcheck.reports.layout import DEFAULT
from factcheck.reports.page import Line, hang, indent, render, styled, wrap
from factcheck.reports.plain import with_kind
from factcheck.source_map import Place, Unit
from factcheck.tuning.labelled import LabelledPair

_MAKE_ONE = "make one with factcheck compare … -f json=report.json"


@dataclass(frozen=True)
class Told:
    """A statement as a report has it."""

    article: str
    source: str
    place: Place
    said_by: str
    quote: str
    text: str


@dataclass(frozen=True)
class Reported:
    """A verdict on two statements; for `unique`, `right` is the nearest."""

    id: str
    label: Label
    kind: Kind | None
    rule: str
    message: str
    left: Told
    right: Told

    @property
    def pair(self) -> tuple[str, str]:
        """Both texts, by which a mark is known again."""
        return self.left.text, self.right.text

    def marked(self, label: Label, kind: Kind | None) -> LabelledPair:
        """The labelled pair that a mark makes of it."""
        return LabelledPair(*self.pair, label, kind, note=f"audit of {self.rule}")


def read_reported(path: Path) -> tuple[Reported, ...]:
    """The verdicts of that report in its order, less the unique ones that nothing comes near.

    Raises FactcheckError where the file is no report.
    """
    data = _read(path)
    try:
        return tuple(_verdicts(data))
    except (KeyError, TypeError, ValueError, AttributeError):
        # checked by use: whatever is missing or of another type, this is no report of ours
        raise FactcheckError(f"{path}: is no report of factcheck; {_MAKE_ONE}") from None


def read_paths(path: Path) -> tuple[str, ...]:
    """The files of the articles that a report is about, for a report has not their text.

    Raises FactcheckError where the file is no report, or an article came from no file.
    """
    data = _read(path)
    try:
        paths = tuple(article["path"] for article in data["articles"])
    except (KeyError, TypeError):
        raise FactcheckError(f"{path}: is no report of factcheck; {_MAKE_ONE}") from None
    if not all(isinstance(each, str) and each != "-" for each in paths):
        raise FactcheckError(f"{path}: an article of it came from no file; name the articles")
    return paths


def _read(path: Path) -> Any:
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except OSError as problem:
        raise FactcheckError(f"{path}: can't be read ({problem.strerror}); check it") from None
    except (ValueError, RecursionError):
        raise FactcheckError(f"{path}: is no JSON; {_MAKE_ONE}") from None


def _verdicts(data: Mapping[str, Any]) -> Iterator[Reported]:
    sources = {article["id"]: article["source"] for article in data["articles"]}
    statements = {one["id"]: _told(one, sources) for one in data["statements"]}
    for verdict in data["verdicts"]:
        other = verdict.get("right") or verdict.get("closest")
        if other is None:
            continue
        yield Reported(
            id=verdict["id"],
            label=Label(verdict["label"]),
            kind=Kind(verdict["kind"]) if verdict["kind"] else None,
            rule=verdict["rule"],
            message=verdict["message"],
            left=statements[verdict["left"]],
            right=statements[other],
        )


def _told(statement: Mapping[str, Any], sources: Mapping[str, str]) -> Told:
    links = [
        link["resolved"] or link["source"] or f"“{link['cue']}”"
        for link in statement["attribution"]
    ]
    unit = next((unit for unit in Unit if unit in statement), Unit.LINE)
    return Told(
        article=statement["article"],
        source=sources[statement["article"]],
        place=Place(unit, int(statement[unit])),
        said_by=" → ".join(links) or "own words",
        quote=str(statement["quote"]),
        text=str(statement["text"]),
    )


def reported_to_text(one: Reported, number: int, of: int, layout: Layout = DEFAULT) -> str:
    """What factcheck says of which two statements, and how far the audit is."""
    head = styled(f"{number} of {of}  ")
    label = styled((with_kind(one.label.value, one.kind), "bold"), f" · rule {plain(one.rule)}")
    lines = [styled(""), *hang(head, wrap(label, layout.width - head.cell_len))]
    lines += indent(wrap(styled(plain(one.message)), layout.width - 2), 2)
    for told in (one.left, one.right):
        lines += _side(told, layout.width)
    return render(lines, colour=layout.colour)


def _side(told: Told, width: int) -> list[Line]:
    head = styled((f"{plain(told.article)}  ", "bold"))
    where = styled((f"{plain(told.source)}, {told.place}", "bold"), f" · {plain(told.said_by)}")
    lines = hang(head, wrap(where, width - head.cell_len))
    lines += indent(wrap(styled(plain(told.quote)), width - 2), "│ ", style="dim")
    # what is judged is the text, which may say more than the words quoted
    if plain(told.text).strip(" .") != plain(told.quote).strip(" ."):
        lines += indent(wrap(styled((f"read as: {plain(told.text)}", "dim")), width - 2), 2)
    return lines
