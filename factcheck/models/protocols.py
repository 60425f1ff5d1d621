"""What the rooms ask of a model, whichever way it was loaded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple, Protocol, runtime_checkable

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from spacy.tokens import Doc

Floats = NDArray[np.float32]


class Encoder(Protocol):
    """Turns texts into vectors whose dot product is their cosine similarity."""

    @property
    def name(self) -> str:
        """The model and a digest of its weights, such as "factcheck-encoder@1f2e3d4c5b6a"."""

    def encode(self, texts: Sequence[str]) -> Floats:
        """One row a text, float32, shape (len(texts), dimensions), each row of length 1.

        A row depends on its own text only, to the last bit, and not on the texts beside it.
        """


class Judgements(NamedTuple):
    """What a judge says of n pairs, as probabilities.

    `labels` are agree, neither and conflict, float32 (n, 3), each row sums to 1. `kinds` are those
    of a conflict, if it is one, in the order of `Kind`, float32 (n, 9); `framing` is each mark on
    its own, in the order of `MARKS`, float32 (n, 4). A model that knows neither has NaN there.
    """

    labels: Floats
    kinds: Floats
    framing: Floats

    @classmethod
    def empty(cls) -> Judgements:
        """What a judge says of no pair."""
        return cls.unknown(0)

    @classmethod
    def unknown(cls, count: int) -> Judgements:
        """What a judge says of that many pairs that knows nothing."""
        return cls(*(np.full((count, width), np.nan, np.float32) for width in (3, 9, 4)))


class Judge(Protocol):
    """Judges whether two statements agree, conflict, or neither.

    With `in_context` it reads a statement in its sentence, marked by square brackets; else the
    statement's text alone.
    """

    @property
    def in_context(self) -> bool:
        """Whether it reads a statement in its sentence."""

    @property
    def name(self) -> str:
        """The model and a digest of its weights."""

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Judgements:
        """One row a pair; the same with the sides exchanged. Matches of a run come together."""


class Part(NamedTuple):
    """A statement that a sentence makes: words of a Doc by their places.

    `anchor` is the word that its others hang on, the verb of a clause or the noun of an apposition;
    `sure` how likely it is one, `doubted` of how many words of its sentence it isn't clear whether
    they belong to it.
    """

    anchor: int
    words: tuple[int, ...]
    sure: float
    doubted: int = 0


class Reader(Protocol):
    """Reads the grammar of a text."""

    @property
    def name(self) -> str:
        """The pipeline and a digest of its files."""

    def parse(self, text: str, starts: Sequence[int]) -> Doc:
        """The text's words with heads, labels (Universal Dependencies), tags and parts of speech.

        Its sentences begin at the offsets `starts`. A parse depends on its own text only.
        """


@runtime_checkable
class ManyReader(Protocol):
    """A reader that is quicker with many texts at once."""

    def parse_many(self, texts: Sequence[tuple[str, Sequence[int]]]) -> list[Doc]:
        """Each text with its starts as `Reader.parse` gives it, to the last bit."""


@runtime_checkable
class Preparable(Protocol):
    """A model that can be loaded beside other work."""

    def prepare(self) -> None:
        """Begins to load it in a thread of its own; whoever needs it then waits for the rest."""


@runtime_checkable
class Releasable(Protocol):
    """A model that can be let go."""

    def release(self) -> None:
        """Gives its memory back; whoever needs it again waits for it again."""
