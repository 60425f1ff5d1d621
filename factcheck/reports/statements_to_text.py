"""The statements of articles for people: a line number, the words, who says them, and what was
filled in to make them read alone."""

from collections.abc import Sequence

from factcheck.records import Article, Statement
from factcheck.reports.layout import DEFAULT, Layout
from factcheck.reports.page import Line, hang, indent, render, styled, wrap
from factcheck.reports.plain import plain
from factcheck.reports.statement_block import article_head, filled_in, number_in_margin, voice


def statements_to_text(
    articles: Sequence[Article], statements: Sequence[Statement], layout: Layout = DEFAULT
) -> str:
    """Each article's source and title, then its statements with their lines and attribution."""
    lines: list[Line] = []
    for article in articles:
        own = [statement for statement in statements if statement.article.id == article.id]
        if lines:
            lines.append(styled(""))
        lines += _article(article, own, layout.width)
    return render(lines, colour=layout.colour)


def _article(article: Article, statements: Sequence[Statement], width: int) -> list[Line]:
    lines = article_head(article, len(statements), width)
    under: str | None = None
    for statement in statements:
        if statement.heading not in (None, under):
            under = statement.heading
            lines += indent(wrap(styled((plain(under or ""), "bold")), width - 3), 3)
        lines += _statement(statement, width)
    return lines


def _statement(statement: Statement, width: int) -> list[Line]:
    head = styled((number_in_margin(statement).rjust(5), "dim"), "  ")
    inner = width - head.cell_len
    lines = wrap(styled(plain(statement.text)), inner)
    if statement.attribution or voice(statement).plain != "own words":
        lines += indent(wrap(voice(statement), inner - 2), 2)
    lines += indent([*filled_in(statement, inner - 2), *_unresolved(statement, inner - 2)], 2)
    return hang(head, lines)


def _unresolved(statement: Statement, width: int) -> list[Line]:
    """The words of which it isn't clear whom or what they mean."""
    words = [f"“{plain(one.words)}”" for one in statement.fillings if one.text is None]
    return wrap(styled((f"not clear: {', '.join(words)}", "dim")), width) if words else []
