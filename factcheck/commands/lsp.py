"""`factcheck lsp`: the language server, for an editor to start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.commands.options import config_option, idle_option, pick_sections
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.editors.checker import Checker
    from factcheck.reports import Section


@click.command("lsp", short_help="The language server, for an editor to start.")
@click.option(
    "--archive",
    metavar="ARCHIVE",
    help="Check drafts against all that is in this archive instead (see factcheck archive).",
)
@click.option(
    "--show",
    multiple=True,
    default=("conflict",),
    callback=pick_sections,
    metavar="SECTION[,SECTION]...",
    help="What to show: conflict, framing, unique (default: conflict).",
)
@idle_option
@config_option
def command(
    archive: str | None, show: frozenset[Section], idle: float, config: Path | None
) -> None:
    """Speak the Language Server Protocol on standard input and output.

    An editor starts this by itself; docs/editors.md tells how to set up VS Code, Neovim,
    Helix and Emacs. Drafts are checked as they are written, as factcheck check would:
    against the sources that their front matter names, else those of factcheck.yaml.
    Files such as factcheck.yaml are completed and checked, too.

    \b
    Examples:
      factcheck lsp
      factcheck lsp --archive desk.archive --show conflict,framing

    Exit status: 0 once its program lets go, or 2 for usage or configuration.

    Needs pip install 'factcheck[editor]'. Nothing is sent anywhere, kept or logged.
    """
    try:
        from factcheck.editors.server import EditorServer
    except ImportError:
        raise FactcheckError("lsp: needs pygls; run pip install 'factcheck[editor]'") from None

    def make_checker() -> Checker:
        from factcheck.editors.checker import Checker

        return Checker(config=config, archive=archive, show=show)

    EditorServer(make_checker, idle=idle).serve()
