"""`factcheck rules`: what editors do with the rules that they own."""

from __future__ import annotations

import click

from factcheck.lazy_group import LazyGroup

COMMANDS = {
    "list": "factcheck.commands.rules.list_rules",
    "show": "factcheck.commands.rules.show",
    "lint": "factcheck.commands.rules.lint",
    "test": "factcheck.commands.rules.test",
    "diff": "factcheck.commands.rules.diff",
    "schema": "factcheck.commands.rules.schema",
}


@click.group("rules", cls=LazyGroup, register=COMMANDS, short_help="List, check and try rules.")
def command() -> None:
    """List, check, test and compare the rules that give the labels.

    \b
    Examples:
      factcheck rules list
      factcheck rules lint factcheck.yaml
    """
