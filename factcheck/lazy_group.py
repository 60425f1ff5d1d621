"""A click group whose commands are imported when they are named."""

from collections.abc import Mapping
from difflib import get_close_matches
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

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Click's own way, but that a mistyped name gets the nearest one."""
        near = get_close_matches(args[0], self.register, n=1)
        if near and args[0] not in self.register and not ctx.resilient_parsing:
            ctx.fail(f"No such command {args[0]!r} (did you mean {near[0]!r}?)")
        return super().resolve_command(ctx, args)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in self.register:
            return None
        command: click.Command = import_module(self.register[cmd_name]).command
        return command
