"""`factcheck statements`: articles in, their statements out."""

from __future__ import annotations

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.commands.options import (
    Target,
    cache_option,
    config_option,
    format_option,
    open_cache,
)
from factcheck.commands.output import check_targets, write_out

if TYPE_CHECKING:
    from factcheck.records import Statement


@click.command("statements", short_help="The statements of articles, and who says each.")
@click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
@format_option("text", "json", "jsonl")
@config_option
@cache_option
def command(
    articles: tuple[str, ...], targets: tuple[Target, ...], config: Path | None, no_cache: bool
) -> None:
    """The statements of articles, each with its line and who says it.

    Sub-headings are no statements; headlines are, marked as such. Articles are files, folders,
    patterns or `-` for standard input: text, Markdown, HTML, Word, PDF, news items, mail
    (docs/formats.md has them all).

    \b
    Examples:
      factcheck statements draft.txt
      factcheck statements draft.txt agency.txt -f jsonl
      factcheck statements draft.docx -f json=statements.json

    Exit status: 0, or 2 for usage, configuration or unreadable input.
    """
    from factcheck import reports
    from factcheck.articles.files import find_files
    from factcheck.commands.inputs import read_articles
    from factcheck.commands.progress import ProgressBar
    from factcheck.models import load_reader
    from factcheck.pipeline.cached import CachedStatements
    from factcheck.pipeline.read import read_statements
    from factcheck.settings import load_settings
    from factcheck.statements import CertaintyWords

    articles = find_files(articles)
    check_targets(targets, articles)
    settings = load_settings(config)
    read = read_articles(articles)
    reader, words = load_reader(settings.models.reader), CertaintyWords(settings.certainty)
    found: list[Statement] = []
    with ProgressBar(sys.stderr) as progress, open_cache(no_cache) as cache:
        cached = CachedStatements(reader, settings.certainty, words, cache)
        coming = read_statements(read, cached, headlines=settings.matching.headlines)
        progress("reading articles", 0, len(read))
        for number, statements in enumerate(coming, start=1):
            progress("reading articles", number, len(read))
            found += statements

    write_out(
        targets,
        text=partial(reports.statements_to_text, read, found),
        json=lambda layout: reports.statements_to_json(read, found),
        jsonl=lambda layout: reports.statements_to_jsonl(found),
    )
