"""`factcheck tune`: labelled pairs in, a rule file with thresholds fitted to them out."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.commands.options import Target, cache_option, format_option, open_engine
from factcheck.commands.output import check_targets, write_file, write_out
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.records import Rule
    from factcheck.settings import Settings
    from factcheck.tuning.objective import Objective
    from factcheck.tuning.search import Dial
    from factcheck.tuning.tune import Tuning
    from factcheck.yaml_config.yamltree import MappingNode, Node


def pick_objective(context: click.Context, parameter: click.Parameter, value: str) -> Objective:
    """What the words of `--objective` mean; click.BadParameter if nothing."""
    from factcheck.tuning.objective import read_objective

    found = read_objective(value)
    if found is None:
        raise click.BadParameter(
            f"no objective {value!r}; write 'best F1', 'best recall at precision 0.9' "
            "or 'best precision at recall 0.5'"
        )
    return found


@click.command("tune", short_help="Fit the thresholds of rules to labelled pairs.")
@click.argument("labelled", metavar="LABELLED")
@click.option(
    "--rules",
    "path",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="The settings file to fit and to write to (default: the nearest factcheck.yaml).",
)
@click.option(
    "--objective",
    default="best F1",
    show_default=True,
    callback=pick_objective,
    metavar="WORDS",
    help="'best F1' of all labels, 'best recall at precision 0.9' or 'best precision "
    "at recall 0.5' of the labels that the tunable rules give.",
)
@click.option(
    "--label",
    type=click.Choice(["agree", "conflict", "unique"]),
    help="Fit only the rules that give this label (default: all).",
)
@click.option("--curve", type=click.Path(path_type=Path), metavar="FILE.svg", help="Draw curves.")
@click.option("--dry-run", is_flag=True, help="Show what would be written, and write nothing.")
@format_option("text", "json")
@cache_option
def command(
    labelled: str,
    path: Path | None,
    objective: Objective,
    label: str | None,
    curve: Path | None,
    dry_run: bool,
    targets: tuple[Target, ...],
    no_cache: bool,
) -> None:
    """Fit the thresholds that a rule file marks as tunable to labelled pairs.

    A rule marks them with `tunable: [agree, conflict]` beside its `when`. The
    file keeps its comments and its order; only thresholds change. What is told of the
    result is cross-validated, and no label may get worse for another to get better.

    \b
    Examples:
      factcheck tune pairs.jsonl --rules factcheck.yaml --dry-run
      factcheck tune pairs.jsonl --objective "best recall at precision 0.9"
      factcheck tune pairs.jsonl --curve curves.svg -f json=tuning.json

    Exit status: 0, also where no threshold moves, or 2 for usage, configuration or
    unreadable input.
    """
    check_targets([*targets, *([Target("svg", curve)] if curve else [])], [labelled])
    from factcheck.settings import load_settings, shipped_configs
    from factcheck.tuning.curve_to_svg import curves_to_svg
    from factcheck.tuning.tuning_to_text import tuning_to_json, tuning_to_text

    settings = load_settings(path)
    if path is None and settings.path.is_relative_to(shipped_configs()):
        raise FactcheckError("tune: there is no factcheck.yaml here; name a file with --rules")
    tuning = _tune(labelled, settings, objective, label, no_cache)
    if curve is not None:
        write_file(curve, curves_to_svg(tuning.tuned))
    write_out(
        targets, text=partial(tuning_to_text, tuning), json=lambda layout: tuning_to_json(tuning)
    )
    # data on standard output stay data
    data = any(target.path is None and target.format == "json" for target in targets)
    _write(settings.path, tuning, dry_run=dry_run, to_stderr=data)


def _tune(
    labelled: str, settings: Settings, objective: Objective, label: str | None, no_cache: bool
) -> Tuning:
    from factcheck.pipeline.engine import rules_of
    from factcheck.pipeline.explain import evidence_of_pairs
    from factcheck.tuning.labelled import read_labelled_file
    from factcheck.tuning.tune import check_enough, tune

    rules = rules_of(settings)
    dials = _dials(settings, rules)
    if label is not None:
        dials = [dial for dial in dials if rules[dial.place].label.value == label]
    if not dials:
        raise FactcheckError(
            f"{settings.path}: marks no threshold of a rule for {label} as tunable"
        )
    pairs = read_labelled_file(labelled)
    check_enough(pairs, labelled)
    with open_engine(settings, no_cache) as engine:
        evidences = evidence_of_pairs([(pair.left, pair.right) for pair in pairs], engine)
        return tune(pairs, evidences, rules, dials, objective, engine.progress)


def _dials(settings: Settings, rules: Sequence[Rule]) -> list[Dial]:
    """The tunable thresholds that stand in the file itself, for only it is written to."""
    from factcheck.settings.rule_tables import id_of
    from factcheck.tuning.search import Dial

    def own(rule: MappingNode, key: str) -> Node | None:
        node = rule.get(key)
        return node if node and node.place.path == str(settings.path) else None

    written = {id_of(node) for node in settings.rules if own(node, "when")}
    for node in settings.rules:
        if (mark := own(node, "tunable")) and id_of(node) not in written:
            raise FactcheckError(
                f"{settings.path}:{mark.place.line}: {id_of(node)!r} has no 'when' of its own "
                "here, and only this file is written to; copy its 'when' from the file that it "
                "extends"
            )
    marked = [rule for rule in rules if rule.tunable]
    if not any(rule.id in written for rule in marked):
        # the marked rules of a base are a file's own once it copies their conditions
        base = f"; copy {marked[0].id!r} from the file that it extends" if marked else ""
        raise FactcheckError(
            f"{settings.path}: marks no threshold as tunable; write 'tunable: [conflict]' into "
            f"a rule, with the measures of its 'when' that may change{base}"
        )
    return [
        Dial(place, name)
        for place, rule in enumerate(rules)
        if rule.id in written
        for name in rule.tunable
    ]


def _write(path: Path, tuning: Tuning, *, dry_run: bool, to_stderr: bool) -> None:
    from factcheck.tuning.rule_file import RuleFile

    after = {(one.rule.id, one.after.name): one.after.threshold for one in tuning.changed}
    moved = {key: threshold for key, threshold in after.items() if threshold is not None}
    file = RuleFile(path, write_file)
    if not moved:
        return
    if dry_run:
        click.echo("\n" + file.diff(moved, tuning.rules), err=to_stderr)
        return
    file.save(moved, tuning.rules)
    click.echo(f"factcheck: {path} is written", err=True)
