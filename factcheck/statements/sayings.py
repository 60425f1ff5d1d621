"""A clause that still has who says it in it → what is said, and the speeches that say it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.english.syntax import FINITE, SUBJECTS, is_asking
from factcheck.models import Part
from factcheck.records import Span
from factcheck.statements.clauses import Clause, clause_of
from factcheck.statements.context import Filling
from factcheck.statements.offsets import stretches_of
from factcheck.statements.speech import Speech
from factcheck.statements.speech.spans import touches

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def is_asked(speech: Speech, doc: Doc) -> bool:
    """Whether all that is said is a question, of which nothing is asserted: "X knew how Y died"."""
    asks = (speech.attribution.cue or "").lower() in words_of("certainty", "asking")
    if speech.attribution.quoted or asks:
        return False
    words = doc.char_span(*speech.content[0], alignment_mode="expand")
    first = words[0]
    # "said that if they came, it failed", wherever a parse hung what then is
    if first.lower_ == "if" and any(word.text == "," for word in words):
        return False
    relative = first.head.dep_.startswith("acl")
    return is_asking(first) and not relative and not touches(speech.content, first.head.head)


def apart(part: Part, doc: Doc, speeches: Sequence[Speech]) -> Part:
    """The part without words of the other side: of what is said, those that tell who says it.

    And of what stands beside a quotation, those of the quotation.
    """
    words = set(part.words)
    for speech in speeches:
        if not speech.clausal:
            continue
        content = {at for at in words if touches(speech.content, doc[at])}
        if part.anchor in content:
            quoted = speech.attribution.quoted
            words -= {at for at in words - content if quoted or touches(_tellers(speech), doc[at])}
        elif _is_beside(part.anchor, speech, doc):
            words -= content | {at for at in words if touches(speech.cue, doc[at])}
        elif speech.attribution.quoted:
            words -= content
        if part.anchor not in content and _has_subject(doc[part.anchor], speech):
            # "“A,” said Ann Fox, but | trucks | were waiting"
            words -= {at for at in words if touches(speech.source, doc[at])}
    return part._replace(words=tuple(sorted(words)))


def _has_subject(verb: Token, speech: Speech) -> bool:
    """Whether a verb beside a speech has a subject of its own, that isn't the source."""
    if touches(speech.cue, verb):
        return False
    subjects = [child for child in verb.children if child.dep_.startswith("nsubj")]
    return bool(subjects) and not any(touches(speech.source, child) for child in subjects)


def _is_beside(anchor: int, speech: Speech, doc: Doc) -> bool:
    """Whether a participle tells of who does something what he says: "X left | insisting that"."""
    cues = [word for word in doc[anchor].children if touches(speech.cue, word)]
    return any(cue.tag_ == "VBG" and cue.dep_ == "advcl" for cue in cues)


def _tellers(speech: Speech) -> tuple[Span, ...]:
    return (*speech.source, *speech.cue)


def content_of(
    clause: Clause, doc: Doc, speeches: Sequence[Speech], fillings: Sequence[Filling]
) -> tuple[Clause, list[Speech]]:
    """The clause without the words of those that say it, and the speeches that say it.

    `speeches` are those of the text that `doc` is. A thing that somebody wants or opposes is never
    said. `fillings` count tokens of the Doc.
    """
    said = sorted((one for one in speeches if one.clausal), key=lambda one: -one.size)
    for speech in said:
        words = _content(clause, doc, speech)
        if words:
            clause = clause_of(doc, words, clause.cues, fillings)
    return clause, [one for one in said if _says(one, clause, doc)]


def _content(clause: Clause, doc: Doc, speech: Speech) -> list[int]:
    """The words that the source says, of a clause with its cue; [] if they make no sentence."""
    cue = [at for at in clause.tokens if touches(speech.cue, doc[at])]
    spoken = [at for at in clause.tokens if touches(speech.content, doc[at])]
    if not cue or set(cue) & set(spoken):
        return []
    # "They left after police said that C"
    rest = [at for at in clause.tokens if at not in (*cue, *spoken)]
    rest = [at for at in rest if not touches(speech.source, doc[at])]
    above = {up.i for at in cue for up in doc[at].ancestors}
    if any(_verb_of(doc[at]).i in above and _is_asserted(doc[at], rest) for at in rest):
        return []
    if spoken and doc[spoken[0]].lower_ == "that" and doc[spoken[0]].tag_ == "IN":
        spoken.pop(0)
    return spoken if any(_is_asserted(doc[at], spoken) for at in spoken) else []


def _is_asserted(token: Token, spoken: Sequence[int]) -> bool:
    """Whether it is a finite verb whose subject is there, so that the words are a sentence."""
    if token.tag_ not in FINITE:
        return False
    return any(
        child.dep_.startswith(SUBJECTS) and any(word.i in spoken for word in child.subtree)
        for child in _verb_of(token).children
    )


def _verb_of(token: Token) -> Token:
    return token.head if token.dep_.startswith(("aux", "cop")) else token


def _says(speech: Speech, clause: Clause, doc: Doc) -> bool:
    """Whether the clause is what the speech says, and doesn't itself tell that it was said."""
    if any(touches(speech.cue, doc[at]) for at in clause.tokens):
        return False
    # "as per the report by" is no part of what the report says
    said = [at for at in clause.tokens if not touches(speech.source, doc[at])]
    return speech.holds(*stretches_of(doc, said))
