"""The page around findings, claims and articles."""

import base64
import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from importlib import resources

from factcheck.records import Report, Verdict
from factcheck.reports.html.articles import article_columns
from factcheck.reports.html.claims import claims_table, echoes_list
from factcheck.reports.html.elements import tag, text
from factcheck.reports.html.findings import finding_items, unique_items
from factcheck.reports.html.groups import GROUPS, group_of
from factcheck.reports.layout import Layout
from factcheck.reports.plain import counted
from factcheck.reports.summary import summarize
from factcheck.reports.told_once import Told, by_claims, told_once

_GROUPS = list(GROUPS)


def to_html(report: Report, layout: Layout) -> str:
    """One file that is read without script or network; what `layout` shows is shown at first."""
    pairs = [one for one in report.verdicts if one.right is not None]
    alone = [one for one in report.verdicts if one.right is None]
    weighty = told_once(
        (one for one in pairs if group_of(one) != "agree"),
        report.claims if by_claims(report) else (),
    )
    agreements = [Told(one) for one in pairs if group_of(one) == "agree"]
    told = sorted([*weighty, *agreements], key=lambda one: _GROUPS.index(group_of(one.verdict)))
    numbers = _numbers(told)
    findings = finding_items(weighty, numbers) or tag("p", "No conflict, nothing told differently.")
    many = by_claims(report)
    listed = finding_items(agreements, numbers)
    parts = {
        "findings": ("Findings", findings),
        "claims": ("Claims", claims_table(report)),
        "echoes": ("Same copy", echoes_list(report)),
        "articles": ("Articles", article_columns(report, numbers)),
        "agreements": ("Agreements", _folded(listed, len(agreements)) if many else listed),
        "unique": ("Only in one source", unique_items(alone)),
    }
    # of many sources, the table says in a row what findings two by two say in dozens
    first = ("claims", "echoes") if many else ()
    order = [id for id in (*first, *(id for id in parts if id not in first)) if parts[id][1]]
    links = [tag("a", parts[id][0], href=f"#{id}") for id in order]
    head = tag(
        "header",
        tag("h1", "factcheck: ", tag("bdi", text(title_of(report)))),
        tag("p", text(str(summarize(report))), class_="summary"),
        _filters([*(one.verdict for one in told), *alone], layout),
        tag("nav", " · ".join(links), aria_label="Parts"),
    )
    main = tag("main", *(_section(id, *parts[id]) for id in order))
    return _page(title_of(report), head + main + _foot(report))


def _folded(items: str, count: int) -> str:
    """The list behind a line that opens it; a link to one of them opens it, too."""
    if not items:
        return ""
    return tag("details", tag("summary", f"{counted(count, 'agreement')} two by two"), items)


def _numbers(told: Sequence[Told]) -> dict[str, int]:
    """The number of each verdict, from 1; those that are told once have one number."""
    return {
        verdict.id: number
        for number, one in enumerate(told, 1)
        for verdict in (one.verdict, *one.others)
    }


def title_of(report: Report) -> str:
    """The sources: "Coast Post · Harbour Daily"."""
    return " · ".join(article.source for article in report.articles)


@cache
def page_css() -> str:
    """The style that the report and the page of `factcheck review` share."""
    return _css("page.css")


def _css(name: str) -> str:
    return resources.files(__package__).joinpath(name).read_text(encoding="utf-8")


def _section(id: str, title: str, inside: str) -> str:
    group = {"agreements": "agree", "unique": "unique"}.get(id)
    return tag("section", tag("h2", title), inside, id=id, class_=group)


def _filters(told: Iterable[Verdict], layout: Layout) -> str:
    """A box for each group; style alone hides what is not ticked."""
    counts = Counter(map(group_of, told))
    boxes = [
        tag(
            "label",
            f'<input type="checkbox" id="show-{name}"{checked}> ',
            f"{group.title} ({counts[name]})",
        )
        for name, group in GROUPS.items()
        for checked in (" checked" if group.section in layout.show else "",)
    ]
    return tag("fieldset", tag("legend", "Show"), *boxes, class_="filters")


def _foot(report: Report) -> str:
    made = report.provenance
    models = ", ".join(f"{role} {name}" for role, name in sorted(made.models.items()))
    return tag("footer", text(f"factcheck {made.version} · {models} · settings {made.settings}"))


def _page(title: str, body: str) -> str:
    style = page_css() + _css("filters.css")
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="referrer" content="no-referrer">\n'
        f"<title>factcheck: {text(title)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n{body}\n</body>\n</html>\n"
    )
