"""Claims for people: who says, denies or is silent on each, whence they have it, who was first."""

from collections.abc import Collection, Sequence

from factcheck.records import Article, Cell, Claim, Echo, Moment, Report, Span, Stance, Step
from factcheck.reports.layout import DEFAULT, Detail, Layout
from factcheck.reports.matrix import (
    SIGNS,
    SILENT,
    is_disputed,
    rows,
    shared,
    sign_of,
    signs,
    support,
    sureness,
)
from factcheck.reports.page import Line, cut, hang, indent, render, styled, wrap
from factcheck.reports.plain import counted, plain
from factcheck.reports.statement_block import OWN_WORDS, marks

_MARGIN = 4
_COLUMN = 3
# a claim's words get this many columns at least; else the sources stand below them by name
_NARROWEST = 34


def claims_to_text(report: Report, layout: Layout = DEFAULT) -> str:
    """The sources with their origins, the disputed claims in full, all claims as a table, and when
    each was told, as lines of up to `layout.width` columns."""
    found = rows(report)
    disputed = [claim for claim in found if claim.conflicts]
    lines = [*_sources(report, layout), *echo_lines(report, layout)]
    lines += disputed_lines(disputed, report, layout)
    lines += table_lines(found, report, layout)
    lines += _timelines(found, layout)
    lines += wrap(styled((_total(found, disputed, report), "bold")), layout.width)
    return render(lines, colour=layout.colour)


def _total(claims: Sequence[Claim], disputed: Sequence[Claim], report: Report) -> str:
    """Such as "9 claims, 3 disputed (2 worth a look), 5 sources"."""
    look = len(disputed) - sum(map(is_disputed, disputed))
    told = f"{len(disputed)} disputed{f' ({look} worth a look)' if look else ''}"
    return f"{counted(len(claims), 'claim')}, {told}, {len(report.articles)} sources"


def _sources(report: Report, layout: Layout) -> list[Line]:
    lines = []
    for article in report.articles:
        count = sum(one.article.id == article.id for one in report.statements)
        day = f" · {article.published}" if article.published else ""
        head = styled((f"{article.id}  {plain(article.source)}", "bold"), day)
        lines += wrap(styled(head, f" · {counted(count, 'statement')}"), layout.width)
    return [*lines, styled("")]


def echo_lines(report: Report, layout: Layout) -> list[Line]:
    """Which articles have whose words, with the longest passage of each."""
    if not report.echoes:
        return []
    articles = {article.id: article for article in report.articles}
    lines = [styled(("Same copy", "bold")), styled("")]
    for echo in report.echoes:
        lines += indent(wrap(styled(shared(echo)), layout.width - _MARGIN), _MARGIN)
        passage = _passage(articles[echo.left], echo)
        lines += indent([cut(styled((passage, "dim")), layout.width - _MARGIN)], _MARGIN)
    return [*lines, styled("")]


def _passage(article: Article, echo: Echo) -> str:
    spans = [passage.left for passage in echo.passages] or [Span(0, 0)]
    longest = max(spans, key=lambda span: span.end - span.start)
    return f"“{plain(article.text[slice(*longest)])}”"


def disputed_lines(claims: Sequence[Claim], report: Report, layout: Layout) -> list[Line]:
    """Each disputed claim with a line for each source: what it says, or that it is silent."""
    if not claims:
        return []
    lines = [styled((f"Told otherwise ({len(claims)})", "bold red")), styled("")]
    for number, claim in enumerate(claims, 1):
        head = styled((f"{number:>2}  ", "bold red"))
        title = styled((plain(claim.text), "bold"), (f" ({support(claim)})", "dim"))
        lines += hang(head, wrap(title, layout.width - _MARGIN))
        for cell in claim.cells:
            lines += indent(_cell(cell, layout.width - _MARGIN), _MARGIN)
        lines.append(styled(""))
    return lines


def _cell(cell: Cell, width: int) -> list[Line]:
    style = "green" if cell.stance is Stance.SAID else "red" if cell.sure else "yellow"
    head = styled((f"{cell.article:<2} ", "bold"), (f"{sign_of(cell)} ", style))
    kind, words = cell.kind and cell.kind.value, cell.words and plain(cell.words)
    differs = ": ".join(one for one in (kind, words) if one)
    quote = f"“{plain(cell.statement.quote)}”"
    told = " · ".join(one for one in (differs, str(cell.statement.place), quote) if one)
    return hang(head, wrap(styled(told), width - head.cell_len))


def table_lines(claims: Sequence[Claim], report: Report, layout: Layout) -> list[Line]:
    """The claims with a sign for each source beside them, or below where there are many."""
    if not claims:
        return [styled("No claim that two sources share or dispute"), styled("")]
    ids = [article.id for article in report.articles]
    room = layout.width - _MARGIN - _COLUMN * len(ids)
    title = styled((f"Claims ({len(claims)})", "bold green"))
    beside = room >= _NARROWEST
    head = styled(title, " " * (_MARGIN + room - title.cell_len), _cells(ids)) if beside else title
    lines = [head, styled("")]
    for number, claim in enumerate(claims, 1):
        lines += _row(number, claim, ids, room if beside else 0, layout)
    used = {sign for claim in claims for one in signs(claim, ids) for sign in one}
    return [*lines, styled(""), *_legend(used, layout.width), styled("")]


def _legend(used: Collection[str], width: int) -> list[Line]:
    """What the signs that are used mean, no sign apart from its meaning."""
    lines: list[str] = []
    for meaning in (f"{sign} {told}" for sign, told in SIGNS.items() if sign in used):
        if lines and len(lines[-1]) + 3 + len(meaning) <= width:
            lines[-1] += f"   {meaning}"
        else:
            lines.append(meaning)
    return [styled((line, "dim")) for line in lines]


def _row(number: int, claim: Claim, ids: Sequence[str], room: int, layout: Layout) -> list[Line]:
    head = styled((f"{number:>2}  ", "green"))
    lines = _claim(claim, (room or layout.width - _MARGIN) - 1, layout)
    if not room:
        by_sign = dict(zip(ids, signs(claim, ids), strict=True))
        where = " ".join(f"{sign}{id}" for id, sign in by_sign.items() if sign != SILENT)
        return hang(head, [*lines, *wrap(styled((where, "cyan")), layout.width - _MARGIN)])
    gap = " " * (room - lines[0].cell_len)
    lines[0] = styled(lines[0], gap, _cells(signs(claim, ids)))
    return hang(head, lines)


def _claim(claim: Claim, width: int, layout: Layout) -> list[Line]:
    """Its words, in two lines unless the report is verbose, and who supports it where it counts."""
    full = layout.detail is Detail.VERBOSE
    echoed = claim.independent_sources < len(claim.sources)
    backing = f" ({support(claim)})" if echoed or full else ""
    if full and (sure := sureness(claim)):
        backing += f" · {sure}"
    lines = wrap(styled(plain(claim.text), (backing, "dim")), width)
    if full or len(lines) <= 2:
        return lines
    lines = wrap(styled(plain(claim.text)), width)
    second = cut(styled(*lines[1:2], " ", *lines[2:]), width - len(backing))
    return [lines[0], styled(second, (backing, "dim"))]


def _cells(values: Sequence[str]) -> Line:
    return styled(("".join(f"{value:>{_COLUMN}}" for value in values), "bold"))


def _timelines(claims: Sequence[Claim], layout: Layout) -> list[Line]:
    """The claims that were told on several days, day by day."""
    told = [claim for claim in claims if len({one.published for one in claim.timeline}) > 1]
    if not told:
        return []
    lines = [styled(("When it was told", "bold")), styled("")]
    for claim in told:
        lines += indent(wrap(styled((plain(claim.text), "bold")), layout.width - _MARGIN), _MARGIN)
        for moment in claim.timeline:
            lines += indent(_moment(moment, layout.width - _MARGIN), _MARGIN)
        lines.append(styled(""))
    return lines


def _moment(moment: Moment, width: int) -> list[Line]:
    statement = moment.statement
    day = str(moment.published or "day unknown")
    head = styled((f"{day:<12}", "dim"), (f"{statement.article.id}  ", "bold"))
    steps = ", ".join(step.value for step in moment.steps if step is not Step.FOLLOWED)
    who = plain(statement.said_by) or OWN_WORDS
    told = " · ".join([*([steps] if steps else []), who, *marks(statement)])
    if Step.CHANGED in moment.steps:
        told += f" · “{plain(statement.quote)}”"
    return hang(head, wrap(styled(told), width - head.cell_len))
