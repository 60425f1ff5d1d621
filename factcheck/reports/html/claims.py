"""Claims as a table, a column for each source, and the articles that share their copy."""

from collections.abc import Sequence

from factcheck.records import Cell, Claim, Report, Stance, Step
from factcheck.reports.html.elements import anchor, tag, text
from factcheck.reports.matrix import SIGNS, SILENT, rows, shared, sign_of, support, sureness


def claims_table(report: Report) -> str:
    """The claims in the order of the text report; "" where there is none."""
    found = rows(report)
    if not found:
        return ""
    heads = [
        tag(
            "th",
            tag("a", text(one.id), href=f"#article-{one.id}"),
            " ",
            text(one.source),
            scope="col",
        )
        for one in report.articles
    ]
    ids = [article.id for article in report.articles]
    body = [_row(claim, ids) for claim in found]
    table = tag(
        "table",
        tag("caption", "; ".join(f"{sign} {told}" for sign, told in SIGNS.items())),
        tag("thead", tag("tr", tag("th", "Claim", scope="col"), *heads)),
        tag("tbody", *body),
    )
    return tag("div", table, class_="scroll", tabindex="0", role="region", aria_label="Claims")


def _row(claim: Claim, ids: Sequence[str]) -> str:
    sure = f" · {sureness(claim)}" if claim.lowest is not None else ""
    origins = ", ".join(f"{one.name} ({', '.join(one.articles)})" for one in claim.origins)
    small = tag("small", text(f"{support(claim)}: {origins}{sure}"))
    head = tag("th", tag("bdi", text(claim.text)), small, _timeline(claim), scope="row")
    cells = [_cell([cell for cell in claim.cells if cell.article == id]) for id in ids]
    return tag("tr", head, *cells, class_="disputed" if claim.conflicts else None)


def _cell(cells: Sequence[Cell]) -> str:
    if not cells:
        return tag("td", _sign(SILENT), class_="silent")
    told = {(sign_of(cell), cell.words): cell for cell in reversed(cells)}
    inside = [
        tag(
            "a",
            _sign(sign_of(cell)),
            tag("bdi", text(cell.words)) if cell.words else "",
            href=f"#{anchor(cell.statement)}",
            title=cell.statement.quote,
        )
        for cell in reversed(told.values())
    ]
    return tag("td", " ".join(inside), class_=_style(cells))


def _style(cells: Sequence[Cell]) -> str:
    otherwise = [cell for cell in cells if cell.stance is not Stance.SAID]
    if not otherwise:
        return "said"
    return "otherwise" if any(cell.sure for cell in otherwise) else "doubtful"


def _sign(sign: str) -> str:
    seen = tag("span", sign, aria_hidden="true", class_="sign")
    return seen + tag("span", SIGNS[sign], class_="heard")


def _timeline(claim: Claim) -> str:
    """The days on which it was told: "2031-05-02: a, b first said · 2031-05-03: c"."""
    days: dict[str, list[str]] = {}
    for moment in claim.timeline:
        steps = [step.value for step in moment.steps if step is not Step.FOLLOWED]
        told = " ".join([moment.statement.article.id, *([", ".join(steps)] if steps else [])])
        days.setdefault(str(moment.published or "day unknown"), []).append(told)
    if len(days) < 2:
        return ""
    return tag("small", text(" · ".join(f"{day}: {', '.join(all)}" for day, all in days.items())))


def echoes_list(report: Report) -> str:
    """The articles that share their copy, with the passages; "" where none do."""
    articles = {article.id: article for article in report.articles}
    items = []
    for echo in report.echoes:
        passages = [
            tag("blockquote", text(articles[echo.left].text[slice(*one.left)]), dir="auto")
            for one in echo.passages
        ]
        items.append(tag("li", text(shared(echo)), *passages))
    return tag("ul", *items, class_="echoes") if items else ""
