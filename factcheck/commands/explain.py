"""`factcheck explain`: two statements, or one finding of two articles, and all that led to it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.commands.options import (
    Target,
    cache_option,
    config_option,
    format_option,
    open_engine,
)
from factcheck.commands.output import check_targets, write_out

if TYPE_CHECKING:
    from factcheck.pipeline.engine import Engine
    from factcheck.records import Verdict


@click.command("explain", short_help="Why two statements get their label.")
@click.argument("left")
@click.argument("right")
@click.option(
    "--finding",
    metavar="ID",
    help="Explain the verdict of this id, which a JSON report has; LEFT and RIGHT are the "
    "articles then. The beginning of the id will do.",
)
@format_option("text", "json")
@config_option
@cache_option
def command(
    left: str,
    right: str,
    finding: str | None,
    targets: tuple[Target, ...],
    config: Path | None,
    no_cache: bool,
) -> None:
    """Two statements: every finding, every rule, and which condition failed.

    Of the rules that failed, those that missed a threshold narrowly come first.

    \b
    Examples:
      factcheck explain "It killed 12 people." "It killed 15 people."
      factcheck explain "He opposed the plan." "He backed it." -f json
      factcheck explain --finding 5d41402abc4b2a76 draft.txt agency.txt

    Exit status: 0, or 2 for usage, configuration or unreadable input.
    """
    if finding is None and os.path.isfile(left) and os.path.isfile(right):
        raise click.UsageError(
            f"{left} and {right} are files, and two statements are asked for; "
            f"see factcheck compare {left} {right}, or give --finding ID"
        )
    check_targets(targets, [left, right] if finding else ())
    from factcheck import reports
    from factcheck.settings import load_settings
    from factcheck.verdicts import measure

    with open_engine(load_settings(config), no_cache) as engine:
        if finding is None:
            verdict = _of_statements(left, right, engine)
        else:
            verdict = _of_articles(left, right, finding, engine)
    measures = measure(verdict.evidence) if verdict.evidence else {}
    write_out(
        targets,
        text=lambda layout: reports.explain_to_text(verdict, layout, measures),
        json=lambda layout: reports.explain_to_json(verdict, measures),
    )


def _of_statements(left: str, right: str, engine: Engine) -> Verdict:
    from factcheck.articles import find_language, language_name
    from factcheck.pipeline.explain import explain

    language = find_language(f"{left} {right}")
    if language != "en":
        name = language_name(language)
        message = f"factcheck: warning: not English but {name}; results will be poor"
        click.echo(message, err=True)
    return explain(left, right, engine=engine)


def _of_articles(left: str, right: str, finding: str, engine: Engine) -> Verdict:
    from factcheck.commands.inputs import read_articles
    from factcheck.pipeline.compare import compare

    report = compare(read_articles([left, right]), engine=engine)
    exact = [verdict for verdict in report.verdicts if verdict.id == finding]
    # a report of more articles numbers copies of the same words, of which these two have one
    start = finding.partition("-")[0]
    found = [verdict for verdict in report.verdicts if verdict.id.startswith(start)]
    if len(exact or found) != 1:
        how_many = f"{len(found)} findings begin with" if found else "no finding has"
        raise click.BadParameter(
            f"{how_many} the id {finding!r}; factcheck compare {left} {right} -f json has each",
            param_hint="--finding",
        )
    return (exact or found)[0]
