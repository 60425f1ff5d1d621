"""An amount and the grammar around it → what it counts.

"Some 300 striking miners marched in Leeds" counts miners, who are striking, in marching. Two
amounts are of the same thing where these fit; where they can't be told, they are not compared.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING

from factcheck.evidence.grammar import preposition_of
from factcheck.evidence.lexicons import word_lists, words_of
from factcheck.evidence.numbers.amounts import Amount
from factcheck.evidence.words import FUNCTION_WORDS, stem

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NOUNS = {"NOUN", "PROPN", "PRON"}
_ATTRIBUTIVE = {"nummod", "compound", "amod", "nmod", "nmod:unmarked", "nmod:poss", "det"}
_SUBJECTS = {"nsubj", "nsubj:pass", "nsubj:outer", "csubj"}
# Where a verb leaves its subject to the verb above.
_SHARES_SUBJECT = {"conj", "xcomp", "advcl", "acl", "acl:relcl", "ccomp", "parataxis"}
_REACH = 4
_FINITE = {"VBD", "VBP", "VBZ", "VB", "MD"}


@dataclass(frozen=True)
class Counted:
    """What an amount counts, in stems; empty where the sentence does not tell.

    `noun` is the thing, `details` what describes it, `names` the names among these. `verb` is what
    is done, `subject` who does it (or to whom) with its head, `around` the other words of the
    clause with the names among them. `role` is its place in a change, `direction` whether that goes
    up or down. `marks` tell of a part, an addition or a rate, `times` the dates beside it.
    """

    noun: str = ""
    details: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()
    verb: str = ""
    subject: frozenset[str] = frozenset()
    subject_head: str = ""
    subject_names: frozenset[str] = frozenset()
    around: frozenset[str] = frozenset()
    around_names: frozenset[str] = frozenset()
    role: str = ""
    direction: str = ""
    marks: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()


def find_counted(doc: Doc, amount: Amount) -> Counted | None:
    """What the amount counts; None where its number is part of a name or counts nothing."""
    span = doc.char_span(amount.start, amount.end, alignment_mode="expand")
    if span is None:
        return None
    root = _top(span.root)
    noun = _noun(root, amount)
    if amount.measure in {"count", "ordinal"} and not _is_counted(root, noun, amount):
        return None
    top = noun if noun is not None and noun in _above(root) else root
    verb = _verb(top)
    counted = _described(top, root, noun, verb, {token.i for token in span})
    # "turned up three times" is no change of how often
    often = amount.measure in {"times", "ordinal"}
    return replace(counted, role="", direction="") if often else counted


def _top(root: Token) -> Token:
    """The root, or "$" and the like that it hangs on."""
    while root.head.i != root.i and root.head.pos_ in {"SYM", "NUM"} and root.dep_ != "conj":
        if root.dep_ not in {"nummod", "compound", "nmod"}:
            break
        root = root.head
    return root


def _noun(root: Token, amount: Amount) -> Token | None:
    """The noun that is counted or measured; "three times" counts what is done, and no noun."""
    if amount.measure == "times":
        return None
    if root.dep_ in _ATTRIBUTIVE and root.head.pos_ in _NOUNS and root.head.i > root.i:
        return root.head
    of = [
        child
        for child in root.children
        if child.dep_.startswith("nmod") and child.i > root.i
        if preposition_of(child) in {"of", "in"}
    ]
    if of:
        return of[0]
    return _next_noun(root.doc, amount) if amount.measure == "count" else None


def _next_noun(doc: Doc, amount: Amount) -> Token | None:
    """The last noun of those right after the number, for where the grammar went astray."""
    found = None
    for token in doc:
        if token.idx < amount.end or token.text == "-":
            continue
        if token.pos_ in {"NOUN", "PROPN"}:
            found = token
        elif found is not None or token.pos_ not in {"ADJ", "VERB"} or token.tag_ in _FINITE:
            break
    return found


def _is_counted(root: Token, noun: Token | None, amount: Amount) -> bool:
    if noun is None:
        # "12 were killed": a number that stands for people
        return amount.measure == "count" and root.dep_ in _SUBJECTS | {"obj"}
    if noun.tag_ in {"NNP", "PRP", "PRP$"} or noun.lower_ in words_of("figures", "time"):
        return False
    if amount.measure == "ordinal":
        return root.dep_ == "amod" and noun.lemma_.lower() not in words_of(
            "counting", "named by number"
        )
    return True


def _described(
    top: Token, root: Token, noun: Token | None, verb: Token | None, own: set[int]
) -> Counted:
    details = list(_details(noun, own)) if noun is not None else []
    subject = _subject(verb) if verb is not None else None
    inside = subject is not None and subject in _above(root)
    subjects = [] if subject is None or inside else list(_phrase(subject))
    around = [] if verb is None else [t for t in verb.subtree if t.i not in own and t.i != verb.i]
    moving = _direction(noun) or (_direction(verb) if verb is not None else "")
    return Counted(
        noun=_stem(noun) if noun is not None else "",
        details=_stems(details),
        names=_names(details),
        verb="" if verb is None else "be" if verb.i in own else _class(verb),
        subject=_stems(subjects) or frozenset({subject.lower_} if subjects and subject else ()),
        subject_head=_stem(subject) if subjects and subject is not None else "",
        subject_names=_names(subjects),
        around=_stems(around)
        - _stems([*details, *subjects, *([noun] if noun is not None else [])]),
        around_names=_names(around) - _names([*details, *subjects]),
        role=_role(top, root, noun, verb),
        direction=moving,
        marks=frozenset(_marks(root, noun, own)),
        times=frozenset(_times(top, verb)),
    )


def _details(noun: Token, own: set[int]) -> Iterator[Token]:
    """What stands with the noun, but for the amount itself and whole clauses."""
    for child in noun.children:
        if child.i in own or child.dep_ in {"acl:relcl", "punct", "cc", "conj", "appos", "det"}:
            continue
        if child.dep_ in _ATTRIBUTIVE | {"flat"} and child.pos_ not in {"NUM", "SYM"}:
            yield from _phrase(child)


def _phrase(token: Token) -> Iterator[Token]:
    """A noun with what describes it, but for relative clauses, lists and appositions."""
    yield token
    for child in token.children:
        if child.dep_ in _ATTRIBUTIVE | {"flat", "conj"} and child.dep_ != "det":
            yield from _phrase(child)


def _verb(token: Token) -> Token | None:
    """The nearest verb above, or the word that a copula makes one."""
    for above in _above(token):
        if above.i != token.i and above.pos_ == "VERB":
            return above
        if any(child.dep_ in _SUBJECTS | {"cop"} for child in above.children):
            return above
    return None


def _subject(verb: Token) -> Token | None:
    for _ in range(_REACH):
        for child in verb.children:
            if child.dep_ in _SUBJECTS:
                return child
        if verb.dep_ not in _SHARES_SUBJECT:
            return None
        verb = verb.head
    return None


def _role(top: Token, root: Token, noun: Token | None, verb: Token | None) -> str:
    """Its place in a change, told by what stands before it; "change" where it is how much."""
    case = preposition_of(root) or preposition_of(top)
    for role in ("level", "base", "change", "compared"):
        if case in words_of("counting", role):
            return role
    if noun is not None and noun is top and _direction(noun):
        return "change"
    moves = verb is not None and root.head.i == verb.i and _direction(verb)
    return "change" if moves and root.dep_ not in _SUBJECTS else ""


def _direction(token: Token | None) -> str:
    if token is None:
        return ""
    # "edged up": the particle tells it where the verb does not
    words = [child.lower_ for child in token.children if child.dep_ in {"advmod", "compound:prt"}]
    for word in (token.lemma_.lower(), *words):
        for way in ("up", "down"):
            if word in words_of("counting", way):
                return way
    return ""


def _marks(root: Token, noun: Token | None, own: set[int]) -> Iterator[str]:
    nearby = [child for token in {root, noun or root} for child in token.children]
    nearby += root.doc[max(own) + 1 : noun.i] if noun is not None and noun.i > max(own) else []
    if any(
        child.lower_ in words_of("counting", "added")
        and not (child.lower_ == "more" and child.i < min(own))  # "more than 12"
        for child in nearby
    ):
        yield "added"
    if noun is not None and noun.lower_ in words_of("counting", "added"):
        yield "added"
    if any(child.lower_.startswith("includ") or child.lemma_ in {"among"} for child in nearby):
        yield "part"
    if any(above.lemma_.lower() in words_of("counting", "part") for above in _above(root)):
        yield "part"
    after = root.doc[max(own) + 1 : max(own) + 4]
    if any(token.lower_ in words_of("counting", "rate") for token in after) or (
        len(after) > 1 and after[0].lower_ in {"a", "an"} and after[1].pos_ == "NOUN"
    ):
        yield "rate"
    if any(token.lower_ in words_of("counting", "yearly") for token in nearby):
        yield "rate"
    if any(child.lower_ in {"not", "n't", "never"} for child in (*nearby, *root.head.children)):
        yield "denied"


def _times(top: Token, verb: Token | None) -> Iterator[str]:
    """The years, months and days in the same clause, and what sets them apart from now."""
    for token in verb.subtree if verb is not None else top.subtree:
        word = token.lower_.rstrip(".")
        if (
            (token.text.isdigit() and len(word) == 4 and word[:2] in {"19", "20"})
            or (word in words_of("figures", "months") and token.tag_ == "NNP")
            or word in words_of("figures", "weekdays")
            or word in {"ago", "earlier", "previous", "previously"}
        ):
            yield word
        if word == "last" and token.head.lower_ in words_of("figures", "time"):
            yield f"last {token.head.lower_}"


def _above(token: Token) -> tuple[Token, ...]:
    """The token and all that govern it."""
    return (token, *token.ancestors)


def _stem(noun: Token) -> str:
    # not the lemma: a noun's differs from one sentence to the next
    return _groups().get(noun.lower_, stem(noun.text))


def _class(verb: Token) -> str:
    lemma = verb.lemma_.lower()
    return _groups().get(lemma, stem(lemma))


def _stems(tokens: list[Token]) -> frozenset[str]:
    return frozenset(
        stem(token.text)
        for token in tokens
        if token.text[0].isalpha() and token.lower_ not in FUNCTION_WORDS
    )


def _names(tokens: list[Token]) -> frozenset[str]:
    return _stems([token for token in tokens if token.pos_ == "PROPN"])


@cache
def _groups() -> dict[str, str]:
    """Words of one event → the group's name, "=death", which no stem is."""
    return {
        word: "=" + key.removeprefix("same ")
        for key, words in word_lists("counting").items()
        if key.startswith("same ")
        for word in words
    }
