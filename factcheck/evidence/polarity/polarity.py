"""Done against not done, for against against: is it denied on one side only?

A word is denied by what the grammar hangs on it or it on ("did not sign", "nobody signed", "refused
to sign"), two denials cancel, and a word may be met by its antonym. Compared only where both are
of the same subject or object.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from factcheck.evidence.lexicons import word_lists
from factcheck.evidence.polarity.abilities import denies_ability
from factcheck.evidence.polarity.antonyms import Pole, all_poles, poles
from factcheck.evidence.polarity.in_place import contrary_words, is_denied, may_differ
from factcheck.evidence.polarity.predicates import Predicate, bases_of, find_predicates, same_thing
from factcheck.evidence.reading import Reading
from factcheck.evidence.words import FUNCTION_WORDS, base, content_stems, overlap, tokens
from factcheck.records import Certainty, Finding, Result

# What begins and ends is compared only where this share of the other words is the same. Set by
# judgement, for a fit would need many more such pairs than the dev articles have.
_SAME_WORDS = 0.6
_SILENT = Finding("polarity", Result.SILENT)


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if one side denies what the other asserts of the same, or asserts its contrary."""
    if Certainty.ASKED in _certainties(left, right):
        return _SILENT
    found = _of_predicates(left, right) if _worth_reading(left, right) else _SILENT
    if found.result is not Result.DIFFERS:
        # where the grammar shows nothing
        contrary = contrary_words(left, right) or _denied_telling(left, right)
        return Finding("polarity", Result.DIFFERS, *contrary) if contrary else found
    return found


def _of_predicates(left: Reading, right: Reading) -> Finding:
    agreeing, may_be_denied = _SILENT, may_differ(left, right)
    for one in left.once(_comparable):
        for other in right.once(_comparable):
            if not same_thing(one, other) or (result := _relation(one, other)) is Result.SILENT:
                continue
            finding = Finding("polarity", result, one.shown, other.shown)
            if result is Result.AGREES:
                agreeing = finding if agreeing is _SILENT else agreeing
            elif not may_be_denied or _says_both(left, one) or _says_both(right, other):
                continue
            elif not _in_turn(one, other) or _alike(left, right):
                return finding
    return agreeing


def _denied_telling(left: Reading, right: Reading) -> tuple[str, str] | None:
    """The words of telling of the same source, if only one of them is denied: "never said"."""
    for one in left.statement.attribution:
        for other in right.statement.attribution:
            ours, theirs = ((link.cue or "").casefold().split() for link in (one, other))
            same_source = one.who and other.who and one.who == other.who
            if not (same_source and ours and theirs and base(ours[-1]) == base(theirs[-1])):
                continue
            if is_denied(ours) != is_denied(theirs) and one.cue and other.cue:
                return one.cue, other.cue
    return None


def _relation(one: Predicate, other: Predicate) -> Result:
    """What two words of the same thing are to each other; silent if they say other things."""
    contrary = _are_contrary(one, other)
    if not contrary and not _are_same(one, other):
        return Result.SILENT
    if not _in_one_world(one, other) or (contrary and one.denied and other.denied):
        return Result.SILENT
    if (one.denied != other.denied) != contrary:
        return Result.DIFFERS
    return Result.AGREES if one.denials or other.denials else Result.SILENT


def _are_same(one: Predicate, other: Predicate) -> bool:
    if one.base == other.base:
        # "approved" and "no approval" have one base only by chance
        return one.part == other.part or "nouns" not in (one.part, other.part)
    pairs = _pole_pairs(one, other)
    return any(mine == theirs and not mine.in_turn for mine, theirs in pairs)


def _are_contrary(one: Predicate, other: Predicate) -> bool:
    return any(mine.faces(theirs) for mine, theirs in _pole_pairs(one, other))


def _says_both(reading: Reading, predicate: Predicate) -> bool:
    """Whether a statement has a word and its antonym: "allowed here, banned there"."""
    known = poles(predicate.part)
    mine = known.get(predicate.base, ())
    others = [pole for each in find_predicates(reading) for pole in known.get(each.base, ())]
    return any(pole.faces(other) for pole in mine for other in others)


def _in_turn(one: Predicate, other: Predicate) -> bool:
    facing = [mine for mine, theirs in _pole_pairs(one, other) if mine.faces(theirs)]
    return bool(facing) and all(pole.in_turn for pole in facing)


def _pole_pairs(one: Predicate, other: Predicate) -> list[tuple[Pole, Pole]]:
    mine, theirs = poles(one.part).get(one.base, ()), poles(other.part).get(other.base, ())
    return [(pole, facing) for pole in mine for facing in theirs] if one.part == other.part else []


def _in_one_world(one: Predicate, other: Predicate) -> bool:
    """Whether both tell of what is, or both of the same that may, must or will be."""
    if one.context == other.context:
        return True
    return any(
        denied.denied and not asserted.denied and _denied_by(asserted, denied)
        for denied, asserted in ((one, other), (other, one))
    )


def _denied_by(asserted: Predicate, denied: Predicate) -> bool:
    """Whether a denial holds though it stands in another context."""
    # what "used to be" has been, though "it is not" is no contrary of that
    if asserted.context == {"use"}:
        return not denied.context and "never" in map(str.lower, denied.denials)
    if "may" in asserted.context and "can" in denied.context:
        return asserted.context - {"may", "can"} == denied.context - {"can"}
    # who could not do it has not done it
    return denied.context - asserted.context == {"can"} and asserted.context <= denied.context


def _comparable(reading: Reading) -> tuple[Predicate, ...]:
    """The predicates but those whose word is both asserted and denied in one statement."""
    found = find_predicates(reading)
    signs: dict[tuple[str, str], set[bool]] = {}
    for predicate in found:
        signs.setdefault((predicate.base, predicate.part), set()).add(predicate.denied)
    return tuple(each for each in found if len(signs[each.base, each.part]) == 1)


def _alike(left: Reading, right: Reading) -> bool:
    one, other = left.once(_stems), right.once(_stems)
    known = all_poles()
    return overlap(*({word for word in each if word not in known} for each in (one, other))) >= (
        _SAME_WORDS
    )


def _stems(reading: Reading) -> frozenset[str]:
    return frozenset(content_stems(tokens(reading.text)))


def _certainties(*sides: Reading) -> list[Certainty]:
    return [side.statement.certainty for side in sides]


def _worth_reading(left: Reading, right: Reading) -> bool:
    """Whether the words alone leave it open that something is denied on one side only."""
    one, other = left.once(bases_of), right.once(bases_of)
    if not _content(one) & _content(other):
        return False
    if left.once(_denies_ability) or right.once(_denies_ability):
        return True
    return bool(_denying() & (one | other)) or any(
        mine.faces(theirs) for mine in _poles_of(one - other) for theirs in _poles_of(other - one)
    )


def _denies_ability(reading: Reading) -> bool:
    return any(map(denies_ability, tokens(reading.text.lower())))


def _content(bases: frozenset[str]) -> frozenset[str]:
    return bases - FUNCTION_WORDS


def _poles_of(bases: Iterable[str]) -> list[Pole]:
    known = all_poles()
    return [pole for word in bases for pole in known.get(word, ())]


@cache
def _denying() -> frozenset[str]:
    lists = word_lists("denial")
    words = (*lists["negations"], *lists["denying"], "without", "instead", "rather")
    return frozenset(base(word.split("-")[0]) for word in words)
