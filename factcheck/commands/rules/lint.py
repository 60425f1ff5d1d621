"""`factcheck rules lint`: settings files in, everything that is wrong with them out."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.commands.options import Target, config_option, format_option
from factcheck.commands.output import check_targets, write_out
from factcheck.commands.rules.files import files_argument, settings_files


@click.command("lint", short_help="Everything that is wrong with rule files.")
@files_argument
@format_option("text", "json")
@config_option
@click.pass_context
def command(
    context: click.Context,
    files: tuple[Path, ...],
    targets: tuple[Target, ...],
    config: Path | None,
) -> None:
    """Everything that is wrong with settings files, in one run.

    Mistakes, with which nothing runs: unknown keys, observers and values. Warnings: rules
    that are never reached, rules without tests, conditions that always or never hold.

    \b
    Examples:
      factcheck rules lint
      factcheck rules lint factcheck.yaml configs/strict.yaml

    \b
    Exit status:
      0  nothing is wrong
      1  warnings only
      2  mistakes
    """
    check_targets(targets, [str(path) for path in files])
    from factcheck.rules.lint import lint
    from factcheck.rules.lint_to_text import lint_to_json, lint_to_text

    lints = [lint(path) for path in settings_files(files, config)]
    write_out(
        targets,
        text=lambda layout: lint_to_text(lints),
        json=lambda layout: lint_to_json(lints),
    )
    if any(one.mistakes for one in lints):
        context.exit(2)
    context.exit(int(any(one.warnings for one in lints)))
