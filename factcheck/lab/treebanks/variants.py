"""Sentences as newspapers print them: curly quotes, dashes, headline case.

The public sets write straight quotes and "--"; articles hardly ever do. Each variant changes the
forms of words and the spaces between them, never their number, so that tags, heads and names hold.
"""

from dataclasses import replace
from random import Random

from factcheck.lab.treebanks.sentences import Sentence, Word

# How often each variant is drawn. Found by what our articles look like (curly quotes in about half
# of them, a headline for every twenty sentences), not by search.
CURLY, STRAIGHT = 0.5, 0.25
DASH = 0.5
TITLE, UPPER, LOWER = 0.02, 0.015, 0.015

_OPENING = frozenset({"``", "-LRB-"})
_SMALL = frozenset({"IN", "DT", "CC", "TO"})


def vary(sentence: Sentence, random: Random) -> Sentence:
    """The sentence, or one of its variants; the same draw of `random` gives the same one."""
    words = _quotes(sentence.words, random)
    words = _dashes(words, random)
    words = _case(words, random)
    return sentence if words == sentence.words else replace(sentence, words=words)


def _quotes(words: tuple[Word, ...], random: Random) -> tuple[Word, ...]:
    draw = random.random()
    if draw < CURLY:
        return _curly(words)
    if draw < CURLY + STRAIGHT:
        table = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'"})
        return tuple(replace(word, form=word.form.translate(table)) for word in words)
    return words


def _curly(words: tuple[Word, ...]) -> tuple[Word, ...]:
    curled: list[Word] = []
    opened = False
    for word in words:
        form = word.form.replace("'", "’")
        if word.form in {'"', "``", "''"}:
            opens = word.tag in _OPENING or (not word.tag and not opened)
            form, opened = ("“", True) if opens else ("”", False)
        elif word.form == "'" and word.tag in _OPENING:
            form = "‘"
        curled.append(word if form == word.form else replace(word, form=form))
    return tuple(curled)


def _dashes(words: tuple[Word, ...], random: Random) -> tuple[Word, ...]:
    if random.random() > DASH or not any(word.form in {"--", "-", "–"} for word in words):
        return words
    dash, spaced = random.choice([("—", True), ("—", False), ("–", True), ("-", True)])
    varied = list(words)
    for index in range(1, len(words) - 1):
        before = words[index - 1]
        if (
            words[index].form in {"--", "-", "–"}
            and before.space_after
            and words[index].space_after
        ):
            varied[index] = replace(words[index], form=dash, space_after=spaced)
            varied[index - 1] = replace(varied[index - 1], space_after=spaced)
    return tuple(varied)


def _case(words: tuple[Word, ...], random: Random) -> tuple[Word, ...]:
    draw = random.random()
    if draw < TITLE:
        return tuple(_titled(word) for word in words)
    if draw < TITLE + UPPER:
        return tuple(replace(word, form=word.form.upper()) for word in words)
    if draw < TITLE + UPPER + LOWER:
        return tuple(replace(word, form=word.form.lower()) for word in words)
    return words


def _titled(word: Word) -> Word:
    if word.tag in _SMALL or not word.form[:1].islower():
        return word
    return replace(word, form=word.form[:1].upper() + word.form[1:])
