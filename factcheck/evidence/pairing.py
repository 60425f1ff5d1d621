"""What stands in each of two statements (amounts, times, names) → which is held against which.

Those with the same words beside them belong together, and those that agree: of "12 dead and 30
hurt" and "14 dead and 30 hurt" 30 goes with 30, and 12 with 14.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from factcheck.english.names.geography import with_countries
from factcheck.english.words import content_bases
from factcheck.evidence.alike import alike
from factcheck.evidence.reading import Reading
from factcheck.records import Finding, Result

# Content words on each side that are looked at, and the characters that these are looked for in.
_WORDS, _REACH = 3, 60
_MARK = re.compile(r"[,;:—–]")
# What it weighs that both agree, and that the same word follows soon; by judgement.
_AGREEING, _FOLLOWING = 2, 3


class Item(Protocol):
    """Words at `text[start:end]`."""

    @property
    def start(self) -> int:
        """Where they begin."""

    @property
    def end(self) -> int:
        """Where they end."""

    @property
    def words(self) -> str:
        """As written."""


_Item = TypeVar("_Item", bound=Item)


@dataclass(frozen=True)
class Pair(Generic[_Item]):
    """An item of each side, whether both can be true, and how much beside them is the same."""

    left: _Item
    right: _Item
    same: bool
    near: int


def paired(
    ours: Sequence[_Item],
    theirs: Sequence[_Item],
    fits: Callable[[_Item, _Item], bool | None],
    sides: tuple[Reading, Reading],
) -> tuple[Pair[_Item], ...]:
    """The best pairs, each item in one at most; none of items of which `fits` says None."""
    found = sorted(_all_pairs(ours, theirs, fits, sides), key=lambda each: each[0])
    lefts: set[int] = set()
    rights: set[int] = set()
    best = []
    for _, left, right, pair in found:
        if left not in lefts and right not in rights:
            lefts.add(left)
            rights.add(right)
            best.append(pair)
    return tuple(best)


def found_in(
    observer: str, pairs: Sequence[Pair[_Item]], sides: tuple[Reading, Reading]
) -> Finding:
    """Differs with the first pair that does, if the words beside it or the statements are alike."""
    for pair in pairs:
        if not pair.same and (pair.near >= _FOLLOWING or alike(*sides)):
            return Finding(observer, Result.DIFFERS, pair.left.words, pair.right.words)
    for pair in pairs:
        if pair.same:
            return Finding(observer, Result.AGREES, pair.left.words, pair.right.words)
    return Finding(observer, Result.SILENT)


def texts_after(text: str, items: Sequence[Item]) -> list[str]:
    """What stands after each item, in their order, up to the next."""
    ends = [*(item.start for item in items), len(text)][1:]
    return [text[item.end : end] for item, end in zip(items, ends, strict=True)]


def _all_pairs(
    ours: Sequence[_Item],
    theirs: Sequence[_Item],
    fits: Callable[[_Item, _Item], bool | None],
    sides: tuple[Reading, Reading],
) -> Iterator[tuple[tuple[object, ...], int, int, Pair[_Item]]]:
    left, right = (side.text for side in sides)
    around = _around(right, theirs)
    for i, (one, (before, after)) in enumerate(zip(ours, _around(left, ours), strict=True)):
        for j, other in enumerate(theirs):
            same = fits(one, other)
            if same is None:
                continue
            near = len({*before, *after} & {*around[j][0], *around[j][1]})
            near += _FOLLOWING * (not {*after[:2]}.isdisjoint(around[j][1][:2]))
            # the same whichever side is left
            order = (-near - _AGREEING * same, i + j, *sorted((one.words, other.words)), abs(i - j))
            yield order, i, j, Pair(one, other, same, near)


def _around(text: str, items: Sequence[Item]) -> list[tuple[list[str], list[str]]]:
    """The content words before each, and after within the clause, the nearest first."""
    found = []
    for item, following in zip(items, texts_after(text, items), strict=True):
        before = content_bases(with_countries(text[max(item.start - _REACH, 0) : item.start]))
        after = _MARK.split(following[:_REACH], maxsplit=1)[0]
        found.append((before[::-1][:_WORDS], content_bases(with_countries(after))[:_WORDS]))
    return found
