"""A statement → who says it, and whether two speakers can be the same.

The speaker is the innermost person or institution of the chain; an outlet only carried it, unless
nobody else is named. Pronouns and descriptions without a name tell nobody.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from factcheck.evidence.first_names import same_first_name
from factcheck.evidence.lexicons import word_lists, words_of
from factcheck.evidence.quotes.wordings import spelt_alike
from factcheck.records import Attribution, SourceKind, Statement

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
# "Lee's aide" is another than Lee, and what a source says is no part of its name
_POSSESSOR = re.compile(r"(?:[A-Z][\w.-]*\s)*[A-Z][\w.-]*(?:'s|s')(?=\s)")
_QUOTED = re.compile(r"[“\"].*[”\"]")
_ASIDE = re.compile(r"\s*[,(;–—]|\s-\s")
_AFTER_NAME = re.compile(r"\b(?:of|for|at|in|on|from|with|who|whose|which|that|to)\b")
_NAMED = frozenset({SourceKind.NAMED, SourceKind.INSTITUTION, SourceKind.MEDIA})
# "Maria da Silva" may be called "Silva", and "al-Amin" "Amin".
_PARTICLES = frozenset("al bin da de del den der di dos du el la le van von ter".split())


@dataclass(frozen=True)
class Speaker:
    """Who says something: as written, what kind of source it is, and the words of the name.

    `sure` is False where the article has a pronoun, which may stand for another of its people.
    """

    written: str
    kind: SourceKind
    name: tuple[str, ...]
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
    name = name_in(written, kind)
    return Speaker(written, kind, name, sure) if name else None


def are_others(one: Speaker, other: Speaker, texts: tuple[str, str]) -> bool:
    """Whether they cannot be the same, by what the articles call them.

    A person may speak for an institution, and an outlet may carry what a person says: only two of
    one kind are compared. A pronoun may stand for anybody whom its article names.
    """
    if one.kind is not other.kind:
        return False
    if not one.sure and _stands_in(other.name[-1], texts[0]):
        return False
    if not other.sure and _stands_in(one.name[-1], texts[1]):
        return False
    if one.kind is SourceKind.NAMED:
        return _are_other_people(one.name, other.name, texts)
    return _are_other_institutions(one, other)


def are_alike(one: Speaker, other: Speaker) -> bool:
    """Whether one's name is the other's or a part of it: "Lee", "Ann Lee"."""
    ours, theirs = set(one.name), set(other.name)
    return one.kind is other.kind and (ours <= theirs or theirs <= ours)


def name_in(written: str, kind: SourceKind = SourceKind.NAMED) -> tuple[str, ...]:
    """The words of the name in a phrase, in small letters and without titles.

    name_in("Sen. Ann Lee of Ohio")             # ("ann", "lee")
    name_in("Lee's aide, Bo Kim")               # ("bo", "kim")
    """
    plain = _QUOTED.sub("", written).replace("’", "'").strip()
    parts = _ASIDE.split(_POSSESSOR.sub("", plain))
    if kind is not SourceKind.NAMED:
        return tuple(word.lower() for word in _WORD.findall(parts[0]) if word[0].isupper())
    return next((name for part in parts if (name := _person_in(part))), ())


def _person_in(part: str) -> tuple[str, ...]:
    first, *others = _AFTER_NAME.split(part)
    # "the Institute for Peace's president Ann Lee": the title tells which part is the name
    titled = [name for other in others if (name := _names(other, titled=True))]
    name = titled[-1] if titled else _names(first)
    # "the Ohioan": one capital after an article is no name
    described = first.split()[:1] and first.split()[0].lower() in words_of("speakers", "articles")
    return () if described and len(name) < 2 else name


def _names(part: str, *, titled: bool = False) -> tuple[str, ...]:
    """The last run of capitals; with `titled`, only one that a title comes before."""
    titles = words_of("names", "titles") | words_of("speakers", "titles")
    others = words_of("speakers", "beside_names")
    runs: list[list[str]] = [[]]
    after_title = [False]
    for word in _WORD.findall(part):
        lower = word.lower()
        if lower in _PARTICLES:
            continue
        if lower in titles or lower in others or not word[0].isupper():
            runs.append([])
            after_title.append(lower in titles)
        elif len(word) > 1:  # an initial tells little
            runs[-1].append(lower)
    pairs = zip(runs, after_title, strict=True)
    found = [run for run, after in pairs if run and (after or not titled)]
    return tuple(found[-1]) if found else ()


def _are_other_people(one: tuple[str, ...], other: tuple[str, ...], texts: tuple[str, ...]) -> bool:
    if set(one) <= set(other) or set(other) <= set(one) or spelt_alike(one[-1], other[-1]):
        return False
    if len(one) > 1 and len(other) > 1:
        if one[-1] == other[-1]:
            return one[0][0] != other[0][0] and not same_first_name(one[0], other[0])
        # "Ana Lima Costa" and "Ana Lima"; "Xi Jinping" and "Jinping Xi"
        return len(set(one) & set(other)) < 2
    # "Hillary" and "Clinton" may be one, if either article has both names together
    return not any(_stand_together(one[-1], other[-1], text) for text in texts)


@lru_cache(maxsize=4096)
def _stands_in(name: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(name)}\b", text.replace("’", "'"), re.IGNORECASE) is not None


def _stand_together(one: str, other: str, text: str) -> bool:
    """Whether a text has both words within one name, at most a third between them."""
    orders = ((one, other), (other, one))
    names = "|".join(rf"{re.escape(a)}\s(?:\S+\s)?{re.escape(b)}" for a, b in orders)
    return re.search(rf"\b(?:{names})\b", text.replace("’", "'"), re.IGNORECASE) is not None


def _are_other_institutions(one: Speaker, other: Speaker) -> bool:
    ours, theirs = set(one.name), set(other.name)
    if ours & theirs or _initials(one.name) in theirs or _initials(other.name) in ours:
        return False
    if any("spokes" in speaker.written.lower() for speaker in (one, other)):
        return False
    return not any(line & ours and line & theirs for line in _alike())


def _initials(name: tuple[str, ...]) -> str:
    return "".join(word[0] for word in name)


@cache
def _alike() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(line.split()) for line in word_lists("speakers")["institutions"])
