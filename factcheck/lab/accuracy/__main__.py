"""Writes docs/accuracy.md: `python -m factcheck.lab.accuracy --data FOLDER --out FILE`.

Measures the shipped settings and models, or those of --config and --judge, on what is held out of
all training. What was measured is kept in --work, so that a run which was cut off goes on, and the
next one measures only what changed.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from factcheck.cache import Cache
from factcheck.errors import FactcheckError
from factcheck.lab.accuracy.bench import Bench
from factcheck.lab.accuracy.goals import falls_short
from factcheck.lab.accuracy.judge import judge_alone
from factcheck.lab.accuracy.page import Table, readme_table, with_figures, write_page
from factcheck.lab.accuracy.sections import (
    Section,
    families,
    held_out_articles,
    reported,
    statements,
)
from factcheck.lab.store import NotMeasured, Store
from factcheck.pipeline.engine import load_engine, provenance
from factcheck.settings import load_settings, shipped_configs

_COMMAND = (
    "python -m factcheck.lab.accuracy --data FOLDER --reports FOLDER --out docs/accuracy.md "
    "--readme README.md"
)
# in the order of the page
SECTIONS: Mapping[str, tuple[str, Section]] = {
    "articles": ("Held-out article pairs", held_out_articles),
    "families": ("Held-out families", families),
    "reported": ("Reported cases", reported),
    "statements": ("Statements", statements),
    "judge": ("The judge alone", judge_alone),
}


@click.command()
@click.option("--data", type=Path, required=True, help="Folder with newsroom/, written/, nli/, ….")
@click.option("--reports", type=Path, help="Folder with cases.jsonl and small/.")
@click.option("--out", type=Path, required=True, help="File of Markdown to write.")
@click.option("--readme", type=Path, help="File whose block of figures to write anew.")
@click.option("--work", type=Path, default=Path("runs/accuracy"), help="Folder of what was kept.")
@click.option("--config", type=Path, help="Settings to measure (default: the shipped ones).")
@click.option("--judge", help="A judge in place of the settings' own: a name or a folder.")
@click.option("--most", type=click.IntRange(min=1), help="Article pairs of a set, for a quick try.")
@click.option("--most-pairs", type=click.IntRange(min=2), default=3000, help="Pairs of MNLI.")
@click.option("--part", "parts", multiple=True, type=click.Choice(list(SECTIONS)))
@click.option("--date", "day", help="The date to print (default: today).")
def main(
    data: Path,
    reports: Path | None,
    out: Path,
    readme: Path | None,
    work: Path,
    config: Path | None,
    judge: str | None,
    most: int | None,
    most_pairs: int,
    parts: tuple[str, ...],
    day: str | None,
) -> None:
    """Measure the current rules and models on all that is held out, or --part of it."""
    try:
        settings = load_settings(config or shipped_configs() / "default.yaml")
        if judge:
            settings = replace(settings, models=replace(settings.models, judge=judge))
        with Cache(work) as cache:
            engine = load_engine(settings, cache)
            store = Store(work, tell=lambda line: click.echo(line, err=True))
            bench = Bench(data, settings, engine, store, work, reports, most, most_pairs)
            run(bench, out, readme, parts or tuple(SECTIONS), day or date.today().isoformat())
    except (FactcheckError, NotMeasured, OSError, ValueError) as error:
        raise click.ClickException(str(error)) from error


def run(bench: Bench, out: Path, readme: Path | None, parts: tuple[str, ...], day: str) -> None:
    """Measures those parts and writes the page, and the block of the README."""
    tables = [table for part in parts for table in _measured(bench, part)]
    figures = readme_table(tables, day)
    if readme:
        text = with_figures(readme.read_text(encoding="utf-8"), figures, str(readme))
        readme.write_text(text, encoding="utf-8")
    made_by = provenance(bench.engine)
    basis = {"date": day, "version": made_by.version, **made_by.models}
    basis |= {"settings": made_by.settings}
    tables = [left_out(bench), *tables, falls_short(tables)]
    out.write_text(write_page(figures, tables, basis, _COMMAND), encoding="utf-8")


def _measured(bench: Bench, part: str) -> list[Table]:
    title, section = SECTIONS[part]
    try:
        return section(bench)
    except NotMeasured as why:
        return [Table(title, f"Not measured: {why}.")]


def left_out(bench: Bench) -> Table:
    """How many article pairs of each set there are, how many of them were left out."""
    every, held = (
        Counter(pair.set for pair in pairs) for pairs in (bench.all_pairs, bench.held_out)
    )
    groups = {name: {one.group for one in bench.held_out if one.set == name} for name in every}
    rows = [
        (name, f"{every[name]}", f"{held[name]}", f"{len(groups[name])}") for name in sorted(every)
    ]
    words = (
        "One event, item or story in five, drawn by its name, is in no training and in no choice "
        "of a model; an article and its neighbours are never split. Events, real and real-more "
        "are real articles, and counted together below."
    )
    head = ("set", "article pairs", "left out", "of so many events or items")
    return Table("What was left out", words, head, tuple(rows))


if __name__ == "__main__":
    main()
