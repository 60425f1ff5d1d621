"""Two evaluations of the same pairs beside each other, as lines of text and as data."""

from typing import Any

from factcheck.records import Label
from factcheck.reports.page import Line, styled
from factcheck.tuning.scores import Evaluation, Figure, Scores

_LABEL, _FIGURE, _COLUMN = 10, 11, 21
FIGURES = ("precision", "recall", "f1")


def before_after(before: Evaluation, after: Evaluation, *heads: str) -> list[Line]:
    """A table of every label's figures in percent with their intervals; `heads` of the columns."""
    heads = heads or ("before", "after")
    head = f"{'':<{_LABEL + _FIGURE}}{heads[0]:<{_COLUMN}}{heads[1]}"
    lines = [styled((head, "bold"))]
    for label in Label:
        for name in FIGURES:
            first = f"{label.value if name == FIGURES[0] else '':<{_LABEL}}"
            one, other = (_figure(each.labels[label], name) for each in (before, after))
            cells = (
                f"{name if name != 'f1' else 'F1':<{_FIGURE}}{shown(one):<{_COLUMN}}{shown(other)}"
            )
            lines.append(styled((first, "bold"), cells, (_change(one, other), "cyan")))
    cells = f"{shown(before.accuracy):<{_COLUMN}}{shown(after.accuracy)}"
    lines.append(styled(("all       ", "bold"), f"{'accuracy':<{_FIGURE}}", cells))
    return lines


def rates(evaluation: Evaluation) -> dict[str, Any]:
    """Every label's figures as data, each a list of value and ends of its interval."""
    labels = {
        label.value: {name: list(_figure(evaluation.labels[label], name)) for name in FIGURES}
        for label in Label
    }
    return {"accuracy": list(evaluation.accuracy), "labels": labels}


def shown(figure: Figure, *, interval: bool = True) -> str:
    """In percent: "88.9 (82–95)", or "—" for a share of nothing."""
    if figure.value is None or figure.low is None or figure.high is None:
        return "—"
    ends = f" ({100 * figure.low:.0f}–{100 * figure.high:.0f})" if interval else ""
    return f"{100 * figure.value:.1f}{ends}"


def _figure(scores: Scores, name: str) -> Figure:
    figure: Figure = getattr(scores, name)
    return figure


def _change(one: Figure, other: Figure) -> str:
    """ " +1.2", or nothing where nothing changed."""
    change = 100 * ((other.value or 0) - (one.value or 0))
    return "" if abs(change) < 0.05 else f"  {change:+.1f}"
