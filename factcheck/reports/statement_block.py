"""One side of a verdict as lines: where it stands, who says it, its words, what was seen in them.

Both sides stand below each other, or beside each other where the layout has room.
"""

from collections.abc import Sequence
from itertools import chain

from factcheck.records import Article, Certainty, Finding, Side, Statement
from factcheck.reports.differing import is_about_facts, places, words_of
from factcheck.reports.layout import Detail, Layout
from factcheck.reports.page import (
    Line,
    beside,
    carets,
    column_width,
    hang,
    indent,
    marked,
    styled,
    wrap,
)
from factcheck.reports.plain import counted, plain
from factcheck.source_map import Unit

OWN_WORDS = "own words"
ABSENT = "—"
# before a number in the margin, where a line's stands alone
_SIGNS = {Unit.LINE: "", Unit.PAGE: "p. ", Unit.PARAGRAPH: "¶ "}


def article_head(article: Article, count: int, width: int) -> list[Line]:
    """Its letter, source and number of statements, and its title below."""
    head = styled((f"{article.id}  {plain(article.source)}", "bold"))
    title = wrap(styled(plain(article.title or "")), width - 3) if article.title else []
    return [*wrap(styled(head, f" · {counted(count, 'statement')}"), width), *indent(title, 3)]


def number_in_margin(statement: Statement) -> str:
    """The number of its line, page or paragraph, as a margin has it: "12", "p. 3"."""
    return f"{_SIGNS[statement.place.unit]}{statement.place.number}"


def both_sides(
    left: Statement, right: Statement, findings: Sequence[Finding], layout: Layout, *, margin: int
) -> list[Line]:
    """Left and right, with the words that differ marked, indented by `margin`.

    What an observer saw stands in a line of its own where the quotes don't show it.
    """
    width = layout.width - margin
    side_width = column_width(width) if layout.side_by_side else width
    told = [finding for finding in findings if _needs_telling(finding, left, right, layout)]
    one = _parts(left, Side.LEFT, findings, told, side_width)
    other = _parts(right, Side.RIGHT, findings, told, side_width)
    if not layout.side_by_side:
        return indent(chain.from_iterable([*one, *other]), margin)
    # part by part, so that quote stands beside quote however long the chains above them are
    rows = (beside(*parts, width) for parts in zip(one, other, strict=True))
    return indent(chain.from_iterable(rows), margin)


def _needs_telling(finding: Finding, left: Statement, right: Statement, layout: Layout) -> bool:
    if layout.detail is Detail.VERBOSE or not is_about_facts(finding):
        return True
    shown = places(plain(left.quote), finding.left), places(plain(right.quote), finding.right)
    return not all(shown)


def _parts(
    statement: Statement,
    side: Side,
    findings: Sequence[Finding],
    told: Sequence[Finding],
    width: int,
) -> list[list[Line]]:
    lines = [_seen(one.observer, words_of(one, side), width) for one in told]
    words = [words_of(one, side) for one in findings if is_about_facts(one)]
    quoted = [*quote(statement, width, words), *filled_in(statement, width)]
    return [place(statement, width), quoted, *lines]


def place(statement: Statement, width: int) -> list[Line]:
    """Where it stands and who says it: "a  Reuters, line 4 · a French official (unnamed)"."""
    article = statement.article
    head = styled((f"{article.id}  ", "bold"))
    where = styled((f"{plain(article.source)}, {statement.place}", "bold"), " · ")
    return hang(head, wrap(styled(where, voice(statement)), width - head.cell_len))


def voice(statement: Statement) -> Line:
    """Who says it and how: its chain of attribution, "own words" where that is empty, and marks."""
    said_by = plain(statement.said_by) or OWN_WORDS
    return styled((" · ".join([said_by, *marks(statement)]), "cyan"))


def marks(statement: Statement) -> list[str]:
    """What sets it apart: "headline", "quoted", or a certainty other than asserted."""
    quoted = any(link.quoted for link in statement.attribution)
    firm = statement.certainty is Certainty.ASSERTED
    found = ["headline"] * statement.headline + ["quoted"] * quoted
    return found + ([] if firm else [statement.certainty.value])


def quote(statement: Statement, width: int, words: Sequence[str | None] = ()) -> list[Line]:
    """Its words as the article has them, behind a bar; those of `words` have carets below them."""
    text = plain(statement.quote)
    spans = sorted({span for each in words for span in places(text, each)})
    lines = [
        line
        for part in wrap(marked(text, spans), width - 2)
        for line in (part, *([carets(part)] if part.spans else []))
    ]
    return indent(lines, "│ ", style="dim")


def filled_in(statement: Statement, width: int) -> list[Line]:
    """What its pronouns were taken to stand for: "he = Emmanuel Macron"; nothing if it has none."""
    known = [f"{plain(one.words)} = {plain(one.text)}" for one in statement.fillings if one.text]
    return wrap(styled(("; ".join(known), "dim")), width) if known else []


def _seen(name: str, words: str | None, width: int) -> list[Line]:
    head = styled((f"{name}: ", "yellow"))
    return hang(head, wrap(styled(plain(words or ABSENT)), width - head.cell_len))
