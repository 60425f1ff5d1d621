"""The report for people: conflicts first, then framing, agreements, and what stands alone."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from factcheck.records import (
    Article,
    Finding,
    Label,
    Report,
    Result,
    Side,
    Statement,
    Verdict,
)
from factcheck.reports.alike import alike
from factcheck.reports.layout import Detail, Layout, Section
from factcheck.reports.page import hang, indent, render, styled, wrap
from factcheck.reports.plain import plain
from factcheck.reports.reasons import reason_words
from factcheck.reports.sides import both_sides, quote, voice
from factcheck.reports.summary import summarize
from factcheck.reports.voices import voices

if TYPE_CHECKING:
    from rich.text import Text

_NO_MORE: Mapping[str, int] = MappingProxyType({})


def to_text(report: Report, layout: Layout | None = None) -> str:
    """The report as lines of up to `layout.width` columns, with the sections that it shows.

    An agreement that is framed differently stands in full among the framing differences only, and
    those of the same two sentences with the same marks stand there as one.
    """
    layout = layout or Layout()
    lines = _articles(report, layout)
    for section, write in _SECTIONS.items():
        if section in layout.show:
            lines += write(report, layout)
    if layout.detail is Detail.VERBOSE:
        lines += _accepted(report, layout)
    lines += wrap(styled((str(summarize(report)), "bold")), layout.width)
    return render(lines, colour=layout.colour)


def _articles(report: Report, layout: Layout) -> list[Text]:
    lines = []
    for article in report.articles:
        lines += _article(article, report.statements, layout.width)
    return [*lines, styled("")]


def _article(article: Article, statements: Sequence[Statement], width: int) -> list[Text]:
    count = sum(statement.article.id == article.id for statement in statements)
    head = styled(
        (f"{article.id}  {plain(article.source)}", "bold"),
        f" · {count} statement{'s' * (count != 1)}",
    )
    title = wrap(styled(plain(article.title or "")), width - 3) if article.title else []
    return [*wrap(head, width), *indent(title, 3)]


def _conflicts(report: Report, layout: Layout) -> list[Text]:
    verdicts = [verdict for verdict in report.verdicts if verdict.label is Label.CONFLICT]
    if not verdicts:
        return [styled(("No conflict found", "bold green")), styled("")]
    return _section("Conflicts", "bold red", verdicts, layout)


def _framing(report: Report, layout: Layout) -> list[Text]:
    verdicts = [verdict for verdict in report.verdicts if _framed_agreement(verdict)]
    shown = alike(verdicts)
    more = {verdict.id: count for verdict, count in shown if count}
    items = [verdict for verdict, _ in shown]
    return [
        *_section("Told differently", "bold yellow", items, layout, more),
        *voices(report, layout),
    ]


def _agreements(report: Report, layout: Layout) -> list[Text]:
    verdicts = [verdict for verdict in report.verdicts if verdict.label is Label.AGREE]
    if Section.FRAMING not in layout.show:
        return _section("Agreements", "bold green", verdicts, layout)
    rest = [verdict for verdict in verdicts if not verdict.framing]
    lines = _section("Agreements", "bold green", rest, layout)
    if len(rest) == len(verdicts):
        return lines
    note = f"{len(verdicts) - len(rest)} more of the agreements stand above, as told differently."
    return [*lines, *wrap(styled((note, "dim")), layout.width), styled("")]


def _uniques(report: Report, layout: Layout) -> list[Text]:
    lines: list[Text] = []
    alone = [verdict for verdict in report.verdicts if verdict.label is Label.UNIQUE]
    for article in report.articles:
        verdicts = [verdict for verdict in alone if verdict.left.article.id == article.id]
        if verdicts:
            title = f"Only in {article.id}  {plain(article.source)} ({len(verdicts)})"
            lines += [*wrap(styled((title, "bold")), layout.width), styled("")]
            for verdict in verdicts:
                lines += [*_unique(verdict, layout.width), styled("")]
    return lines


def _accepted(report: Report, layout: Layout) -> list[Text]:
    """What is let through, with all that an audit of it needs."""
    if not report.accepted:
        return []
    lines = [styled((f"Accepted ({len(report.accepted)})", "bold")), styled("")]
    for number, one in enumerate(report.accepted, 1):
        head = styled((f"{number:>2}  ", "bold"))
        margin, verdict = head.cell_len, one.verdict
        if verdict.right is None:
            lines += [styled(head, plain(verdict.message)), *_unique(verdict, layout.width)]
        else:
            lines += _pair(verdict, head, layout)
        reason = f" · {plain(one.reason)}" if one.reason else ""
        where = f"accepted by {one.by.value} {plain(one.path)}:{one.line}{reason}"
        lines += [*indent(wrap(styled(where), layout.width - margin), margin), styled("")]
    return lines


_SECTIONS: Mapping[Section, Callable[[Report, Layout], list[Text]]] = {
    Section.CONFLICT: _conflicts,
    Section.FRAMING: _framing,
    Section.AGREE: _agreements,
    Section.UNIQUE: _uniques,
}


def _section(
    title: str,
    style: str,
    verdicts: Sequence[Verdict],
    layout: Layout,
    more: Mapping[str, int] = _NO_MORE,
) -> list[Text]:
    """The verdicts as numbered items; `more` has how many of the same kind an id stands for."""
    if not verdicts:
        return []
    lines = [styled((f"{title} ({len(verdicts)})", style)), styled("")]
    for number, verdict in enumerate(verdicts, 1):
        head = styled((f"{number:>2}  ", style))
        lines += _pair(verdict, head, layout)
        if verdict.id in more:
            note = f"and {more[verdict.id]} more of these two sentences"
            lines += indent(wrap(styled((note, "dim")), layout.width - 4), head.cell_len)
        lines.append(styled(""))
    return lines


def _pair(verdict: Verdict, head: Text, layout: Layout) -> list[Text]:
    """A verdict on two statements: its message, both sides, and the rule that gave it."""
    if verdict.right is None:
        raise ValueError(f"verdict {verdict.id} has one side only")
    margin = head.cell_len
    width = layout.width - margin
    return [
        *hang(head, wrap(styled((plain(verdict.message), "bold")), width)),
        *both_sides(verdict.left, verdict.right, _telling(verdict), layout, margin=margin),
        *indent(wrap(styled((_basis(verdict), "dim")), width), margin),
    ]


def _basis(verdict: Verdict) -> str:
    """What the label rests on: "conflict (value) · rule numbers-differ · similarity 0.81"."""
    kind = f" ({verdict.kind.value})" if verdict.kind else ""
    parts = [f"{verdict.label.value}{kind}", *(mark.value for mark in verdict.framing)]
    parts.append(f"rule {verdict.rule}")
    if verdict.fuller and verdict.right:
        sides = {Side.LEFT: verdict.left, Side.RIGHT: verdict.right}
        parts.append(f"{sides[verdict.fuller].article.id} tells more")
    if verdict.evidence:
        parts.append(f"similarity {verdict.evidence.match.similarity:.2f}")
    return " · ".join(parts)


def _unique(verdict: Verdict, width: int) -> list[Text]:
    statement, margin = verdict.left, 4
    head = styled((str(statement.place), "bold"), " · ", voice(statement))
    lines = [
        *wrap(head, width - margin),
        *quote(statement, width - margin),
        *wrap(styled((_distance(verdict), "dim")), width - margin),
    ]
    return indent(lines, margin)


def _distance(verdict: Verdict) -> str:
    nearest = verdict.closest
    if nearest is None or verdict.evidence is None:
        return f"rule {verdict.rule} · nothing like it elsewhere"
    where = f"{nearest.article.id}  {plain(nearest.article.source)}, {nearest.place}"
    similarity = verdict.evidence.match.similarity
    if any(trial.fired for trial in verdict.trials):
        return f"rule {verdict.rule} · {plain(verdict.message)} · {where}"
    why = f" · {reason_words(verdict.reason, verdict.evidence.findings)}" if verdict.reason else ""
    return f"rule {verdict.rule} · closest {where} · similarity {similarity:.2f}{why}"


def _telling(verdict: Verdict) -> list[Finding]:
    # an agreement may differ in detail that its rule allows; a reader of it wants the framing only
    evidence, agree = verdict.evidence, verdict.label is Label.AGREE
    framing = [mark.value for mark in verdict.framing]
    return [
        finding
        for finding in (evidence.findings if evidence else ())
        if finding.result is Result.DIFFERS and (not agree or finding.observer in framing)
    ]


def _framed_agreement(verdict: Verdict) -> bool:
    return verdict.label is Label.AGREE and bool(verdict.framing)
