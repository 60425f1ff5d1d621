"""Whom it was told to: "told PBS' Ann Poe", "in an interview with PBS' Eve Lind".

Somebody may tell several people much the same, so that two hearers are other ones only where the
same person tells much the same, as the whole sentences have it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from factcheck.evidence.lexicons import words_of
from factcheck.evidence.names.aliases import Likeness, compare_names
from factcheck.evidence.names.proper_names import Name, find_names, names_of
from factcheck.evidence.reading import Reading
from factcheck.evidence.words import content_stems, tokens

Names = tuple[Name, ...]

# Before the one who hears it, an outlet or its programme.
_TO = re.compile(
    r"(?:\b(?:told|telling|tells)|\b[Ii]nterview(?:ed)? (?:with|by|on|to|for)"
    r"|\b(?:[Ss]peaking|[Ss]poke) (?:on|to|with)|\b[Aa]ppear(?:ing|ed|ance) on)"
    r"(?: the| in)?(?: [a-z]+){0,2} [\"'“‘]?$"
)
# "PBS' Ann Poe", "ABC’s “This Day”": what stands between an outlet and its host or programme
_HOSTING = re.compile(r"['’]s? [\"'“‘]?(?:The|This|A)? ?")
# "Face to Face" begins after the mark, "This Day" one small word later
_QUOTED = re.compile(r"[\"“‘](?:The|This|A) ?$|[\"“‘]$")
# How much of what the shorter sentence tells is in the other, and how many words; by judgement.
_SAME_TOLD, _FEWEST = 0.3, 3
_PERSON = range(2, 4)
_TELLING = frozenset(content_stems(["interview", "speak", "appear", "host", "program"]))


def other_hearers(left: Reading, right: Reading) -> tuple[Names, Names] | None:
    """The hearers on both sides, if one person tells the same to others; else None."""
    one, other = left.once(_hearers), right.once(_hearers)
    if not one or not other or not _are_others(one, other, left, right):
        return None
    if not _same_speaker(left, right) or not _same_told(left, right):
        return None
    return one, other


def _hearers(reading: Reading) -> Names:
    """The outlet, programme or person that something is told to, the outlet first."""
    names, text = reading.once(names_of), reading.text
    for at, name in enumerate(names):
        if _TO.search(text[: name.start]) and not name.filled:
            return tuple(_hosted(names[at:], text))
    return ()


def _hosted(names: Sequence[Name], text: str) -> Iterator[Name]:
    yield names[0]
    for one, other in pairwise(names):
        if not _HOSTING.fullmatch(text[one.end : other.start]):
            return
        yield other


def _are_others(one: Names, other: Names, left: Reading, right: Reading) -> bool:
    """Whether the last of each, the person or programme, are two of one kind."""
    here, there = left.statement.article.text, right.statement.article.text
    kind, other_kind = _kind(one[-1], left.text), _kind(other[-1], right.text)
    if len(one) != len(other) or kind is None or kind != other_kind:
        return False
    return compare_names(one[-1], other[-1], here=here, there=there) is Likeness.OTHER


def _kind(name: Name, text: str) -> str | None:
    """Whether a hearer is a programme, an outlet or a person; None if that can't be told."""
    if _QUOTED.search(text[: name.start]):
        return "programme"
    if name.words.isupper() or words_of("names", "bodies") & set(name.core):
        return "outlet"
    return "person" if len(name.core) in _PERSON else None


def _same_speaker(left: Reading, right: Reading) -> bool:
    here, there = left.statement.article.text, right.statement.article.text
    return any(
        compare_names(one, other, here=here, there=there) is Likeness.SAME
        for one in left.once(_speakers)
        for other in right.once(_speakers)
    )


def _speakers(reading: Reading) -> Names:
    """The people named in a statement besides its hearers."""
    hearers = reading.once(_hearers)
    return tuple(
        name
        for name in reading.once(names_of)
        if name not in hearers and not name.filled and not name.words.isupper()
    )


def _same_told(left: Reading, right: Reading) -> bool:
    ours, theirs = left.once(_told), right.once(_told)
    shared = len(ours & theirs)
    return shared >= max(_FEWEST, _SAME_TOLD * min(len(ours), len(theirs)))


def _told(reading: Reading) -> frozenset[str]:
    """The stems of what the whole sentence tells, without its names; for `Reading.once`."""
    start, end = reading.statement.sentence
    text = reading.statement.article.text[start:end]
    for name in reversed(find_names(text)):
        text = f"{text[: name.start]} {text[name.end :]}"
    return frozenset(content_stems(tokens(text))) - _TELLING
