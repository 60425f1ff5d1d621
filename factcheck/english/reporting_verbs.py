"""The verbs by which somebody says or thinks something: the lexicon of cues, and who asks it."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cache, lru_cache

from factcheck.english.lexicon import Phrases, word_lists


class CueClass(str, Enum):
    """How a cue verb gives what its source says; the names are those of cues.yaml's lists."""

    SPEECH = "speech"
    SPEECH_WITH_CONTENT = "speech_with_content"
    BELIEF = "belief"
    BELIEF_WITH_CONTENT = "belief_with_content"
    DENIAL_WITH_CONTENT = "denial_with_content"


@dataclass(frozen=True)
class Cue:
    """One form of a cue verb: its words in small letters, and its class."""

    words: tuple[str, ...]
    kind: CueClass


_SPEECH = frozenset({CueClass.SPEECH, CueClass.SPEECH_WITH_CONTENT})
# "says" and "points out": whether the forms of a line share what comes after the verb
_PARTICLES = {"out", "it", "clear", "on", "to", "say", "quoted", "as", "saying", "reporting"}


@cache
def cues_by_first_word() -> dict[str, tuple[Cue, ...]]:
    """Every cue under its first word, those of more words first."""
    cues: dict[str, list[Cue]] = {}
    for kind in CueClass:
        for line in word_lists("cues")[kind.value]:
            for words in _forms(line.split()):
                cues.setdefault(words[0], []).append(Cue(words, kind))
    return {
        first: tuple(sorted(found, key=lambda cue: -len(cue.words)))
        for first, found in cues.items()
    }


@lru_cache(maxsize=4096)
def classes_of(*forms: str) -> tuple[CueClass, ...]:
    """The classes of verbs that the lexicon has one of the forms in; () if it is no cue verb."""
    found = (cue for form in forms for cue in cues_by_first_word().get(form, ()))
    # a cue of more words may begin with "is" or "makes"
    return tuple(sorted({cue.kind for cue in found if len(cue.words) == 1}))


def is_saying(form: str) -> bool:
    """Whether it is a form of a verb of speech: "said", "added"."""
    return not _SPEECH.isdisjoint(classes_of(form))


def is_hedge(cue: str) -> bool:
    """Whether a cue needs nobody who says it: "reportedly", "it is said"; not a lone verb."""
    return len(cue.split()) > 1 or cue.endswith("ly")


@cache
def cue_words() -> Phrases:
    """Finds the cue verbs of one word in running text."""
    return Phrases(
        cue.words[0]
        for cues in cues_by_first_word().values()
        for cue in cues
        if len(cue.words) == 1
    )


def _forms(words: list[str]) -> Iterator[tuple[str, ...]]:
    verbs = [word for word in words if word not in _PARTICLES]
    particles = tuple(word for word in words if word in _PARTICLES)
    # "say" is a verb of its own and the end of "go on to say"
    if not particles or not verbs or words[0] == "say":
        verbs, particles = words, ()
    for verb in verbs:
        yield (verb, *particles)
