"""What two amounts count → whether it is the same thing, surely enough to call them different."""

from __future__ import annotations

from factcheck.evidence.lexicons import words_of
from factcheck.evidence.numbers.counted import Counted
from factcheck.evidence.words import stem

_PRONOUNS = {"he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "this"}
_LEVELS = {"", "level"}
# Words that set a date apart from now: a figure "a year ago" is not one without a date.
_BACK = {"ago", "earlier", "previous", "previously"}
# Words of the clause beside thing and verb that must be the same before they tell anything.
_AROUND = 2


def may_agree(one: Counted, other: Counted, measure: str) -> bool:
    """Whether like figures tell of the same thing, as far as the sentences show."""
    if one.marks != other.marks or _disjoint(one.names, other.names):
        return False
    if measure in {"count", "ordinal"}:
        return _same_noun(one, other)
    return _related(one, other) > 0


def must_agree(one: Counted, other: Counted, measure: str) -> int:
    """How many signs tell that unlike figures tell of the same thing; 0 or less if too few do."""
    if not may_agree(one, other, measure) or _conflict(one, other):
        return 0
    if measure == "ordinal" and not _clear(one, other):
        return 0
    signs = _signs(one, other) - _doubts(one, other)
    if measure in {"count", "times", "ordinal"}:
        return signs
    # a share, a price, a size: of what, or else of whom, must be said on both sides
    if one.noun and one.noun == other.noun:
        # "a 5 percent rise in sales" and "a 9 percent rise in profit"
        what = not _disjoint(one.details, other.details)
        return signs - _other_subject(one, other) if what else 0
    if one.noun and other.noun:
        return 0
    if one.subject or other.subject:
        whose = _same_subject(one, other) and _alike_deed(one, other)
        return signs - _unnamed(one, other) if whose else 0
    return signs if _same_deed(one, other) else 0


def _same_noun(one: Counted, other: Counted) -> bool:
    if one.noun and other.noun:
        return one.noun == other.noun
    # "12 were killed" beside "12 people were killed"
    return one.verb == other.verb and one.verb.startswith("=")


def _related(one: Counted, other: Counted) -> int:
    ours, theirs = (
        {side.noun, *side.details, *side.subject, *side.around} for side in (one, other)
    )
    return len((ours & theirs) - {""}) + (one.verb == other.verb)


def _signs(one: Counted, other: Counted) -> int:
    shared = one.details & other.details
    return sum(
        (
            _same_deed(one, other),
            bool(shared),
            # "striking miners" on both sides and nothing else, not only "American"
            shared in (one.details, other.details) and bool(shared - one.names),
            _same_subject(one, other) and _alike_deed(one, other),
            len(one.around & other.around) >= _AROUND,
        )
    )


def _doubts(one: Counted, other: Counted) -> int:
    return (_disjoint(one.details, other.details)) + (
        not _alike_deed(one, other) and not {one.verb, other.verb} <= _weak()
    )


def _other_subject(one: Counted, other: Counted) -> bool:
    return not {*one.subject, *other.subject} & _PRONOUNS and _disjoint(one.subject, other.subject)


def _unnamed(one: Counted, other: Counted) -> bool:
    """Whether one side names whose it is and the other does not: "Acme shares", "its shares"."""
    return bool(one.subject_names) is not bool(other.subject_names)


def _clear(one: Counted, other: Counted) -> bool:
    """Ordinals count only where the same is done by the same."""
    return one.verb == other.verb and (
        _same_subject(one, other) or len(one.around & other.around) >= _AROUND
    )


def _same_deed(one: Counted, other: Counted) -> bool:
    return bool(one.verb) and one.verb == other.verb and one.verb not in _weak()


def _alike_deed(one: Counted, other: Counted) -> bool:
    """Whether the same is done, or both rise, or both fall."""
    return one.verb == other.verb or (bool(one.direction) and one.direction == other.direction)


def _weak() -> frozenset[str]:
    return frozenset(map(stem, words_of("counting", "weak"))) | {""}


def _same_subject(one: Counted, other: Counted) -> bool:
    if one.subject <= _PRONOUNS and other.subject <= _PRONOUNS:
        return bool(one.subject) and one.subject == other.subject
    shared = one.subject & other.subject
    if not shared or one.subject_head != other.subject_head:
        return False
    # "fees at private colleges" and "fees at public colleges"
    return one.subject <= other.subject or other.subject <= one.subject


def _conflict(one: Counted, other: Counted) -> bool:
    groups = {side.verb for side in (one, other) if side.verb.startswith("=")}
    ways = {side.direction for side in (one, other)} - {""}
    return (
        one.role == "compared"
        or len(groups) > 1
        or len(ways) > 1
        or _disjoint(one.around_names, other.around_names)
        or _each_own(one.subject_names, other.subject_names)
        or not _same_role(one.role, other.role)
        or _other_times(one.times, other.times)
        or "denied" in one.marks | other.marks
    )


def _same_role(one: str, other: str) -> bool:
    return one == other or {one, other} <= _LEVELS


def _other_times(one: frozenset[str], other: frozenset[str]) -> bool:
    back = [
        any(word in _BACK or word.startswith("last ") for word in side) for side in (one, other)
    ]
    kinds = (words_of("figures", "months"), words_of("figures", "weekdays"))
    years = [frozenset(filter(str.isdigit, side)) for side in (one, other)]
    return (
        back[0] is not back[1]
        or _disjoint(*years)
        or any(_disjoint(one & kind, other & kind) for kind in kinds)
    )


def _each_own(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether each side has a name that the other lacks: two firms may both be "Index"."""
    return bool(one - other) and bool(other - one)


def _disjoint(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one) and bool(other) and not one & other
