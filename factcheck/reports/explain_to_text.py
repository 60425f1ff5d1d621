"""An explanation for people: the verdict, every finding, and every rule in its order."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from factcheck.records import Evidence, Finding, Judgement, Trial, Verdict
from factcheck.reports.layout import DEFAULT, Layout
from factcheck.reports.page import Line, hang, indent, render, styled, wrap
from factcheck.reports.plain import plain, with_kind
from factcheck.reports.statement_block import ABSENT, quote, voice

Measured = Mapping[str, float | None]
_MARGIN = 2


def explain_to_text(
    verdict: Verdict, layout: Layout = DEFAULT, measures: Measured = MappingProxyType({})
) -> str:
    """The label, both statements, what each observer saw, what each of `measures` came to, and
    which condition failed each rule, near misses first.
    """
    evidence = verdict.evidence
    lines = _verdict(verdict, layout.width)
    if evidence is not None:
        lines += [styled(""), styled(("Findings", "bold")), *_findings(evidence, layout.width)]
    if measures:
        shown = {name: "not measured" if x is None else f"{x:g}" for name, x in measures.items()}
        rows = [(name, styled(value)) for name, value in shown.items()]
        lines += [styled(""), styled(("Measures", "bold")), *_table(rows, layout.width)]
    return render([*lines, *_rules(verdict, layout.width)], colour=layout.colour)


def _verdict(verdict: Verdict, width: int) -> list[Line]:
    framing = [mark.value for mark in verdict.framing]
    label = " · ".join(
        [with_kind(verdict.label.value, verdict.kind), *framing, f"rule {verdict.rule}"]
    )
    lines = wrap(styled((label, "bold")), width)
    lines += indent(wrap(styled(plain(verdict.message)), width - _MARGIN), _MARGIN)
    sides = {"left": verdict.left, "right": verdict.right, "nearest": verdict.closest}
    column = 9 if verdict.closest else 7
    for name, statement in sides.items():
        if statement is not None:
            head = styled((f"{name:<{column}}", "bold"))
            inner = width - head.cell_len
            lines += hang(head, [*wrap(voice(statement), inner), *quote(statement, inner)])
    return lines


def _findings(evidence: Evidence, width: int) -> list[Line]:
    rows = [("similarity", f"{evidence.match.similarity:.2f}")]
    rows += [(finding.observer, _finding(finding)) for finding in evidence.findings]
    if evidence.judge:
        rows.append(("judge", _judgement(evidence.judge)))
    return _table([(name, styled(text)) for name, text in rows], width)


def _finding(finding: Finding) -> str:
    looked_at = f"{plain(finding.left or ABSENT)} | {plain(finding.right or ABSENT)}"
    seen = "" if finding.left is None and finding.right is None else f"  {looked_at}"
    return f"{finding.result.value:<7}{seen}"


def _judgement(judge: Judgement) -> str:
    labels = ", ".join(f"{name} {value:.2f}" for name, value in judge.labels.items())
    return f"{labels}; if a conflict, of {judge.kind.value}" if judge.kind else labels


def _rules(verdict: Verdict, width: int) -> list[Line]:
    """All rules under three heads, each with its number in the order in which they are tried."""
    names = max((len(trial.rule) for trial in verdict.trials), default=0) + 2
    parts: dict[str, list[tuple[int, Trial]]] = {
        "Rules that hold": [],
        "Near misses, the nearest first": [],
        "Other rules, in order": [],
    }
    holding, near, others = parts.values()
    for number, trial in enumerate(verdict.trials, start=1):
        # a threshold was missed, and one more condition at most
        is_near = trial.short_by is not None and trial.more_failed <= 1
        part = holding if trial.fired else near if is_near else others
        part.append((number, trial))
    near.sort(key=lambda each: (each[1].more_failed, each[1].short_by or 0))
    lines = []
    for title, trials in parts.items():
        if trials:
            lines += [styled(""), styled((title, "bold")), *_trials(trials, names, verdict, width)]
    return lines or [styled(""), styled("No rule was tried")]


def _trials(
    trials: Sequence[tuple[int, Trial]], names: int, verdict: Verdict, width: int
) -> list[Line]:
    lines: list[Line] = []
    for number, trial in trials:
        head = styled(f"{number:>4}  {plain(trial.rule):<{names}}")
        lines += hang(head, wrap(_trial(trial, decided=verdict.rule), width - head.cell_len))
    return lines


def _trial(trial: Trial, *, decided: str) -> Line:
    if trial.failed is not None:
        actual = "" if trial.actual is None else f", was {plain(trial.actual)}"
        short = f", short by {trial.short_by:g}" if trial.short_by else ""
        more = f"; {trial.more_failed} more failed" if trial.more_failed else ""
        return styled(f"{trial.failed.name}: wanted {trial.failed.expected}{actual}{short}{more}")
    if trial.rule == decided:
        return styled(("gives the label", "bold green"))
    return styled("a rule above came first")


def _table(rows: list[tuple[str, Line]], width: int) -> list[Line]:
    column = max((len(name) for name, _ in rows), default=0) + 2
    lines: list[Line] = []
    for name, text in rows:
        head = styled(" " * _MARGIN, f"{plain(name):<{column}}")
        lines += hang(head, wrap(text, width - head.cell_len))
    return lines
