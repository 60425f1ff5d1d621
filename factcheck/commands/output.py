"""Writes what a command made: to standard output, or to files that are whole or untouched."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

import click

from factcheck.commands.options import Target
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.records import Report
    from factcheck.reports import Layout

    Page = Callable[[Layout], str]

# narrower, a quote is a column of single words; wider, the eye loses the line
NARROWEST, WIDEST = 40, 160
_PROTECTED = "it is write-protected"
_SUMMARY = "GITHUB_STEP_SUMMARY"
# GitHub refuses a step's summary that is longer
_MAX_BYTES = 1_000_000


def check_targets(targets: Sequence[Target], inputs: Sequence[str] = ()) -> None:
    """Refuses targets before the work is done for which there would be no place.

    Raises click.UsageError if two are one place, or one would overwrite an input; FactcheckError
    where a file can't be written.
    """
    taken, seen = {os.path.realpath(path) for path in inputs}, set()
    for target in targets:
        place = os.path.realpath(target.path) if target.path else None
        if place in seen:
            raise click.UsageError(
                f"two formats for {target.path or 'standard output'}; "
                "give all but one a file of its own, such as -f json=report.json"
            )
        if place in taken:
            raise click.UsageError(f"{target.path} is one of the inputs; choose another file")
        seen.add(place)
    for target in targets:
        if target.path:
            check_writable(target.path)


def check_writable(path: Path) -> None:
    """Raises FactcheckError where the file can't be written, as far as can be seen beforehand."""
    if obstacle := _obstacle(path):
        raise _unwritable(path, obstacle)


def write_out(targets: Sequence[Target], layout: Layout | None = None, /, **pages: Page) -> None:
    """Writes the page of each target's format, of that name, to its place, files first.

    Raises FactcheckError where a place can't be written to.
    """
    from factcheck.reports import Layout

    given = layout or Layout()
    # files first, so that a reader who closes the pipe early does not cost a file
    for target in sorted(targets, key=lambda target: target.path is None):
        page = pages[target.format]
        if target.path is not None:
            write_file(target.path, page(given))
        else:
            colour = wants_colour(sys.stdout)
            own = replace(given, width=terminal_width(), colour=colour)
            _write_stdout(page(own), colour=colour)


def write_report(targets: Sequence[Target], report: Report, layout: Layout) -> int:
    """Writes the report, and GitHub's summary of a job; the exit status that it comes to.

    Raises FactcheckError where a place can't be written to.
    """
    from factcheck.reports import FORMATS
    from factcheck.reports.selection import fails

    add_job_summary(report, targets, layout)
    pages = {name: partial(write, report) for name, write in FORMATS.items()}
    write_out(targets, layout, **pages)
    return int(any(fails(verdict, layout) for verdict in report.verdicts))


def add_job_summary(
    report: Report,
    targets: Sequence[Target],
    layout: Layout,
    environ: Mapping[str, str] = os.environ,
) -> None:
    """Adds the report as Markdown to GitHub's page of a job, if the format github is asked for."""
    path = environ.get(_SUMMARY)
    if not path or not any(target.format == "github" for target in targets):
        return
    from factcheck.reports import to_markdown

    page = to_markdown(report, layout).encode("utf-8", "replace")
    if len(page) > _MAX_BYTES:
        page = page[:_MAX_BYTES].rpartition(b"\n")[0] + b"\n\nThe rest is too long for this page.\n"
    try:
        with Path(path).open("ab") as file:
            file.write(page)
    except OSError as problem:
        raise FactcheckError(
            f"{path}: can't be written ({problem.strerror}); see {_SUMMARY}"
        ) from None


def terminal_width() -> int:
    """The columns to fill: the terminal's, COLUMNS, or 80 where there is neither."""
    return min(max(shutil.get_terminal_size().columns, NARROWEST), WIDEST)


def wants_colour(stream: TextIO | None, environ: Mapping[str, str] = os.environ) -> bool:
    """Whether the stream is a terminal that takes colour, and NO_COLOR is unset or empty."""
    terminal = stream is not None and stream.isatty()
    return terminal and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"


def write_file(path: Path, text: str) -> None:
    """Puts the whole text into the file, or raises FactcheckError and leaves it as it was."""
    # a lone surrogate (from a file name that is no UTF-8) becomes an escape that JSON can read
    data = text.encode("utf-8", errors="backslashreplace")
    try:
        # a pipe or a device can't be replaced, and /dev/stdout may lead to no path at all
        if path.is_file() or not path.exists():
            _replace(Path(os.path.realpath(path)), data)
        else:
            path.write_bytes(data)
    except OSError as problem:
        raise _unwritable(path, problem.strerror or type(problem).__name__) from None


def megabytes(size: int) -> str:
    """So many bytes, such as "1.5 MB"."""
    return f"{size / 2**20:.1f} MB"


def silence_stdout() -> None:
    """Sends what is still to be flushed nowhere, for its reader has gone."""
    with open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())


def _write_stdout(text: str, *, colour: bool) -> None:
    try:
        click.echo(text, nl=False, color=colour)
    except BrokenPipeError:
        silence_stdout()
    except OSError as problem:
        silence_stdout()
        raise FactcheckError(f"standard output: can't be written ({problem.strerror})") from None


def _obstacle(path: Path) -> str | None:
    """What would keep `write_file` from writing there, as far as can be seen beforehand."""
    place = os.path.realpath(path)
    folder = os.path.dirname(place)
    if os.path.isdir(place):
        return "it is a folder"
    if os.path.exists(place) and not os.access(place, os.W_OK):
        return _PROTECTED
    if os.path.exists(place) and not os.path.isfile(place):
        return None
    if not os.path.isdir(folder):
        return f"there is no folder {folder}"
    return None if os.access(folder, os.W_OK) else f"the folder {folder} is write-protected"


def _unwritable(path: Path | None, why: str) -> FactcheckError:
    return FactcheckError(f"{path}: can't be written ({why}); choose another file")


def _replace(place: Path, data: bytes) -> None:
    if place.exists() and not os.access(place, os.W_OK):
        # replacing would get round the protection
        raise PermissionError(13, _PROTECTED)
    draft = place.with_name(f".factcheck-{os.getpid()}")
    try:
        draft.write_bytes(data)
        if place.exists():
            shutil.copymode(place, draft)
        os.replace(draft, place)
    finally:
        draft.unlink(missing_ok=True)
