"""The click group: one line per command, no logic."""

from __future__ import annotations

from importlib import import_module

import click

from factcheck.version import VERSION

# name → the module whose `command` it is, imported only when that command is named
COMMANDS = {
    "compare": "factcheck.commands.compare",
    "check": "factcheck.commands.check",
    "statements": "factcheck.commands.statements",
    "explain": "factcheck.commands.explain",
    "evaluate": "factcheck.commands.evaluate",
}


class LazyGroup(click.Group):
    """A group that imports a command when it is named, so that `--version` stays instant."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order of the register."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(COMMANDS[cmd_name]).command
        return command


@click.group(cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(VERSION, message="%(prog)s %(version)s")
def cli() -> None:
    """Tells what several articles about one event agree on, where they conflict,
    what only one of them says, and how they frame and source the same fact.

    \b
    Examples:
      factcheck compare draft.txt agency.txt
      factcheck check draft.txt --against agency.txt
      factcheck statements draft.txt
      factcheck explain "It killed 12 people." "It killed 15 people."

    Everything runs on this machine; no text leaves it.

    Exit status: 0 nothing at or above the fail level, 1 findings, 2 usage,
    configuration or unreadable input.
    """
