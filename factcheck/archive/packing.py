"""An article and its statements ↔ the bytes that an archive keeps of them.

One stream for both: the statements repeat the article's words, and so cost next to nothing. Of the
way from the text back to the file, only the lines (or pages) are kept that statements begin on.
"""

import json
import zlib
from collections.abc import Sequence
from datetime import date

from factcheck.records import Article, Statement
from factcheck.records.statement_json import statements_from_json, statements_to_json
from factcheck.source_map import NumberedPlaces, Unit

_LEVEL = 6


def pack(statements: Sequence[Statement]) -> bytes:
    """The statements of one article, with the article."""
    article = statements[0].article
    head = {
        "text": article.text,
        "source": article.source,
        "title": article.title,
        "published": article.published and article.published.isoformat(),
        "language": article.language,
        "path": article.path,
        "places": _places(statements) if article.places is not None else None,
    }
    whole = json.dumps(head, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return zlib.compress(whole + b"\n" + statements_to_json(statements), _LEVEL)


def unpack(data: bytes) -> tuple[Statement, ...]:
    """The statements that `pack` took."""
    whole, _, rest = zlib.decompress(data).partition(b"\n")
    head = json.loads(whole.decode("utf-8", "surrogatepass"))
    places, published = head.pop("places"), head.pop("published")
    article = Article(
        **head,
        published=date.fromisoformat(published) if published else None,
        places=places and NumberedPlaces(Unit(places[0]), *map(tuple, places[1:])),
    )
    return statements_from_json(rest, article)


def _places(statements: Sequence[Statement]) -> tuple[str, list[int], list[int]]:
    places = sorted({(one.spans[0].start, one.place) for one in statements})
    starts = [start for start, _ in places]
    return places[0][1].unit.value, starts, [place.number for _, place in places]
