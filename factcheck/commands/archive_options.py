"""The options by which commands name an archive, and what of it they ask."""

from calendar import monthrange
from datetime import date
from functools import wraps
from typing import Any, cast

import click

from factcheck.commands.options import Decorated

VARIABLE = "FACTCHECK_ARCHIVE"
DAY = "YYYY-MM-DD"


archive_option = click.option(
    "-a",
    "--archive",
    required=True,
    envvar=VARIABLE,
    metavar="ARCHIVE",
    help=f"The archive's file  [env: {VARIABLE}].",
)


scheduler_option = click.option(
    "--scheduler",
    metavar="ADDRESS",
    help="A Dask scheduler (tcp://host:8786), whose workers do it; see docs/archive.md.",
)


def read_day(value: str, option: str, *, last: bool = False) -> date:
    """The day that "2025-01-31" is, and the first or the last one of "2025-01" and "2025"."""
    parts = value.strip().split("-")
    try:
        if len(parts) > 3:
            raise ValueError
        year, month, day = (int(part) for part in [*parts, "12" if last else "1", "1"][:3])
        return date(year, month, monthrange(year, month)[1] if last and len(parts) < 3 else day)
    except ValueError:
        raise click.BadParameter(
            f"{value!r} is no day; write {DAY}, such as {option} 2025-01-31"
        ) from None


def window_options(command: Decorated) -> Decorated:
    """`--since`, `--until` and `--source`, given to the command as `window`."""

    @wraps(command)
    def windowed(*args: Any, since: Any, until: Any, source: tuple[str, ...], **rest: Any) -> Any:
        from factcheck.archive import Window

        if since and until and since > until:
            raise click.UsageError(f"--since {since} is after --until {until}; no day is in both")
        return command(*args, window=Window(since, until, source), **rest)

    days = (
        ("--until", "Only articles of this day or earlier ones."),
        ("--since", "Only articles of this day or later ones; those without a date are left out."),
    )
    found: Any = source_option(windowed)
    for option, about in days:
        found = click.option(option, callback=_day, metavar=DAY, help=about)(found)
    return cast(Decorated, found)


def source_option(command: Decorated) -> Decorated:
    """`--source NAME`, several times."""
    return click.option(
        "--source",
        multiple=True,
        metavar="NAME",
        help="Only articles of this source in the archive; may be given several times.",
    )(command)


def _day(context: click.Context, parameter: click.Parameter, value: str | None) -> date | None:
    option = parameter.opts[0]
    return None if value is None else read_day(value, option, last=option == "--until")
