"""What was decided: a label with all that it rests on."""

from dataclasses import dataclass

from factcheck.records.enums import Framing, Kind, Label, Severity, Side
from factcheck.records.evidence import Evidence
from factcheck.records.rules import Trial
from factcheck.records.statements import Statement


@dataclass(frozen=True)
class Verdict:
    """A label with all that it rests on.

    For `agree` and `conflict`, `right` is set and `evidence` is that of the match. For `unique`,
    `right` is None and `evidence` is that of the closest match, if any, with `left` as its left.
    `fuller` is the side of an agreement that tells more. `reason` is what kept `right`, or for
    `unique` the closest, from agreeing: the trial of the rule that came nearest to holding.
    `id` is a fingerprint of the statements' words and outlives edits elsewhere in the articles.
    """

    id: str
    label: Label
    rule: str
    severity: Severity
    message: str
    left: Statement
    right: Statement | None = None
    kind: Kind | None = None
    framing: tuple[Framing, ...] = ()
    evidence: Evidence | None = None
    trials: tuple[Trial, ...] = ()
    fuller: Side | None = None
    reason: Trial | None = None

    @property
    def closest(self) -> Statement | None:
        """For `unique`, the statement of another source that came nearest, if any did."""
        return self.evidence.match.right if self.evidence and self.right is None else None
