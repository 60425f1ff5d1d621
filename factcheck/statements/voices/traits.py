"""What speaks for a voice that a source may stand for: where it is heard and named, what it is."""

from collections.abc import Iterator, Sequence

from factcheck.english.lexicon import words_of
from factcheck.english.pronouns import GENDERS
from factcheck.english.sources import kind_of
from factcheck.statements.voices.voice import Voice

# sentences back and ahead within which a voice may be meant
_BACK, _AHEAD = 12, 3


def may_be(voice: Voice, named: Sequence[int], family: str, sentence: int) -> bool:
    """Whether a voice, named in those sentences, is near enough, and a man where it must be."""
    gender = GENDERS.get(family)
    if gender and voice.gender not in {"", gender}:
        return False
    ahead = _AHEAD if family == "who" else 0
    return any(sentence - _BACK <= at <= sentence + ahead for at in (*voice.heard, *named))


def within_reach(sentence: int) -> range:
    """The sentences of which a voice must be heard or named in one."""
    return range(sentence - _BACK, sentence + _AHEAD + 1)


def last_of(places: Sequence[int], sentence: int) -> int:
    """The last of the places up to a sentence; -1 for none."""
    return max((at for at in places if at <= sentence), default=-1)


def ranks(places: Sequence[int]) -> list[int]:
    """How many others stand nearer, for each; the others' order does not matter."""
    return [sum(other > at for other in places) for at in places]


def standing(
    voice: Voice,
    places: Sequence[int],
    sentence: int,
    bounds: tuple[int, int],
    heard: int,
    named: int,
) -> Iterator[str]:
    """What speaks for a voice by where it was heard and named."""
    last, seen = last_of(voice.heard, sentence), last_of(places, sentence)
    yield f"heard {min(heard, 3)} {_far(sentence - last) if last >= 0 else 'never'}"
    yield f"heard rank {min(heard, 3)}" if last >= 0 else "never heard"
    yield f"named {_far(sentence - seen) if seen >= 0 else 'never'}"
    yield f"named rank {min(named, 4)}"
    yield f"heard here {bounds[0] <= last}"
    yield f"named here {bounds[0] <= seen}"
    ahead = min((at - sentence for at in voice.heard if at > sentence), default=9)
    yield f"ahead {min(ahead, 3)} {sentence + ahead < bounds[1]}"
    yield f"often {min(len(voice.heard), 3)}"


def _far(sentences: int) -> str:
    return str(sentences) if sentences < 3 else "near" if sentences < 6 else "far"


def fitting(voice: Voice, family: str, asked: set[str], given: bool | None) -> Iterator[str]:
    """What speaks for a voice by what it is."""
    yield f"person {voice.person} gender {bool(voice.gender)}"
    yield f"kind {kind_of(voice.name).value}"
    if given is not None:
        yield f"hint {given}"
    if family == "the":
        yield f"told {min(len(asked & voice.told), 2)}"
        for name in ("titles", "institutions", "outlet_nouns", "unnamed"):
            if asked & words_of("sources", name):
                yield f"{name} {kind_of(voice.name).value} {voice.person}"
