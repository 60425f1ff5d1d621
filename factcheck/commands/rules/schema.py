"""`factcheck rules schema`: the JSON Schema of settings files, for editors."""

from __future__ import annotations

from pathlib import Path

import click

from factcheck.commands.output import write_file


@click.command("schema", short_help="The JSON Schema of rule files, for editors.")
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Write it there.")
def command(out: Path | None) -> None:
    """The JSON Schema by which an editor completes and checks rule files.

    \b
    Examples:
      factcheck rules schema --out factcheck.schema.json
    Then write as the first line of your rule file:
      # yaml-language-server: $schema=factcheck.schema.json
    """
    from factcheck.rules.schema import schema_text

    if out is None:
        click.echo(schema_text(), nl=False)
    else:
        write_file(out, schema_text())
