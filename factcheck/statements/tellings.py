"""What a sentence tells of the speech in it, beside what is said → a clause of its own.

"In a letter to Oslo on Monday, Ann Fox wrote that it rained." says that it rained, and that Ann
Fox wrote a letter to Oslo on Monday. A bare "Ann Fox said in a statement" tells nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.statements.clauses import Clause, fill_in, piece_of, write
from factcheck.statements.clauses.syntax import FINITE
from factcheck.statements.clauses.wording import Piece
from factcheck.statements.context import Filling
from factcheck.statements.lexicons import words_of
from factcheck.statements.speech import Speech
from factcheck.statements.speech.candidates import before_content, is_time
from factcheck.statements.speech.hearers import hearer_of, owned_after
from factcheck.statements.speech.spans import tokens_in, touches

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Words

_ASSERTED = frozenset({"ROOT", "conj", "parataxis", "ccomp"})
_HELPING = frozenset({"aux", "aux:pass", "cop", "advmod", "neg", "compound:prt"})
# what hangs on a verb of speech and tells more of the speaking
_MORE = frozenset({"obl", "obl:unmarked", "obl:agent", "obj", "iobj", "advcl", "advmod"})
_OBJECTS = frozenset({"obj", "iobj"})
_AFTER_NAME = frozenset({"acl", "acl:relcl", "appos", "parataxis", "conj", "cc", "list"})
_NAMING = frozenset({"NOUN", "PROPN", "NUM"})
# Tokens. A longer one is a parse that went wrong; "Shortly after a report by the Post that the
# bank no longer wants to lend the money to the city of Oslo, Ann Fox wrote" has 25.
_LONGEST = 36


def tellings_of(
    sentence: Words,
    doc: Doc,
    speeches: Sequence[Speech],
    told: Iterable[int],
    fillings: Sequence[Filling],
) -> Iterator[tuple[Clause, Speech]]:
    """A clause for each speech of the sentence of which it tells more than who speaks.

    `told` are the words that other statements have, which no telling repeats.
    """
    known = frozenset(told)
    for speech in speeches:
        head = _head(sentence, speech) if speech.clausal and speech.source else None
        words = _words(head, doc, speech, known) if head is not None else []
        if words and len(words) <= _LONGEST:
            clause = _clause(words, doc, fillings, speech)
            if _names_who(clause, doc, speech):
                yield clause, speech


def _head(sentence: Words, speech: Speech) -> Token | None:
    """The verb of speech, if it is asserted and stands in the sentence."""
    cue = [token for token in sentence if touches(speech.cue, token)]
    head = next((token for token in cue if token.head not in cue or token.head.i == token.i), None)
    if head is None or head.pos_ != "VERB" or head.dep_ not in _ASSERTED:
        return None
    if head.lemma_ in words_of("speech", "raising") or any(
        _is_no_part(c, speech) for c in head.children
    ):
        return None
    helping = [child for child in head.children if child.dep_.startswith("aux")]
    marks = {child.text.lower() for child in head.children if child.dep_ in ("mark", "neg")}
    finite = any(token.tag_ in FINITE - {"MD"} for token in (head, *helping))
    return head if finite and marks <= {"that"} else None


def _is_no_part(child: Token, speech: Speech) -> bool:
    """Whether it is a thing that is said, though it is not in the content: a parse gone wrong."""
    if touches(speech.content, child) or child.i < child.head.i:
        return False
    hearer = hearer_of(child.head)
    thing = child.dep_ == "obj" and not is_time(child) and (hearer is None or hearer.i != child.i)
    kinds = {word.dep_ for word in child.children}
    return thing or (child.dep_ == "advcl" and "nsubj" in kinds and not kinds & {"mark", "case"})


def _words(head: Token, doc: Doc, speech: Speech, known: frozenset[int]) -> list[int]:
    """The words of the telling, the source first; none where they tell only who speaks."""
    source = _source(doc, speech)
    own = {*source, head.i}
    more: list[int] = []
    for child in head.children:
        if child.dep_ in _HELPING and not touches(speech.content, child):
            own.add(child.i)
        elif _is_of_speaking(child, head, speech, known):
            more += _phrase(child, speech, known)
    more = [at for at in more if at not in own]
    if not source or not any(_tells(doc[at]) for at in more):
        return []
    rest = sorted({*own, *more} - set(source))
    before = [at for at in rest if at < source[0]] if source[0] < head.i else []
    comma = {source[0] - 1} if before and doc[source[0] - 1].text == "," else set()
    return [*sorted({*before, *comma}), *source, *(at for at in rest if at not in before)]


def _source(doc: Doc, speech: Speech) -> list[int]:
    """The words that name who speaks, without what is told of them in passing."""
    words = [at for span in speech.source for at in range(*tokens_in(doc, span))]
    top = next((doc[at] for at in words if doc[at].head.i not in words), None)
    if top is None:
        return []
    loose = {
        word.i
        for child in top.children
        if child.dep_ in _AFTER_NAME and child.i > top.i
        for word in child.subtree
    }
    kept = [at for at in words if at not in loose]
    while kept and doc[kept[-1]].is_punct:
        kept.pop()
    return kept


def _is_of_speaking(child: Token, head: Token, speech: Speech, known: frozenset[int]) -> bool:
    """Whether a phrase at the verb tells of the speaking, and nothing else has told it."""
    if child.i in known or child.dep_ not in _MORE or touches(speech.source, child):
        return False
    if child.dep_ in _OBJECTS and not is_time(child):
        hearer = hearer_of(head)
        return hearer is not None and hearer.i == child.i
    # "…, adding that it rained": what follows is told by itself
    return child.dep_ != "advcl" or not any(inner.i in known for inner in child.children)


def _phrase(child: Token, speech: Speech, known: frozenset[int]) -> list[int]:
    """The phrase's words, without what is said and what is told of a name in it."""
    gone = {
        word.i
        for inner in child.subtree
        if inner.dep_ in _AFTER_NAME and inner.i in known
        for word in inner.subtree
    }
    words = {word.i for word in before_content(child.subtree)} - gone
    if child.dep_ in _OBJECTS:
        words |= owned_after(child, words)
    said = (*speech.content, *speech.source)
    return [at for at in sorted(words) if not touches(said, child.doc[at])]


def _tells(word: Token) -> bool:
    """Whether it tells a time, a name or a thing, not only that there was a statement."""
    lower = word.text.lower()
    if lower in words_of("occasions", "days", "months"):
        return True
    plain = words_of("occasions", "utterances", "hearers")
    return word.pos_ in _NAMING and (lower not in plain or word.pos_ == "PROPN")


def _clause(words: Sequence[int], doc: Doc, fillings: Sequence[Filling], speech: Speech) -> Clause:
    first = min((at for at in words if touches(speech.source, doc[at])), default=0)
    # the comma before the source stays, though what it closes was left out
    pieces = [
        Piece(",") if doc[at].text == "," and at == first - 1 else piece_of(doc[at]) for at in words
    ]
    instead, counting = fill_in(pieces, fillings)
    return Clause(tuple(sorted(words)), write(pieces, instead), fillings=counting)


def _names_who(clause: Clause, doc: Doc, speech: Speech) -> bool:
    """Whether it tells who spoke, by a name or by what a pronoun stands for."""
    source = [at for span in speech.source for at in range(*tokens_in(doc, span))]
    filled = {at for one in clause.fillings if one.text for at in range(one.start, one.end)}
    return any(at in filled or doc[at].pos_ in _NAMING for at in source)
