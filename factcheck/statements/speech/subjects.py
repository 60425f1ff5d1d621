"""A cue's token → the tokens of whoever says it: its subject, its owner, or its governor's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.english.syntax import RELATIVE
from factcheck.statements.speech.candidates import as_of, is_speech, is_time

if TYPE_CHECKING:
    from spacy.tokens import Token

# how far up a subject may be: "said he wanted to go and tell them that" has four verbs
_STEPS = 4
# labels of a name before its verb that a parse knew no place for: "Hill, who won, said"
_STRAYS = ("discourse", "vocative", "dislocated")


def subject_of(token: Token) -> tuple[int, ...]:
    """The numbers of the source's tokens in their order, () where the text names none."""
    head = _subject(token, _STEPS) or _beside(token)
    return tuple(sorted(_phrase(head, token))) if head is not None else ()


def _subject(token: Token, steps: int) -> Token | None:
    own = _owner(token) if _is_nominal(token) else None
    if own is not None:
        return own
    children = list(token.children)
    active = any(c.dep_ == "nsubj" for c in children)
    agent = next((c for c in children if _is_agent(c) and not active), None)
    if agent is not None:
        return agent
    if any(c.dep_ in ("nsubj:pass", "aux:pass") for c in children):
        return None
    subjects = [c for c in children if c.dep_.startswith("nsubj")]
    # of two, as in "The plan, X said, “will fail”", the nearer one speaks
    subject = min(subjects, key=lambda c: abs(c.i - token.i), default=None)
    if subject is not None and subject.tag_ in RELATIVE and token.dep_ == "acl:relcl":
        # "police | who | claim it"
        return token.head
    return subject if subject is not None else _above(token, steps)


def _is_nominal(token: Token) -> bool:
    return token.pos_ == "NOUN" and not any(c.dep_ == "cop" for c in token.children)


def _owner(token: Token) -> Token | None:
    """ "X's claim", "a claim by X"."""
    for child in token.children:
        if child.dep_ == "nmod:poss":
            return child
    return next(
        (c for c in token.children if c.dep_ == "nmod" and _has_case(c, "by", "from")), None
    )


def _is_agent(token: Token) -> bool:
    return token.dep_ == "obl:agent" or (token.dep_ == "obl" and _has_case(token, "by"))


def _has_case(token: Token, *words: str) -> bool:
    return any(c.dep_ == "case" and c.text.lower() in words for c in token.children)


def _above(token: Token, steps: int) -> Token | None:
    """The subject that the verb shares with the one it hangs on."""
    head = token.head
    if head.i == token.i or steps == 0 or _is_passive_participle(token):
        return None
    if token.dep_ in ("acl", "acl:relcl") and head.pos_ in ("NOUN", "PROPN", "PRON"):
        # "the plan to go": the plan says nothing; "a group supporting them": the group does
        if token.tag_ != "VBG":
            return _subject(head, steps - 1)
        return head if _may_speak(head) else _subject(head.head, steps - 2) or head
    quoted = as_of(token) is not None and is_speech(token) and token.tag_ == "VBG"
    if token.dep_ == "xcomp" or quoted:
        thing = next((c for c in head.children if c.dep_ in ("obj", "iobj")), None)
        if thing is not None and (quoted or token.tag_ != "VBG" or _may_speak(thing)):
            return thing
    if token.dep_ not in ("ccomp", "csubj"):
        passive = next((c for c in head.children if c.dep_ == "nsubj:pass"), None)
        if passive is not None and token.dep_ != "conj":
            return passive
        return _subject(head, steps - 1)
    return None


def _may_speak(noun: Token) -> bool:
    """Whether it names a person or a body: "blocked the move insisting that C" does not."""
    if noun.dep_ not in ("obj", "obl") or noun.pos_ != "NOUN":
        return True
    # "issued a statement saying that C": whoever issued it says so
    papers = words_of("cues", "documents") | words_of("occasions", "utterances")
    if noun.text.lower() in papers - words_of("sources", "unnamed"):
        return False
    lists = ("unnamed", "titles", "institutions", "spokespeople", "outlet_nouns")
    words = {noun.text.lower(), noun.lemma_.lower()}
    return any(words & words_of("sources", name) for name in lists)


def _is_passive_participle(token: Token) -> bool:
    return token.tag_ == "VBN" and token.dep_ in ("acl", "advcl", "amod")


def _beside(token: Token) -> Token | None:
    """What the parse missed: the noun phrase that touches a past or present verb."""
    if token.tag_ not in ("VBD", "VBZ", "VBP") or token.dep_ in ("acl", "advcl"):
        return None
    strays = (c for c in token.children if c.dep_ in _STRAYS and c.pos_ == "PROPN")
    stray = next((child for child in strays if child.i < token.i), None)
    if stray is not None:
        return stray
    for i in (token.i - 1, token.i + 1):
        if 0 <= i < len(token.doc) and token.doc[i].pos_ in ("PROPN", "PRON", "NOUN", "DET", "NUM"):
            top = token.doc[i]
            while top.head.i != top.i and top.head.pos_ in ("PROPN", "NOUN") and top.dep_ != "conj":
                top = top.head
            # "said | Steele must go": it speaks of Steele
            another = i > token.i and top.dep_.startswith("nsubj") and top.head.i != token.i
            inside = {word.i for word in top.subtree}
            if not another and token.i not in inside and not is_time(top):
                return top
    return None


def _phrase(head: Token, cue: Token) -> set[int]:
    """The subtree of the source without its preposition and without the cue's own clause."""
    words = {word.i for word in head.subtree}
    branch = cue
    while branch.i in words and branch.i != head.i and branch.head.i != head.i:
        branch = branch.head
    if branch.i in words and branch.i != head.i:
        words -= {word.i for word in branch.subtree}
    return words - {
        c.i for c in head.children if c.dep_ == "case" and c.i < head.i and c.tag_ != "POS"
    }
