"""A word that judges what both sides tell of, where only one side has one."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.evidence.framing.lines import Words, is_speech, share_a_line
from factcheck.evidence.lexicons import words_of
from factcheck.evidence.words import base

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_VERBS = frozenset({"VERB", "AUX"})
_THINGS = frozenset({"NOUN", "PROPN"})
_SAID_OF = frozenset({"amod", "advmod", "compound"})


def judging_word(ours: Words, theirs: Words, doc: Doc) -> str | None:
    """A charged word of ours that is said of what theirs tell of too, where they have none.

    `doc` is the grammar of our side.
    """
    charged = words_of("loaded", "charged")
    if any(word.casefold() in charged for word in theirs.values()):
        return None
    found = (word for word in ours.values() if word.casefold() in charged)
    return next((word for word in found if _is_told_of(token_of(word, doc), theirs)), None)


def judging_manner(ours: Words, theirs: Words, doc: Doc, other: Doc) -> str | None:
    """How our side tells that something was said, "noted helpfully", where theirs has it plain."""
    spoken = [key for key in theirs if is_speech(key)]
    if not spoken or any(True for _ in _manners(theirs, other)):
        return None
    for verb, adverb in _manners(ours, doc):
        if any(share_a_line(base(verb), key) for key in spoken):
            return f"{verb} {adverb}"
    return None


def may_be_manner(word: str) -> bool:
    """Whether it may be an adverb that tells in what manner, as "harshly" does and "early" not."""
    small = word.lower()
    return small.endswith("ly") and small not in words_of("loaded", "plain_manner")


def token_of(words: str, doc: Doc) -> Token | None:
    """The token that a word, or the first of several, is."""
    return next((token for token in doc if token.text == words.split()[0]), None)


def _is_told_of(token: Token | None, theirs: Words) -> bool:
    """Whether the other side has what an adjective or adverb is said of, by any of its words."""
    if token is None or token.dep_ not in _SAID_OF:
        return True
    if token.head.pos_ in _VERBS:
        return any(share_a_line(base(token.head.text), key) for key in theirs)
    things = (word for word in token.head.subtree if word.pos_ in _THINGS and word != token)
    return any(base(word.text) in theirs for word in things)


def _manners(words: Words, doc: Doc) -> Iterator[tuple[str, str]]:
    """The verbs of speech among the words, each with its adverb of manner."""
    own = set(words.values())
    for verb in doc:
        if verb.pos_ == "VERB" and verb.text in own and is_speech(base(verb.text)):
            for child in verb.children:
                if child.dep_ == "advmod" and may_be_manner(child.text):
                    yield verb.text, child.text
