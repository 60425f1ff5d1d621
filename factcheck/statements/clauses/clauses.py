"""What the reader takes for a sentence's statements → clauses that can be read alone.

"NATO, which met in Vilnius, plans an office and wants peace." gives "NATO met in Vilnius.", "NATO
plans an office." and "NATO wants peace."; which words each of them has is learnt from statements
that people cut (`lab.reader`). Here they are made whole and written as sentences.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.english.reporting_verbs import classes_of
from factcheck.english.syntax import SUBJECTS
from factcheck.models import Part
from factcheck.statements.clauses.by_grammar import (
    SHARING,
    is_sentence,
    shared_subject,
    words_by_grammar,
)
from factcheck.statements.clauses.fill_in import fill_in
from factcheck.statements.clauses.predicate import with_verb
from factcheck.statements.clauses.whole import completed, is_left_open, with_asking, with_calling
from factcheck.statements.clauses.wording import Piece, piece_of, write
from factcheck.statements.context import Filling
from factcheck.statements.once import once
from factcheck.statements.speech.candidates import case_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

# of so many words it may be in doubt whether they belong, else grammar alone decides; and of so
# many, though they are no sentence
_DOUBTED, _HARDLY = 8, 4
# two that share so much of their words are one
_SAME = 0.9
_SAID = frozenset({"ccomp", "parataxis", "xcomp", "csubj"})
_OPENING, _CLOSING = frozenset({"``", "-LRB-"}), frozenset({"''", "-RRB-"})
_VERBS = frozenset({"VERB", "AUX"})
_PLACED = frozenset({"LOC", "DATE"})
_TAG = re.compile(r"[RDI][-–][A-Z]")


@dataclass(frozen=True)
class Clause:
    """One assertion: its words in the text, and a text that can be read alone.

    `tokens` are indices in the Doc, in order. `cues` are the indices of the verbs of speech or
    belief that it hangs on, outermost first. `fillings` are those that its text has, and those of
    its words that nothing could fill in.
    """

    tokens: tuple[int, ...]
    text: str
    cues: tuple[int, ...] = ()
    fillings: tuple[Filling, ...] = ()


def find_clauses(
    sentence: Span, parts: Sequence[Part], fillings: Sequence[Filling] = ()
) -> list[Clause]:
    """The clauses of a sentence by the parts that the reader found in it, in its order.

    All of it is one where no part makes a clause. `fillings` count tokens of the Doc.
    """
    runs = list(_joined(sentence))
    parts = [with_calling(part, sentence.doc) for part in parts]
    parts = [part._replace(anchor=_top(sentence.doc, part, runs)) for part in parts]
    made = [
        _clause(sentence.doc, part, words, fillings)
        for part, words in _distinct(sentence, [*parts, *_missed(sentence, parts)], runs)
    ]
    clauses = [clause for clause in made if clause] or [
        whole_clause(sentence, fillings) for _ in parts[:1]
    ]
    return sorted(clauses, key=lambda clause: (clause.tokens[0], -len(clause.tokens)))


def whole_clause(sentence: Span, fillings: Sequence[Filling] = ()) -> Clause:
    """All of the sentence as one clause, its marks as they are."""
    pieces = [Piece(token.text, token.i) for token in sentence]
    instead, counting = fill_in(pieces, fillings)
    words = [instead.get(token.i, token.text) + token.whitespace_ for token in sentence]
    tokens = tuple(token.i for token in sentence)
    return Clause(tokens, " ".join("".join(words).split()), fillings=counting)


def _missed(sentence: Span, parts: Sequence[Part]) -> Iterator[Part]:
    """What the sentence says that somebody said, if no part has its verb."""
    root = sentence.root
    verb = next((child for child in root.children if child.dep_ == "ccomp"), root)
    told = {at for part in parts for at in (part.anchor, *part.words)}
    words = words_by_grammar(verb)
    said = _is_cue(root) and verb.i != root.i
    if parts and said and verb.i not in told and is_sentence(words, verb):
        yield Part(verb.i, tuple(sorted(words)), 0.0)


def _distinct(
    sentence: Span, parts: Sequence[Part], runs: Sequence[Set[int]]
) -> Iterator[tuple[Part, tuple[int, ...]]]:
    """The parts, the surest first, without those that are nearly another."""
    taken: list[set[int]] = []
    for part in sorted(parts, key=lambda part: -part.sure):
        words = _whole_words(sentence, part, runs)
        spelt = {at for at in words if not sentence.doc[at].is_punct}
        same = (2 * len(spelt & each) >= _SAME * (len(spelt) + len(each)) for each in taken)
        if len(spelt) > 1 and not any(same):
            taken.append(spelt)
            yield part, words


def _whole_words(sentence: Span, part: Part, runs: Sequence[Set[int]]) -> tuple[int, ...]:
    """The part's words with the rest of each that the tokenizer split, and the marks between."""
    words = _told(sentence, part)
    for run in runs:
        if not words.isdisjoint(run):
            words |= run
    words -= {token.i for token in sentence if token.is_punct or token.is_space}
    for before, after in pairwise(sorted(words)):
        if all(map(_is_tie, sentence.doc[before + 1 : after])):
            words |= {*range(before, after)}
    words |= {token.i for token in sentence if token.text == "%" and token.i - 1 in words}
    return tuple(sorted(words | _partners(sentence, words)))


def _is_tie(token: Token) -> bool:
    """Whether what stands before it and what follows belong together in any case: ", and"."""
    return bool(token.is_punct or token.is_space or token.tag_ == "CC")


def _joined(sentence: Span) -> Iterator[set[int]]:
    """The places of the tokens of each word that the tokenizer split."""
    run: set[int] = set()
    for before, token in pairwise(sentence):
        if _is_joined(before, token):
            run |= {before.i, token.i}
        elif run:
            yield run
            run = set()
    if run:
        yield run


def _top(doc: Doc, part: Part, runs: Sequence[Set[int]]) -> int:
    """The anchor; in "36-year-old", that token of the word which hangs on another word.

    Where it is a subject alone, the verb that shares it: "Ann Fox left after | winning".
    """
    anchor = part.anchor
    if doc[anchor].dep_.startswith(SUBJECTS) and doc[anchor].head.i not in part.words:
        verbs = (doc[at] for at in part.words if doc[at].pos_ in _VERBS)
        sharing = (verb for verb in verbs if verb.dep_ in SHARING)
        found = (verb.i for verb in sharing if anchor in (shared_subject(verb) or ()))
        return next(found, anchor)
    run = next((run for run in runs if anchor in run), frozenset())
    while doc[anchor].head.i in run and doc[anchor].head.i != anchor:
        anchor = doc[anchor].head.i
    return anchor


def _told(sentence: Span, part: Part) -> set[int]:
    """The part if it is a sentence or hardly in doubt, else its anchor's clause; or nothing."""
    anchor = sentence.doc[part.anchor]
    if is_left_open({*part.words}, anchor):
        return set()
    if part.doubted <= _DOUBTED:
        words = with_asking(completed({part.anchor, *part.words}, anchor), anchor)
        if part.doubted <= _HARDLY or is_sentence(words, anchor):
            return words
    words = with_asking(completed(words_by_grammar(anchor), anchor), anchor)
    return words if is_sentence(words, anchor) else set()


def _partners(sentence: Span, words: Set[int]) -> set[int]:
    """The marks that close or open a quotation or bracket whose other mark is among the words."""
    found: set[int] = set()
    opened: list[int] = []
    for token in sentence:
        if token.tag_ in _OPENING:
            opened.append(token.i)
        elif token.tag_ in _CLOSING and opened:
            first = opened.pop()
            if first in words and token.i - 1 in words:
                found.add(token.i)
            elif token.i in words and first + 1 in words:
                found.add(first)
    return found


def _is_joined(before: Token, token: Token) -> bool:
    """Whether both are of one word, as in "won't" and "16-year-old"; never a name and its "'s"."""
    if before.whitespace_ or token.lower_ in ("'s", "’s", "'", "’"):
        return False
    return not (token.is_punct and token.text not in "-–/") and not (
        before.is_punct and before.text not in "-–/"
    )


def _clause(
    doc: Doc, part: Part, words: tuple[int, ...], fillings: Sequence[Filling]
) -> Clause | None:
    words, tag = _without_tags(doc, part.anchor, words)
    if doc[words[0]].lower_ == "that" and doc[words[0]].tag_ == "IN":
        words = words[1:]
    if _is_no_role(doc[part.anchor]) and not tag:
        return None
    pieces = with_verb([piece_of(doc[at]) for at in words], doc[part.anchor])
    if tag:
        pieces = [*pieces, Piece("is"), *(piece_of(doc[at]) for at in tag)]
        words = (*words, *tag)
    made = _written(words, pieces, _cues(doc[part.anchor], frozenset(words)), fillings)
    return made if len(made.text.split()) > 1 else None


def _is_no_role(noun: Token) -> bool:
    """Whether a place or day has a larger one beside it, or somebody who is no part of it."""
    if noun.dep_ != "appos":
        return False
    person = noun.ent_type_ == "PERSON" or noun.lower_ in words_of("sources", "titles")
    # "Ann Fox, of Hull" and "Ann Fox, 35"
    plain = noun.pos_ == "PROPN" and case_of(noun) is None
    return noun.head.ent_type_ in _PLACED and (person or (plain and noun.ent_type_ in _PLACED))


def _without_tags(
    doc: Doc, anchor: int, words: tuple[int, ...]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The words without each "R-Ohio" beside a name; and the one that is told of the name alone."""
    for tag in once(doc, "party tags", lambda: tuple(map(tuple, _party_tags(doc[:])))):
        names = takewhile(lambda at: doc[at].pos_ == "PROPN", range(tag[0] - 2, -1, -1))
        name = tuple(reversed(list(names)))
        rest = [at for at in words if at not in (*name, *tag) and not doc[at].is_punct]
        if name and (anchor in tag or (anchor in name and not rest and tag[0] in words)):
            return name, tag
        words = tuple(at for at in words if at not in tag)
    return words, ()


def _party_tags(sentence: Span) -> Iterator[range]:
    for token in sentence[1:]:
        if token.nbor(-1).text in (",", "(") and _TAG.match(sentence.doc.text, token.idx):
            later = sentence.doc[token.i + 1 : sentence.end]
            end = next((word.i for word in later if word.text in ",)"), token.i + 1)
            yield range(token.i, end)


def clause_of(
    doc: Doc, words: Sequence[int], cues: tuple[int, ...], fillings: Sequence[Filling]
) -> Clause:
    """The clause that these words of a Doc make as they are."""
    return _written(words, [piece_of(doc[at]) for at in words], cues, fillings)


def _written(
    words: Sequence[int],
    pieces: Sequence[Piece],
    cues: tuple[int, ...],
    fillings: Sequence[Filling],
) -> Clause:
    instead, counting = fill_in(pieces, fillings)
    return Clause(tuple(words), write(pieces, instead), cues, counting)


def _cues(anchor: Token, words: frozenset[int]) -> tuple[int, ...]:
    """The verbs of speech or belief that the anchor hangs on, outermost first."""
    cues: list[int] = []
    for token in (anchor, *anchor.ancestors):
        head = token.head
        # who "asked not to be named because C" asks nothing of C
        aim = token.dep_ == "xcomp" and token.i != anchor.i
        # nor is what follows "“A,” said X, but" said, as far as grammar knows
        beyond = token.i < head.i < anchor.i
        if token.dep_ not in _SAID or aim or beyond or _tells_whose(token):
            continue
        # "it is worth noting that C": nobody in particular does
        if head.i not in words and _is_cue(head) and head.dep_ != "csubj":
            cues.append(head.i)
    return tuple(reversed(cues))


def _tells_whose(verb: Token) -> bool:
    """Whether it tells who says what it hangs on: "“A,” said X", not "Fox said: X told us"."""
    after = verb.dep_ == "parataxis" and verb.head.i < verb.i and _is_cue(verb)
    return after and verb.doc[max(verb.left_edge.i - 1, 0)].text != ":"


def _is_cue(token: Token) -> bool:
    """Whether it is a verb of speech or belief, by the lexicon of cues."""
    return token.pos_ in _VERBS and bool(classes_of(token.lower_, token.lemma_.lower()))
