"""`factcheck claims`: several articles in; who says what, who differs and whence they have it."""

from functools import partial
from pathlib import Path

import click

from factcheck.commands.options import (
    PATH,
    Target,
    cache_option,
    config_option,
    format_option,
    jobs_option,
    open_engine,
)
from factcheck.commands.output import check_targets, write_out


@click.command("claims", short_help="Who says what, who differs, and from how many origins.")
@click.argument("articles", nargs=-1, type=PATH, metavar="A B [C]...")
@format_option("text", "json", "html")
@jobs_option
@click.option(
    "-v", "--verbose", is_flag=True, help="Claims in full, with the lowest agreement inside each."
)
@config_option
@cache_option
def command(
    articles: tuple[str, ...],
    targets: tuple[Target, ...],
    jobs: int,
    verbose: bool,
    config: Path | None,
    no_cache: bool,
) -> None:
    """What several articles claim: who says it, who says otherwise, where nothing matched.

    A claim is what statements of two sources or more have in common. Articles that
    credit one agency, rest on one outlet's report, or are copies of each other are one
    origin. Where days of publication are known, it is told who was first.

    \b
    Examples:
      factcheck claims wires/
      factcheck claims draft.md agency.html notes.txt -v
      factcheck claims wires/ -f text -f json=claims.json -f html=claims.html

    Exit status: 0, or 2 for usage, configuration or unreadable input.
    """
    from factcheck import reports
    from factcheck.articles.files import find_files
    from factcheck.commands.inputs import read_articles

    articles = find_files(articles)
    if len(articles) < 2:
        raise click.UsageError(f"give two articles or more, not {len(articles)}")
    check_targets(targets, articles)
    from factcheck.pipeline.compare import compare
    from factcheck.settings import load_settings

    with open_engine(load_settings(config), no_cache, frugal=True) as engine:
        report = compare(read_articles(articles), engine=engine, jobs=jobs)
    detail = reports.Detail.VERBOSE if verbose else reports.Detail.NORMAL
    write_out(
        targets,
        reports.Layout(detail=detail),
        text=partial(reports.claims_to_text, report),
        json=lambda layout: reports.claims_to_json(report),
        html=partial(reports.FORMATS["html"], report),
    )
