"""Flatly or with reserve: is it put as firmly on both sides?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.evidence.framing.asides import is_aside
from factcheck.evidence.lexicons import words_of
from factcheck.evidence.reading import Reading
from factcheck.evidence.words import content_stems
from factcheck.records import Certainty, Finding, Result

if TYPE_CHECKING:
    from spacy.tokens import Token

# The share of a detail's words that the other side must have to tell it too; by judgement.
_TOLD = 0.5


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if one side hedges what the other asserts."""
    one, other = left.statement.certainty, right.statement.certainty
    compared = {Certainty.ASSERTED, Certainty.HEDGED}
    if not {one, other} <= compared or left.once(is_aside) or right.once(is_aside):
        result = Result.SILENT
    elif one is other:
        result = Result.AGREES
    else:
        sides = (left, right) if one is Certainty.HEDGED else (right, left)
        result = Result.DIFFERS if _is_of_what_both_tell(*sides) else Result.SILENT
    return Finding("hedging", result, one.value, other.value)


def _is_of_what_both_tell(hedged: Reading, flat: Reading) -> bool:
    """Whether the hedge governs more than a detail that the other side leaves out."""
    details = hedged.once(_hedged_details)
    told = set(content_stems(token.text for token in flat.doc)) if details else set()
    return all(_share(set(content_stems(words)), told) >= _TOLD for words in details)


def _share(words: set[str], told: set[str]) -> float:
    return len(words & told) / (len(words) or 1)


def _hedged_details(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """The words of the phrases that hedges stand in: "in reply" of "left, apparently in reply".

    Nothing where a hedge stands with the main verb, and so governs it all.
    """
    if not words_of("hedges", "adverbs") & {word.lower() for word in reading.text.split()}:
        return ()
    hedges = [word for word in reading.doc if word.lower_ in words_of("hedges", "adverbs")]
    if any(hedge.head.dep_ == "ROOT" or hedge.dep_ == "ROOT" for hedge in hedges):
        return ()
    return tuple(_phrase(hedge) for hedge in hedges)


def _phrase(hedge: Token) -> tuple[str, ...]:
    return tuple(word.text for word in hedge.head.subtree if word != hedge)
