"""A clause that still has who says it in it → the clause without.

"Rubio said that, if Macron spoke for Europe, America should leave" could not be cut: it has a
condition. What Rubio said can be told from his saying so all the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.records import Span
from factcheck.statements.clauses import Clause, fill_in, piece_of, write
from factcheck.statements.clauses.syntax import FINITE
from factcheck.statements.context import Filling
from factcheck.statements.cue_verbs import CueClass, cues_by_first_word
from factcheck.statements.offsets import stretches_of
from factcheck.statements.speech import Speech
from factcheck.statements.speech.spans import touches
from factcheck.statements.speech.subjects import subject_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as Words

_WEIGHTY = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})
_TURNING = frozenset({"not", "n't", "n’t", "no", "nobody", "never", "only", "if", "unless"})
_QUOTES = frozenset({"“", "”", '"', "``", "''"})
_SAYING = (CueClass.SPEECH, CueClass.SPEECH_WITH_CONTENT)
_TOLD = frozenset({"obj", "iobj", "ccomp", "xcomp", "obl", "csubj", "parataxis", "nsubj:pass"})


def contents_of(
    clause: Clause, doc: Doc, speeches: Sequence[Speech], fillings: Sequence[Filling]
) -> Iterator[tuple[Clause, tuple[Speech, ...]]]:
    """The clause without the words of those that say it, and the speeches that say it.

    One that says more than what it goes on to report, as "France blocked it, insisting that NATO
    stay" does, becomes two. `speeches` are those of the text that `doc` is. A thing that somebody
    wants or opposes is never said, nor what a relative clause tells of it. `fillings` are those of
    the clause's sentence, counted in tokens of the Doc.
    """
    said = sorted((one for one in speeches if one.clausal), key=lambda speech: -speech.size)
    for speech in said:
        act, content = _apart(clause, doc, speech)
        if act and content:
            for words in (act, content):
                part = _with_words(clause, doc, words, fillings)
                yield from contents_of(part, doc, speeches, fillings)
            return
    yield _content_of(clause, doc, said, fillings)


def _content_of(
    clause: Clause, doc: Doc, said: Sequence[Speech], fillings: Sequence[Filling]
) -> tuple[Clause, tuple[Speech, ...]]:
    said = [one for one in said if not _says_more(clause, doc, one)]
    whole = []
    for speech in said:
        rest = _rest(clause, doc, speech)
        if rest:
            clause = _with_words(clause, doc, rest, fillings)
            whole.append(speech)
    held = [one for one in said if one in whole or one.holds(*_apart_from(one, clause, doc))]
    return clause, tuple(held)


def _with_words(
    clause: Clause, doc: Doc, words: Sequence[int], fillings: Sequence[Filling]
) -> Clause:
    """What those of the clause's words come to."""
    pieces = [piece_of(doc[at]) for at in words]
    instead, counting = fill_in(pieces, fillings)
    return replace(clause, tokens=tuple(words), text=write(pieces, instead), fillings=counting)


def _apart(clause: Clause, doc: Doc, speech: Speech) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """The words beside an "insisting that …" and those after it; () where there is no such."""
    heads = [doc[at] for at in _cue(clause, doc, speech) if doc[at].tag_ == "VBG"]
    if not heads or not _says_more(clause, doc, speech):
        return (), ()
    telling = {word.i for word in heads[0].subtree}
    act = [at for at in clause.tokens if at not in telling]
    whole = any(_is_asserted(doc[at], act) for at in act)
    return tuple(act) if whole else (), _rest(clause, doc, speech)


def _cue(clause: Clause, doc: Doc, speech: Speech) -> list[int]:
    """The words of the clause that tell of the speech."""
    return [at for at in clause.tokens if touches(speech.cue, doc[at])]


def _apart_from(speech: Speech, clause: Clause, doc: Doc) -> tuple[Span, ...]:
    """Where the clause stands, without words that tell of the speech: "as per the report by"."""
    own = (*speech.cue, *speech.source)
    return stretches_of(doc, [at for at in clause.tokens if not touches(own, doc[at])])


def loses_content(
    clauses: Sequence[Clause], sentence: Words, doc: Doc, speeches: Sequence[Speech]
) -> bool:
    """Whether a word that matters of a quotation is in no clause, as in ““If A,” X said, “B”.”"""
    cues = {at for clause in clauses for at in clause.cues}
    kept = {at for clause in clauses for at in clause.tokens} | cues
    kept |= {at for cue in cues for at in subject_of(doc[cue])}
    clausal = [speech for speech in speeches if speech.clausal and speech.attribution.quoted]
    tells = [span for speech in speeches for span in (*speech.cue, *speech.source)]
    return any(
        token.i not in kept
        and (token.pos_ in _WEIGHTY or token.lower_ in _TURNING)
        and any(touches(speech.content, token) for speech in clausal)
        and not touches(tells, token)
        for token in sentence
    )


def says_something(clause: Clause, doc: Doc) -> bool:
    """Whether it tells more than that somebody spoke, as "Kyodo News reported." does not."""
    words = set(clause.tokens)
    heads = [at for at in clause.tokens if doc[at].head.i not in words or doc[at].head.i == at]
    # of "apologized, writing “A”" the subject hangs on the "apologized"
    heads = [at for at in heads if len(heads) == 1 or not doc[at].dep_.startswith("nsubj")]
    if len(heads) != 1 or not _is_saying(doc[heads[0]]):
        return True
    return any(child.dep_ in _TOLD and child.i in words for child in doc[heads[0]].children)


def _is_saying(token: Token) -> bool:
    return token.pos_ == "VERB" and any(
        cue.kind in _SAYING and len(cue.words) == 1
        for cue in (
            *cues_by_first_word().get(token.lower_, ()),
            *cues_by_first_word().get(token.lemma_, ()),
        )
    )


def _says_more(clause: Clause, doc: Doc, speech: Speech) -> bool:
    """Whether it holds who says so, and asserts something else besides."""
    cue = _cue(clause, doc, speech)
    own = (*speech.content, *speech.cue, *speech.source)
    left = [doc[at] for at in clause.tokens if not touches(own, doc[at])]
    # the "has" of "has said" asserts nothing else
    return bool(cue) and any(token.tag_ in FINITE and token.head.i not in cue for token in left)


def _rest(clause: Clause, doc: Doc, speech: Speech) -> tuple[int, ...]:
    """The words that the source says, () if the clause has no cue or they make no sentence."""
    spoken = [at for at in clause.tokens if touches(speech.content, doc[at])]
    if spoken and doc[spoken[0]].lower_ == "that" and doc[spoken[0]].tag_ != "DT":
        spoken.pop(0)
    if spoken and doc[spoken[0]].text in _QUOTES:
        # of a quotation in several pieces the marks between them would stay
        spoken = [at for at in spoken if doc[at].text not in _QUOTES]
    cue = _cue(clause, doc, speech)
    if not cue or set(cue) & set(spoken):
        return ()
    return tuple(spoken) if any(_is_asserted(doc[at], spoken) for at in spoken) else ()


def _is_asserted(token: Token, spoken: Sequence[int]) -> bool:
    """Whether it is a finite verb whose subject is there, so that the words are a sentence."""
    if token.tag_ not in FINITE:
        return False
    verb = token.head if token.dep_.startswith(("aux", "cop")) else token
    subjects = (
        child for child in verb.children if child.dep_.startswith(("nsubj", "csubj", "expl"))
    )
    # of "What we need, he added, is peace" the subject hangs on the "added"
    return any(
        subject.i in spoken
        or (subject.dep_ == "csubj" and any(word.i in spoken for word in subject.subtree))
        for subject in subjects
    )
