"""People, bodies, products: which name of each side has no counterpart on the other?

Where something is, `places` tells, and who said it, `attribution`.
"""

from factcheck.english.names.places import is_place
from factcheck.english.names.proper_names import Name, listed
from factcheck.english.words import base, tokens
from factcheck.evidence.names.names_of import names_of, tellers_of
from factcheck.evidence.names.unmatched import compare, point_at
from factcheck.evidence.reading import Reading
from factcheck.records import Finding, Result


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if each side names somebody whom the other doesn't; agrees if they name the same.

    Who says it is no part of what is told: `attribution` compares that.
    """
    sides = left, right
    found = compare(left.once(names_of), right.once(names_of), sides)
    if found.shared and _have_changed_places(found.shared, sides):
        ours, theirs = zip(*found.shared, strict=True)
        return Finding("names", Result.DIFFERS, listed(ours), listed(sorted(theirs, key=_start)))
    others = found._replace(
        shared=tuple(pair for pair in found.shared if not is_place(pair[0], left.text)),
        ours=_told_of(found.ours, left),
        theirs=_told_of(found.theirs, right),
    )
    return point_at("names", others, sides)


def _told_of(names: tuple[Name, ...], reading: Reading) -> tuple[Name, ...]:
    """Without places and without those who say it."""
    tellers = reading.once(tellers_of)
    return tuple(name for name in names if name not in tellers and not is_place(name, reading.text))


def _have_changed_places(
    shared: tuple[tuple[Name, Name], ...], sides: tuple[Reading, Reading]
) -> bool:
    """Whether nothing but the places of names differs: "Poe beat Lind", "from Oslo to Bergen"."""
    ours, theirs = (side.once(_without_names) for side in sides)
    if ours == theirs:
        return _turned(shared)
    if sorted(ours) != sorted(theirs):
        return False
    before = {(_before(one, sides[0]), _before(other, sides[1])) for one, other in shared}
    return any(one != other and (other, one) in before for one, other in before)


def _before(name: Name, reading: Reading) -> str:
    """The word before a name, which tells its part: "from", "to"."""
    return (tokens(reading.text[: name.start]) or [""])[-1].casefold()


def _turned(shared: tuple[tuple[Name, Name], ...]) -> bool:
    """Whether the same names come in another order: "Poe beat Lind", "Lind beat Poe"."""
    starts = [other.start for _, other in sorted(shared, key=lambda pair: pair[0].start)]
    return starts != sorted(starts)


def _start(name: Name) -> int:
    return name.start


def _without_names(reading: Reading) -> list[str]:
    text = reading.text
    for name in reversed(reading.once(names_of)):
        text = f"{text[: name.start]} {text[name.end :]}"
    return [base(word) for word in tokens(text)]
