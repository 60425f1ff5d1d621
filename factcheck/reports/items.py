"""Verdicts as items of the text report: in full, or in a line a side."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from factcheck.records import Side, Verdict
from factcheck.reports.differing import differing
from factcheck.reports.layout import Detail, Layout
from factcheck.reports.page import Line, cut, hang, indent, styled, wrap
from factcheck.reports.plain import plain, with_kind
from factcheck.reports.reasons import reason_words
from factcheck.reports.selection import title_of
from factcheck.reports.statement_block import both_sides, quote, voice

_NO_NOTES: Mapping[str, str] = MappingProxyType({})


def numbered(
    title: str,
    style: str,
    verdicts: Sequence[Verdict],
    layout: Layout,
    notes: Mapping[str, str] = _NO_NOTES,
) -> list[Line]:
    """A section with the verdicts in full; `notes` are what is said below some, by their ids."""
    if not verdicts:
        return []
    lines = [styled((f"{title} ({len(verdicts)})", style)), styled("")]
    for number, verdict in enumerate(verdicts, 1):
        head = styled((f"{number:>2}  ", style))
        lines += pair(verdict, head, layout)
        note = wrap(styled((notes.get(verdict.id, ""), "dim")), layout.width - head.cell_len)
        lines += indent([line for line in note if line.plain], head.cell_len)
        lines.append(styled(""))
    return lines


def pair(verdict: Verdict, head: Line, layout: Layout) -> list[Line]:
    """A verdict on two statements: its message, both sides, and, if verbose, what it rests on."""
    if verdict.right is None:
        raise ValueError(f"verdict {verdict.id} has one side only")
    margin = head.cell_len
    width = layout.width - margin
    basis = wrap(styled((_basis(verdict), "dim")), width)
    return [
        *hang(head, wrap(styled((title_of(verdict), "bold")), width)),
        *both_sides(verdict.left, verdict.right, differing(verdict), layout, margin=margin),
        *(indent(basis, margin) if layout.detail is Detail.VERBOSE else []),
    ]


def agreement(verdict: Verdict, number: int, layout: Layout) -> list[Line]:
    """A line for each side: which article and line, and its words as far as there is room."""
    sides = [one for one in (verdict.left, verdict.right) if one]
    lines = []
    for statement in sides:
        where = f"{statement.article.id} {statement.place.number}"
        head = styled((f"{where:<6}", "bold"))
        words = styled(plain(statement.quote))
        lines.append(cut(styled(head, words), layout.width - 4))
    return hang(styled((f"{number:>2}  ", "bold green")), lines)


def unique(verdict: Verdict, width: int) -> list[Line]:
    """What only one side says, in full, with what comes nearest and why that does not agree."""
    statement, margin = verdict.left, 4
    head = styled((str(statement.place), "bold"), " · ", voice(statement))
    lines = [
        *wrap(head, width - margin),
        *quote(statement, width - margin),
        *wrap(styled((_distance(verdict), "dim")), width - margin),
    ]
    return indent(lines, margin)


def _basis(verdict: Verdict) -> str:
    """What the label rests on: "agree · rule same-fact · agree 0.92 · similarity 0.81"."""
    parts = [
        with_kind(verdict.label.value, verdict.kind),
        *(mark.value for mark in verdict.framing),
    ]
    parts.append(f"rule {verdict.rule}")
    if verdict.fuller and verdict.right:
        sides = {Side.LEFT: verdict.left, Side.RIGHT: verdict.right}
        parts.append(f"{sides[verdict.fuller].article.id} tells more")
    if verdict.evidence:
        judge, label = verdict.evidence.judge, verdict.label
        parts += [f"{label.value} {judge.labels[label.value]:.2f}"] if judge else []
        parts.append(f"similarity {verdict.evidence.match.similarity:.2f}")
    return " · ".join(parts)


def _distance(verdict: Verdict) -> str:
    nearest = verdict.closest
    if nearest is None or verdict.evidence is None:
        return f"rule {verdict.rule} · nothing like it elsewhere"
    where = f"{nearest.article.id}  {plain(nearest.article.source)}, {nearest.place}"
    similarity = verdict.evidence.match.similarity
    why = f" · {reason_words(verdict.reason, verdict.evidence.findings)}" if verdict.reason else ""
    return f"rule {verdict.rule} · closest {where} · similarity {similarity:.2f}{why}"
