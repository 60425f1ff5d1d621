"""What editors decide by: rules, what they may ask, and how each fared on a match."""

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.records.enums import Kind, Label, Result, Severity
from factcheck.records.evidence import Evidence


@dataclass(frozen=True)
class Measure:
    """A number that rules may hold against a threshold; `read` gives None where there is none.

    It lies between `least` and `most`; `of_judge` ones are there only if a judge was asked.
    """

    read: Callable[[Evidence], float | None]
    least: float = 0.0
    most: float = 1.0
    of_judge: bool = False
    about: str = ""


@dataclass(frozen=True)
class Condition:
    """One line of a rule's `when`: an observer's results, kinds, or a measure and its threshold.

    Exactly one of `results`, `kinds` and `threshold` is used; `comparison` is "<", "<=", ">" or
    ">=".
    """

    name: str
    results: tuple[Result, ...] = ()
    comparison: str | None = None
    threshold: float | None = None
    kinds: tuple[Kind, ...] = ()

    @property
    def expected(self) -> str:
        """What it asks for, as an editor would write it: "differs" or ">= 0.55"."""
        if self.comparison is not None:
            return f"{self.comparison} {self.threshold:g}"
        return " or ".join(word.value for word in self.results or self.kinds)


@dataclass(frozen=True)
class Rule:
    """What an editor wrote: if every condition holds of a match, this is its verdict.

    `catches` and `ignores` are the pairs that the rule must and must not hold for, `known_gaps`
    those that it should hold for and can't yet. `tunable` names the measures whose thresholds may
    be fitted to labelled pairs.
    """

    id: str
    label: Label
    severity: Severity
    conditions: tuple[Condition, ...]
    message: str
    kind: Kind | None = None
    catches: tuple[tuple[str, str], ...] = ()
    ignores: tuple[tuple[str, str], ...] = ()
    known_gaps: tuple[tuple[str, str], ...] = ()
    tunable: tuple[str, ...] = ()


def _is_number(text: str | None) -> bool:
    return (text or "").removeprefix("-").replace(".", "", 1).isdigit()


@dataclass(frozen=True)
class Trial:
    """How one rule fared on one match: it fired, or this condition failed on that value.

    `failed` is the first that did; `more_failed` counts those behind it that do as well.
    """

    rule: str
    fired: bool
    failed: Condition | None = None
    actual: str | None = None
    more_failed: int = 0

    @property
    def short_by(self) -> float | None:
        """How far the value is from the threshold that it missed; None if it missed none."""
        if self.failed is None or self.failed.threshold is None or not _is_number(self.actual):
            return None
        return round(abs(float(self.actual or 0) - self.failed.threshold), 4)
