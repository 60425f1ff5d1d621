"""`factcheck compare`: several articles in, one report out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.commands.archive_options import window_options
from factcheck.commands.options import (
    ALWAYS_COMPLETE,
    PATH,
    Target,
    cache_option,
    config_option,
    fail_on_option,
    failing_sections,
    format_option,
    jobs_option,
    open_engine,
    pick_sections,
)
from factcheck.commands.output import check_targets, write_report
from factcheck.report_formats import REPORT_FORMATS

if TYPE_CHECKING:
    from factcheck.archive import Window
    from factcheck.reports import Section


@click.command("compare", short_help="What articles agree on, and where they conflict.")
@click.argument("articles", nargs=-1, type=PATH, metavar="A B [C]...")
@click.option(
    "--archive",
    metavar="ARCHIVE",
    help="Compare each article with all that is in this archive (see factcheck archive).",
)
@window_options
@format_option(*REPORT_FORMATS)
@click.option(
    "--show",
    multiple=True,
    callback=pick_sections,
    metavar="SECTION[,SECTION]...",
    help="Sections of the text report: conflict, framing, agree, unique (default: all). "
    f"{ALWAYS_COMPLETE}",
)
@fail_on_option("none")
@jobs_option
@click.option(
    "-v", "--verbose", is_flag=True, help="Also the rule, similarity and reasons of each verdict."
)
@config_option
@cache_option
@click.pass_context
def command(
    context: click.Context,
    articles: tuple[str, ...],
    archive: str | None,
    window: Window,
    targets: tuple[Target, ...],
    show: frozenset[Section],
    fail_on: str,
    jobs: int,
    verbose: bool,
    config: Path | None,
    no_cache: bool,
) -> None:
    """What articles agree on, where they conflict, what is unique, how they frame it.

    Takes two articles or more, as files, folders, patterns or `-` for standard input: text,
    Markdown, HTML, Word, PDF, news items, mail (docs/formats.md has them all).

    \b
    Examples:
      factcheck compare draft.txt agency.txt
      factcheck compare draft.txt agency.txt wire.txt --show conflict,framing
      factcheck compare draft.txt agency.txt -f text -f json=report.json
      factcheck compare draft.md agency.html --fail-on conflict
      factcheck compare wires/
      factcheck compare draft.txt --archive desk.archive --since 2025-01-01

    \b
    Exit status:
      0  no finding at or above --fail-on
      1  findings at or above --fail-on
      2  usage, configuration or unreadable input
    """
    from factcheck.archive import EVERYTHING
    from factcheck.articles.files import find_files
    from factcheck.commands.inputs import read_articles

    articles = find_files(articles)
    if window != EVERYTHING and not archive:
        raise click.UsageError("--since, --until and --source choose articles of an --archive")
    if not articles or (len(articles) < 2 and not archive):
        raise click.UsageError(f"give two articles or more, not {len(articles)}")
    check_targets(targets, [*articles, *([archive] if archive else [])])
    from factcheck.pipeline.compare import compare
    from factcheck.reports import Detail, Layout
    from factcheck.settings import load_settings

    with open_engine(load_settings(config), no_cache, frugal=True) as engine:
        read = read_articles(articles)
        if archive:
            from factcheck.commands.past import Past

            report = Past(archive, window).report(read, engine)
        else:
            report = compare(read, engine=engine, jobs=jobs)
    layout = Layout(
        show=show,
        failing=failing_sections(fail_on),
        detail=Detail.VERBOSE if verbose else Detail.NORMAL,
    )
    context.exit(write_report(targets, report, layout))
