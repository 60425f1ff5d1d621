"""The recipe of the shipped reader: a small spaCy pipeline for English news.

    python -m factcheck.lab.parser.train --data FOLDER --out FOLDER [--resume]

Trains the syntax on Universal Dependencies and the names on four sets, each with checkpoints beside
`--out`, joins them, and writes the pipeline, its figures (figures.json) and model card (card.md).
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import click

from factcheck.errors import FactcheckError, ModelError
from factcheck.lab.parser.card import META, card_text
from factcheck.lab.parser.figures import all_figures
from factcheck.lab.parser.loop import Plan, train
from factcheck.lab.parser.pipeline import (
    join,
    names_pipeline,
    share_vectors,
    syntax_pipeline,
    write,
)
from factcheck.lab.parser.projection import examples, passages
from factcheck.lab.parser.sentences import Sets, read_sets

SYNTAX = Plan(steps=7000, horizon=12000, cooldown=3000)
NAMES = Plan(steps=3000)


@click.command()
@click.option("--data", type=Path, required=True, help="Folder with parse/ and names/.")
@click.option("--out", type=Path, required=True, help="Folder to write the pipeline to.")
@click.option("--work", type=Path, help="Folder of the checkpoints; default: OUT.work")
@click.option("--resume", is_flag=True, help="Go on from the checkpoints, if there are any.")
@click.option(
    "--steps", type=click.IntRange(min=1), help="Stop each training here, short of its end."
)
def main(data: Path, out: Path, work: Path | None, resume: bool, steps: int | None) -> None:
    """Train the reader, measure it, and write it to OUT with its figures and model card."""
    work = work or out.with_name(out.name + ".work")
    try:
        sets = read_sets(data)
        build(sets, work, out, resume=resume, steps=steps)
    except FactcheckError as error:
        raise click.ClickException(str(error)) from error
    figures = all_figures(out, sets)
    (out / "figures.json").write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    (out / "card.md").write_text(card_text(figures), encoding="utf-8")
    click.echo(f"{out}: {figures['pipeline']['megabytes']} MB")


def build(sets: Sets, work: Path, out: Path, *, resume: bool, steps: int | None) -> None:
    """Trains the pipeline and writes it to `out`. Raises ModelError where it can't be written."""
    import spacy

    learnt = partial(train, resume=resume, until=steps)
    folder = learnt(syntax_pipeline(), _epochs(sets.syntax), SYNTAX, work / "syntax")
    syntax = spacy.load(folder)
    begin = partial(share_vectors, syntax=syntax)
    folder = learnt(names_pipeline(), _epochs(sets.names), NAMES, work / "names", begin=begin)
    nlp = join(syntax, spacy.load(folder))
    nlp.meta.update(META)
    shutil.rmtree(out, ignore_errors=True)
    try:
        out.mkdir(parents=True)
    except OSError as error:
        raise ModelError(f"{out}: can't be written ({error.strerror})") from error
    write(nlp, out)


def _epochs(sentences: Sequence[Any]) -> Any:
    def epoch(nlp: Any, random: Random) -> Iterator[Any]:
        return examples(nlp, passages(sentences, random))

    return epoch


if __name__ == "__main__":
    main()
