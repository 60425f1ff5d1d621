"""The report for people: what matters first, then what agrees, then what stands alone."""

from collections.abc import Callable, Mapping, Sequence

from factcheck.records import Article, Label, Report, Severity, Statement, Verdict
from factcheck.reports.claims_to_text import echo_lines, table_lines
from factcheck.reports.items import agreement, numbered, pair, unique
from factcheck.reports.layout import DEFAULT, Detail, Layout, Section
from factcheck.reports.matrix import rows
from factcheck.reports.page import Line, cut, hang, indent, render, styled, wrap
from factcheck.reports.plain import plain
from factcheck.reports.selection import fails, findings, one_line, severity, where
from factcheck.reports.statement_block import OWN_WORDS, article_head, number_in_margin
from factcheck.reports.summary import summarize
from factcheck.reports.told_once import Told, by_claims, told_once


def to_text(report: Report, layout: Layout = DEFAULT) -> str:
    """The report as lines of up to `layout.width` columns, with the sections that it shows.

    Agreements and what is unique have a line each, unless `layout.detail` is verbose. An agreement
    that is framed differently stands among the framing differences only. What two sentences have
    several times with the same marks, or as the same conflict, is one item. Of three articles and
    more, conflicts of the same two claims are one item, and a table of claims takes the place of
    agreements two by two.
    Where `layout.detail` is quiet, each verdict that fails is a line, and nothing else is told.
    """
    if layout.detail is Detail.QUIET:
        return to_lines(report, layout)
    lines = _articles(report, layout)
    for section, write in _SECTIONS.items():
        if section in layout.show:
            lines += write(report, layout)
    if layout.detail is Detail.VERBOSE:
        lines += _accepted(report, layout)
    lines += wrap(styled((str(summarize(report)), "bold")), layout.width)
    return render(lines, colour=layout.colour)


def _articles(report: Report, layout: Layout) -> list[Line]:
    lines = []
    for article in report.articles:
        count = sum(statement.article.id == article.id for statement in report.statements)
        lines += article_head(article, count, layout.width)
    return [*lines, styled("")]


def _conflicts(report: Report, layout: Layout) -> list[Line]:
    conflicts = [one for one in report.verdicts if one.label is Label.CONFLICT]
    told = told_once(conflicts, report.claims if by_claims(report) else ())
    sure = [one for one in told if one.verdict.severity is Severity.ERROR]
    rest = [one for one in told if one not in sure]
    none = "No conflict found" if not rest else "No sure conflict found"
    lines = [] if sure else [styled((none, "bold green")), styled("")]
    lines += _numbered("Conflicts", "bold red", sure, layout)
    return lines + _numbered("Worth a look", "bold magenta", rest, layout)


def _framing(report: Report, layout: Layout) -> list[Line]:
    framed = told_once(v for v in report.verdicts if v.label is Label.AGREE and v.framing)
    lines = _numbered("Told differently", "bold yellow", framed, layout)
    return [*lines, *(voices(report, layout) if layout.detail is Detail.VERBOSE else [])]


def _numbered(title: str, style: str, told: Sequence[Told], layout: Layout) -> list[Line]:
    notes = {one.verdict.id: one.note for one in told}
    return numbered(title, style, [one.verdict for one in told], layout, notes)


def _agreements(report: Report, layout: Layout) -> list[Line]:
    verdicts = [verdict for verdict in report.verdicts if verdict.label is Label.AGREE]
    framed = [one for one in verdicts if one.framing and Section.FRAMING in layout.show]
    rest = [verdict for verdict in verdicts if verdict not in framed]
    if by_claims(report):
        table = [*echo_lines(report, layout), *table_lines(rows(report), report, layout)]
        title = "Agreements that came to no claim"
        return [*table, *_agreement_lines(title, _in_no_claim(rest, report), layout)]
    lines = _agreement_lines("Agreements", rest, layout)
    if not framed:
        return lines
    note = f"{len(framed)} more of the agreements stand above, as told differently."
    return [*lines, *wrap(styled((note, "dim")), layout.width), styled("")]


def _in_no_claim(agreements: Sequence[Verdict], report: Report) -> list[Verdict]:
    """Those with a statement that no claim holds, so that the table of claims lacks it."""
    known = {one.id for claim in report.claims for one in claim.statements}
    return [one for one in agreements if not {one.left.id, one.right and one.right.id} <= known]


def _agreement_lines(title: str, verdicts: Sequence[Verdict], layout: Layout) -> list[Line]:
    if not verdicts or layout.detail is Detail.VERBOSE:
        return numbered(title, "bold green", verdicts, layout)
    lines = [styled((f"{title} ({len(verdicts)})", "bold green")), styled("")]
    for number, verdict in enumerate(verdicts, 1):
        lines += agreement(verdict, number, layout)
    return [*lines, styled("")]


def _uniques(report: Report, layout: Layout) -> list[Line]:
    lines: list[Line] = []
    alone = [verdict for verdict in report.verdicts if verdict.label is Label.UNIQUE]
    for article in report.articles:
        verdicts = [verdict for verdict in alone if verdict.left.article.id == article.id]
        if verdicts:
            title = f"Only in {article.id}  {plain(article.source)} ({len(verdicts)})"
            lines += [*wrap(styled((title, "bold")), layout.width), styled("")]
            for verdict in verdicts:
                lines += _unique(verdict, layout)
            lines += [styled("")] * (lines[-1].plain != "")
    return lines


def _unique(verdict: Verdict, layout: Layout) -> list[Line]:
    if layout.detail is Detail.VERBOSE:
        return [*unique(verdict, layout.width), styled("")]
    head = styled((number_in_margin(verdict.left).rjust(4), "dim"), "  ")
    lines = hang(head, [cut(styled(plain(verdict.left.quote)), layout.width - head.cell_len)])
    if any(trial.fired for trial in verdict.trials):
        # a rule found it so, and its message says why
        lines += indent(wrap(styled((plain(verdict.message), "dim")), layout.width - 6), 6)
    return lines


def _accepted(report: Report, layout: Layout) -> list[Line]:
    """What is let through, with all that an audit of it needs."""
    if not report.accepted:
        return []
    lines = [styled((f"Accepted ({len(report.accepted)})", "bold")), styled("")]
    for number, one in enumerate(report.accepted, 1):
        head = styled((f"{number:>2}  ", "bold"))
        margin, verdict = head.cell_len, one.verdict
        if verdict.right is None:
            lines += [styled(head, plain(verdict.message)), *unique(verdict, layout.width)]
        else:
            lines += pair(verdict, head, layout)
        reason = f" · {plain(one.reason)}" if one.reason else ""
        where = f"accepted by {one.by.value} {plain(one.path)}:{one.line}{reason}"
        lines += [*indent(wrap(styled(where), layout.width - margin), margin), styled("")]
    return lines


_SECTIONS: Mapping[Section, Callable[[Report, Layout], list[Line]]] = {
    Section.CONFLICT: _conflicts,
    Section.FRAMING: _framing,
    Section.AGREE: _agreements,
    Section.UNIQUE: _uniques,
}


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


def to_lines(report: Report, layout: Layout) -> str:
    """Lines such as "draft.md:3: error: draft says 12, wire says 15 [numbers-differ]"."""
    return "".join(
        f"{plain(where(verdict.left))}: {severity(verdict, layout).value}: "
        f"{one_line(verdict)} [{verdict.rule}]\n"
        for verdict in findings(report, layout)
        if fails(verdict, layout)
    )
