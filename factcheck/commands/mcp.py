"""`factcheck mcp`: tools for agents, which start it by themselves."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.commands.options import config_option, idle_option
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.agents.tools import Tools


@click.command("mcp", short_help="Tools for agents, which start it by themselves.")
@click.argument(
    "roots", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="FOLDER..."
)
@click.option(
    "--archive", metavar="ARCHIVE", help="Let agents search this archive (see factcheck archive)."
)
@click.option(
    "--room",
    type=click.IntRange(min=1_000),
    default=20_000,
    show_default=True,
    metavar="N",
    help="Characters of a result that an agent gets to read at once.",
)
@idle_option
@config_option
def command(
    roots: tuple[Path, ...], archive: str | None, room: int, idle: float, config: Path | None
) -> None:
    """Speak the Model Context Protocol on standard input and output.

    An agent's program starts this by itself; docs/agents.md tells how. Its tools are
    compare, check, statements, explain and claims, and archive_search with --archive.
    They read files within FOLDER... and nothing else, and write none. Settings are
    read when it starts.

    \b
    Examples:
      factcheck mcp drafts wires
      factcheck mcp drafts wires --archive desk.archive

    Exit status: 0 once its program lets go, or 2 for usage or configuration.

    Needs pip install 'factcheck[agents]'. Nothing is sent anywhere, kept or logged.
    """
    try:
        from factcheck.agents.server import AgentServer
    except ImportError:
        raise FactcheckError(
            "mcp: needs the SDK of that name; run pip install 'factcheck[agents]'"
        ) from None
    from factcheck.agents.roots import Roots
    from factcheck.settings import load_settings

    allowed, settings = Roots(roots), load_settings(config)

    def make_tools() -> Tools:
        from factcheck.agents.tools import Tools

        return Tools(settings, allowed, archive)

    AgentServer(make_tools, archive=archive is not None, room=room, idle=idle).serve()
