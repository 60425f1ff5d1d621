"""Words of a parsed text → where they stand in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from factcheck.records import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc


# marks that may begin or end what is quoted of a text; others only join it to what is left out
_OPENING = frozenset("“‘\"'([«$£€#")
_CLOSING = frozenset("”’\"')]».!?…%")


def stretches_of(doc: Doc, words: Iterable[int]) -> tuple[Span, ...]:
    """The stretches of the text that words (counted in tokens) cover, in order.

    Words that nothing but marks part are one stretch. No stretch begins or ends with a comma.
    """
    runs: list[list[int]] = []
    for word in sorted(set(words)):
        if doc[word].is_space:
            continue
        if runs and all(one.is_punct or one.is_space for one in doc[runs[-1][-1] + 1 : word]):
            runs[-1].append(word)
        else:
            runs.append([word])
    trimmed = (_trimmed(doc, run) for run in runs)
    return tuple(Span(doc[run[0]].idx, doc[run[-1]].idx + len(doc[run[-1]])) for run in trimmed)


def _trimmed(doc: Doc, run: list[int]) -> list[int]:
    while len(run) > 1 and doc[run[0]].is_punct and doc[run[0]].text[0] not in _OPENING:
        run = run[1:]
    while len(run) > 1 and doc[run[-1]].is_punct and doc[run[-1]].text[-1] not in _CLOSING:
        run = run[:-1]
    return run
