"""A verb's object, infinitive or prepositional phrase, or a noun's, as what may be said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.statements.speech.candidates import Frame, case_of, is_speech, is_time, subtree
from factcheck.statements.speech.hearers import takes_hearer

if TYPE_CHECKING:
    from spacy.tokens import Token

_OF_OBJECTS = words_of("grammar", "of_objects")
# "a warning from X by letter": these name the source, not what is said
_OF_SOURCES = words_of("grammar", "of_sources")


def verb_arguments(token: Token) -> Frame | None:
    """ "wants to go", "called it a lie", "called for peace", "was criticized"."""
    clause = next((c for c in token.children if c.dep_ == "xcomp"), None)
    thing = next((c for c in token.children if c.dep_ == "obj"), None)
    # "told Congress": who hears is not what is said
    if thing is not None and takes_hearer(token) and clause is None:
        thing = None
    if thing is not None:
        return _object(token, thing, called=clause is not None)
    if clause is not None:
        return _infinitive(token, clause)
    return _prepositional(token) or _passive(token)


def noun_arguments(token: Token) -> Frame | None:
    """ "X's claim that C", "a warning about C": a noun that has its content after it."""
    for child in token.children:
        marked = any(word.dep_ == "mark" for word in child.children)
        clause = child.dep_ in ("ccomp", "xcomp") or (child.dep_ == "acl" and marked)
        if clause and child.i > token.i:
            return Frame("noun:acl", subtree(child))
    for child in token.children:
        case = case_of(child)
        if (
            child.dep_ == "nmod"
            and child.i > token.i
            and case
            and case.text.lower() not in _OF_SOURCES
        ):
            return _after_case(child, case, "noun")
    return None


def _infinitive(token: Token, clause: Token) -> Frame:
    subject = next((c for c in token.children if c.dep_.startswith("nsubj")), None)
    raising = token.lemma_ in words_of("speech", "raising")
    if subject is not None and (subject.dep_ == "nsubj:pass" or raising):
        return Frame("raised", tuple(sorted({*subtree(subject), *subtree(clause)})))
    return Frame(f"xcomp:{clause.pos_}", subtree(clause))


def _object(token: Token, thing: Token, *, called: bool) -> Frame:
    rest = [c for c in token.children if c.i > max(thing.i, token.i) and _completes(c)]
    words = {i for child in (thing, *rest) for i in subtree(child)}
    return Frame("obj+xcomp" if called else f"obj:{thing.pos_}", tuple(sorted(words)))


def _completes(child: Token) -> bool:
    """Whether it goes with the object: "called him | a liar", "chided him | for siding with"."""
    if child.dep_ == "advcl":
        return any(c.dep_ == "mark" and c.text.lower() in _OF_OBJECTS for c in child.children)
    return child.dep_ == "xcomp" or (child.dep_ == "obl" and not is_time(child))


def _prepositional(token: Token) -> Frame | None:
    for child in token.children:
        case = case_of(child)
        if case is None or child.dep_ not in ("obl", "obl:arg") or child.i < token.i:
            continue
        # "said to reporters": who hears is not what is said
        if not is_time(child) and not (case.text.lower() == "to" and is_speech(token)):
            return _after_case(child, case, "obl")
    return None


def _after_case(child: Token, case: Token, kind: str) -> Frame:
    content = tuple(i for i in subtree(child) if i != case.i)
    return Frame(f"{kind}:{case.text.lower()}", content, (case.i,))


def _passive(token: Token) -> Frame | None:
    subject = next((c for c in token.children if c.dep_ == "nsubj:pass"), None)
    return Frame("passive", subtree(subject)) if subject is not None else None
