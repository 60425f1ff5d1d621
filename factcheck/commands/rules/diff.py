"""`factcheck rules diff`: two rule files, and what changes from one to the other."""

import sys
from functools import partial

import click

from factcheck.commands.options import Target, cache_option, format_option, open_cache
from factcheck.commands.output import check_targets, write_out
from factcheck.commands.rules.files import settings_file


@click.command("diff", short_help="What changes between two rule files.")
@click.argument("old")
@click.argument("new")
@click.argument("articles", nargs=-1, metavar="[A B [C]...]")
@click.option("--pairs", metavar="LABELLED", help="Labelled pairs instead of articles.")
@format_option("text", "json")
@cache_option
def command(
    old: str,
    new: str,
    articles: tuple[str, ...],
    pairs: str | None,
    targets: tuple[Target, ...],
    no_cache: bool,
) -> None:
    """What changes between two rule files: verdicts gained, lost and relabelled.

    OLD and NEW are settings files, or the names of shipped ones (default, strict,
    lenient). With labelled pairs, the error rates of both are told as well.

    \b
    Examples:
      factcheck rules diff default factcheck.yaml draft.txt agency.txt
      factcheck rules diff default strict --pairs pairs.jsonl

    Exit status: 0 whatever changes, or 2 for usage, configuration or unreadable input.
    """
    if (pairs is None) == (len(articles) < 2):
        raise click.UsageError("give two articles or more, or --pairs LABELLED")
    check_targets(targets, [*articles, *([pairs] if pairs else [])])
    from factcheck.commands.inputs import read_articles
    from factcheck.commands.progress import ProgressBar
    from factcheck.pipeline.engine import load_engine
    from factcheck.settings import load_settings
    from factcheck.tuning.diff import diff_articles, diff_pairs
    from factcheck.tuning.diff_to_text import diff_to_json, diff_to_text
    from factcheck.tuning.labelled import read_labelled_file

    both = load_settings(settings_file(old)), load_settings(settings_file(new))
    with ProgressBar(sys.stderr) as progress, open_cache(no_cache) as cache:
        load = partial(load_engine, cache=cache, progress=progress)
        if pairs is None:
            diff = diff_articles(read_articles(articles), *both, load)
        else:
            diff = diff_pairs(read_labelled_file(pairs), *both, load)
    write_out(targets, text=partial(diff_to_text, diff), json=lambda layout: diff_to_json(diff))
