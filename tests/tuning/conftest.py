"""Verdicts and labelled pairs made by hand."""

from collections.abc import Callable

import pytest

from factcheck.records import Evidence, Judgement, Kind, Label, Severity, Verdict
from factcheck.tuning.labelled import LabelledPair
from factcheck.tuning.scores import Outcome

MakeOutcome = Callable[..., Outcome]


@pytest.fixture
def make_outcome(make_match) -> MakeOutcome:
    """An outcome told in two words, label and kind: make("conflict value", "agree")."""

    def make(
        gold: str,
        said: str,
        *,
        similarity: float = 0.8,
        conflict: float | None = None,
        note: str | None = None,
        line: int = 0,
    ) -> Outcome:
        (label, kind), (said_label, said_kind) = map(_read, (gold, said))
        match = make_match("The dam broke.", "The dam burst.", similarity)
        judge = None if conflict is None else Judgement(0.0, 1 - conflict, conflict)
        verdict = Verdict(
            id="0f1e2d3c",
            label=said_label,
            rule="unmatched" if said_label is Label.UNIQUE else f"some-{said_label.value}",
            severity=Severity.INFO,
            message="",
            left=match.left,
            right=match.right,
            kind=said_kind,
            evidence=Evidence(match, (), judge),
        )
        pair = LabelledPair(match.left.text, match.right.text, label, kind, note, line)
        return Outcome(pair, verdict)

    return make


def _read(words: str) -> tuple[Label, Kind | None]:
    label, _, kind = words.partition(" ")
    return Label(label), Kind(kind) if kind else None
