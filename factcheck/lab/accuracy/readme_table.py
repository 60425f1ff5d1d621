"""The few figures that the README shows, taken from the tables of docs/accuracy.md."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from factcheck.lab.accuracy.judgements import WAYS
from factcheck.lab.accuracy.page import MISSING, Table, lines

_PLANTED, _REAL = "Articles: newsroom/planted", "Articles: newsroom/real"
# what an editor asks → the table and its row
_PIPELINES = {
    "conflicts it reports that are conflicts": (_PLANTED, "conflict precision"),
    "conflicts there are that it finds": (_PLANTED, "conflict recall"),
    "traps (no conflict, but looks like one) that it calls conflicts": (
        _PLANTED,
        "false alarms on traps",
    ),
    "false conflicts in two real articles on one event": (_REAL, "false conflicts a pair"),
    "agreements of real articles that it finds": (_REAL, "agree recall"),
    "facts told differently that it marks": (_REAL, "framing recall"),
    "pairs changed in one point, labelled rightly": ("Minimal pairs", "all"),
    "headlines against each other, called conflict": (
        "Headlines: Emergent",
        "conflict recall, for and against",
    ),
    "headlines that back each other, called conflict": (
        "Headlines: Emergent",
        "false alarms, for and for",
    ),
}
_INFERENCE = ("The entailment model alone: nli/dev", "mnli_dev_matched")
_SUPPORT = ("wice_claim_dev", "wice_oracle_chunks_dev")


def headline(tables: Sequence[Table], names: Sequence[str], day: str) -> str:
    """A table of the figures that matter most and a paragraph below it, as Markdown.

    `names` are those of the pipelines.
    """
    by_title = {table.title: table for table in tables}
    rows = [
        (what, *_cells(by_title, title, row, len(names)))
        for what, (title, row) in _PIPELINES.items()
    ]
    shown = Table("", "", ("what", *names), tuple(rows))
    return "\n".join([*lines(shown), "", _paragraph(by_title, day)])


def _paragraph(tables: Mapping[str, Table], day: str) -> str:
    _pairs, model, *_ = _row(tables, *_INFERENCE) or (MISSING, MISSING)
    judged = [_row(tables, f"Claims and evidence: {name}", list(WAYS)[-1]) for name in _SUPPORT]
    support = " and ".join(row[0] if row else MISSING for row in judged)
    return (
        f"The entailment model alone is right on {model} of MNLI's dev pairs; it has learnt from "
        "the headlines, so that figures on them flatter. Whether several "
        f"sentences together support a claim (WiCE), judged by all that is looked at: {support}, "
        f"balanced accuracy. Development data, {day}; brackets hold 95 % intervals."
    )


def _cells(tables: Mapping[str, Table], title: str, row: str, most: int) -> tuple[str, ...]:
    found = _row(tables, title, row)
    # before those of the pipelines there may be a count
    return found[len(found) - most :] if found else (MISSING,) * most


def _row(tables: Mapping[str, Table], title: str, name: str) -> tuple[str, ...]:
    """The cells of that row but its name; () where the table was not measured."""
    return next((row[1:] for row in tables[title].rows if row[0] == name), ())
