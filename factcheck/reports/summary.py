"""Counts what a report found, for the last line, the JSON and the exit status."""

from dataclasses import dataclass

from factcheck.records import AcceptedBy, Label, Report, Severity


@dataclass(frozen=True)
class Summary:
    """How many verdicts there are of each label, and how many agreements carry a framing mark.

    `worth_a_look` are those of the conflicts that an editor can't rely on. Accepted verdicts are
    counted as `suppressed` or `baselined` only.
    """

    agree: int
    conflict: int
    unique: int
    framing: int
    worth_a_look: int = 0
    suppressed: int = 0
    baselined: int = 0

    def __str__(self) -> str:
        """One line, such as "12 agree · 1 conflict · 40 unique · 5 framed differently"."""
        accepted = f" · {self.suppressed} suppressed" if self.suppressed else ""
        accepted += f" · {self.baselined} baselined" if self.baselined else ""
        look = f" ({self.worth_a_look} worth a look)" if self.worth_a_look else ""
        return (
            f"{self.agree} agree · {self.conflict} conflict{look} · {self.unique} unique"
            f" · {self.framing} framed differently{accepted}"
        )


def summarize(report: Report) -> Summary:
    """The counts of a report; an agreement with framing marks counts as an agreement, too."""
    baselined = [one.by is AcceptedBy.BASELINE for one in report.accepted]
    labels = [verdict.label for verdict in report.verdicts]
    return Summary(
        agree=labels.count(Label.AGREE),
        conflict=labels.count(Label.CONFLICT),
        unique=labels.count(Label.UNIQUE),
        framing=sum(bool(verdict.framing) for verdict in report.verdicts),
        worth_a_look=sum(
            verdict.label is Label.CONFLICT and verdict.severity is not Severity.ERROR
            for verdict in report.verdicts
        ),
        suppressed=baselined.count(False),
        baselined=baselined.count(True),
    )
