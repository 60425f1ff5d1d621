"""Changes that need the grammar of a sentence: its verb denied, its roles turned, its parts moved.

Each maker yields every changed text that it can make of a parsed sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from factcheck.lab.minimal_pairs.words import OPEN, replaced

if TYPE_CHECKING:
    from spacy.tokens import Doc

# A pronoun would stand for somebody else; what ends in 's is no actor.
_UNMOVED = ("PRP", "PRP$", "WP", "WDT", "POS")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_AUXILIARY = {"VBD": "did", "VBZ": "does", "VBP": "do"}
# What these words range over changes when a verb is denied.
_RANGING = re.compile(
    r"\b(?:some|any|all|every|each|most|many|several|both|only|also|even|just|still|already|too"
    r"|until|because|since|but|either|few|or)\b",
    re.IGNORECASE,
)
# What one does to the other here, the other does to the one.
_MUTUAL = frozenset(
    "meet marry divorce face join play fight date know resemble tie equal match debate include"
    " see have be represent involve mean follow like love hate respect need become make get cost"
    " call name want contact interview border win concentrate visit carry reach".split()
)
_ACTORS = frozenset(
    "government police court company union senator president governor minister parliament party"
    " council mayor judge jury congress army campaign campaigns prosecutor prosecutors lawyer"
    " doctor officer officers investigators senators lawmakers candidate candidates agency"
    " committee board bank firm administration officials woman man nominee moderator".split()
)
_WHEN = (
    r"(?:[Oo]n (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|afternoon|evening|night))?"
    r"|[Ii]n (?:19|20)\d\d|[Ll]ast (?:week|month|year|night)|[Ee]arlier this (?:week|month|year)"
    r"|[Ii]n (?:January|February|March|April|June|July|August|September|October|November|December)"
    r"|[Oo]n (?:Sept|Oct|Nov|Aug|Dec)\. \d+|[Yy]esterday)"
)
# Words. At the end of a longer sentence it is less clear what happened then.
_FEW = 16
_WHEN_FIRST = re.compile(rf"^(?P<when>{_WHEN}),? (?P<rest>[^,]+)\.$")
_WHEN_LAST = re.compile(rf"^(?P<rest>[^,]+) (?P<when>{_WHEN})\.$")
_SAID_LAST = re.compile(
    r"^(?P<what>[^,]+(?:, [^,]+)?), (?P<who>[\w.’ -]+? (?:said|says|added|noted|argued))\.$"
)
_GOING_ON = ("and ", "but ", "as ", "he ", "she ", "who ", "which ", "so ", "or ", "however")
_ACCORDING = re.compile(r"^(?P<rest>[^,]+), (?P<by>according to [^,]+)\.$")
_ACCORDING_FIRST = re.compile(r"^According to (?P<by>[^,]+), (?P<rest>[^,]+?)\.+$")


def negate(doc: Doc) -> Iterator[str]:
    """The main verb denied: "approved" → "did not approve", "is the heir" → "is not the heir"."""
    root = _root(doc)
    if OPEN.search(doc.text) or _RANGING.search(doc.text) or not _is_main_claim(root):
        return
    copula = next((one for one in root.children if one.dep_ == "cop"), None)
    if copula is not None and copula.tag_ in _AUXILIARY and not _has(root, "aux"):
        yield replaced(doc.text, (copula.idx, copula.idx + len(copula)), f"{copula.text} not")
    elif copula is None and root.tag_ in _AUXILIARY and not _has(root, "aux", "aux:pass"):
        place = (root.idx, root.idx + len(root))
        if root.lemma_ not in ("be", "have", "do"):
            yield replaced(doc.text, place, f"{_AUXILIARY[root.tag_]} not {root.lemma_}")
        if root.tag_ == "VBD" and root.lemma_ not in ("be", "have", "begin", "know", "want"):
            yield replaced(doc.text, place, f"never {root.text}")


def swap_roles(doc: Doc) -> Iterator[str]:
    """Who did it to whom, turned round: of two names, or of two who can act."""
    for verb in doc:
        # what is denied or only supposed of one may hold of the other as well
        if any(OPEN.fullmatch(child.text) for child in verb.children):
            continue
        one = _child(verb, "nsubj") or _child(verb, "nsubj:pass")
        other = _child(verb, "obj") or _child(verb, "iobj") or _child(verb, "obl:agent")
        if one is None or other is None or verb.lemma_ in _MUTUAL or verb.tag_[:2] != "VB":
            continue
        if not (_acts(one) and _acts(other)) or _number(one) != _number(other):
            continue
        left, right = _phrase(one), _phrase(other, without="case")
        if left is None or right is None or not left.end <= verb.i < right.start:
            continue
        if one.lower_ != other.lower_ and doc[right.end].tag_ != "POS":
            yield _swapped(doc, left, right)


def turn_passive(doc: Doc) -> Iterator[str]:
    """The same told from the other side: "X endorsed Y." ↔ "Y was endorsed by X."."""
    root = _root(doc)
    if root.text.endswith("ed") and not OPEN.search(doc.text) and not _has(root, "conj", "xcomp"):
        yield from _passive(doc, root)
        yield from _active(doc, root)


def move_part(doc: Doc) -> Iterator[str]:
    """The same in another order: the time or the source first or last."""
    text = doc.text
    for pattern in (_WHEN_FIRST, _WHEN_LAST):
        found = pattern.match(text)
        # a sentence with two verbs may mean the time of either
        if (
            found
            and not found["rest"].lower().startswith(_GOING_ON)
            and [token.tag_ for token in doc if token.tag_ in _FINITE] == ["VBD"]
        ):
            if pattern is _WHEN_FIRST and len(doc) > _FEW:
                continue
            start = found.start("rest")
            if pattern is _WHEN_LAST:
                yield f"{_upper(found['when'])}, {_small(doc, start, found['rest'])}."
            else:
                yield f"{_upper(found['rest'])} {found['when'][:1].lower()}{found['when'][1:]}."
    said = _SAID_LAST.match(text)
    if (
        said
        and not said["what"].lower().startswith(_GOING_ON)
        and not said["who"].lower().startswith(_GOING_ON)
    ):
        yield f"{_upper(said['who'])} that {_small(doc, 0, said['what'])}."
    last, first = _ACCORDING.match(text), _ACCORDING_FIRST.match(text)
    if last:
        yield f"{_upper(last['by'])}, {_small(doc, 0, last['rest'])}."
    # "Inc." at the end keeps its full stop
    if first and not text.endswith("Inc."):
        yield f"{_upper(first['rest'])}, according to {first['by']}."


def shorten(doc: Doc) -> Iterator[str]:
    """The same with less detail: a bracketed apposition, or a first name, left out."""
    for entity in doc.ents:
        known = entity.label_ == "PERSON" and len(entity) == 2 and entity.root.tag_ == "NNP"
        lone = sum(token.text == entity[-1].text for token in doc) == 1
        lone = lone and not _has(entity.root, "det")
        if (
            known
            and lone
            and entity[0].is_alpha
            and entity[1].is_alpha
            and not _is_title(entity[0].text)
        ):
            yield replaced(doc.text, (entity.start_char, entity.end_char), entity[1].text)
    for token in doc:
        phrase = doc[token.left_edge.i : token.right_edge.i + 1]
        if token.dep_ == "appos" and _is_bracketed(doc, phrase):
            before, after = doc[phrase.start - 1], doc[phrase.end]
            end = after.idx + 1 if after.text == "," else after.idx
            yield doc.text[: before.idx] + doc.text[end:]


def _is_thing(phrase: Any) -> bool:
    """Whether it is something that is acted upon, and no day and no measure."""
    return not any(one.ent_type_ == "DATE" or one.dep_ == "nummod" for one in phrase) and not (
        phrase.text.endswith(("day", "percent"))
    )


def _passive(doc: Doc, root: Any) -> Iterator[str]:
    one, other = _child(root, "nsubj"), _child(root, "obj")
    if one is None or other is None or root.tag_ != "VBD":
        return
    left, right = _phrase(one), _phrase(other)
    if not left or not right or left.start or not left.end == root.i == right.start - 1:
        return
    if _is_thing(right):
        was = "were" if _number(other) == "Plur" else "was"
        rest = doc.text[right.end_char :]
        yield f"{_upper(right.text)} {was} {root.text} by {_lower(left)}{rest}"


def _active(doc: Doc, root: Any) -> Iterator[str]:
    one, other = _child(root, "nsubj:pass"), _child(root, "obl:agent")
    if one is None or other is None or doc[root.i - 1].text not in ("was", "were"):
        return
    left, right = _phrase(one), _phrase(other, without="case")
    if not left or not right or left.start:
        return
    if left.end == root.i - 1 and right.start == root.i + 2:
        yield f"{_upper(right.text)} {root.text} {_lower(left)}{doc.text[right.end_char :]}"


def _root(doc: Doc) -> Any:
    return next(token for token in doc if token.dep_ == "ROOT")


def _is_main_claim(root: Any) -> bool:
    """Whether its verb stands right behind its subject and governs no other clause."""
    subject = _child(root, "nsubj")
    clauses = ("conj", "ccomp", "xcomp", "parataxis", "advcl", "csubj", "expl")
    return (
        subject is not None
        and not _has(root, *clauses)
        and (root.tag_[:2] != "VB" or subject.right_edge.i + 1 == root.i)
    )


def _child(token: Any, label: str) -> Any | None:
    return next((one for one in token.children if one.dep_ == label), None)


def _has(token: Any, *labels: str) -> bool:
    return any(one.dep_ in labels for one in token.children)


def _acts(token: Any) -> bool:
    return token.ent_type_ in ("PERSON", "ORG", "LOC") or token.lower_ in _ACTORS


def _number(token: Any) -> str:
    return "Plur" if token.tag_.endswith("S") and token.tag_ != "POS" else "Sing"


def _phrase(token: Any, without: str = "") -> Any | None:
    """The token with all that depends on it, if that is short and no clause."""
    start, end = token.left_edge.i, token.right_edge.i + 1
    first = token.doc[start]
    if without and first.dep_ == without and first.head == token:
        start += 1
    phrase = token.doc[start:end]
    fit = not any(one.tag_ in _UNMOVED or one.is_punct for one in phrase)
    begins = start < token.doc[-1].i and token.doc[start].dep_ not in ("mark", "case", "advmod")
    fit = fit and begins and len(phrase) <= 7
    return phrase if fit and not _has(token, "acl", "acl:relcl", "conj", "cc", "appos") else None


def _swapped(doc: Doc, left: Any, right: Any) -> str:
    text = doc.text
    first, second = (
        (_upper(right.text), _lower(left)) if not left.start else (right.text, left.text)
    )
    between = text[left.end_char : right.start_char]
    return str(text[: left.start_char] + first + between + second + text[right.end_char :])


def _is_bracketed(doc: Doc, phrase: Any) -> bool:
    if phrase.start == 0 or phrase.end >= len(doc):
        return False
    return doc[phrase.start - 1].text == "," and doc[phrase.end].text in (",", ".")


def _is_title(word: str) -> bool:
    return word in ("President", "Senator", "Governor", "Judge", "General", "Secretary", "Mr")


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower(phrase: Any) -> str:
    text = str(phrase.text)
    return text if _stays_capital(phrase[0]) else text[:1].lower() + text[1:]


def _small(doc: Doc, start: int, text: str) -> str:
    first = next(token for token in doc if token.idx >= start)
    return text if _stays_capital(first) else text[:1].lower() + text[1:]


def _stays_capital(token: Any) -> bool:
    if token.tag_ in ("CD", "DT", "IN", "PRP$"):
        return False
    named = bool(token.ent_type_) and token.ent_type_ != "DATE" and token.lower_ != "the"
    return token.tag_ in ("NNP", "NNPS") or token.text == "I" or named or token.text.isupper()
