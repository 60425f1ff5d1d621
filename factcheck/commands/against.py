"""`--against SOURCE…`: an option that takes all that follows it, up to the next option."""

from collections.abc import Iterable

import click

OPTION = "--against"


class AgainstCommand(click.Command):
    """A command whose `--against` may be followed by several sources."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Click's own way, once each source has an `--against` of its own."""
        return super().parse_args(ctx, spread(args))


def spread(arguments: Iterable[str]) -> list[str]:
    """The arguments with `--against` before each source: "--against a b" is both.

    It ends at the next option, or at "--"; "--against=a" takes "a" only.
    """
    found: list[str] = []
    taking = False
    rest = iter(arguments)
    for argument in rest:
        if argument == "--":
            return [*found, argument, *rest]
        value = argument == "-" or not argument.startswith("-")
        if value and taking:
            # the first source has the option before it already
            found += [argument] if found[-1] == OPTION else [OPTION, argument]
        else:
            taking = argument == OPTION
            found.append(argument)
    return found
