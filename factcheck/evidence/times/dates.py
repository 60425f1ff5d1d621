"""Times of the same event: can both be true?

A time says something about the word it hangs on; two are compared if they hang on the same word,
or on what both statements tell in the main, and these share enough of their other words. Compared
are dates in the fields that both have, lengths of time, and what came first. A coarser time that
contains the finer agrees. When it was said is held against when it was said, never against what
was done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from factcheck.evidence.frames import Stretch, only_change
from factcheck.evidence.lexicons import words_of
from factcheck.evidence.reading import Reading
from factcheck.evidence.times.events import (
    Dated,
    Event,
    Order,
    read_dated,
    read_orders,
    read_plain_rest,
    read_rest,
    read_times,
)
from factcheck.evidence.times.sorts import Time
from factcheck.evidence.times.times import find_times
from factcheck.evidence.times.values import compatible, same_length
from factcheck.evidence.words import content_stems, tokens
from factcheck.records import Attribution, Finding, Result

# The share of the other content words, of the side with fewer, that must be shared, and how many.
_SHARED, _FEWEST = 0.3, 2
_FIGURE = re.compile(r"\d[\d,.]*|\b(?:first|second|third|fourth|fifth)\b", re.IGNORECASE)
_BEFORE_LENGTH = re.compile(r"(\w+)\s(?:the\s|a\s)?$")
_LEADING = re.compile(r"(?:(?:on|in|at|late|early)\s)?", re.IGNORECASE)
_SMALL = frozenset("on in at the late early of by since until".split())
_BESIDE = re.compile(r"\s(?:(?:on|late|early|in)\s)?", re.IGNORECASE)
_AFTER_LENGTH = re.compile(r"\s(before|after|earlier|later|prior|ahead|in\sadvance)\b")


@dataclass(frozen=True)
class _Pair:
    """Two times of one event: can they be the same? `close` if they hang on the same word."""

    left: Time | Order
    right: Time | Order
    same: bool
    close: bool
    words: tuple[str, str]


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if the same event is given two times that can't both be its own."""
    if right.text < left.text:  # one order, that the finding be the same from either side
        finding = observe(right, left)
        return replace(finding, left=finding.right, right=finding.left)
    pairs = [*_in_place(left, right), *_of_speech(left, right), *_of_events(left, right)]
    if differing := _left_over(pairs):
        return Finding("dates", Result.DIFFERS, *differing.words)
    agreeing = next((pair for pair in pairs if pair.same), None)
    if agreeing:
        return Finding("dates", Result.AGREES, *agreeing.words)
    return Finding("dates", Result.SILENT)


def _left_over(pairs: list[_Pair]) -> _Pair | None:
    """The first that differs and whose times have no partner that they agree with."""
    left = {pair.left for pair in pairs if pair.same}
    right = {pair.right for pair in pairs if pair.same}
    differing = [
        pair
        for pair in pairs
        if not pair.same and pair.left not in left and pair.right not in right
    ]
    return min(differing, key=lambda pair: not pair.close, default=None)


def _in_place(left: Reading, right: Reading) -> Iterator[_Pair]:
    """The times where two statements part that are otherwise the same."""
    change = only_change(left, right)
    if change is None:
        return
    for one, other in product(left.once(_placed), right.once(_placed)):
        if _is_all(change.left, one) and _is_all(change.right, other):
            same = _fits(one, other, left, right)
            if same is not None:
                yield _Pair(one, other, same, True, (one.words, other.words))


def _placed(reading: Reading) -> list[Time]:
    """The times of a statement but for a year that tells which: "the 2008 race"."""
    dated = {each.time for each in reading.once(read_dated)}
    return [time for time in reading.once(read_times) if time in dated or not time.words.isdigit()]


def _is_all(side: Stretch, time: Time) -> bool:
    """Whether the words are those of a time, but for a preposition."""
    rest = side.words[: -len(time.words.split())]
    return side.holds(time.start, time.end) and time.end >= side.end and set(rest) <= _SMALL


def _of_events(left: Reading, right: Reading) -> Iterator[_Pair]:
    if _may_have_times(left) and _may_have_times(right):
        yield from _of_dates(left, right)
        yield from _of_orders(left, right)


def _may_have_times(reading: Reading) -> bool:
    return bool(reading.once(read_times)) or bool(_ORDER_WORDS & set(reading.text.lower().split()))


_ORDER_WORDS = {"before", "after", "prior", "ahead", "advance", "following"}


def _of_dates(left: Reading, right: Reading) -> Iterator[_Pair]:
    if not left.once(read_times) or not right.once(read_times):
        return
    for one in left.once(read_dated):
        for other in right.once(read_dated):
            same = _fits(one.time, other.time, left, right)
            if same is None or not (
                _corresponding(one.event, other.event, left, right)
                or _one_telling(one.event, other.event)
                or _one_plan(one, other, left, right)
            ):
                continue
            if not same and (_other_figures(left, right) or _told_anyway(one, other, left, right)):
                continue
            close = one.event.stem == other.event.stem
            yield _Pair(one.time, other.time, same, close, (one.time.words, other.time.words))


def _fits(one: Time, other: Time, left: Reading, right: Reading) -> bool | None:
    """Whether two times can be the same; None where they are no times of one kind."""
    if one.date and other.date:
        return _fits_dates(one, other)
    if one.length and other.length and _use(one, left) == _use(other, right) != "":
        return same_length(one.length, other.length)
    return None


def _fits_dates(one: Time, other: Time) -> bool | None:
    assert one.date
    assert other.date
    same = compatible(one.date, other.date)
    relations = {one.relation, other.relation}
    if same or len(relations) == 1:
        return None if same is False and relations & {"about", "between"} else same
    return None


def _use(time: Time, reading: Reading) -> str:
    """What a length is said of: how long it lasts, by when, how long ago; "" for none of these."""
    if time.relation == "ago":
        return "ago"
    if after := _AFTER_LENGTH.match(reading.text, time.end):
        return after[1] if after[1] in ("earlier", "later") else ""
    before = _BEFORE_LENGTH.search(reading.text, 0, time.start)
    word = before[1].lower() if before else ""
    if re.match(r"(?i)(?:the )?(?:last|past|next|first)\b", time.words):
        return "counted " + time.words.lower().removeprefix("the ").split()[0]
    return {"in": "within", "within": "within", "every": "", "of": ""}.get(word, "lasting")


def _corresponding(one: Event, other: Event, left: Reading, right: Reading) -> bool:
    if one.who and other.who and not one.who & other.who:
        return False
    shared = left.once(read_rest) & right.once(read_rest)
    if one.stem == other.stem and not one.weak:
        return bool(shared - {one.stem})
    both_main = one.main and other.main
    return (both_main or one.stem == other.stem) and _share_enough(left, right)


def _one_telling(one: Event, other: Event) -> bool:
    """Whether the same speaker says or writes the same, or on one side nothing is told of it."""
    if not (one.telling and other.telling and one.who & other.who):
        return False
    if one.about and other.about:
        return bool((one.about - one.who) & (other.about - other.who))
    announcing = words_of("events", "announcing")
    return not announcing & {one.stem, other.stem}


def _one_plan(one: Dated, other: Dated, left: Reading, right: Reading) -> bool:
    """Whether both tell of what stands in a calendar, such as a hearing, for days to come."""
    ours, theirs = one.event, other.event
    if not (ours.planned and theirs.planned and _lies_ahead(one.time) and _lies_ahead(other.time)):
        return False
    if (ours.who and theirs.who and not ours.who & theirs.who) or (
        ours.about and theirs.about and not ours.about & theirs.about
    ):
        return False
    return bool(left.once(read_rest) & right.once(read_rest) - {ours.stem, theirs.stem})


def _lies_ahead(time: Time) -> bool:
    step = time.date.step if time.date else None
    return step is not None and step[1] >= 0


def _share_enough(left: Reading, right: Reading) -> bool:
    """Whether enough of the words that tell what happened are the same."""
    ours, theirs = left.once(read_plain_rest), right.once(read_plain_rest)
    shared = len(ours & theirs)
    return shared >= _FEWEST and shared >= _SHARED * min(len(ours), len(theirs))


def _told_anyway(one: Dated, other: Dated, left: Reading, right: Reading) -> bool:
    """Whether the other side has either time too, of whatever: the grammar may have erred."""
    return any(_fits(one.time, time, left, right) for time in right.once(read_times)) or any(
        _fits(time, other.time, left, right) for time in left.once(read_times)
    )


def _other_figures(left: Reading, right: Reading) -> bool:
    """Whether both tell figures beside their times, and none that is the same."""
    ours, theirs = _figures(left), _figures(right)
    return bool(ours and theirs and not ours & theirs)


def _figures(reading: Reading) -> set[str]:
    times = reading.once(read_times)
    return {
        found[0].strip(".,").lower()
        for found in _FIGURE.finditer(reading.text)
        if not any(time.start <= found.start() < time.end for time in times)
    }


def _of_orders(left: Reading, right: Reading) -> Iterator[_Pair]:
    for one in left.once(read_orders):
        for other in right.once(read_orders):
            same = _same_order(one, other, left, right)
            if same is not None:
                yield _Pair(one, other, same, True, (one.words, other.words))


def _same_order(one: Order, other: Order, left: Reading, right: Reading) -> bool | None:
    if one.other == other.event.stem and other.other == one.event.stem != one.other:
        return one.before != other.before
    if not (one.other in other.about or other.other in one.about):
        return None
    if one.before == other.before and one.length and other.length:
        # a length counted from the same event is rarely told of two things
        shared = left.once(read_rest) & right.once(read_rest)
        return same_length(one.length, other.length) if shared - {one.other, other.other} else None
    if not _corresponding(one.event, other.event, left, right):
        return None
    return one.before == other.before


def _of_speech(left: Reading, right: Reading) -> Iterator[_Pair]:
    """The times at which the same source said it."""
    for one, other in product(left.statement.attribution, right.statement.attribution):
        if not _same_source(one, other):
            continue
        for ours, theirs in product(_said_when(one, left), _said_when(other, right)):
            same = _fits_dates(ours, theirs)
            if same is not None:
                yield _Pair(ours, theirs, same, True, (ours.words, theirs.words))


def _said_when(link: Attribution, reading: Reading) -> list[Time]:
    """The times of an attribution: those of its time, or one that its occasion begins with."""
    words, published = link.time or link.occasion or "", reading.statement.article.published
    found = [time for time in find_times(words, published) if time.date]
    # "after Friday's vote" tells when the vote was
    found = [time for time in found if link.time or _LEADING.fullmatch(words, 0, time.start)]
    return found or _beside_cue(link, reading)


def _beside_cue(link: Attribution, reading: Reading) -> list[Time]:
    """The time that stands right behind the word for it: "said Monday that"."""
    article = reading.statement.article
    sentence = article.text[slice(*reading.statement.sentence)]
    at = sentence.find(link.cue) if link.cue else -1
    if at < 0:
        return []
    end = at + len(link.cue or "")
    times = find_times(sentence, article.published)
    return [time for time in times if time.date and _BESIDE.fullmatch(sentence, end, time.start)]


def _same_source(one: Attribution, other: Attribution) -> bool:
    ours, theirs = (content_stems(tokens(link.who or "")) for link in (one, other))
    return bool(set(ours) & set(theirs))
