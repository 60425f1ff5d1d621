"""Who did what to whom: have the two sides changed places?

"Rome beat Carthage" and "Carthage was beaten by Rome" agree, "Carthage beat Rome" differs. So do
"sold to" and "bought from", "from Oslo to Bergen", and "Ann is the mother of Bo". What may be said
both ways round ("met", "is a cousin of") tells nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from factcheck.evidence.frames import Stretch, exchanged
from factcheck.evidence.grammar import is_predicate, preposition_of
from factcheck.evidence.lexicons import word_lists, words_of
from factcheck.evidence.names.aliases import Likeness
from factcheck.evidence.names.names import likeness
from factcheck.evidence.names.proper_names import Name, names_of
from factcheck.evidence.names.rest import rest_of
from factcheck.evidence.reading import Reading
from factcheck.evidence.words import base
from factcheck.records import Finding, Result

if TYPE_CHECKING:
    from spacy.tokens import Token

# The share of the shorter statement's other words that the longer must have where both ways round
# may be true at once ("accused"), and where not.
_SAME_REST_RETURNED, _SAME_REST = 0.8, 0.3
# A deed and the two that it is between.
_FEWEST = 3
_DAY = re.compile(
    r"\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Jan|Febr)uary|March|April|June|July|August"
    r"|(?:Septem|Octo|Novem|Decem)ber|(?:1[89]|20)\d\d)\b"
)
# In "sold its mill to Ann" the reader may take the mill for whom it is given to.
_OBJECTS = ("iobj", "obj")
_NOT = frozenset({"not", "n't", "n’t", "never"})


@dataclass(frozen=True)
class _Side:
    """Who stands on one side of a deed: a name, or a noun by its common form."""

    words: str
    name: Name | None
    noun: str


@dataclass(frozen=True)
class _Deed:
    """A verb, or a noun such as "mother", by its common form, with the two that it is between."""

    word: str
    doer: _Side
    done_to: _Side
    denied: bool = False

    @property
    def words(self) -> str:
        return f"{self.doer.words} → {self.done_to.words}"


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if the two whom both sides name have changed places around the same word."""
    if _in_common(left, right) < _FEWEST:
        return Finding("roles", Result.SILENT)
    found = [
        Finding("roles", result, one.words, other.words)
        for one in left.once(_deeds)
        for other in right.once(_deeds)
        if (result := _compare(one, other, left, right)) is not Result.SILENT
    ]
    found += _of_exchanged(left, right)
    # in an order that doesn't depend on which side is left
    return min(found, key=_rank, default=Finding("roles", Result.SILENT))


def _of_exchanged(left: Reading, right: Reading) -> Iterator[Finding]:
    """Two who have changed places in otherwise the same words, with a deed between them."""
    parts = exchanged(left, right)
    if parts is None:
        return
    one, deed, other = parts
    between = [token for token in left.doc if deed.holds(token.idx, token.idx + 1)]
    if any(token.pos_ == "VERB" and _is_one_way(token) for token in between) and (
        _is_somebody(one, left) and _is_somebody(other, left)
    ):
        words = [left.text[part.start : part.end] for part in (one, other)]
        yield Finding("roles", Result.DIFFERS, " → ".join(words), " → ".join(words[::-1]))


def _is_one_way(verb: Token) -> bool:
    return base(verb.text) not in _forms("mutual") | _forms("linking")


def _is_somebody(part: Stretch, reading: Reading) -> bool:
    """Whether the words end in a noun or a name, none of them a verb."""
    tokens = [token for token in reading.doc if part.holds(token.idx, token.idx + 1)]
    return bool(tokens) and (
        tokens[-1].pos_ in ("NOUN", "PROPN")
        and not any(token.pos_ in ("VERB", "AUX", "CCONJ", "PUNCT") for token in tokens)
    )


def _in_common(left: Reading, right: Reading) -> int:
    """How many names and other words both sides have: seen before any grammar is read."""
    pairs = [
        (one, other)
        for one in left.once(names_of)
        for other in right.once(names_of)
        if likeness(one, other, left, right) is Likeness.SAME
    ]
    names = min((len(set(side)) for side in zip(*pairs, strict=True)), default=0)
    return names + len(left.once(rest_of) & right.once(rest_of))


def _rank(finding: Finding) -> tuple[bool, list[str]]:
    return finding.result is not Result.DIFFERS, sorted((finding.left or "", finding.right or ""))


def _compare(one: _Deed, other: _Deed, left: Reading, right: Reading) -> Result:
    if one.word != other.word or one.denied != other.denied:
        return Result.SILENT
    if _same(one.doer, other.doer, left, right) and _same(one.done_to, other.done_to, left, right):
        return Result.AGREES
    if _turned(one, other, left, right) and _near(one.word, left, right):
        return Result.DIFFERS
    return Result.SILENT


def _deeds(reading: Reading) -> tuple[_Deed, ...]:
    """All that somebody does to somebody in a statement; for `Reading.once`."""
    if not reading.once(names_of) and len(reading.text.split()) < 3:
        return ()
    found = [*_of_verbs(reading), *_of_nouns(reading), *_of_ways(reading)]
    return tuple(deed for deed in found if deed.doer != deed.done_to)


def _of_verbs(reading: Reading) -> Iterator[_Deed]:
    for verb in reading.doc:
        word = base(verb.text)
        if verb.pos_ != "VERB" or word in _forms("mutual"):
            continue
        # what hangs on the object may belong to the verb: "sold | the mill to Oracle"
        children = [
            child
            for each in verb.children
            for child in (each, *(each.children if each.dep_ in _OBJECTS else ()))
        ]
        children.sort(key=lambda child: child.dep_ == "iobj")
        parts = {_part(child): child for child in reversed(children)}
        denied = any(child.lower_ in _NOT for child in verb.children)
        doer, done_to = parts.get("doer"), parts.get("done to")
        if doer is not None and done_to is not None:
            yield from _deed(reading, word, doer, done_to, denied)
        if doer is not None and word in _converses():
            turned, mark = _converses()[word]
            if mark in parts:
                yield from _deed(reading, f"{turned} to", parts[mark], doer, denied)
        elif doer is not None and "to" in parts:
            yield from _deed(reading, f"{word} to", doer, parts["to"], denied)


def _part(child: Token) -> str:
    """What part a word has in its verb's deed: doer, done to, or after which preposition."""
    if child.dep_ in {"nsubj", "obl:agent"}:
        return "doer"
    if child.dep_ in {*_OBJECTS, "nsubj:pass"}:
        return "done to"
    return (preposition_of(child) or "") if child.dep_ in {"obl", "nmod"} else ""


def _of_nouns(reading: Reading) -> Iterator[_Deed]:
    """Who is whose mother: "Ann is the mother of Bo", "Ann, Bo's mother"."""
    for noun in reading.doc:
        if noun.pos_ != "NOUN" or (base(noun.text) in _forms("mutual_nouns") and not _ranked(noun)):
            continue
        who = [child for child in noun.children if child.dep_ == "nsubj" and is_predicate(noun)]
        if noun.dep_ == "appos":
            who.append(noun.head)
        whose = [child for child in noun.children if _belongs(child)]
        if who and whose:
            marks = sorted(base(child.text) for child in noun.children if child.dep_ == "amod")
            denied = any(child.lower_ in _NOT for child in noun.children)
            word = " ".join(["is", *marks, base(noun.text)])
            yield from _deed(reading, word, who[0], whose[0], denied)


def _ranked(noun: Token) -> bool:
    """Whether it says which of two: "the older sister" goes one way only."""
    return any("Cmp" in child.morph.get("Degree") for child in noun.children)


def _belongs(child: Token) -> bool:
    return child.dep_ == "nmod:poss" or (child.dep_ == "nmod" and preposition_of(child) == "of")


def _of_ways(reading: Reading) -> Iterator[_Deed]:
    """From where to where: "from Oslo to Bergen"."""
    names, text = reading.once(names_of), reading.text
    for one, other in pairwise(names):
        if text[: one.start].endswith("from ") and text[one.end : other.start] == " to ":
            yield _Deed("from to", _Side(one.words, one, ""), _Side(other.words, other, ""))


def _deed(
    reading: Reading, word: str, doer: Token, done_to: Token, denied: bool
) -> Iterator[_Deed]:
    one, other = _side(reading, doer), _side(reading, done_to)
    if one is not None and other is not None:
        yield _Deed(word, one, other, denied)


def _side(reading: Reading, token: Token) -> _Side | None:
    """Who a noun phrase names; None for a pronoun and for several together."""
    if any(child.dep_ == "conj" for child in token.children):
        return None
    for name in reading.once(names_of):
        if name.start <= token.idx < name.end:
            return _Side(name.words, name, "")
    return _Side(token.text, None, base(token.text)) if token.pos_ == "NOUN" else None


def _same(one: _Side, other: _Side, left: Reading, right: Reading) -> bool:
    if one.name is None or other.name is None:
        return one.noun == other.noun != ""
    return likeness(one.name, other.name, left, right) is Likeness.SAME


def _turned(one: _Deed, other: _Deed, left: Reading, right: Reading) -> bool:
    """Whether both have changed places; a name that we filled in for a pronoun counts for none."""
    sides = (one.doer, one.done_to, other.doer, other.done_to)
    if any(side.name is not None and side.name.filled for side in sides):
        return False
    return _same(one.doer, other.done_to, left, right) and _same(
        one.done_to, other.doer, left, right
    )


def _near(word: str, left: Reading, right: Reading) -> bool:
    """Whether the rest is the same enough, and of no other day or year, for it to be one deed."""
    ours, theirs = left.once(rest_of), right.once(rest_of)
    needed = _SAME_REST_RETURNED if word in _forms("returned") else _SAME_REST
    if len(ours & theirs) < needed * min(len(ours), len(theirs)):
        return False
    days, others = (set(_DAY.findall(reading.text)) for reading in (left, right))
    return not days or not others or bool(days & others)


@cache
def _forms(key: str) -> frozenset[str]:
    return frozenset(map(base, words_of("roles", key)))


@cache
def _converses() -> dict[str, tuple[str, str]]:
    """For a verb, the one that turns its sides round, and the preposition of that one's doer."""
    lines = (line.split() for line in word_lists("roles")["converse"])
    return {base(verb): (base(turned), mark) for verb, turned, mark, _ in lines}
