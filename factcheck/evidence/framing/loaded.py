"""Loaded or plain: does one side call a regime what the other calls a government?

Words are compared within the lines of loaded.yaml, and only where both sides say them of one thing:
two verbs of one subject, or those that name one speaker. A few words judge by themselves, and so do
the adverbs that tell how something was said. What is quoted is the speaker's, not the article's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.evidence.framing.judging import (
    judging_manner,
    judging_word,
    may_be_manner,
    token_of,
)
from factcheck.evidence.framing.lines import (
    Words,
    charges_of,
    is_speech,
    keyed,
    loaded_against_plain,
)
from factcheck.evidence.framing.own_words import own_words
from factcheck.evidence.lexicons import words_of
from factcheck.evidence.quotes.one_voice import one_voice
from factcheck.evidence.quotes.speakers import innermost
from factcheck.evidence.reading import Reading
from factcheck.evidence.words import stem, tokens
from factcheck.records import Finding, Result

if TYPE_CHECKING:
    from spacy.tokens import Token

# What is shown of both sides; a judging word has no partner.
Pair = tuple[str | None, str | None]

_VERBS = frozenset({"VERB", "AUX"})
_NAMING = frozenset({"NOUN", "PROPN"})


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if one side has a loaded word where the other has a plain one, or a judging word."""
    found = [_differing(left, right), _turned(_differing(right, left))]
    # the first in the alphabet, so that turned sides find the same
    if shown := min(filter(None, found), key=lambda pair: sorted(filter(None, pair)), default=None):
        return Finding("loaded", Result.DIFFERS, *shown)
    ours, theirs = left.once(_words), right.once(_words)
    # by its key, which of "fired back" is not the base of the words as written
    shared = next((key for key in ours if key in theirs and charges_of(key)), None)
    if shared is None:
        return Finding("loaded", Result.SILENT)
    return Finding("loaded", Result.AGREES, ours[shared], theirs[shared])


def _turned(pair: Pair | None) -> Pair | None:
    return pair and (pair[1], pair[0])


def _differing(one: Reading, other: Reading) -> Pair | None:
    """The loaded word of one side, and the plain one of the other if it has any."""
    if said := loaded_against_plain(*_cues(one, other)):
        return said[0]
    ours, theirs = one.once(_words), other.once(_words)
    for loaded, plain in loaded_against_plain(ours, theirs):
        if _of_one_thing(token_of(loaded, one.doc), token_of(plain, other.doc)):
            return loaded, plain
    word = _judging(one, other)
    return (word, None) if word else None


def _of_one_thing(one: Token | None, other: Token | None) -> bool:
    """Whether both words are of one sort, and of verbs, whether one subject may do both."""
    if one is None or other is None:
        return True
    if one.pos_ not in _VERBS or other.pos_ not in _VERBS:
        return bool(one.pos_ == other.pos_)
    ours, theirs = _doers(one), _doers(other)
    return not ours or not theirs or bool(ours & theirs)


def _doers(verb: Token) -> frozenset[str]:
    """The stems of the verb's subject; nothing if it has none, or a pronoun."""
    subjects = (child for child in verb.children if child.dep_.startswith("nsubj"))
    words = (word for subject in subjects for word in subject.subtree)
    return frozenset(stem(word.text) for word in words if word.pos_ in _NAMING)


def _judging(one: Reading, other: Reading) -> str | None:
    ours, theirs = one.once(_words), other.once(_words)
    # most statements have no such word, and a parse costs more than all of this
    if one.once(_has_charged):
        return judging_word(ours, theirs, one.doc)
    if one.once(_may_have_manner) and one.once(_has_speech) and other.once(_has_speech):
        return judging_manner(ours, theirs, one.doc, other.doc)
    return None


def _has_charged(reading: Reading) -> bool:
    charged = words_of("loaded", "charged")
    return any(word.casefold() in charged for word in reading.once(_words).values())


def _may_have_manner(reading: Reading) -> bool:
    return any(map(may_be_manner, reading.once(_words).values()))


def _has_speech(reading: Reading) -> bool:
    return any(map(is_speech, reading.once(_words)))


def _cues(one: Reading, other: Reading) -> tuple[Words, Words]:
    """The words that name the speaker on both sides; none unless one speaks on both."""
    ours, theirs = innermost(one.statement), innermost(other.statement)
    here, there = one.statement.article.text, other.statement.article.text
    if ours is None or theirs is None or not one_voice(ours, theirs, here=here, there=there):
        return {}, {}
    return keyed(tokens(ours.cue or "")), keyed(tokens(theirs.cue or ""))


def _words(reading: Reading) -> Words:
    """The article's own words in a statement."""
    return keyed(tokens(own_words(reading)))
