"""Loaded or plain: does one side call a regime what the other calls a government?

Words are compared within the lines of loaded.yaml; a few judge by themselves. What is quoted is the
speaker's, not the article's; but a word or two in quotation marks are held up rather than quoted:
his “crooked” aide.
"""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from factcheck.english.lexicon import word_lists, words_of
from factcheck.english.quotations import quotations_in
from factcheck.english.words import base, tokens
from factcheck.evidence.reading import Reading
from factcheck.records import Finding, Result

# Words by their common form, as written; two in a row too, by "fire-back".
Words = dict[str, str]
# What is shown of both sides; a judging word has no partner.
Pair = tuple[str | None, str | None]


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if one side has a loaded word where the other has a plain one, or a judging word."""
    ours, theirs = left.once(_words), right.once(_words)
    found: list[Pair] = [*_differing(ours, theirs)]
    found += ((one, other) for other, one in _differing(theirs, ours))
    if found:
        # pairs first, then by the alphabet, so that turned sides find the same
        shown = min(found, key=lambda pair: (None in pair, sorted(filter(None, pair))))
        return Finding("loaded", Result.DIFFERS, *shown)
    shared = min((key for key in ours if key in theirs and key in _loaded()), default=None)
    if shared is None:
        return Finding("loaded", Result.SILENT)
    return Finding("loaded", Result.AGREES, ours[shared], theirs[shared])


def _differing(one: Words, other: Words) -> Iterator[Pair]:
    """The loaded words of one side, each with the plain one of the other; then judging words."""
    for key, word in one.items():
        for line in _loaded().get(key, ()) if key not in other else ():
            plain, loaded = _groups()[line]
            met = next((each for each in other if each in plain), None)
            # who writes "criticized" and "slammed" both does not choose between them
            if met and not (plain & one.keys()) and not (loaded & other.keys()):
                yield word, other[met]
    judging = [word for word in one.values() if _judges(word)]
    if judging and not any(map(_judges, other.values())):
        yield judging[0], None


def _judges(word: str) -> bool:
    return word.casefold().replace(" ", "-") in words_of("loaded", "charged")


def _words(reading: Reading) -> Words:
    """The article's own words, in the statement and in those that name the speaker."""
    cues = [link.cue or "" for link in reading.statement.attribution if not link.quoted]
    written = tokens(" ".join([own_words(reading), *cues]))
    found = {base(word): word for word in reversed(written)}
    found |= {f"{base(one)}-{two.casefold()}": f"{one} {two}" for one, two in pairwise(written)}
    return dict(reversed(found.items()))


@cache
def _groups() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """The plain and the loaded words of each line."""
    lines = (line.split("/") for line in word_lists("loaded")["groups"])
    return tuple((_keys(plain), _keys(loaded)) for plain, loaded in lines)


@cache
def _loaded() -> dict[str, tuple[int, ...]]:
    """The numbers of the lines in which a word is a loaded one."""
    found: dict[str, tuple[int, ...]] = {}
    for number, (_, loaded) in enumerate(_groups()):
        for word in loaded:
            found[word] = (*found.get(word, ()), number)
    return found


def _keys(words: str) -> frozenset[str]:
    parts = (word.split("-") for word in words.split())
    return frozenset("-".join([base(first), *others]) for first, *others in parts)


# characters of a stretch in quotation marks that is longer than a word or two
_LONGEST = 20


def own_words(reading: Reading) -> str:
    """The text, with a gap for each quotation; nothing if all of it is quoted."""
    links, text = reading.statement.attribution, reading.text
    if links and links[-1].quoted:
        return ""
    pieces, position = [], 0
    for start, end in quotations_in(text):
        if end - start > _LONGEST:
            pieces.append(text[position:start])
            position = end
    return " ".join([*pieces, text[position:]])
