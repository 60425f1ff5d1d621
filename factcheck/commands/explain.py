"""`factcheck explain`: two statements in, the verdict with all that led to it out."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.commands.options import (
    Target,
    cache_option,
    config_option,
    format_option,
    open_cache,
)
from factcheck.commands.output import check_targets, write_out


@click.command("explain", short_help="Why two statements get their label.")
@click.argument("left")
@click.argument("right")
@format_option("text", "json")
@config_option
@cache_option
def command(
    left: str, right: str, targets: tuple[Target, ...], config: Path | None, no_cache: bool
) -> None:
    """Two statements: every finding, every rule, and which condition failed.

    \b
    Examples:
      factcheck explain "It killed 12 people." "It killed 15 people."
      factcheck explain "He opposed the plan." "He backed it." -f json
    """
    check_targets(targets)
    from factcheck import reports
    from factcheck.comparison import explain, load_tools
    from factcheck.settings import load_settings

    settings = load_settings(config)
    with open_cache(no_cache) as cache:
        tools = load_tools(settings, cache)
        verdict = explain(left, right, settings=settings, tools=tools)
    write_out(
        targets,
        lambda format, layout: (
            reports.explain_to_json(verdict)
            if format == "json"
            else reports.explain_to_text(verdict, layout)
        ),
    )
