"""A clause → its chain of attribution: the speech around it, and the verbs that it hangs on."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.english.sources import kind_of
from factcheck.records import Attribution, SourceKind, Span
from factcheck.statements.clauses import Clause
from factcheck.statements.names import Names
from factcheck.statements.offsets import stretches_of
from factcheck.statements.speech import Speech
from factcheck.statements.speech.assent import said_of
from factcheck.statements.speech.spans import shared
from factcheck.statements.speech.subjects import subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc


def _place(doc: Doc, word: int) -> Span:
    return Span(doc[word].idx, doc[word].idx + len(doc[word]))


def chain_of(
    clause: Clause, doc: Doc, around: Sequence[Speech], names: Names
) -> tuple[Attribution, ...]:
    """Who says it, outermost first; () for the article's own voice.

    `around` are the speeches that hold the clause, `names` whom sources stand for.
    """
    spans = stretches_of(doc, clause.tokens)
    links = [(_reach(one), names.resolve(one.said(*spans), one.source)) for one in around]
    links += _governing(clause, doc, around, names)
    # the wider what a source says reaches, the further out it stands
    return tuple(link for _, link in sorted(links, key=lambda pair: -pair[0]))


def _reach(speech: Speech) -> float:
    """How far out it stands: the outlet that was told stands around all that it was told."""
    told = not speech.source and not speech.goes_on and speech.attribution.source
    return math.inf if told else speech.size


def speaker_of(sentence: Span, speeches: Sequence[Speech], names: Names) -> str | None:
    """The name of who is quoted in a sentence; None where nobody is, or it isn't clear who."""
    links = {
        names.resolve(speech.said(sentence), speech.source)
        for speech in speeches
        if speech.attribution.quoted and speech.shared(sentence)
    }
    # "Ann Fox, a baker": the name is enough
    people = {
        link.who.partition(",")[0] if link.who else None
        for link in links
        if link.kind is SourceKind.NAMED
    }
    # "he" that nothing tells more of is no name
    named = [who for who in people if who and any(map(str.isupper, who[1:]))]
    return named[0] if len(people) == 1 == len(named) else None


def _governing(
    clause: Clause, doc: Doc, around: Sequence[Speech], names: Names
) -> Iterator[tuple[float, Attribution]]:
    """The verbs that the clause was cut from and that no speech has for its cue."""
    for cue in clause.cues:
        if any(shared(speech.cue, _place(doc, cue)) for speech in around):
            continue
        source = stretches_of(doc, subject_of(doc[cue]))
        words = " ".join(doc.text[start:end] for start, end in source)
        kind = kind_of(words) if words else SourceKind.UNNAMED
        last = doc[cue].right_edge
        reach = last.idx + len(last) - doc[cue].left_edge.idx
        # a verb within a quotation stands further in than who is quoted, whatever the parse has
        said = [one for one in around if one.attribution.quoted]
        quoted = [one.size for one in said if one.holds(_place(doc, cue))]
        if quoted and words.lower() == "i":
            continue
        reach = min([reach, *(size - 1 for size in quoted)])
        # "it was later claimed that": nobody does, which one word wouldn't tell
        by = [c.text for c in doc[cue].children if c.dep_ == "aux:pass" and not words]
        verb = " ".join([*by, doc[cue].text])
        own = Attribution(words or None, kind, verb, said=said_of(doc[cue], clause.tokens))
        yield reach, names.resolve(own, source)
