"""The words of a part, as a reader gave them → the same without holes and loose ends.

a father → an abusive father                       what stands before a noun goes with it
when it was 13 nautical → … 13 nautical miles      a word needs the one that it hangs on
they treat as suspicious → they treat it as …      a verb needs its object, and its subject
the plan a mess → Fox called the plan a mess       what it is called needs who calls it so
the man he fell → he fell                          nobody is there whose verb isn't
perhaps by → (nothing)                             nor a preposition before nothing
"""

from __future__ import annotations

from collections.abc import Collection, Set
from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.english.syntax import RELATIVE, SUBJECTS, is_asking, is_finite
from factcheck.statements.clauses.by_grammar import (
    SET_OFF,
    below,
    shared_subject,
    tells_of_its_own,
    words_by_grammar,
)

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from factcheck.models import Part

_BEFORE_NOUN = frozenset({"amod", "compound", "nummod", "nmod:poss", "det:predet"})
_FUNCTION = frozenset({"det", "case", "aux", "aux:pass", "cop", "fixed", "flat", "compound:prt"})
_VERBS = frozenset({"VERB", "AUX"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_OBJECTS = frozenset({"obj", "iobj", "xcomp"})
_TYING = frozenset({"case", "mark", "cc", "det", "advmod"})
_LIGHT = _TYING | {"punct", "discourse", "expl", "fixed", "cop", "aux", "aux:pass"}
_CALLED = frozenset({"xcomp", "obl"})
_IN_PLACE = frozenset({"conj", "appos", "flat"})
_WITH_HELP = words_of("grammar", "not") | {"to"}


def completed(words: Set[int], anchor: Token) -> set[int]:
    """The words with what they can't do without, and without what can't do without others."""
    whole = _without_strays(_with_heads(words, anchor), anchor)
    whole = _with_needs(whole, anchor)
    if anchor.dep_ == "conj" and anchor.tag_ == anchor.head.tag_ and not _helped(anchor):
        # "should leave and focus": both should
        whole |= _helped(anchor.head)
    return _without_openers(whole | _lacking_subject(whole, anchor), anchor)


def _with_heads(words: Set[int], anchor: Token) -> set[int]:
    """The words with those between them and the anchor: "13 nautical | miles | from the ship"."""
    whole = set(words)
    for at in words:
        word = anchor.doc[at]
        if word.dep_ in _LIGHT or anchor not in word.ancestors:
            continue
        up = [each for each in word.ancestors if anchor in each.ancestors]
        if any(tells_of_its_own(each) and each.i not in words for each in up):
            continue
        place = word
        for above in up:
            if place.dep_ not in _IN_PLACE:
                whole.add(above.i)
            place = above
    return whole


def _without_strays(words: set[int], anchor: Token) -> set[int]:
    """The words without those of verbs that aren't there: "it killed six | a bridge (fell)"."""
    if not _is_predicate(anchor):
        return words
    own, above = below(anchor), {anchor.i, *(word.i for word in anchor.ancestors)}
    gone: set[int] = set()
    for at in words - own - {anchor.head.i}:
        word, verb = anchor.doc[at], anchor.doc[at].head
        if verb.i in words or not _is_predicate(verb):
            continue
        if _is_taken(word, anchor, above=verb.i in above):
            gone |= {each.i for each in word.subtree}
    gone -= own
    # what stands right beside words that are told is most likely misread
    return words - {at for at in gone if not _touches(at, words - gone, words)}


def _touches(at: int, told: Set[int], words: Set[int]) -> bool:
    """Whether the run of words that a word is in holds a word that is told."""
    for step in (1, -1):
        place = at
        while place in words and place not in told:
            place += step
        if place in told:
            return True
    return False


def _is_taken(word: Token, anchor: Token, *, above: bool) -> bool:
    """Whether it is another verb's subject or object, and the anchor has or shares its own."""
    subject = any(_is_subject(child) for child in anchor.children)
    if word.dep_ in _OBJECTS:
        own = not above and any(child.dep_ in _OBJECTS for child in anchor.children)
        return own or (word.i < anchor.i and (subject or anchor.dep_ == "conj"))
    return word.dep_.startswith(SUBJECTS) and (not above or (subject and _is_told(word.head)))


def _with_needs(words: Set[int], anchor: Token) -> set[int]:
    """The words with their articles and adjectives, auxiliaries, objects and subjects."""
    whole, new = set(words), set(words)
    while new:
        more: set[int] = set()
        for at in new:
            for child in anchor.doc[at].children:
                if child.i not in whole and _needs(anchor.doc[at], child, anchor, whole):
                    more |= below(child) if child.dep_ not in _FUNCTION else {child.i}
        new = more - whole
        whole |= new
    return _without_ties(whole, anchor)


def _needs(word: Token, child: Token, anchor: Token, words: Set[int]) -> bool:
    """Whether a word can't be told without one that hangs on it."""
    if child.dep_ == "case" and child.tag_ != "POS":
        # not ", | according to | officials", which a parse may hang on what they said
        return child.i < word.i and not _is_told_of(word, anchor, words)
    if child.dep_ in _FUNCTION:
        return True
    if child.dep_ in _BEFORE_NOUN:
        # "an | abusive | father", not a title before a name
        inside = any(each.i in words and each.i < child.i for each in word.subtree)
        return inside and child.i < word.i and not tells_of_its_own(child)
    if child.dep_ in _OBJECTS:
        told = any(each.i in words and each.i > word.i for each in word.subtree)
        return child.tag_ not in RELATIVE and word.pos_ in _VERBS and not told
    if not child.dep_.startswith(SUBJECTS):
        return False
    if any(one.i in words and _is_subject(one) for one in word.children):
        # "A veteran of the force, | Fox | left": a parse may have two
        return False
    # "the Republican | who | leads it", told of somebody
    return child.tag_ not in RELATIVE or word.i != anchor.i


def _without_ties(words: Set[int], anchor: Token) -> set[int]:
    """The words without a preposition, conjunction or article before nothing."""
    above = {each.i for each in anchor.ancestors}
    kept = set(words)
    # from the last: of "perhaps by" both go
    for at in sorted(words - {anchor.i}, reverse=True):
        word, head = anchor.doc[at], anchor.doc[at].head
        bare = at + 1 not in kept and not head.i < at
        if word.dep_ in _TYING and bare and head.i not in kept | above:
            kept.discard(at)
    return kept


def _lacking_subject(words: Set[int], anchor: Token) -> set[int]:
    """The words of the subject that the anchor has by grammar, where it has none in the words."""
    if any(_is_subject(child) for child in anchor.children):
        return set()
    subject = shared_subject(anchor)
    doc = anchor.doc
    nominal = anchor.dep_ == "conj" and not _is_predicate(anchor)
    if subject is None or nominal or not subject.isdisjoint(words):
        return set()
    # "asked | the secretaries | to rescind"
    own = {each.i for each in anchor.subtree}
    told = any(doc[at].pos_ in _NOMINAL for at in words - own if at < anchor.i)
    return set() if told else subject


def _without_openers(words: set[int], anchor: Token) -> set[int]:
    """The words without "when", where what happened then isn't told; nor the "of" of its noun."""
    gone = set()
    if anchor.dep_ in SET_OFF and anchor.head.i not in words:
        for child in anchor.children:
            opens = child.dep_ == "mark" and child.lower_ != "to"
            if (opens or child.tag_ == "WRB") and child.i < anchor.i:
                gone |= {each.i for each in child.subtree}
    elif _is_told_of(anchor.head, anchor, words):
        for child in anchor.head.children:
            if child.dep_ in ("cc", "case"):
                gone |= {each.i for each in child.subtree}
    return _without_case(words - gone, anchor)


def _without_case(words: set[int], anchor: Token) -> set[int]:
    """The words without what ties the noun they begin with to one that isn't told: "of | X won"."""
    first = anchor.doc[min(words, default=anchor.i)]
    noun = first.head
    if first.dep_ != "case" or noun.i not in words or noun.head.i in words:
        return words
    named = noun.i == anchor.i and any(child.dep_ == "appos" for child in noun.children)
    tied = named or noun in anchor.ancestors or noun.head.pos_ in _NOMINAL
    return words - {first.i} if tied else words


def with_asking(words: Set[int], anchor: Token) -> set[int]:
    """The words with the clause that asks or tells it, where they begin "whether" or "how"."""
    first = anchor.doc[min(words, default=anchor.i)]
    asked = anchor.dep_ in ("ccomp", "csubj") and first.head == anchor and is_asking(first)
    verb = next((up for up in anchor.ancestors if _is_predicate(up)), None)
    return {*words, *(words_by_grammar(verb) if asked and verb is not None else ())}


def with_calling(part: Part, doc: Doc) -> Part:
    """The part with the verb that calls the one what the other says: "Fox called | X a mess"."""
    verb = doc[part.anchor].head
    called = {child.dep_ for child in verb.children if child.i in part.words}
    if doc[part.anchor].dep_ == "obj" and _is_called(doc[part.anchor], part.words):
        called |= _CALLED
    if verb.i in part.words or not ("obj" in called and called & _CALLED) or not is_finite(verb):
        return part
    words = words_by_grammar(verb) | set(part.words)
    return part._replace(anchor=verb.i, words=tuple(sorted(words)))


def _is_called(noun: Token, words: Collection[int]) -> bool:
    """Whether what a parse takes for its apposition has no comma before: "the stop “a blow”"."""
    told = (child for child in noun.children if child.dep_ == "appos" and child.i in words)
    return any(noun.doc[child.left_edge.i - 1].text != "," for child in told)


def is_left_open(words: Set[int], anchor: Token) -> bool:
    """Whether it tells only what may be, without what then is: "if they | came"."""
    return (
        anchor.dep_ == "advcl"
        and anchor.head.i not in words
        and any(
            child.dep_ == "mark" and child.lower_ in words_of("certainty", "conditional")
            for child in anchor.children
        )
    )


def _is_predicate(word: Token) -> bool:
    return word.pos_ in _VERBS or any(child.dep_ == "cop" for child in word.children)


def _is_told(verb: Token) -> bool:
    """Whether it is a predicate with its finite verb."""
    helped = any(child.dep_.startswith(("aux", "cop")) for child in verb.children)
    return is_finite(verb) or helped


def _is_subject(child: Token) -> bool:
    return child.dep_.startswith(SUBJECTS) and child.tag_ not in RELATIVE


def _is_told_of(noun: Token, anchor: Token, words: Set[int]) -> bool:
    """Whether the anchor is told of that noun: "of the sale, which | cost"."""
    head = anchor.head
    return noun.i == head.i and anchor.dep_ in SET_OFF and head.head.i not in words


def _helped(verb: Token) -> set[int]:
    """Its auxiliaries, with the "not" or "to" among them."""
    return {
        child.i
        for child in verb.children
        if child.dep_.startswith("aux") or (child.lower_ in _WITH_HELP and child.i < verb.i)
    }
