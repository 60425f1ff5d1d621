"""A query → the statements of an archive that have its words, and those alike in meaning."""

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.archive import Archive, Window
from factcheck.models import Encoder
from factcheck.records import Statement
from factcheck.reports import plain

# of less, a reader would not see why it is shown
_LEAST = 0.4


@dataclass(frozen=True)
class Hit:
    """A statement that was found; `similarity` is None where it has all the words."""

    statement: Statement
    similarity: float | None


def search_archive(
    archive: Archive, query: str, most: int, window: Window, encoder: Encoder | None
) -> list[Hit]:
    """The hits, those with all words first; without an encoder no others."""
    worded = dict.fromkeys(archive.find_words(query, most, window))
    near = {}
    if encoder is not None:
        vectors = encoder.encode([query])
        (nearest,) = archive.nearest(vectors, k=2 * most, least=_LEAST, window=window)
        near = {one.number: one.similarity for one in nearest if one.number not in worded}
    cosines: dict[int, float | None] = {**worded, **near}
    numbers = list(cosines)[:most]
    statements = statements_of(archive, numbers)
    return [Hit(statements[one], cosines[one]) for one in numbers if one in statements]


def statements_of(archive: Archive, numbers: Sequence[int]) -> dict[int, Statement]:
    """The statements of those numbers that are still there."""
    entries = archive.entries(numbers)
    return {
        (entry.first or 0) + place: statement
        for entry in entries
        for place, statement in enumerate(entry.statements)
    }


def found_to_text(hits: Sequence[Hit]) -> str:
    """Each hit in two lines: where it stands, and what it says."""
    if not hits:
        return "nothing like it in the archive\n"
    return "".join(f"{_where(hit)}\n    {plain(hit.statement.text)}\n" for hit in hits)


def _where(hit: Hit) -> str:
    article = hit.statement.article
    day = [article.published.isoformat()] if article.published else []
    how = "words" if hit.similarity is None else f"similarity {hit.similarity:.2f}"
    name = plain(article.path or article.source)
    return ", ".join([name, *day, str(hit.statement.place)]) + f" · {how}"
