"""`factcheck rules list`: the rules in the order in which they are tried."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import click

from factcheck.commands.options import Target, config_option, format_option
from factcheck.commands.output import check_targets, write_out


@click.command("list", short_help="The rules in their order.")
@format_option("text", "json")
@config_option
def command(targets: tuple[Target, ...], config: Path | None) -> None:
    """The rules in the order in which they are tried, and where each is written.

    \b
    Examples:
      factcheck rules list
      factcheck rules list --config configs/strict.yaml -f json
    """
    check_targets(targets)
    from factcheck.rules.listing import list_rules
    from factcheck.rules.listing_to_text import listing_to_json, listing_to_text
    from factcheck.settings import load_settings

    listing = list_rules(load_settings(config))
    write_out(
        targets,
        text=partial(listing_to_text, listing),
        json=lambda layout: listing_to_json(listing),
    )
