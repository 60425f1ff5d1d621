"""The lexicon of figures in the form that finding amounts works with: words with their values."""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from factcheck.english import lexicon
from factcheck.english.lexicon import word_lists

# The temperature of freezing and the size of a degree on the one scale that has another zero.
_FREEZING, _DEGREE = Decimal(32), Decimal(5) / 9


@dataclass(frozen=True)
class Unit:
    """What a number is a number of: amounts of one measure can be converted into each other."""

    measure: str
    factor: Decimal = Decimal(1)

    def convert(self, value: Decimal) -> Decimal:
        """The value in the unit that the measure is compared in."""
        if self.measure == "fahrenheit":
            return (value - _FREEZING) * _DEGREE
        return value * self.factor

    @property
    def dimension(self) -> str:
        """The measure's name after conversion."""
        return "celsius" if self.measure == "fahrenheit" else self.measure

    @property
    def step(self) -> Decimal:
        """What a difference of 1 amounts to after conversion."""
        return _DEGREE if self.measure == "fahrenheit" else self.factor


COUNT = Unit("count")


@cache
def values(kind: str) -> dict[str, Decimal]:
    """The words of that kind, with what the lexicon says that each is worth."""
    return {
        word: Decimal(key.split()[-1])
        for key, words in word_lists("figures").items()
        if key.startswith(f"{kind} ")
        for word in words
    }


@cache
def signs() -> dict[str, Unit]:
    """The signs that stand before digits, each with its currency."""
    return {
        sign: Unit(key.split()[1])
        for key, found in word_lists("figures").items()
        if key.startswith("sign ")
        for sign in found
    }


@cache
def units() -> dict[str, Unit]:
    """The words and signs that stand after a number, each with its unit, in lower case."""
    found: dict[str, Unit] = {}
    for key, words in word_lists("figures").items():
        kind, *rest = key.split()
        if kind in {"unit", "currency"}:
            found |= dict.fromkeys(
                (word.lower() for word in words), Unit(rest[0], Decimal(rest[1]))
            )
    return found


def may_be(one: str, other: str) -> bool:
    """Whether one of two measures leaves open that it is the other: "degrees" may be "celsius"."""
    return any(
        {one, other} == {first, each}
        for first, *others in map(str.split, word_lists("figures")["open"])
        for each in others
    )


def is_mistaken(one: str, other: str) -> bool:
    """Whether two measures are of one kind of thing, but none can be converted into the other."""
    lines = (set(line.split()) for line in word_lists("figures")["mistaken"])
    return any({one, other} <= line for line in (_currencies(), *lines))


@cache
def _currencies() -> set[str]:
    keys = (key.split() for key in word_lists("figures"))
    return {rest[0] for kind, *rest in keys if kind in {"sign", "currency"}}


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of these words, the longest first; spaces may be hyphens or breaks."""
    return lexicon.any_of(words).replace(r"\ ", r"[\s-]+")
