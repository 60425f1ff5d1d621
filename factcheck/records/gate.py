"""What the gate knows beside the verdicts: which are accepted, and what should be put right."""

from dataclasses import dataclass
from enum import Enum

from factcheck.records.verdicts import Verdict


class AcceptedBy(str, Enum):
    """Where it stands that a verdict is accepted."""

    COMMENT = "comment"
    SETTINGS = "settings"
    BASELINE = "baseline"


@dataclass(frozen=True)
class Accepted:
    """A verdict that somebody has accepted as it is, and that therefore fails nothing.

    `path` and `line` tell where that stands: a comment of the draft, settings or a baseline.
    """

    verdict: Verdict
    by: AcceptedBy
    path: str
    line: int
    reason: str | None = None


@dataclass(frozen=True)
class Notice:
    """What whoever keeps the comments, settings or baseline at `path` and `line` should know."""

    path: str
    line: int
    message: str

    def __str__(self) -> str:
        """One line: "draft.md:3: this comment suppresses nothing; remove it"."""
        return f"{self.path}:{self.line}: {self.message}"
