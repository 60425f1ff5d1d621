"""A click group whose commands are imported when they are named."""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click


class LazyGroup(click.Group):
    """A group that imports a command when it is named, so that `--version` stays instant."""

    def __init__(self, *, register: Mapping[str, str], **options: Any) -> None:
        """`register`: name → the module whose `command` it is."""
        super().__init__(**options)
        self.register = register

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names in the order of the register."""
        return list(self.register)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in self.register:
            return None
        command: click.Command = import_module(self.register[cmd_name]).command
        return command
