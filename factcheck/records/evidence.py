"""Two statements side by side, and all that was observed of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple

from factcheck.records.enums import Kind, Result
from factcheck.records.statements import Statement


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
    """What the judge says of a match, as probabilities; the first three add up to 1.

    `kinds` are those of a conflict, if it is one, in the order of `Kind`; `framing` is each mark
    on its own, in the order of `MARKS`. Both are () where the model knows nothing of them.
    """

    agree: float
    neither: float
    conflict: float
    kinds: tuple[float, ...] = ()
    framing: tuple[float, ...] = ()

    @property
    def labels(self) -> dict[str, float]:
        """The first three by name."""
        return {"agree": self.agree, "neither": self.neither, "conflict": self.conflict}

    @property
    def kind(self) -> Kind | None:
        """The likeliest kind of conflict."""
        if not self.kinds:
            return None
        return list(Kind)[self.kinds.index(max(self.kinds))]


@dataclass(frozen=True)
class Evidence:
    """A match with all that was observed of it; `judge` is None where no judge was asked.

    `elsewhere` is how likely one of its statements agrees with another one of the other's article.
    """

    match: Match
    findings: tuple[Finding, ...] = ()
    judge: Judgement | None = None
    elsewhere: float = 0.0

    @property
    def turned(self) -> Evidence:
        """The same with left and right exchanged."""
        match = self.match
        findings = tuple(
            Finding(finding.observer, finding.result, finding.right, finding.left)
            for finding in self.findings
        )
        turned = Match(match.right, match.left, match.similarity, match.rank)
        return replace(self, match=turned, findings=findings)

    def finding(self, observer: str) -> Finding:
        """The finding of that observer, silent where it did not look."""
        for finding in self.findings:
            if finding.observer == observer:
                return finding
        return Finding(observer, Result.SILENT)
