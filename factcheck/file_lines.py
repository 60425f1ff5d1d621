"""Where statements stand in the files that they were read from, for those who jump to lines."""

from __future__ import annotations

from factcheck.places import Unit
from factcheck.records import Article, Statement


def lines_of(statement: Statement) -> tuple[int, ...]:
    """The lines of its file that it stands on, in order; none where the file has no lines."""
    found: set[int] = set()
    for start, end in statement.spans:
        first, last = _line(statement.article, start), _line(statement.article, max(start, end - 1))
        if first is None or last is None:
            return ()
        found.update(range(first, last + 1))
    return tuple(sorted(found))


def _line(article: Article, offset: int) -> int | None:
    place = article.place(offset)
    return place.number if place.unit is Unit.LINE else None
