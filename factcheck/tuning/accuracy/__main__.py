"""Writes docs/accuracy.md: `python -m factcheck.tuning.accuracy --data FOLDER --out FILE`.

Measures the shipped settings and models, or those of --config and --entailment, and two baselines
on the same data. About ten minutes on one core without an entailment model; `--most` shortens it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import click

from factcheck.comparison import Tools, load_tools
from factcheck.models.onnx_entailment import OnnxEntailment
from factcheck.settings import Settings, load_settings, shipped_configs
from factcheck.tuning.accuracy import tables
from factcheck.tuning.accuracy.page import Table, write_page
from factcheck.tuning.accuracy.pipelines import Rules, pipelines
from factcheck.version import VERSION

_COMMAND = "python -m factcheck.tuning.accuracy --data FOLDER --out docs/accuracy.md"
_SEEDS = Path("seeds")
# name on the page → where it lies in the folder of data
_DATA = {
    "newsroom/planted": "newsroom/planted",
    "newsroom/real": "newsroom/real",
    "nli/dev": "nli/dev.jsonl.gz",
    "wice_claim_dev": "benchmarks/wice_claim_dev.jsonl.gz",
    "wice_oracle_chunks_dev": "benchmarks/wice_oracle_chunks_dev.jsonl.gz",
    "emergent_train": "pairs/emergent_train.jsonl.gz",
    "polnear_dev": "attribution/polnear_dev.tar.gz",
    "stsb_dev": "pairs/stsb_dev.jsonl.gz",
    "dates": "dates",
}
PARTS = ("planted", "real", "minimal", "nli", "wice", "emergent", "seeds")


@click.command()
@click.option("--data", type=Path, required=True, help="Folder with newsroom/, nli/, pairs/, ….")
@click.option("--out", type=Path, required=True, help="File of Markdown to write.")
@click.option("--config", type=Path, help="Settings to measure (default: the shipped ones).")
@click.option("--entailment", type=Path, help="Folder of a model to use in place of theirs.")
@click.option("--seeds", type=Path, default=_SEEDS, help="Folder of the two seed articles.")
@click.option("--most", type=click.IntRange(min=1), default=2000, help="Pairs or claims of a set.")
@click.option("--part", "parts", multiple=True, type=click.Choice(PARTS), help="Only these parts.")
@click.option("--date", "day", help="The date to print (default: today).")
def main(
    data: Path,
    out: Path,
    config: Path | None,
    entailment: Path | None,
    seeds: Path,
    most: int,
    parts: tuple[str, ...],
    day: str | None,
) -> None:
    """Measure the current rules and models, and two baselines, on all dev data."""
    settings = load_settings(config or shipped_configs() / "default.yaml")
    tools = load_tools(settings)
    if entailment:
        tools = replace(tools, entailment=OnnxEntailment(entailment))
    found = []
    for table in measured(data, seeds, settings, tools, most, parts or PARTS, entailment):
        click.echo(table.title, err=True)
        found.append(table)
    basis = {"date": day or date.today().isoformat(), **_basis(data, settings, tools)}
    out.write_text(write_page(found, basis, _COMMAND), encoding="utf-8")


def measured(
    data: Path,
    seeds: Path,
    settings: Settings,
    tools: Tools,
    most: int,
    parts: tuple[str, ...],
    entailment: Path | None = None,
) -> Iterator[Table]:
    """The tables of those parts, in the order of the page."""
    every = pipelines(settings, tools)
    if "planted" in parts:
        yield tables.articles_table(data / "newsroom/planted", every)
    if "real" in parts:
        yield tables.articles_table(data / "newsroom/real", every)
    if "minimal" in parts:
        yield tables.minimal_table(tables.minimal_pairs_of(data), every)
    if "nli" in parts:
        yield tables.inference_table(data / _DATA["nli/dev"], tools, most)
        export = tables.export_table(_model_folder(settings, entailment) / "figures.json")
        if export:
            yield export
    if "wice" in parts:
        paths = [data / _DATA[name] for name in ("wice_claim_dev", "wice_oracle_chunks_dev")]
        yield tables.support_table(paths, tools, most)
    if "emergent" in parts:
        yield tables.headlines_table(data / _DATA["emergent_train"], every)
    if "seeds" in parts:
        yield tables.seeds_table(seeds, Rules(settings, tools))


def digest(path: Path) -> str:
    """The first 12 hexadecimal digits of the SHA-256 of a file, or of all files of a folder."""
    files = sorted(one for one in path.rglob("*") if one.is_file()) if path.is_dir() else [path]
    found = hashlib.sha256()
    for file in files:
        found.update(f"{file.relative_to(path).as_posix()}\0".encode())
        found.update(hashlib.sha256(file.read_bytes()).digest())
    return found.hexdigest()[:12]


def _basis(data: Path, settings: Settings, tools: Tools) -> dict[str, str]:
    models = {
        "encoder": tools.encoder.name,
        "entailment model": tools.entailment.name if tools.entailment else "none",
        "reader": tools.reader.name,
    }
    places = {name: data / place for name, place in _DATA.items()}
    digests = {name: digest(place) for name, place in places.items() if place.exists()}
    return {"version": VERSION, **models, "settings": settings.digest, **digests}


def _model_folder(settings: Settings, entailment: Path | None) -> Path:
    # a model that is named by its folder has its figures there; a shipped one beside the others
    import factcheck.models

    named = settings.models.entailment or factcheck.models.SHIPPED
    shipped = Path(factcheck.models.__file__).parent / "entailment"
    return entailment or (shipped if named == factcheck.models.SHIPPED else Path(named))


if __name__ == "__main__":
    main()
