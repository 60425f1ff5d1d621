"""`factcheck audit`: a person marks the verdicts of a report, one by one."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.commands.output import terminal_width, wants_colour

if TYPE_CHECKING:
    from factcheck.records import Kind, Label
    from factcheck.tuning.labelled import LabelledPair
    from factcheck.tuning.marks_file import MarksFile
    from factcheck.tuning.report_reader import Reported

_LABELS = ("conflict", "agree", "unique")
# those of the review page, where a letter means something else ("u" takes back a mark)
_DIGITS = {"1": "r", "2": "a", "3": "c", "4": "u"}
_KEYS = "r right · a agree · c conflict · u unique · s skip · b back · q quit"


@click.command("audit", short_help="Mark the findings of a report right or wrong.")
@click.argument("report", type=click.Path(path_type=Path))
@click.option(
    "--out",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Where the marks go (default: beside the report, NAME.labelled.jsonl).",
)
@click.option(
    "--show",
    multiple=True,
    type=click.Choice(_LABELS),
    help="Findings of this label; repeatable (default: conflict and agree).",
)
def command(report: Path, out: Path | None, show: tuple[str, ...]) -> None:
    """Walk through the findings of a JSON report and mark each right or wrong.

    A wrong one is marked with what it should have been. Each mark is saved at once;
    stop when you like and run the same command again to go on. The marks are
    labelled pairs for `factcheck evaluate` and `factcheck tune`.

    The digits of `factcheck review` do as well: 1 right, 2 agree, 3 conflict, 4 unique;
    its `u` takes back a mark, which is `b` here, where `u` is unique.

    \b
    Examples:
      factcheck compare draft.txt agency.txt -f json=report.json
      factcheck audit report.json
      factcheck audit report.json --show unique --out pairs.jsonl

    Exit status: 0, also where you stop before the end, or 2 for usage or unreadable
    input.
    """
    from factcheck.tuning.marks_file import MarksFile
    from factcheck.tuning.report_reader import read_reported

    path = out or report.with_name(f"{report.stem}.labelled.jsonl")
    if os.path.realpath(path) == os.path.realpath(report):
        raise click.UsageError(f"{path} is the report; choose another file")
    wanted = show or _LABELS[:2]
    found = [one for one in read_reported(report) if one.label.value in wanted]
    if not found:
        what = " or ".join(wanted)
        click.echo(f"{report}: no finding is {what}; choose others with --show")
        return
    marks = MarksFile(path)
    done = {(pair.left, pair.right) for pair in marks.read()}
    added: list[tuple[int, LabelledPair]] = []
    try:
        _walk([one for one in found if one.pair not in done], marks, added)
    except click.Abort:
        click.echo()
    done |= {(pair.left, pair.right) for _, pair in added}
    left = sum(one.pair not in done for one in found)
    click.echo(f"{len(added)} marked, {left} of {len(found)} left · {path}")


def _walk(
    open_ones: Sequence[Reported], marks: MarksFile, added: list[tuple[int, LabelledPair]]
) -> None:
    """Shows one after the other and asks, until all are marked or skipped, or the user quits.

    The marks, with the places of what they are on, go into `added`, too.
    """
    from factcheck.reports import Layout
    from factcheck.tuning.report_reader import reported_to_text

    layout = Layout(width=terminal_width(), colour=wants_colour(sys.stdout))
    place = 0
    while place < len(open_ones):
        one = open_ones[place]
        # the same words may stand in several verdicts
        if any((pair.left, pair.right) == one.pair for _, pair in added):
            place += 1
            continue
        click.echo(reported_to_text(one, place + 1, len(open_ones), layout), nl=False)
        answer = _ask()
        if answer == "q":
            return
        if answer == "b":
            if added:
                place, pair = added.pop()
                marks.remove(pair)
            else:
                click.echo("nothing to take back")
            continue
        if answer != "s":
            pair = one.marked(*_mark(answer, one))
            marks.add(pair)
            added.append((place, pair))
        place += 1


def _ask() -> str:
    keys = [each.split()[0] for each in _KEYS.split(" · ")]
    while True:
        answer: str = click.prompt(_KEYS, default="", show_default=False, prompt_suffix=" > ")
        answer = answer.strip().lower()
        answer = _DIGITS.get(answer, answer)
        if answer in keys:
            return answer
        what = f"{answer!r} is none of" if answer else "type one of"
        click.echo(f"{what} {', '.join(keys)}")


def _mark(answer: str, one: Reported) -> tuple[Label, Kind | None]:
    from factcheck.records import Label

    if answer == "r":
        return one.label, one.kind
    label = next(label for label in Label if label.value.startswith(answer))
    return label, _ask_kind(one) if label is Label.CONFLICT else None


def _ask_kind(one: Reported) -> Kind | None:
    """The kind of a conflict; none where the user just presses Enter and the verdict has none."""
    from factcheck.records import Kind
    from factcheck.yaml_config.shapes import choices

    names = [kind.value for kind in Kind]
    usual = one.kind.value if one.kind else ""
    click.echo(", ".join(names))
    while True:
        question = f"kind (Enter: {usual or 'not stated'})"
        answer = click.prompt(question, default=usual, show_default=False, prompt_suffix=" > ")
        if not answer:
            return None
        if answer in names:
            return Kind(answer)
        click.echo(f"no kind {answer!r}{choices(answer, names)}")
