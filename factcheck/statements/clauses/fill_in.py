"""The words of a clause → what takes the place of its pronouns, where it doesn't tell itself."""

import re
from collections.abc import Sequence

from factcheck.english.lexicon import words_of
from factcheck.statements.clauses.wording import Piece
from factcheck.statements.context import Filling

_ENDING = re.compile(r"[’']s?$")
_DETERMINERS = words_of("grammar", "again")


def fill_in(
    pieces: Sequence[Piece], fillings: Sequence[Filling]
) -> tuple[dict[int, str], tuple[Filling, ...]]:
    """New words by the token that they take the place of, and the fillings that count here.

    Those are the ones put in and the ones that have no text. One that the clause names anyway
    ("Macron praised his team") is left as it stands. Fillings count tokens of the
    sentence.
    """
    instead: dict[int, str] = {}
    counting: list[Filling] = []
    place = {piece.at: number for number, piece in enumerate(pieces) if piece.at is not None}
    named = {piece.text.lower() for piece in pieces}
    for filling in fillings:
        if not all(token in place for token in range(filling.start, filling.end)):
            continue
        if filling.text is not None:
            head = _ENDING.sub("", filling.text.split()[-1]).lower()
            if head in named:
                continue
            named.add(head)
            instead |= dict.fromkeys(range(filling.start, filling.end), "")
            instead[filling.start] = _within(filling.text, place[filling.start])
            instead |= dict(filling.forms)
        counting.append(filling)
    return instead, tuple(counting)


def _within(text: str, place: int) -> str:
    """The text with its "The" in small letters where it doesn't come first."""
    first, _, rest = text.partition(" ")
    return f"{first.lower()} {rest}" if place and first in _DETERMINERS else text
