"""A statement → who says it, and whether two speakers can be the same.

The speaker is the innermost person or institution of the chain; an outlet only carried it, unless
nobody else is named. Pronouns and descriptions without a name tell nobody.
"""

import re
from dataclasses import dataclass
from functools import cache

from factcheck.english.lexicon import word_lists, words_of
from factcheck.english.names.aliases import Likeness, compare_names
from factcheck.english.names.proper_names import Name, name_in
from factcheck.records import Attribution, SourceKind, Statement

_NAMED = frozenset({SourceKind.NAMED, SourceKind.INSTITUTION, SourceKind.MEDIA})


@dataclass(frozen=True)
class Speaker:
    """Who says something: as written, what kind of source it is, and the name in it.

    `sure` is False where the article has a pronoun, which may stand for another of its people.
    """

    written: str
    kind: SourceKind
    name: Name
    sure: bool = True


def speaker_of(statement: Statement) -> Speaker | None:
    """The innermost speaker of the statement's chain; None if nobody is named."""
    link = innermost(statement)
    if link is None or link.kind not in _NAMED:
        return None
    pronoun = (link.source or "").lower() in words_of("speakers", "pronouns")
    return named_speaker(link.who or "", link.kind, sure=not pronoun)


def innermost(statement: Statement) -> Attribution | None:
    """The last link of the chain outside the quotation, an outlet's only if there is no other.

    None if the chain ends with nobody, such as "reportedly".
    """
    links = _spoken(statement.attribution)
    if not links or links[-1].who is None:
        return None
    people = [link for link in links if link.kind is not SourceKind.MEDIA]
    return (people or links)[-1]


def _spoken(links: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """The links outside the quotation: in “I think so,” Lee said, "I think" is what Lee says."""
    last = max((at for at, link in enumerate(links) if link.quoted), default=len(links) - 1)
    return tuple(link for link in links[: last + 1] if link.kind is not SourceKind.OWN)


def named_speaker(written: str, kind: SourceKind, *, sure: bool = True) -> Speaker | None:
    """The speaker of that name; None if the words have no name."""
    name = name_in(written)
    return Speaker(written, kind, name, sure) if name else None


def are_others(one: Speaker, other: Speaker, texts: tuple[str, str]) -> bool:
    """Whether they cannot be the same, by what the articles call them.

    A person may speak for an institution, and an outlet may carry what a person says: only two of
    one kind are compared. A pronoun may stand for anybody whom its article names.
    """
    if one.kind is not other.kind or _may_be(one, other, texts[0]) or _may_be(other, one, texts[1]):
        return False
    if one.kind is not SourceKind.NAMED and _speak_for_one(one, other):
        return False
    return _likeness(one, other, texts) is Likeness.OTHER


def are_alike(one: Speaker, other: Speaker, texts: tuple[str, str] = ("", "")) -> bool:
    """Whether one's name is the other's or a part of it: "Lee", "Ann Lee"."""
    return one.kind is other.kind and _likeness(one, other, texts) is Likeness.SAME


def _likeness(one: Speaker, other: Speaker, texts: tuple[str, str]) -> Likeness:
    return compare_names(one.name, other.name, here=texts[0], there=texts[1])


def _may_be(one: Speaker, other: Speaker, text: str) -> bool:
    """Whether one is a pronoun of an article that has the other's name."""
    name = re.escape(other.name.core[-1])
    return not one.sure and re.search(rf"\b{name}\b", text, re.IGNORECASE) is not None


def _speak_for_one(one: Speaker, other: Speaker) -> bool:
    """Whether two institutions share a word or a line of the lexicon, or one is a spokesman."""
    ours, theirs = set(one.name.core), set(other.name.core)
    if ours & theirs or any("spokes" in each.written.lower() for each in (one, other)):
        return True
    return any(line & ours and line & theirs for line in _institutions())


@cache
def _institutions() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in word_lists("speakers")["institutions"])
