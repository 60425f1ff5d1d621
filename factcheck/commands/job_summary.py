"""The page that GitHub shows of a job, which a step adds to by writing to a file."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.commands.options import Target
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.records import Report
    from factcheck.reports import Layout

VARIABLE = "GITHUB_STEP_SUMMARY"
# GitHub refuses a step's summary that is longer
_MAX_BYTES = 1_000_000


def add_job_summary(
    report: Report,
    targets: Sequence[Target],
    layout: Layout,
    environ: Mapping[str, str] = os.environ,
) -> None:
    """Adds the report as Markdown, where the format github is asked for within such a job."""
    path = environ.get(VARIABLE)
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
            f"{path}: can't be written ({problem.strerror}); see {VARIABLE}"
        ) from None
