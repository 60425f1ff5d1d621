"""`factcheck rules`: what editors do with the rules that they own."""

from functools import partial
from pathlib import Path

import click

from factcheck.commands.options import Target, config_option, format_option
from factcheck.commands.output import check_targets, write_file, write_out
from factcheck.commands.rules.diff import command as diff
from factcheck.commands.rules.files import files_argument, settings_files
from factcheck.commands.rules.test import command as test


class _InOrder(click.Group):
    """A group that lists its commands as they stand here, not by the alphabet."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(self.commands)


@click.group("rules", cls=_InOrder, short_help="List, check and try rules.")
def command() -> None:
    """List, check, test and compare the rules that give the labels.

    \b
    Examples:
      factcheck rules list
      factcheck rules lint factcheck.yaml

    Exit status: 0, or 2 for usage, configuration or unreadable input; of lint and
    test also 1.
    """


@command.command("list", short_help="The rules in their order.")
@format_option("text", "json")
@config_option
def list_(targets: tuple[Target, ...], config: Path | None) -> None:
    """The rules in the order in which they are tried, and where each is written.

    \b
    Examples:
      factcheck rules list
      factcheck rules list --config configs/strict.yaml -f json
    """
    check_targets(targets)
    from factcheck.rules.listing import list_rules, listing_to_json, listing_to_text
    from factcheck.settings import load_settings

    listing = list_rules(load_settings(config))
    write_out(
        targets,
        text=partial(listing_to_text, listing),
        json=lambda layout: listing_to_json(listing),
    )


@command.command("show", short_help="One rule, and which file says what of it.")
@click.argument("rule")
@config_option
def show(rule: str, config: Path | None) -> None:
    """One rule with all that files say of it, and which file says what.

    \b
    Examples:
      factcheck rules show numbers-differ
      factcheck rules show same-fact --config configs/strict.yaml
    """
    from factcheck.rules.listing import list_rules, rule_to_yaml
    from factcheck.settings import load_settings
    from factcheck.yaml_config.shapes import choices

    listing = {one.id: one for one in list_rules(load_settings(config))}
    if rule not in listing:
        raise click.BadParameter(f"no rule {rule!r}{choices(rule, list(listing))}")
    click.echo(rule_to_yaml(listing[rule]), nl=False)


@command.command("lint", short_help="Everything that is wrong with rule files.")
@files_argument
@format_option("text", "json")
@config_option
@click.pass_context
def lint(
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
    from factcheck.rules.lint import lint as lint_file
    from factcheck.rules.lint_to_text import lint_to_json, lint_to_text

    lints = [lint_file(path) for path in settings_files(files, config)]
    write_out(
        targets, text=lambda layout: lint_to_text(lints), json=lambda layout: lint_to_json(lints)
    )
    if any(one.mistakes for one in lints):
        context.exit(2)
    context.exit(int(any(one.warnings for one in lints)))


command.add_command(test)
command.add_command(diff)


@command.command("schema", short_help="The JSON Schema of rule files, for editors.")
@click.option("--out", type=click.Path(path_type=Path), metavar="FILE", help="Write it there.")
def schema(out: Path | None) -> None:
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
