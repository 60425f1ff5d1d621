"""`factcheck explain`: two statements in, the verdict with all that led to it out."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.commands.options import Target, config_option, format_option
from factcheck.commands.output import check_targets, write_out


@click.command("explain", short_help="Why two statements get their label.")
@click.argument("left")
@click.argument("right")
@format_option("text", "json")
@config_option
def command(left: str, right: str, targets: tuple[Target, ...], config: Path | None) -> None:
    """Two statements: every finding, every rule, and which condition failed.

    \b
    Examples:
      factcheck explain "It killed 12 people." "It killed 15 people."
      factcheck explain "He opposed the plan." "He backed it." -f json
    """
    check_targets(targets)
    from factcheck import reports
    from factcheck.comparison import explain
    from factcheck.settings import load_settings

    verdict = explain(left, right, settings=load_settings(config))
    write_out(
        targets,
        lambda format, layout: (
            reports.explain_to_json(verdict)
            if format == "json"
            else reports.explain_to_text(verdict, layout)
        ),
    )
