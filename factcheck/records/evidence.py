"""Two statements side by side, and all that was observed of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from factcheck.records.statements import Statement
from factcheck.records.words import Result


@dataclass(frozen=True)
class Match:
    """Two statements of different sources that may speak of the same thing.

    `similarity` is the cosine of their vectors, −1 to 1, rounded to four decimals. `rank` is 1
    where each is the other's nearest within its article; 3 where one of them has two nearer.
    """

    left: Statement
    right: Statement
    similarity: float
    rank: int = 1


@dataclass(frozen=True)
class Finding:
    """What one observer saw: its result and the words that it looked at on each side."""

    observer: str
    result: Result
    left: str | None = None
    right: str | None = None


class Judgement(NamedTuple):
    """The judge's answer, the same whichever side is left; the three add up to 1."""

    agree: float
    neither: float
    conflict: float


class Probabilities(NamedTuple):
    """An entailment model's answer for one direction; the three add up to 1."""

    entailment: float
    neutral: float
    contradiction: float


@dataclass(frozen=True)
class Entailment:
    """Both directions: `forward` takes the left statement as premise, `backward` the right."""

    forward: Probabilities
    backward: Probabilities


@dataclass(frozen=True)
class Evidence:
    """A match with all that was observed of it; `entailment` is None where no model ran.

    `same_fact` is how likely both speak of the same fact, 0 to 1, whether or not they agree on it.
    `texts` are what the entailment model reads, where that is not the statements' own texts.
    `judge` is None where no judge ran.
    """

    match: Match
    findings: tuple[Finding, ...] = ()
    entailment: Entailment | None = None
    same_fact: float = 0.0
    texts: tuple[str, str] | None = None
    judge: Judgement | None = None

    @property
    def turned(self) -> Evidence:
        """The same with left and right exchanged."""
        match, entailment = self.match, self.entailment
        return Evidence(
            Match(match.right, match.left, match.similarity, match.rank),
            tuple(
                Finding(finding.observer, finding.result, finding.right, finding.left)
                for finding in self.findings
            ),
            entailment and Entailment(entailment.backward, entailment.forward),
            self.same_fact,
            self.texts and self.texts[::-1],
            self.judge,
        )

    def finding(self, observer: str) -> Finding:
        """The finding of that observer, silent where it did not look."""
        for finding in self.findings:
            if finding.observer == observer:
                return finding
        return Finding(observer, Result.SILENT)
