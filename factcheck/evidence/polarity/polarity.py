"""Done or not done, for or against: a word that one side denies, or words of contrary meaning."""

from collections.abc import Iterator
from itertools import product

from factcheck.english.antonyms import are_contrary, are_in_turn
from factcheck.english.arguments import arguments_of, may_be_of_one_thing
from factcheck.english.negation import Word, is_negation, words_with_denials
from factcheck.english.words import base
from factcheck.evidence.alike import alike
from factcheck.evidence.reading import Reading
from factcheck.evidence.times.dates import pairs_of_times
from factcheck.records import Finding, Result

_By = dict[str, tuple[Word, ...]]


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if one side denies what the other asserts, or asserts its contrary."""
    if alike(left, right):
        pairs = [*_shared(left, right), *_contrary(left, right)]
        for one, other, same in sorted(pairs, key=lambda pair: pair[2]):
            result = Result.AGREES if same else Result.DIFFERS
            return Finding("polarity", result, one.shown, other.shown)
        if cues := _denied_telling(left, right):
            return Finding("polarity", Result.DIFFERS, *cues)
    return Finding("polarity", Result.SILENT)


def content_words(reading: Reading) -> tuple[Word, ...]:
    """The words that carry content, each with what denies it; for `Reading.once`."""
    return words_with_denials(reading.text)


def _shared(left: Reading, right: Reading) -> Iterator[tuple[Word, Word, bool]]:
    """The words of both that one side denies, and whether both do."""
    ours, theirs = left.once(_by_base), right.once(_by_base)
    for key in sorted(ours.keys() & theirs.keys()):
        one, other = ours[key], theirs[key]
        signs = {word.denied for word in one}, {word.denied for word in other}
        # who both denies and asserts it speaks of two things
        if len(signs[0]) == len(signs[1]) == 1 and (one[0].denials or other[0].denials):
            yield one[0], other[0], signs[0] == signs[1]


def _contrary(left: Reading, right: Reading) -> Iterator[tuple[Word, Word, bool]]:
    """The words of each side that the other has an antonym of, itself not having the word."""
    sides = left, right
    ours, theirs = (side.once(_by_base) for side in sides)
    for one, other in product(_without(ours, theirs), _without(theirs, ours)):
        words = one.word, other.word
        if are_contrary(*words) and not (are_in_turn(*words) and _told_apart(one, other, sides)):
            yield one, other, one.denied != other.denied


def _told_apart(one: Word, other: Word, sides: tuple[Reading, Reading]) -> bool:
    """Whether the words are said of two things, or of two times."""
    ours, theirs = (
        arguments_of(word.word, side.text) for word, side in zip((one, other), sides, strict=True)
    )
    times = pairs_of_times(*sides)
    return not may_be_of_one_thing(ours, theirs) or not all(pair.same for pair in times)


def _without(ours: _By, theirs: _By) -> list[Word]:
    """The words of one side that the other has in no form."""
    return [word for key in sorted(ours.keys() - theirs.keys()) for word in ours[key]]


def _by_base(reading: Reading) -> _By:
    found: _By = {}
    for word in reading.once(content_words):
        found[word.base] = (*found.get(word.base, ()), word)
    return found


def _denied_telling(left: Reading, right: Reading) -> tuple[str, str] | None:
    """The words of telling of the same source, if only one of them is denied: "never said"."""
    for one in left.statement.attribution:
        for other in right.statement.attribution:
            if not (one.cue and other.cue and one.who and one.who == other.who):
                continue
            ours, theirs = one.cue.casefold().split(), other.cue.casefold().split()
            denied = [any(map(is_negation, cue)) for cue in (ours, theirs)]
            if base(ours[-1]) == base(theirs[-1]) and denied[0] != denied[1]:
                return one.cue, other.cue
    return None
