"""`factcheck evaluate`: labelled pairs in, the error rates of the current rules out."""

from functools import partial
from pathlib import Path

import click

from factcheck.commands.options import (
    Target,
    cache_option,
    config_option,
    format_option,
    open_engine,
)
from factcheck.commands.output import check_targets, write_out


@click.command("evaluate", short_help="Error rates of the current rules.")
@click.argument("labelled", metavar="LABELLED")
@format_option("text", "json")
@click.option(
    "--worst",
    type=click.IntRange(min=0),
    default=10,
    show_default=True,
    metavar="N",
    help="How many of the worst errors to list.",
)
@config_option
@cache_option
def command(
    labelled: str, targets: tuple[Target, ...], worst: int, config: Path | None, no_cache: bool
) -> None:
    """How right the current rules are on labelled pairs of statements.

    LABELLED is a file of JSON Lines, or `-` for standard input:
    {"left": "…", "right": "…", "label": "agree|conflict|unique", "kind": "value"}.
    Here, unique means that the two neither agree nor conflict; kind and a note of
    your own may be left out.

    \b
    Examples:
      factcheck evaluate pairs.jsonl
      factcheck evaluate pairs.jsonl --worst 30 --config strict.yaml
      factcheck evaluate pairs.jsonl -f text -f json=errors.json

    Exit status: 0 however right the rules are, or 2 for usage, configuration or
    unreadable input.
    """
    check_targets(targets, [labelled])
    from factcheck.pipeline.explain import judge_pairs
    from factcheck.settings import load_settings
    from factcheck.tuning.evaluation_to_text import evaluation_to_json, evaluation_to_text
    from factcheck.tuning.labelled import read_labelled_file
    from factcheck.tuning.scores import evaluate

    settings = load_settings(config)
    pairs = read_labelled_file(labelled)
    with open_engine(settings, no_cache) as engine:
        verdicts = judge_pairs([(pair.left, pair.right) for pair in pairs], engine=engine)
    evaluation = evaluate(pairs, verdicts)
    write_out(
        targets,
        text=partial(evaluation_to_text, evaluation, worst=worst),
        json=lambda layout: evaluation_to_json(evaluation, worst=worst),
    )
