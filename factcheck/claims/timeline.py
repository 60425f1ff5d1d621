"""The tellings of a claim by the day that they were published: who was first, who changed."""

from collections.abc import Iterable, Sequence
from datetime import date

from factcheck.records import Article, Cell, Certainty, Moment, SourceKind, Stance, Statement, Step

_NAMED = (SourceKind.NAMED, SourceKind.INSTITUTION)


def find_timeline(cells: Sequence[Cell]) -> tuple[Moment, ...]:
    """A moment for each telling, and for each outlet that said otherwise later.

    Unknown days come last, and nothing was first on them. Several may be first on one day.
    """
    said = [cell.statement for cell in cells if cell.stance is Stance.SAID]
    changed = [
        cell.statement
        for cell in cells
        if cell.stance is not Stance.SAID and any(_is_later(cell.statement, one) for one in said)
    ]
    tellings = sorted([*said, *changed], key=_when)
    return tuple(
        Moment(one.article.published, _steps(one, said, one in changed), one) for one in tellings
    )


def outlet(article: Article) -> str:
    """The outlet of an article, less the folder and letter that tell its articles apart.

    >>> outlet(Article("", "monday/reuters (b)", id="b"))
    'reuters'
    """
    return article.source.rsplit("/", 1)[-1].removesuffix(f" ({article.id})").casefold()


def _is_later(statement: Statement, earlier: Statement) -> bool:
    """Whether it is the same outlet's, on a later day."""
    days = earlier.article.published, statement.article.published
    same = outlet(statement.article) == outlet(earlier.article)
    return same and None not in days and _day(days[0]) < _day(days[1])


def _steps(statement: Statement, said: Sequence[Statement], changed: bool) -> tuple[Step, ...]:
    day = statement.article.published
    if changed:
        return (Step.CHANGED,)
    if day is None:
        return (Step.FOLLOWED,)
    days = {one.id: one.article.published for one in said}
    first = _first(days.values())
    flat = _first(days[one.id] for one in said if _is_flat(one))
    named = _first(days[one.id] for one in said if _is_named(one))
    steps = [Step.FIRST] * (day == first)
    # the first telling is flat or named as a matter of course; what comes later is news
    steps += [Step.FLAT] * (day == flat != first and _is_flat(statement))
    steps += [Step.NAMED] * (day == named != first and _is_named(statement))
    return tuple(steps) or (Step.FOLLOWED,)


def _is_flat(statement: Statement) -> bool:
    """Whether the article asserts it in its own voice."""
    return statement.certainty is Certainty.ASSERTED and not statement.attribution


def _is_named(statement: Statement) -> bool:
    return any(link.kind in _NAMED for link in statement.attribution)


def _first(days: Iterable[date | None]) -> date | None:
    return min((day for day in days if day is not None), default=None)


def _day(day: date | None) -> date:
    return day or date.max


def _when(statement: Statement) -> tuple[date, tuple[int, str], int]:
    article = statement.article
    return _day(article.published), article.order, statement.number
