"""An explanation for people: the verdict, every finding, and every rule in its order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.records import Evidence, Finding, Probabilities, Trial, Verdict
from factcheck.reports.layout import Layout
from factcheck.reports.page import hang, indent, render, styled, wrap
from factcheck.reports.plain import plain
from factcheck.reports.sides import ABSENT, quote, voice

if TYPE_CHECKING:
    from rich.text import Text

_MARGIN = 2


def explain_to_text(verdict: Verdict, layout: Layout | None = None) -> str:
    """The label, both statements, what each observer saw, and which condition failed each rule."""
    layout = layout or Layout()
    evidence = verdict.evidence
    lines = [*_verdict(verdict, layout.width), styled("")]
    if evidence is not None:
        lines += [styled(("Findings", "bold")), *_findings(evidence, layout.width), styled("")]
    lines += [styled(("Rules, in order", "bold")), *_rules(verdict, layout.width)]
    return render(lines, colour=layout.colour)


def _verdict(verdict: Verdict, width: int) -> list[Text]:
    kind = f" ({verdict.kind.value})" if verdict.kind else ""
    framing = [mark.value for mark in verdict.framing]
    label = " · ".join([f"{verdict.label.value}{kind}", *framing, f"rule {verdict.rule}"])
    lines = wrap(styled((label, "bold")), width)
    lines += indent(wrap(styled(plain(verdict.message)), width - _MARGIN), _MARGIN)
    for name, statement in (("left", verdict.left), ("right", verdict.right)):
        if statement is not None:
            head = styled((f"{name:<7}", "bold"))
            inner = width - head.cell_len
            lines += hang(head, [*wrap(voice(statement), inner), *quote(statement, inner)])
    return lines


def _findings(evidence: Evidence, width: int) -> list[Text]:
    rows = [("similarity", f"{evidence.match.similarity:.2f}")]
    rows += [(finding.observer, _finding(finding)) for finding in evidence.findings]
    if evidence.entailment:
        rows.append(("forward", _probabilities(evidence.entailment.forward)))
        rows.append(("backward", _probabilities(evidence.entailment.backward)))
    return _table([(name, styled(text)) for name, text in rows], width)


def _finding(finding: Finding) -> str:
    looked_at = f"{plain(finding.left or ABSENT)} | {plain(finding.right or ABSENT)}"
    seen = "" if finding.left is None and finding.right is None else f"  {looked_at}"
    return f"{finding.result.value:<7}{seen}"


def _probabilities(probabilities: Probabilities) -> str:
    return ", ".join(f"{name} {value:.2f}" for name, value in probabilities._asdict().items())


def _rules(verdict: Verdict, width: int) -> list[Text]:
    rows = [(trial.rule, _trial(trial, decided=verdict.rule)) for trial in verdict.trials]
    return _table(rows, width) or [styled("  no rule was tried")]


def _trial(trial: Trial, *, decided: str) -> Text:
    if trial.failed is not None:
        actual = "" if trial.actual is None else f", was {plain(trial.actual)}"
        return styled(f"{trial.failed.name}: wanted {trial.failed.expected}{actual}")
    if trial.rule == decided:
        return styled(("fired, and gives the label", "bold green"))
    return styled("fired, but a rule above came first")


def _table(rows: list[tuple[str, Text]], width: int) -> list[Text]:
    column = max((len(name) for name, _ in rows), default=0) + 2
    lines: list[Text] = []
    for name, text in rows:
        head = styled(" " * _MARGIN, f"{plain(name):<{column}}")
        lines += hang(head, wrap(text, width - head.cell_len))
    return lines
