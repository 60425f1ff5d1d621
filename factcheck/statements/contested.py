"""A claim that the sentence itself judges: "Reports that X are false", "It is not true that X".

X alone would say what the text denies, so it's told with what judges it or not at all.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.english.syntax import FINITE
from factcheck.models import Part
from factcheck.records import Said
from factcheck.statements.clauses.by_grammar import words_by_grammar
from factcheck.statements.offsets import stretches_of
from factcheck.statements.speech import Speech
from factcheck.statements.speech.assent import said_of
from factcheck.statements.speech.spans import merge, touches

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

# tokens: "false | to say that", "rumors | in the press that", "not | at all true"
_NEAR = 4
_OF_NOUN = frozenset({"DET", "ADJ", "NUM", "NOUN", "PROPN", "PRON"})
_ENDS = frozenset(",;:.!?—–-")


@dataclass(frozen=True)
class Contested:
    """A claim's words, those of all that judges it with them, and the stretch of both, `core`.

    `said` is what becomes of the claim: a thing that nobody proved is left open. `verb` is the head
    of the clause that judges it.
    """

    claimed: frozenset[int]
    words: frozenset[int]
    said: Said
    core: frozenset[int]
    verb: int

    def whole(self, part: Part) -> Part:
        """The part, grown to all of this if it tells the claim."""
        told = 2 * len(self.claimed.intersection(part.words)) > len(self.claimed)
        # "dismissed as nonsense the suggestion" is no statement without what was suggested
        if not told and part.anchor not in {self.verb, *self.core - self.claimed}:
            return part
        # a part of the verb that judges it has its own words already
        more = self.words if told and part.anchor in self.claimed else self.core
        return part._replace(words=tuple(sorted(more.union(part.words))), doubted=0)

    def denied_in(self, words: Sequence[int]) -> bool:
        """Whether those words tell that it isn't so."""
        return self.said is Said.DENIED and self.claimed.issubset(words)

    def told_by(self, speeches: Sequence[Speech], doc: Doc) -> tuple[Speech, ...]:
        """The speeches, without those within it; who says what judges it says all of it."""
        spans = stretches_of(doc, sorted(self.words))
        return tuple(
            replace(one, content=merge((*one.content, *spans)))
            if any(touches(one.content, doc[at]) for at in self.words)
            else one
            for one in speeches
            if not any(touches(one.cue, doc[at]) for at in self.words)
        )


def contested_in(sentence: Span) -> Iterator[Contested]:
    """The claims of a sentence that it judges, in order."""
    for that in sentence[1:]:
        if that.lower_ != "that":
            continue
        finite = next(
            (word for word in sentence.doc[that.i + 1 : sentence.end] if _is_finite(word)), None
        )
        if finite is not None:
            verb = finite.head if finite.dep_.startswith(("aux", "cop")) else finite
            found = _contested(sentence, that, verb)
            if found is not None:
                yield found


def _is_finite(word: Token) -> bool:
    return word.tag_ in FINITE


def _contested(sentence: Span, that: Token, verb: Token) -> Contested | None:
    doc = sentence.doc
    before = list(_before(that, sentence))
    noun = next((word for word in before if word.lower_ in words_of("speech", "claims")), None)
    if noun is not None:
        start = _start(noun.i, sentence, _OF_NOUN)
        # "called reports that … fiction": a parse takes the name it's given for part of the claim
        calling = start > sentence.start and doc[start - 1].lower_ in words_of("speech", "calling")
        own = () if calling else tuple(word.i for word in verb.subtree)
        later = [doc[at] for at in range(verb.i + 1, sentence.end) if at not in own]
        if not any(_is_finite(word) for word in doc[verb.i + 1 : _end(verb, sentence)]):
            # "Claims that they cured it were false", where the parse has no verb before "false"
            later.insert(0, verb)
        verdict, said = next(_verdicts(later), (None, Said.ASSERTED))
        if verdict is not None:
            start = _start(start, sentence) if calling else start
            whole = frozenset(range(start, _end(verdict, sentence)))
            return Contested(frozenset(range(that.i, verdict.i)), whole, said, whole, verdict.i)
    end = max(words_by_grammar(verb) | {verb.i}) + 1
    # of "no allegations that" the words say it themselves
    told = noun is not None and not any(
        child.dep_ == "det" and child.lower_ == "no" for child in noun.children
    )
    above = [(noun, said_of(noun, range(that.i, end)))] if noun is not None and told else []
    # who denies or could not confirm is a source, of which the claim may be told alone
    names = (word for word in before if not word.tag_.startswith("VB"))
    found = [one for one in (*_verdicts(names), *above) if one[1] is not Said.ASSERTED]
    for word, said in sorted(found, key=lambda one: one[1] is not Said.DENIED):
        verb = _clause_head(word)
        words = words_by_grammar(verb) | set(range(word.i, end))
        core = frozenset(range(word.i, end))
        return Contested(core - set(range(word.i, that.i)), core | words, said, core, verb.i)
    return None


def _before(that: Token, sentence: Span) -> Iterator[Token]:
    """The words that may bring a claim in, the nearest first."""
    for at in range(that.i - 1, max(sentence.start, that.i - _NEAR) - 1, -1):
        word = that.doc[at]
        if word.text in _ENDS or word.tag_ == "CC":
            return
        yield word


def _verdicts(words: Iterable[Token]) -> Iterator[tuple[Token, Said]]:
    """Each "false" that isn't told of a noun after it, each "true" after "not", "no" or "never"."""
    for word in words:
        told_of = word.dep_ == "amod" and word.head.i > word.i
        denied = word.tag_ == "VBN" and word.lower_ in words_of("speech", "denying")
        denied = denied or word.lower_ in words_of("speech", "untrue")
        if (denied and not told_of) or _is_negated(word, "true"):
            yield word, Said.DENIED
        elif _is_negated(word, "proofs"):
            yield word, Said.DOUBTED


def _is_negated(word: Token, key: str) -> bool:
    if word.lower_ not in words_of("speech", key):
        return False
    before = word.doc[max(word.sent.start, word.i - _NEAR) : word.i]
    return any(one.lower_ in words_of("denial", "negations") for one in before)


def _clause_head(word: Token) -> Token:
    while word.pos_ not in ("VERB", "AUX") and word.head.i != word.i:
        if any(child.dep_ == "cop" for child in word.children):
            return word
        word = word.head
    return word


def _start(at: int, sentence: Span, of: Container[str] | None = None) -> int:
    """Where the stretch before a word begins, up to a mark or a word that is of no such kind."""
    before = sentence.doc[sentence.start : at]
    kinds = (
        word.text not in _ENDS and (of is None or word.pos_ in of) for word in reversed(before)
    )
    return at - len(list(takewhile(bool, kinds)))


def _end(verdict: Token, sentence: Span) -> int:
    later = range(verdict.i + 1, sentence.end)
    return next((at for at in later if sentence.doc[at].text in _ENDS), sentence.end)
