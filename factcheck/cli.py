"""The click group: one line per command, no logic."""

import click

from factcheck.lazy_group import LazyGroup
from factcheck.version import VERSION

# name → the module whose `command` it is, imported only when that command is named
COMMANDS = {
    "compare": "factcheck.commands.compare",
    "check": "factcheck.commands.check",
    "statements": "factcheck.commands.statements",
    "claims": "factcheck.commands.claims",
    "explain": "factcheck.commands.explain",
    "review": "factcheck.commands.review",
    "rules": "factcheck.commands.rules.group",
    "audit": "factcheck.commands.audit",
    "evaluate": "factcheck.commands.evaluate",
    "archive": "factcheck.commands.archive",
    "lsp": "factcheck.commands.lsp",
    "mcp": "factcheck.commands.mcp",
    "cache": "factcheck.commands.cache",
    "tune": "factcheck.commands.tune",
}


@click.group(
    cls=LazyGroup, register=COMMANDS, context_settings={"help_option_names": ["-h", "--help"]}
)
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

    \b
    Exit status:
      0    nothing at or above the fail level; done
      1    findings at or above it; of archive add, files that can't be read; of
           rules lint, warnings; of rules test, a rule that goes wrong
      2    usage, configuration or unreadable input; of rules lint, mistakes
      3    a bug in factcheck
      130  interrupted with Ctrl-C
    """
