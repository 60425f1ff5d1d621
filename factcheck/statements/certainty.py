"""A clause → how firmly it is put, by its words, its grammar and the verb that it hangs on.

Only the main clause tells: the sentence without its subordinate clauses and its quotations, or, of
an attributed sentence, without those of what was said. In doubt it is asserted.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.english.modality import (
    CertaintyWords,
    asks,
    content_beside,
    holds,
    main_clause,
    opens_content,
    shipped_words,
)
from factcheck.english.quotations import quotations_in
from factcheck.english.reporting_verbs import is_hedge
from factcheck.english.syntax import FINITE, is_participle
from factcheck.records import Attribution, Certainty, Said, Span
from factcheck.statements.clauses import Clause

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

# The share of a sentence that is quoted from which on the quotation is what it says.
_SPOKEN = 0.6
# Characters; a longer sentence is a table or a list.
_LONGEST_SENTENCE = 2_000
_CONTENTS = frozenset({"xcomp", "ccomp", "csubj", "csubj:pass"})


def certainty_of(
    clause: Clause, doc: Doc, chain: Sequence[Attribution] = (), words: CertaintyWords | None = None
) -> Certainty:
    """How firmly a clause of a parsed text is put; `chain` is who says it.

    "Kishida is expected to attend" is PLANNED, "NATO will go if Tokyo agrees" CONDITIONAL.
    """
    words = words or shipped_words()
    text = clause.text
    if len(text) > _LONGEST_SENTENCE:
        return Certainty.ASSERTED
    cue = _cue(clause, doc, chain)
    quotations = quotations_in(text)
    spoken = any(link.quoted for link in chain) or _is_spoken(text, quotations)
    plain = _plain(text, quotations, spoken=spoken)
    told = plain if spoken else content_beside(plain, chain[-1].cue if chain else None)
    content = main_clause(told)
    if asks(plain) or words.has("asking", *cue):
        return Certainty.ASKED
    denies = words.has("denying", *cue, *_manner(clause, doc))
    said = {link.said for link in chain}
    # what nobody denies isn't denied, nor what somebody didn't
    denied = Said.DOUBTED not in said if denies else words.has("denying", *_sources(chain))
    if denied or Said.DENIED in said or holds(words.phrases("denied"), main_clause(plain)):
        return Certainty.DENIED
    if _is_conditional(clause, doc, words):
        return Certainty.CONDITIONAL
    if Said.DOUBTED in said or any(map(_names_nobody, chain)):
        return Certainty.HEDGED
    # "Police said they believe C": C hangs on "believe", whatever the parse has
    thought = [*cue, *(word for link in chain[-1:] for word in (link.cue or "").split())]
    if not words_of("speech", "believing").isdisjoint(word.lower() for word in thought):
        return Certainty.HEDGED
    if any(_is_hearsay(doc[at], clause) for at in clause.tokens):
        return Certainty.HEDGED
    for certainty in (Certainty.HEDGED, Certainty.PLANNED):
        if holds(words.phrases(certainty.value), content):
            return certainty
    return Certainty.ASSERTED


def _is_hearsay(word: Token, clause: Clause) -> bool:
    """Whether the clause tells what is "believed" or "reported" of somebody, not of a man in it."""
    if word.lower_ not in words_of("speech", "hearsay"):
        return False
    children = list(word.children)
    passive = any(c.dep_ in ("aux:pass", "nsubj:pass") for c in children) or is_participle(word)
    content = any(c.dep_ in _CONTENTS and c.i > word.i for c in children)
    aims = (c for c in children if c.dep_ == "advcl" and c.i > word.i)
    content = content or any(one.lower_ == "to" for aim in aims for one in aim.children)
    if not passive or not content:
        return False
    own = {one.i for one in word.subtree}
    others = (word.doc[at] for at in clause.tokens if at not in own)
    in_passing = word.dep_ in ("acl", "acl:relcl", "advcl")
    return not in_passing or not any(one.tag_ in FINITE for one in others)


def _names_nobody(link: Attribution) -> bool:
    """Whether it is "reportedly" or "it is said", not a "writes" whose subject was not found."""
    return link.source is None and link.cue is not None and is_hedge(link.cue)


def _cue(clause: Clause, doc: Doc, chain: Sequence[Attribution]) -> list[str]:
    """The words of the verb that the clause hangs on, or that its own "that …" hangs on."""
    if clause.cues:
        return [doc[clause.cues[-1]].text]
    words = chain[-1].cue if chain else None
    _before, found, after = clause.text.partition(words or "\0")
    return words.split() if words and (not found or opens_content(after)) else []


def _manner(clause: Clause, doc: Doc) -> list[str]:
    """The adverbs of the verb that the clause hangs on: "falsely claimed"."""
    governing = [doc[at] for at in clause.cues[-1:]]
    return [child.text for verb in governing for child in verb.children if child.dep_ == "advmod"]


def _sources(chain: Sequence[Attribution]) -> list[str]:
    return [link.source for link in chain if link.source]


def _is_conditional(clause: Clause, doc: Doc, words: CertaintyWords) -> bool:
    return any(
        doc[at].dep_ == "mark" and words.has("conditional", doc[at].text) for at in clause.tokens
    )


def _is_spoken(text: str, quotations: Sequence[Span]) -> bool:
    return sum(end - start for start, end in quotations) >= _SPOKEN * max(len(text), 1)


def _plain(text: str, quotations: Sequence[Span], *, spoken: bool) -> str:
    """The words that count: the quotation of a sentence that is one, else those outside."""
    if spoken and quotations:
        return " ".join(text[start:end].strip('"“”') for start, end in quotations)
    pieces = []
    position = 0
    for start, end in quotations:
        pieces += [text[position:start], "_" * (end - start)]
        position = end
    return "".join([*pieces, text[position:]])
