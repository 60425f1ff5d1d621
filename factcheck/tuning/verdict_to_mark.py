"""A reported verdict, as it is shown to the editor who marks it."""

from __future__ import annotations

from factcheck.reports import Layout, plain
from factcheck.reports.layout import DEFAULT
from factcheck.reports.page import Line, hang, indent, render, styled, wrap
from factcheck.tuning.report_reader import Reported, Told


def reported_to_text(one: Reported, number: int, of: int, layout: Layout = DEFAULT) -> str:
    """What factcheck says of which two statements, and how far the audit is."""
    kind = f" ({one.kind.value})" if one.kind else ""
    head = styled(f"{number} of {of}  ")
    label = styled((f"{one.label.value}{kind}", "bold"), f" · rule {plain(one.rule)}")
    lines = [styled(""), *hang(head, wrap(label, layout.width - head.cell_len))]
    lines += indent(wrap(styled(plain(one.message)), layout.width - 2), 2)
    for told in (one.left, one.right):
        lines += _side(told, layout.width)
    return render(lines, colour=layout.colour)


def _side(told: Told, width: int) -> list[Line]:
    head = styled((f"{plain(told.article)}  ", "bold"))
    where = styled((f"{plain(told.source)}, line {told.line}", "bold"), f" · {plain(told.said_by)}")
    lines = hang(head, wrap(where, width - head.cell_len))
    lines += indent(wrap(styled(plain(told.quote)), width - 2), "│ ", style="dim")
    # what is judged is the text, which may say more than the words quoted
    if plain(told.text).strip(" .") != plain(told.quote).strip(" ."):
        lines += indent(wrap(styled((f"read as: {plain(told.text)}", "dim")), width - 2), 2)
    return lines
