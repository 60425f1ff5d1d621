"""Two quotations → the stretch in which they are the same one, with the gaps where words differ.

    we [will] fight them on the beaches        the words in brackets are a gap, the others are
    we [shall] fight them on the beaches       the same on both sides

Endings, tense, spelling, contractions, marks and capitals make no other word.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from factcheck.english.same_word import keys_of, light_keys
from factcheck.records import Span

_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:['’-][^\W\d_]+)*")
_ELISION = re.compile(r"…|\.\s?\.\s?\.|[\[\]()]")
# Words on both sides that may stand in one gap, and on one side alone; more words than these part
# two stretches, for speakers repeat themselves, and editors leave words out.
_GAP, _OMITTED = 5, 8
# Words that may stand before the first or after the last that are the same.
_EDGE = 3

_Block = tuple[int, int, int]


@dataclass(frozen=True)
class Word:
    """A word of a quotation by its place in the text; `key` is what it is compared by."""

    span: Span
    key: str
    content: bool


@dataclass(frozen=True)
class Gap:
    """Where the words differ: those on each side, and the places where they stand.

    `elided` tells that an editor left out or put in words on purpose: "…", "[the mayor]".
    """

    left: tuple[Word, ...]
    right: tuple[Word, ...]
    left_place: Span
    right_place: Span
    elided: bool = False


@dataclass(frozen=True)
class Wording:
    """A stretch in which two quotations are alike: the words that are the same, and the gaps."""

    same: tuple[tuple[Word, Word], ...]
    gaps: tuple[Gap, ...]

    @property
    def content(self) -> int:
        """How many different words that carry content are the same."""
        return len({one.key for one, _ in self.same if one.content})

    @property
    def share(self) -> float:
        """The share of the words in the stretch that are the same; half where one side has none."""
        gaps = [(len(gap.left), len(gap.right)) for gap in self.gaps if not gap.elided]
        others = sum(max(pair) if all(pair) else max(pair) / 2 for pair in gaps)
        return len(self.same) / (len(self.same) + others)


def words_of(text: str, span: Span) -> tuple[Word, ...]:
    """The words of `text[span]`; "don't" and "desk-bound" are two at one place."""
    return tuple(
        Word(Span(*match.span()), key, content=key not in light_keys())
        for match in _WORD.finditer(text, *span)
        for key in keys_of(match.group())
    )


def compare_words(
    left: Sequence[Word], right: Sequence[Word], texts: tuple[str, str]
) -> Wording | None:
    """The longest stretch in which both are alike; None if no word that carries content is."""
    ours, theirs = [word.key for word in left], [word.key for word in right]
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    blocks: list[_Block] = [
        (block.a, block.b, block.size) for block in matcher.get_matching_blocks() if block.size
    ]
    wordings = [_wording(run, (left, right), texts) for run in _runs(blocks)]
    best = max(wordings, key=lambda wording: (wording.content, len(wording.same)), default=None)
    return best if best and best.content else None


def _runs(blocks: Sequence[_Block]) -> Iterator[list[_Block]]:
    """The blocks of words that are the same, parted where too many others stand between."""
    run: list[_Block] = []
    for block in blocks:
        if run:
            one, other = block[0] - run[-1][0] - run[-1][2], block[1] - run[-1][1] - run[-1][2]
            if max(one, other) > (_GAP if one and other else _OMITTED):
                yield run
                run = []
        run.append(block)
    if run:
        yield run


def _wording(
    run: Sequence[_Block], sides: tuple[Sequence[Word], Sequence[Word]], texts: tuple[str, str]
) -> Wording:
    left, right = sides
    same = tuple((left[a + step], right[b + step]) for a, b, size in run for step in range(size))
    # the edges of both quotations count as blocks of no words, if they are near
    blocks = list(run)
    if min(run[0][:2]) > 0 and max(run[0][:2]) <= _EDGE:
        blocks.insert(0, (0, 0, 0))
    last = run[-1][0] + run[-1][2], run[-1][1] + run[-1][2]
    rest = len(left) - last[0], len(right) - last[1]
    if min(rest) > 0 and max(rest) <= _EDGE:
        blocks.append((len(left), len(right), 0))
    places = [
        ((a + size, following[0]), (b + size, following[1]))
        for (a, b, size), following in pairwise(blocks)
    ]
    return Wording(same, tuple(_gap(place, sides, texts) for place in places))


def _gap(
    place: tuple[tuple[int, int], tuple[int, int]],
    sides: tuple[Sequence[Word], Sequence[Word]],
    texts: tuple[str, str],
) -> Gap:
    one, other = (_span(words, *ends) for words, ends in zip(sides, place, strict=True))
    elided = any(
        _ELISION.search(text, max(0, span.start - 1), span.end + 2)
        for text, span in zip(texts, (one, other), strict=True)
    )
    ours, theirs = (words[slice(*ends)] for words, ends in zip(sides, place, strict=True))
    return Gap(tuple(ours), tuple(theirs), one, other, elided)


def _span(words: Sequence[Word], start: int, end: int) -> Span:
    """The characters of `words[start:end]`, or those between its neighbours."""
    if start < end:
        return Span(words[start].span.start, words[end - 1].span.end)
    before = words[start - 1].span.end if start else words[start].span.start
    after = words[start].span.start if start < len(words) else before
    return Span(min(before, after), max(before, after))
