"""Whom each source goes by: every chain of attribution, and the lines on which it speaks."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.records import Article, Report, Statement
from factcheck.reports.layout import Layout
from factcheck.reports.page import Line, hang, indent, styled, wrap
from factcheck.reports.plain import plain
from factcheck.reports.statement_block import OWN_WORDS


def voices(report: Report, layout: Layout) -> list[Line]:
    """The section "Who is heard", or nothing where every source has its own words only."""
    if not any(statement.attribution for statement in report.statements):
        return []
    lines = [styled(("Who is heard", "bold")), styled("")]
    for article in report.articles:
        lines += [*_article(article, report.statements, layout.width), styled("")]
    return lines


def _article(article: Article, statements: Sequence[Statement], width: int) -> list[Line]:
    margin = 4
    head = styled((f"{article.id}  {plain(article.source)}", "bold"))
    lines = wrap(head, width - margin)
    for said_by, spoken in _by_voice(article, statements).items():
        lines += hang(styled("   "), wrap(_voice(said_by, spoken), width - margin - 3))
    return indent(lines, margin)


def _by_voice(article: Article, statements: Sequence[Statement]) -> dict[str, list[Statement]]:
    grouped: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.article.id == article.id:
            grouped.setdefault(plain(statement.said_by) or OWN_WORDS, []).append(statement)
    return grouped


def _voice(said_by: str, spoken: Sequence[Statement]) -> Line:
    places = list(dict.fromkeys(statement.place for statement in spoken))
    numbers = ", ".join(str(place.number) for place in places)
    where = f"{places[0].unit.value}{'s' * (len(places) > 1)} {numbers}"
    return styled((said_by, "cyan"), (f" · {where}", "dim"))
