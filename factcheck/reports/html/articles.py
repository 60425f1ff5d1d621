"""The articles' text, with each statement that agrees or conflicts marked where it stands."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from factcheck.records import Article, Report, Statement, Verdict
from factcheck.reports.html.elements import anchor, finding_anchor, lines, tag, text
from factcheck.reports.html.groups import GROUPS, group_of

# of ten sources, a sentence may agree with twenty
_FEW = 3
_GRAVITY = {group: place for place, group in enumerate(GROUPS)}


def article_columns(report: Report, numbers: Mapping[str, int]) -> str:
    """The articles beside each other; `numbers` are those of the findings, by the verdicts' ids."""
    verdicts: dict[str, list[Verdict]] = {}
    for verdict in report.verdicts:
        for side in (verdict.left, verdict.right):
            if side is not None and verdict.right is not None:
                verdicts.setdefault(side.id, []).append(verdict)
    by_article: dict[str, list[Statement]] = {article.id: [] for article in report.articles}
    for statement in report.statements:
        by_article[statement.article.id].append(statement)
    columns = [
        _column(article, _Marks(by_article[article.id], verdicts, numbers))
        for article in report.articles
    ]
    return tag("div", *columns, class_="articles")


@dataclass(frozen=True)
class _Marks:
    """What is to be marked in one article."""

    statements: Sequence[Statement]
    verdicts: Mapping[str, Sequence[Verdict]]
    numbers: Mapping[str, int]


def _column(article: Article, marks: _Marks) -> str:
    day = f" · {article.published}" if article.published else ""
    head = tag("h3", text(f"{article.id}  {article.source}{day}"), id=f"article-{article.id}")
    body = tag("div", *_pieces(article.text, marks), class_="text", dir="auto")
    return tag("article", head, body, lang=article.language)


def _pieces(words: str, marks: _Marks) -> list[str]:
    """The text cut wherever a statement begins or ends, and each piece marked by the gravest."""
    cuts = {0, len(words)}
    cuts.update(edge for one in marks.statements for span in one.spans for edge in span)
    edges = sorted(cuts)
    number_of = {edge: number for number, edge in enumerate(edges)}
    covering: list[list[Statement]] = [[] for _ in edges]
    starting: list[list[Statement]] = [[] for _ in edges]
    ending: list[list[Statement]] = [[] for _ in edges]
    for one in marks.statements:
        starting[number_of[one.spans[0].start]].append(one)
        ending[number_of[one.spans[-1].end]].append(one)
        for start, end in one.spans:
            for number in range(number_of[start], number_of[end]):
                covering[number].append(one)
    pieces = []
    for number, edge in enumerate(edges):
        pieces += _references(ending[number], marks)
        pieces += [tag("span", id=anchor(one)) for one in starting[number]]
        if edge < len(words):
            pieces.append(_piece(words[edge : edges[number + 1]], covering[number], marks))
    return pieces


def _piece(words: str, statements: Sequence[Statement], marks: _Marks) -> str:
    groups = {group_of(each) for one in statements for each in marks.verdicts.get(one.id, ())}
    if not groups or not words.strip():
        return lines(words)
    return tag("mark", lines(words), class_=min(groups, key=_GRAVITY.__getitem__))


def _references(statements: Sequence[Statement], marks: _Marks) -> list[str]:
    """A link to each finding on the statements that end here, of agreements to a few: "≠1"."""
    found = {
        marks.numbers[each.id]: each
        for one in statements
        for each in marks.verdicts.get(one.id, ())
    }
    ordered = [found[number] for number in sorted(found)]
    agreements = [one for one in ordered if group_of(one) == "agree"]
    links = []
    for verdict in (one for one in ordered if one not in agreements[_FEW:]):
        group = group_of(verdict)
        number = marks.numbers[verdict.id]
        links.append(
            tag(
                "a",
                f"{GROUPS[group].sign}{number}",
                href=f"#{finding_anchor(verdict)}",
                class_=f"ref {group}",
                aria_label=f"{GROUPS[group].one} {number}",
            )
        )
    return links
