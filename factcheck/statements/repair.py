"""What a parse hung on the wrong word → each verb has its own, and each "which" its noun.

A man, who saw it, | said | the bank failed      two subjects at "failed"
The claim that C | was wrong, officials said     two subjects at "said"
“Gone,” a neighbour | said of Mr. Park           "Park" for a subject
They left, | claiming | it was over              "over" beside "left"
A plan, | which | failed                         "failed" beside the main verb
He said that | if it fell, they left             "fell" beside "left" for what he said
They met and | said later | that it failed       "failed" beside "met" or "said"
It fell, Fox | said, | adding that it hurt       "adding" beside "fell"
the Times | reports                              "Times" for a part of "reports"
Fox | told | the court                           "court" for a subject
While it | rose, | Fox says it fell              "rose" for what is said
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.english.syntax import is_finite
from factcheck.statements.speech.candidates import case_of, is_speech

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_LOOSE = ("parataxis", "conj", "advcl")
_ASIDE = (*_LOOSE, "appos")


def repair(doc: Doc) -> None:
    """Hangs them on their verbs; a Doc that is given again stays as it is."""
    for word in doc:
        case = case_of(word) if word.dep_ == "nsubj" and word.i > word.head.i else None
        if case is not None and case.i > word.head.i and is_speech(word.head):
            word.dep_ = "obl"
        elif word.dep_ == "nsubj" and _follows_subject(word):
            word.dep_ = "obj"
        elif word.dep_ == "compound" and is_finite(word.head) and not _subjects(word.head):
            word.dep_ = "nsubj"
        elif (speaker := _speaks_before(word)) is not None:
            word.head, word.dep_ = speaker, "advcl"
        elif word.tag_ == "VBG" and word.dep_ == "advcl" and is_speech(word):
            for clause in _strayed(word):
                clause.head, clause.dep_ = word, "ccomp"
        elif word.dep_ in _ASIDE and (noun := _told_of(word)) is not None:
            word.head, word.dep_ = noun, "acl:relcl"
        elif word.dep_ == "conj" and (first := _said_with(word)) is not None:
            word.head = first
        elif (saying := _said_right_before(word)) is not None:
            word.head, word.dep_ = saying, "ccomp"
        elif word.dep_ == "ccomp" and _tells_when(word):
            word.dep_ = "advcl"
        elif word.dep_ == "ccomp" and (then := _then(word)) is not None:
            word.head, word.dep_ = then, "advcl"
        elif word.dep_ == "ccomp":
            _give_subject(word, word.head)


def _follows_subject(word: Token) -> bool:
    """Whether it stands right after its verb, which has a subject before it: "told the court"."""
    verb = word.head
    before = any(other.i < verb.i for other in _subjects(verb))
    hears = verb.lower_ in words_of("cues", "with_hearer")
    return before and hears and word.left_edge.i == verb.i + 1


def _speaks_before(word: Token) -> Token | None:
    """The "said" of ", X said, adding", where what X adds hangs on what is said."""
    comma = word.i - 1
    if word.tag_ != "VBG" or word.dep_ not in _LOOSE or word.doc[max(comma, 0)].text != ",":
        return None
    return next(
        (
            verb
            for verb in word.head.children
            if verb.dep_ == "parataxis" and is_speech(verb) and _subjects(verb)
            if word.head.i < verb.i < comma
            if all(verb in between.ancestors for between in word.doc[verb.i + 1 : comma])
        ),
        None,
    )


def _said_right_before(verb: Token) -> Token | None:
    """The verb of speech that a clause with "that" follows, where it hangs on another word.

    What stands between tells when it was said.
    """
    that = next((c for c in verb.children if c.dep_ == "mark" and c.text == "that"), None)
    if that is None or that.i == verb.sent.start or verb.head.i == verb.i:
        return None
    near = (that.nbor(-1), that.nbor(-1).head)
    saying = next((word for word in near if word.pos_ == "VERB" and is_speech(word)), None)
    if saying is None or saying == verb.head:
        return None
    told = any(child.dep_ in ("ccomp", "obj", "xcomp") for child in saying.children)
    return None if told or verb in saying.ancestors or saying.i > that.i else saying


def _said_with(verb: Token) -> Token | None:
    """What is said before "and" with no comma, where what follows hangs on the verb of speech."""
    tie = next((child for child in verb.children if child.dep_ == "cc"), None)
    if tie is None or tie.i < verb.head.i or tie.nbor(-1).text == ",":
        return None
    if not _subjects(verb) or not is_speech(verb.head):
        return None
    said = (one for one in verb.head.children if one.dep_ == "ccomp" and verb.head.i < one.i)
    return next((one for one in said if one.i < tie.i), None)


def _then(clause: Token) -> Token | None:
    """What is said to be so if a clause holds, where both hang on the verb of speech."""
    if not any(child.dep_ == "mark" and child.text == "if" for child in clause.children):
        return None
    later = (one for one in clause.head.children if one.dep_ == "ccomp" and one.i > clause.i)
    return next(later, None)


def _tells_when(clause: Token) -> bool:
    """Whether a clause before its verb begins with "while", "after" or "because"."""
    opens = words_of("grammar", "subordinators_first") - words_of("certainty", "conditional")
    first = clause.left_edge
    return clause.i < clause.head.i and first.head == clause and first.lower_ in opens


def _told_of(verb: Token) -> Token | None:
    """The noun right before a clause that begins with "which" or "who"."""
    first = verb.left_edge
    first = first.nbor() if first.text == "," else first
    if first.lower_ not in ("which", "who") or first == verb or first.i < verb.sent.start + 2:
        return None
    noun = first.nbor(-2 if first.nbor(-1).text == "," else -1)
    while noun.dep_ in ("compound", "flat") and noun.head.i < first.i:
        noun = noun.head
    return noun if noun.pos_ in ("NOUN", "PROPN") and verb not in noun.ancestors else None


def _strayed(saying: Token) -> Iterator[Token]:
    """The clause right after a participle, where that has nothing of its own."""
    bare = not any(child.dep_ in ("ccomp", "obj", "xcomp", "obl") for child in saying.children)
    for clause in saying.head.children if bare else ():
        if (
            clause.dep_ in (*_LOOSE, "ccomp")
            and _subjects(clause)
            and clause.left_edge.i == saying.i + 1
        ):
            yield clause


def _give_subject(clause: Token, saying: Token) -> None:
    ours, theirs = _subjects(clause), _subjects(saying)
    if not theirs and len(ours) > 1 and ours[0].right_edge.i < saying.i < ours[1].i:
        ours[0].head = saying
    elif not ours and len(theirs) > 1 and theirs[0].right_edge.i < clause.i < theirs[1].i:
        theirs[0].head = clause


def _subjects(verb: Token) -> list[Token]:
    return [child for child in verb.children if child.dep_.startswith("nsubj")]
