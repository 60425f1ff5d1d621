"""`factcheck archive`: all that was ever published, to check drafts against."""

from __future__ import annotations

import difflib
import os
import sys
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.commands.archive_options import archive_option, scheduler_option, window_options
from factcheck.commands.options import PATH, config_option
from factcheck.commands.output import megabytes

if TYPE_CHECKING:
    from factcheck.archive import Info, Window
    from factcheck.pipeline.fill_archive import Filled

# shown by `info`, those of the most articles
_SOURCES = 20
# names that a wrong one is held against: 20 µs each
_LIKENED = 20_000


@click.group("archive", short_help="All that was published, to check drafts against.")
def command() -> None:
    """All that was published, to check drafts against.

    An archive is one file, for its owner alone, with the articles, their statements,
    a vector for each, and an index of their words. Nothing leaves this machine.

    \b
    Examples:
      factcheck archive add -a desk.archive published/
      factcheck check draft.md --archive desk.archive --since 2025-01-01
      factcheck archive search -a desk.archive "The bridge will open in May."

    Exit status: 0, or 2 for usage, configuration or an archive that can't be used;
    of add also 1.
    """


@command.command("add", short_help="Puts articles in.")
@click.argument("paths", nargs=-1, type=PATH, required=True, metavar="PATH...")
@archive_option
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    metavar="N",
    help="Processes that read and encode; each takes about 400 MB.",
)
@scheduler_option
@click.option("-q", "--quiet", is_flag=True, help="Tell of nothing but files that can't be read.")
@config_option
@click.pass_context
def add(
    context: click.Context,
    paths: tuple[str, ...],
    archive: str,
    workers: int,
    scheduler: str | None,
    quiet: bool,
    config: Path | None,
) -> None:
    """Put articles in: files, folders with all that is in them, or patterns.

    Takes every format that compare takes. What is there already is passed over, so a
    run that was ended goes on where it was. A file that can't be read is told of, and
    the rest goes in.

    \b
    Examples:
      factcheck archive add -a desk.archive published/
      factcheck archive add -a desk.archive "wires/2025-*/*.xml" --workers 8

    \b
    Exit status:
      0  all of it is in the archive
      1  some files are not; stderr says why
      2  usage, configuration, or an archive that can't be used
    """
    if scheduler and workers > 1:
        raise click.UsageError("--workers are processes here, --scheduler has its own; give one")
    from factcheck.archive import Beginning
    from factcheck.articles.files import find_files
    from factcheck.commands.progress import ProgressBar
    from factcheck.pipeline.engine import load_engine
    from factcheck.pipeline.fill_archive import fill_archive, preparing
    from factcheck.settings import load_settings

    settings = load_settings(config)
    files = tuple(dict.fromkeys(find_files(paths, nested=True)))
    if scheduler:
        # workers have folders of their own to start from
        files = tuple(map(os.path.abspath, files))
    with ProgressBar(sys.stderr) as progress:
        progress("adding articles", 0, len(files))
        engine = load_engine(settings)
        dimensions = engine.encoder.encode(["A"]).shape[1]
        opened = Beginning(archive, encoder=engine.encoder.name, dimensions=dimensions)
        with closing(opened), preparing(settings, engine, workers, scheduler) as how:
            filled = fill_archive(opened, files, how, progress)
    _tell(filled, quiet)
    context.exit(int(bool(filled.problems)))


@command.command("remove", short_help="Takes articles out.")
@click.argument("name", metavar="NAME")
@archive_option
def remove(name: str, archive: str) -> None:
    """Take out the articles of a source, of a path, or with a digest.

    A path may be written otherwise than when it was added. A digest is that of the
    file's bytes (SHA-256); its first eight digits do. The room is given back by
    `factcheck archive compact`.

    \b
    Examples:
      factcheck archive remove -a desk.archive published/2024/bridge.html
      factcheck archive remove -a desk.archive "Daily Post"
    """
    from factcheck.archive import open_archive
    from factcheck.errors import ArchiveError
    from factcheck.reports.plain import counted

    opened = open_archive(archive, writing=True)
    gone, paths = opened.remove(name), list[str]()
    if not gone:
        paths = opened.paths()
        file = os.path.abspath(name)
        gone = sum(opened.remove(path) for path in paths if os.path.abspath(path) == file)
    hint = "" if gone else _nearest(name, [*opened.info().sources, *paths])
    opened.close()
    if not gone:
        raise ArchiveError(f"{archive}: no article has the source, path or digest {name!r}{hint}")
    click.echo(f"removed {counted(gone, 'article')}")


def _nearest(name: str, known: Sequence[str]) -> str:
    """The end of a message about a wrong name: one of the same file's name, else the most alike."""
    last = os.path.basename(name)
    same = [one for one in known if os.path.basename(one) == last]
    near = same or difflib.get_close_matches(name, known[:_LIKENED], n=1)
    return f"; did you mean {near[0]!r}?" if near else ""


@command.command("info", short_help="What it holds.")
@archive_option
def info(archive: str) -> None:
    """What an archive holds: articles, statements, days and sources, and its size."""
    from factcheck.archive import open_archive

    opened = open_archive(archive)
    click.echo(_info(archive, opened.info()), nl=False)
    opened.close()


@command.command("search", short_help="Statements with some words, or alike in meaning.")
@click.argument("query", metavar="WORDS|STATEMENT")
@archive_option
@window_options
@click.option(
    "-n",
    "most",
    type=click.IntRange(min=1),
    default=10,
    show_default=True,
    metavar="N",
    help="How many to show.",
)
@click.option("--words", is_flag=True, help="Only those that have all the words.")
@config_option
def search(
    query: str, archive: str, window: Window, most: int, words: bool, config: Path | None
) -> None:
    """Find statements that have all the words, or else are alike in meaning.

    Those with all the words come first; then those alike in meaning, with their cosine.

    \b
    Examples:
      factcheck archive search -a desk.archive "bridge toll"
      factcheck archive search -a desk.archive "The bridge opens in May." --since 2025-01-01
    """
    from factcheck.archive import open_archive
    from factcheck.commands.past import check_sources
    from factcheck.models import load_encoder
    from factcheck.pipeline.search_archive import found_to_text, search_archive
    from factcheck.settings import load_settings

    encoder = None if words else load_encoder(load_settings(config).models.encoder)
    opened = open_archive(archive, encoder=encoder.name if encoder else None)
    check_sources(opened, archive, window.sources)
    found = search_archive(opened, query, most, window, encoder)
    opened.close()
    click.echo(found_to_text(found), nl=False)


@command.command("compact", short_help="Gives back the room of what was removed.")
@archive_option
def compact(archive: str) -> None:
    """Give back the room of what was removed, and join what was added piece by piece."""
    from factcheck.archive import open_archive

    opened = open_archive(archive, writing=True)
    before = opened.info().size
    opened.compact()
    click.echo(f"{megabytes(before)} before, {megabytes(opened.info().size)} now")
    opened.close()


def _tell(filled: Filled, quiet: bool) -> None:
    from factcheck.reports.plain import counted, plain

    for line in filled.problems:
        click.echo(f"factcheck: {plain(line)}", err=True)
    if quiet:
        return
    for line in filled.warnings:
        click.echo(f"factcheck: warning: {plain(line)}", err=True)
    parts = [f"added {counted(filled.added, 'article')}"]
    parts += [f"{filled.known:,} there before"] if filled.known else []
    parts += [f"{len(filled.problems):,} can't be read"] if filled.problems else []
    click.echo(", ".join(parts))


def _info(name: str, info: Info) -> str:
    from factcheck.reports import plain

    # an archive may have thousands of sources
    largest = sorted(info.sources.items(), key=lambda source: (-source[1], source[0]))[:_SOURCES]
    days = f"{info.first_day} to {info.last_day}" if info.first_day else "no article has a date"
    lines = [
        name,
        f"{info.articles:>12,} articles",
        f"{info.statements:>12,} statements",
        f"{info.removed:>12,} removed statements whose room `archive compact` gives back",
        f"{megabytes(info.size):>12}",
        f"{days}",
        f"vectors of {info.encoder}",
        *(f"{count:>12,} {plain(source)}" for source, count in largest),
    ]
    return "".join(f"{line}\n" for line in lines)
