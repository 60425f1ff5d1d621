"""Fingerprints of verdicts: they hash the statements' words, so edits elsewhere don't move them."""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence

from factcheck.records import Statement

# source, path, number of the statement
Place = tuple[str, str, int]

_QUOTES = str.maketrans({**dict.fromkeys("“”„‟«»″", '"'), **dict.fromkeys("‘’‚‛‹›′`´", "'")})
# stands in for the missing side; no normalised text can hold it
_ALONE = "\0alone"


def normalise(text: str) -> str:
    """The text without what editors change in passing: case, white space, kinds of quote marks.

    >>> normalise("“Twelve  people” Died.")
    '"twelve people" died.'
    """
    folded = unicodedata.normalize("NFKC", text.translate(_QUOTES)).casefold()
    return " ".join(unicodedata.normalize("NFKC", folded).translate(_QUOTES).split())


def fingerprint(texts: Iterable[str]) -> str:
    """16 hex digits for these texts, in whatever order they come."""
    joined = "\n".join(sorted(normalise(text) for text in texts))
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def verdict_id(left: Statement, right: Statement | None) -> str:
    """The fingerprint of a verdict's statements; where the same words recur, not yet distinct."""
    return fingerprint([left.text, _ALONE if right is None else right.text])


def place(*statements: Statement | None) -> tuple[Place, ...]:
    """Where these statements stand, the same in whatever order the articles were given."""
    return tuple(
        sorted(
            (statement.article.source, statement.article.path or "", statement.number)
            for statement in statements
            if statement is not None
        )
    )


def distinct(ids: Sequence[str], places: Sequence[tuple[Place, ...]]) -> list[str]:
    """The ids, where a repeated one gets "-2", "-3", … in the order of the places.

    >>> distinct(["f00", "f00"], [(("b", "", 1),), (("a", "", 1),)])
    ['f00-2', 'f00']
    """
    result = list(ids)
    seen: Counter[str] = Counter()
    for index in sorted(range(len(ids)), key=lambda index: places[index]):
        seen[ids[index]] += 1
        if seen[ids[index]] > 1:
            result[index] = f"{ids[index]}-{seen[ids[index]]}"
    return result
