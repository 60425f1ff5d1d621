"""The options that several commands share, and what they are turned into."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from factcheck.report_formats import REPORT_FORMATS

if TYPE_CHECKING:
    from factcheck.cache import Cache
    from factcheck.pipeline.engine import Engine
    from factcheck.reports import Section
    from factcheck.settings import Settings

# what `--show` leaves as it is
_COMPLETE = [name for name, format in REPORT_FORMATS.items() if format.complete]
ALWAYS_COMPLETE = f"{', '.join(_COMPLETE[:-1])} and {_COMPLETE[-1]} are always complete."

# a path as it is written, for its reader to refuse; the type lets shells complete it
PATH = click.Path(readable=False, allow_dash=True)

# gravest first: `--fail-on` a level fails on it and on those before it
FAIL_LEVELS = ("error", "warning", "framing", "unique")
# what a level is called besides: every conflict is an error or a warning
SYNONYMS = {"conflict": "warning"}

Decorated = TypeVar("Decorated", bound=Callable[..., Any])


@dataclass(frozen=True)
class Target:
    """A format and the file that it goes to; standard output where `path` is None."""

    format: str
    path: Path | None = None


def format_option(*formats: str) -> Callable[[Decorated], Decorated]:
    """`-f FORMAT[=FILE]`, given to the command as `targets`; the first format is the default."""

    def read(
        context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
    ) -> tuple[Target, ...]:
        return tuple(read_target(value, formats) for value in values)

    return click.option(
        "-f",
        "--format",
        "targets",
        multiple=True,
        default=(formats[0],),
        callback=read,
        metavar="FORMAT[=FILE]",
        help=f"What to print: {', '.join(formats)}; or with =FILE what to write there instead. "
        "May be given several times; one format at most goes to standard output.  "
        f"[default: {formats[0]}]",
    )


def read_target(value: str, formats: Sequence[str]) -> Target:
    """The Target that "json" or "json=out.json" names; click.BadParameter if it names none."""
    format, equals, path = value.partition("=")
    if format not in formats:
        raise click.BadParameter(f"no format {format!r}; there are {', '.join(formats)}")
    if equals and not path.strip():
        raise click.BadParameter(f"no file after {value!r}; write {format}=FILE")
    return Target(format, Path(path) if path not in ("", "-") else None)


def pick_sections(
    context: click.Context, parameter: click.Parameter, values: tuple[str, ...]
) -> frozenset[Section]:
    """The sections that `--show a,b --show c` names; all of them where it isn't given."""
    from factcheck.reports import Section

    names = [name.strip() for value in values for name in value.split(",")]
    known = [section.value for section in Section if section is not Section.ERROR]
    for name in names:
        if name not in known:
            raise click.BadParameter(f"no section {name!r}; there are {', '.join(known)}")
    return frozenset(map(Section, names or known))


def failing_sections(level: str) -> frozenset[Section]:
    """The sections whose verdicts fail at that level: its own and graver ones; none for "none"."""
    from factcheck.reports import Section

    level = SYNONYMS.get(level, level)
    graver = FAIL_LEVELS[: FAIL_LEVELS.index(level) + 1] if level in FAIL_LEVELS else ()
    sections = {"warning": Section.CONFLICT}
    return frozenset(sections.get(one) or Section(one) for one in graver)


def fail_on_option(default: str) -> Callable[[Decorated], Decorated]:
    """`--fail-on LEVEL`, given to the command as `fail_on`."""
    return click.option(
        "--fail-on",
        type=click.Choice([*FAIL_LEVELS, *SYNONYMS, "none"]),
        default=default,
        show_default=True,
        help="Exit with status 1 on findings of this level or a graver one: "
        "error (conflicts that one may rely on), warning (all conflicts; also called conflict), "
        "framing, unique.",
    )


config_option = click.option(
    "--config",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Settings to use (default: FACTCHECK_CONFIG, else the nearest factcheck.yaml upward, "
    "else the shipped ones).",
)

jobs_option = click.option(
    "--jobs",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Processes that read articles and look at their matches; worth it from about ten "
    "articles on.",
)
idle_option = click.option(
    "--idle",
    type=click.FloatRange(min=0),
    default=300.0,
    show_default=True,
    metavar="SECONDS",
    help="Give the models' memory back after so long without work.",
)
cache_option = click.option(
    "--no-cache",
    is_flag=True,
    help="Compute everything anew, and keep nothing of it (see factcheck cache).",
)


@contextmanager
def open_engine(settings: Settings, no_cache: bool, *, frugal: bool = False) -> Iterator[Engine]:
    """What the settings name, with the cache of this user and a progress bar on stderr."""
    from factcheck.commands.progress import ProgressBar
    from factcheck.pipeline.engine import load_engine

    with ProgressBar(sys.stderr) as progress, open_cache(no_cache) as cache:
        yield load_engine(settings, cache, progress, frugal=frugal)


def open_cache(no_cache: bool) -> Cache:
    """The cache of this user, or one that keeps nothing."""
    from factcheck.cache import Cache, cache_folder

    return Cache(None if no_cache else cache_folder())
