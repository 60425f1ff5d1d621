"""What of a query and of a text an engine is given, and whose vectors it takes."""

import re

from factcheck.errors import ArchiveError

_WORD = re.compile(r"[^\W_]+")


def storable(text: str) -> str:
    """The text without what no data base takes: halves of surrogate pairs, and NUL.

    The name of a file that isn't UTF-8 has such halves, and texts from JSON may.
    """
    return text.encode("utf-8", "replace").decode().replace("\0", " ")


def words_of(query: str) -> list[str]:
    """Its words and figures, without any sign that would mean something to a search engine.

    Raises ArchiveError where there is none.
    """
    words = _WORD.findall(query)
    if not words:
        raise ArchiveError(f"search: there is no word in {query!r}; give some")
    return words


def other_encoder(made_by: str, asking: str | None) -> str | None:
    """What is wrong where vectors come from another encoder than the one that asks, if any does."""
    if asking in (None, made_by):
        return None
    return (
        f"its vectors are of the encoder {made_by}, and settings name {asking}; "
        "name that one under 'models:', or add the articles to a new archive"
    )
