"""`factcheck rules show`: one rule as it stands once all files are laid over each other."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.commands.options import config_option


@click.command("show", short_help="One rule, and which file says what of it.")
@click.argument("rule")
@config_option
def command(rule: str, config: Path | None) -> None:
    """One rule with all that files say of it, and which file says what.

    \b
    Examples:
      factcheck rules show numbers-differ
      factcheck rules show same-fact --config configs/strict.yaml
    """
    from factcheck.rules.listing import list_rules
    from factcheck.rules.listing_to_text import rule_to_yaml
    from factcheck.settings import load_settings
    from factcheck.yaml_config.shapes import choices

    listing = {one.id: one for one in list_rules(load_settings(config))}
    if rule not in listing:
        raise click.BadParameter(f"no rule {rule!r}{choices(rule, list(listing))}")
    click.echo(rule_to_yaml(listing[rule]), nl=False)
