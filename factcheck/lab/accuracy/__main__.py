"""Writes docs/accuracy.md: `python -m factcheck.lab.accuracy --data FOLDER --out FILE`.

Measures the shipped settings and models, or those of --config and --entailment, and two baselines
on the same data. What was measured is kept in --work, so that a run which was cut off goes on, and
the next one measures only what changed: the first takes about half an hour on one core.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from factcheck.errors import FactcheckError
from factcheck.lab.accuracy.bench import DATA, Bench
from factcheck.lab.accuracy.page import Table, with_headline, write_page
from factcheck.lab.accuracy.pipelines import models_of
from factcheck.lab.accuracy.readme_table import headline
from factcheck.lab.accuracy.sections import SECTIONS, measure
from factcheck.lab.accuracy.store import Store, digest
from factcheck.models import SHIPPED, SHIPPED_ENTAILMENT, load_entailment
from factcheck.pipeline.engine import load_engine
from factcheck.settings import Settings, load_settings, shipped_configs
from factcheck.version import VERSION

_COMMAND = (
    "python -m factcheck.lab.accuracy --data FOLDER --out docs/accuracy.md --readme README.md"
)


@click.command()
@click.option("--data", type=Path, required=True, help="Folder with newsroom/, nli/, pairs/, ….")
@click.option("--out", type=Path, required=True, help="File of Markdown to write.")
@click.option("--readme", type=Path, help="File whose block of figures to write anew.")
@click.option("--work", type=Path, default=Path("runs/accuracy"), help="Folder of what was kept.")
@click.option("--config", type=Path, help="Settings to measure (default: the shipped ones).")
@click.option("--entailment", type=Path, help="Folder of a model to use in place of theirs.")
@click.option("--seeds", type=Path, default=Path("seeds"), help="Folder of the two seed articles.")
@click.option("--most", type=click.IntRange(min=1), default=1500, help="Pairs of a set of nli/dev.")
@click.option(
    "--part",
    "parts",
    multiple=True,
    type=click.Choice(list(SECTIONS)),
    help="Measure only these; the rest is shown as it was kept.",
)
@click.option("--date", "day", help="The date to print (default: today).")
def main(
    data: Path,
    out: Path,
    readme: Path | None,
    work: Path,
    config: Path | None,
    entailment: Path | None,
    seeds: Path,
    most: int,
    parts: tuple[str, ...],
    day: str | None,
) -> None:
    """Measure the current rules and models, and two baselines, on all dev data."""
    day = day or date.today().isoformat()
    try:
        settings = load_settings(config or shipped_configs() / "default.yaml")
        engine = load_engine(settings)
        if entailment:
            engine = replace(engine, entailment=load_entailment(str(entailment)))
        store = Store(work, tell=lambda line: click.echo(line, err=True))
        figures = _model_folder(settings, entailment) / "figures.json"
        bench = Bench(data, seeds, settings, engine, store, figures, most)
        tables = measure(bench, parts or tuple(SECTIONS))
        names = [pipeline.name for pipeline in bench.pipelines]
        _write(out, readme, tables, headline(tables, names, day), {"date": day, **_basis(bench)})
    except FactcheckError as error:
        raise click.ClickException(str(error)) from error


def _write(
    out: Path, readme: Path | None, tables: list[Table], shown: str, basis: dict[str, str]
) -> None:
    if readme:
        text = with_headline(readme.read_text(encoding="utf-8"), shown, str(readme))
        readme.write_text(text, encoding="utf-8")
    out.write_text(write_page(shown, tables, basis, _COMMAND), encoding="utf-8")


def _basis(bench: Bench) -> dict[str, str]:
    places = {name: bench.data / place for name, place in DATA.items()}
    digests = {name: digest(place) for name, place in places.items() if place.exists()}
    settings = {"settings": bench.settings.digest}
    return {"version": VERSION, **models_of(bench.engine), **settings, **digests}


def _model_folder(settings: Settings, entailment: Path | None) -> Path:
    # a model that is named by its folder has its figures there; a shipped one beside the others
    named = settings.models.entailment or SHIPPED
    return entailment or (SHIPPED_ENTAILMENT if named == SHIPPED else Path(named))


if __name__ == "__main__":
    main()
