"""`factcheck check`: the gate. Drafts and their sources in, a report and an exit status out."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.commands.against import AgainstCommand
from factcheck.commands.archive_options import read_day, scheduler_option, source_option
from factcheck.commands.options import (
    ALWAYS_COMPLETE,
    PATH,
    Target,
    cache_option,
    config_option,
    fail_on_option,
    failing_sections,
    format_option,
    open_cache,
    pick_sections,
)
from factcheck.commands.output import check_targets, write_report
from factcheck.commands.progress import ProgressBar
from factcheck.report_formats import REPORT_FORMATS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.commands.past import Past
    from factcheck.reports import Section
    from factcheck.settings import Settings


@click.command("check", cls=AgainstCommand, short_help="The gate: drafts against their sources.")
@click.argument("drafts", nargs=-1, type=PATH, metavar="[DRAFT]...")
@click.option(
    "--against",
    type=PATH,
    multiple=True,
    metavar="SOURCE...",
    help="The sources of every draft, up to the next option; --against=SOURCE takes one.",
)
@click.option(
    "--archive",
    metavar="ARCHIVE",
    help="Check against all that is in this archive instead (see factcheck archive).",
)
@source_option
@scheduler_option
@format_option(*REPORT_FORMATS)
@click.option(
    "--show",
    multiple=True,
    callback=lambda context, parameter, values: (
        pick_sections(context, parameter, values) if values else None
    ),
    metavar="SECTION[,SECTION]...",
    help="What to show besides what fails: conflict, framing, agree, unique (default: nothing). "
    f"{ALWAYS_COMPLETE}",
)
@fail_on_option("error")
@click.option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Let through the findings that this file has.",
)
@click.option(
    "--write-baseline", is_flag=True, help="Write what fails now into the baseline's file."
)
@click.option(
    "--since",
    metavar="REV|DAY",
    help="Tell only of statements that the drafts didn't have at this git revision; with "
    "--archive, hold them only against articles of this day (YYYY-MM-DD) or later ones.",
)
@click.option("-q", "--quiet", is_flag=True, help="Print one line a finding that fails, no more.")
@click.option(
    "-v", "--verbose", is_flag=True, help="Also what is accepted, and what is checked against what."
)
@click.option("--print-config", is_flag=True, help="Print the settings in force, and do nothing.")
@config_option
@cache_option
@click.pass_context
def command(
    context: click.Context,
    drafts: tuple[str, ...],
    against: tuple[str, ...],
    archive: str | None,
    source: tuple[str, ...],
    scheduler: str | None,
    targets: tuple[Target, ...],
    show: frozenset[Section] | None,
    fail_on: str,
    baseline: Path | None,
    write_baseline: bool,
    since: str | None,
    quiet: bool,
    verbose: bool,
    print_config: bool,
    config: Path | None,
    no_cache: bool,
) -> None:
    """Check drafts against their sources, and fail where they conflict.

    Every statement of a draft is held against every statement of its sources; sources
    are not compared with each other. Made for CI and for a hook before each commit.

    \b
    Which drafts:    those named, else those under `drafts:` in factcheck.yaml
    Which sources:   those after --against, else those that a draft's front matter
                     names, else those under `sources:` in factcheck.yaml
    `-` is standard input. `drafts:` and `sources:` take paths, and patterns
    such as "wires/**/*.txt", as seen from the file that they stand in.

    What a desk accepts does not fail, and is counted in the last line:

    \b
      <!-- factcheck: ignore RULE because REASON -->
                     in a draft: for its own line, or alone on a line for the
                     paragraph that follows; RULE may be the id of a finding
      suppressions:  in factcheck.yaml, by rule, file or finding
      --baseline     what there was when the gate was put up

    A suppression without a reason suppresses nothing. That one, and one that has
    nothing to suppress or can't be read, and a stale entry of the baseline, are
    told on stderr, with --quiet too.

    \b
    Examples:
      factcheck check draft.md --against agency.txt notes.txt
      factcheck check draft.md --archive desk.archive --since 2025-01-01
      factcheck check                      # all that factcheck.yaml names
      factcheck check --fail-on unique     # every claim needs a source
      factcheck check -f github -f sarif=factcheck.sarif
      factcheck check --baseline factcheck-baseline.jsonl --write-baseline
      factcheck check --baseline factcheck-baseline.jsonl --since origin/main
      factcheck check --against agency.txt -- draft.md

    \b
    Exit status:
      0  no finding at or above --fail-on
      1  findings at or above --fail-on
      2  usage, configuration or unreadable input

    \b
    Environment:
      FACTCHECK_CONFIG     settings to use, where --config is not given
      FACTCHECK_CACHE_DIR  where to keep what the models compute
      GITHUB_STEP_SUMMARY  where -f github adds a job summary
      NO_COLOR             no colours
    """
    if archive and against:
        raise click.UsageError("--against and --archive are two ways to check; give one of them")
    if (source or scheduler) and not archive:
        raise click.UsageError("--source and --scheduler are of an archive; give --archive too")
    if quiet and verbose:
        raise click.UsageError("--quiet and --verbose are opposites; give one of them")
    if write_baseline and ((since and not archive) or not baseline):
        raise click.UsageError(
            "--write-baseline needs --baseline FILE, and takes all findings: leave out --since"
        )
    from factcheck.articles.files import find_files
    from factcheck.commands.gate import Gate, run_gate, tell_notices
    from factcheck.gate.pairing import draft_paths
    from factcheck.reports import Detail, Layout, Section
    from factcheck.settings import load_settings

    settings = load_settings(config)
    if print_config:
        page = _config_page(settings, drafts, against, targets, show, fail_on)
        click.echo(page, nl=False)
        return
    paths = find_files(draft_paths(drafts, settings.gate))
    against = find_files(against)
    check_targets(targets, [*paths, *against, *([str(baseline)] if baseline else [])])
    failing = failing_sections(fail_on)
    past, since = _past(archive, since, source, scheduler)
    gate = Gate(settings, paths, against, failing, baseline, write_baseline, since, verbose, past)
    with ProgressBar(sys.stderr) as progress, open_cache(no_cache) as cache:
        report = run_gate(gate, cache, progress)
    tell_notices(report)
    layout = Layout(
        show=(show or frozenset()) | failing | frozenset({Section.CONFLICT}),
        failing=failing,
        detail=Detail.QUIET if quiet else Detail.VERBOSE if verbose else Detail.NORMAL,
    )
    context.exit(write_report(targets, report, layout))


def _past(
    archive: str | None, since: str | None, sources: tuple[str, ...], scheduler: str | None
) -> tuple[Past | None, str | None]:
    """What of an archive is asked, and the git revision: `since` is of one or the other."""
    if archive is None:
        return None, since
    from factcheck.archive import Window
    from factcheck.commands.past import Past

    window = Window(read_day(since, "--since") if since else None, None, sources)
    return Past(archive, window, scheduler), None


def _config_page(
    settings: Settings,
    drafts: Sequence[str],
    against: Sequence[str],
    targets: Sequence[Target],
    show: frozenset[Section] | None,
    fail_on: str,
) -> str:
    from factcheck.commands.print_config import settings_page

    files = (f"{one.format}={one.path}" if one.path else one.format for one in targets)
    shown = sorted(section.value for section in show or ())
    comments = {
        "settings": str(settings.path),
        "digest": settings.digest,
        "drafts": " ".join(drafts) or "those under drafts:",
        "against": " ".join(against) or "what the drafts name, else those under sources:",
        "format": " ".join(files),
        "show": ",".join(shown) or "what fails",
        "fail-on": fail_on,
    }
    return settings_page(settings, comments)
