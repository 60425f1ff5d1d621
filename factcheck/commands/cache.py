"""`factcheck cache`: what was kept of earlier runs, and how to be rid of it."""

import click

from factcheck.commands.output import megabytes


@click.group("cache", short_help="What is kept of earlier runs.")
def command() -> None:
    """What is kept of earlier runs, so that the next need not compute it again.

    The folder holds statements of the articles that were compared, readable by its
    owner only. FACTCHECK_CACHE_DIR names another folder; --no-cache, given to a
    command, neither reads nor writes it.

    \b
    Examples:
      factcheck cache info
      factcheck cache clear

    Exit status: 0, or 2 for usage or a folder that can't be used.
    """


@command.command("info", short_help="Where it is, and how large.")
def info() -> None:
    """Where the cache is, what it holds, and how large it is and may become."""
    from factcheck.cache import LIMIT, VARIABLE, Cache, cache_folder

    folder = cache_folder()
    if folder is None:
        click.echo(f"nothing is kept, for there is no home folder  ({VARIABLE} names a folder)")
        return
    contents = Cache(folder).contents()
    click.echo(f"{folder}  ({VARIABLE} names another)")
    for kind, count in contents.entries.items():
        click.echo(f"{count:>8,} {kind}")
    click.echo(f"{megabytes(contents.size)} of at most {megabytes(LIMIT)}")


@command.command("clear", short_help="Removes all of it.")
def clear() -> None:
    """Removes all that is kept."""
    from factcheck.cache import Cache, cache_folder

    cache = Cache(cache_folder())
    size = cache.contents().size
    cache.clear()
    click.echo(f"removed {megabytes(size)}")
