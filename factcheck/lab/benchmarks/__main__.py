"""Writes docs/speed.md.

    python -m factcheck.lab.benchmarks --articles FOLDER --pairs FILE --cross-encoder FOLDER \\
        --out docs/speed.md

The cross-encoder is the afternoon pipeline's: OUT/trained of `factcheck.lab.judge.general` is one.
Run from the root of a checkout, on a machine that does nothing else, with torch and the `dev` and
`lab` extras. The full form takes an hour or two; `--most`, `--words`, `--repeats` shorten it.
"""

import gzip
import json
import platform
import random
import tempfile
from collections.abc import Iterator
from datetime import date
from importlib import metadata
from pathlib import Path

import click
from click.core import ParameterSource

from factcheck.lab.benchmarks.measure import Ways, measure, measure_throughput
from factcheck.lab.benchmarks.page import Measured, Workload, draw, page_of
from factcheck.lab.benchmarks.texts import seeds, sentences_of, write_articles
from factcheck.lab.benchmarks.torch_folders import write_torch_folder
from factcheck.models import SHIPPED_ENCODER
from factcheck.models.threads import usable_threads

_COMMAND = (
    "python -m factcheck.lab.benchmarks --articles FOLDER --pairs FILE --cross-encoder FOLDER "
    "--out docs/speed.md"
)
_LIBRARIES = ("torch", "sentence-transformers", "onnxruntime", "spacy", "numpy")


@click.command()
@click.option("--articles", type=Path, help="Folder of .txt to draw sentences from (else seeds/).")
@click.option("--pairs", type=Path, help="JSON Lines (.gz) with premise and hypothesis.")
@click.option("--out", type=Path, required=True, help="File of Markdown; the plot lies beside it.")
@click.option("--words", default=700, show_default=True, help="Words of an article.")
@click.option("--many-words", default=250, show_default=True, help="Words where they are many.")
@click.option("--most", default=50, show_default=True, help="The most articles compared at once.")
@click.option("--repeats", default=3, show_default=True, help="Runs of each, for the median.")
@click.option("--encoder", type=Path, help="Folder for SentenceTransformer (else our weights).")
@click.option("--cross-encoder", type=Path, required=True, help="Folder for CrossEncoder.")
@click.option("--cosine", default=0.5, show_default=True, help="From which on they weigh a pair.")
@click.option("--patience", default=600.0, show_default=True, help="Seconds that they may take.")
@click.option("--jobs", default=1, show_default=True, help="Processes of factcheck compare.")
@click.option("--most-pairs", default=2000, show_default=True, help="Pairs for the throughput.")
def main(
    articles: Path | None,
    pairs: Path | None,
    out: Path,
    words: int,
    many_words: int,
    most: int,
    repeats: int,
    encoder: Path | None,
    cross_encoder: Path,
    cosine: float,
    patience: float,
    jobs: int,
    most_pairs: int,
) -> None:
    """Measure factcheck and the afternoon pipeline side by side, whole processes included."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        encoder = encoder or write_torch_folder(SHIPPED_ENCODER, folder / "encoder", max_tokens=256)
        ways = Ways(repeats, encoder, cross_encoder, cosine, patience, jobs)
        paths = sorted(articles.glob("*.txt")) if articles else seeds()
        sentences = sentences_of(paths)
        first = [_told(measure("seeds, 2", seeds(), ways))]
        longer = list(_longer(sentences, folder, words, ways))
        more = list(_more(sentences, folder, many_words, most, ways))
        asked = _pairs(pairs, most_pairs) if pairs else _paired(sentences, most_pairs)
        throughput = measure_throughput(asked, cross_encoder)
    measured = Measured(
        _about(paths, cosine, jobs), [*first, *longer, *more], longer, more, throughput
    )
    plot = out.with_suffix(".png")
    draw(measured, plot)
    out.write_text(page_of(measured, command=_as_called(), plot=plot.name), encoding="utf-8")


def _as_called() -> str:
    """The command of this run: its paths left out, its other options as they were given."""
    context = click.get_current_context()
    given = [
        f"--{name.replace('_', '-')} {value}"
        for name, value in context.params.items()
        if context.get_parameter_source(name) is ParameterSource.COMMANDLINE
        and not isinstance(value, Path)
    ]
    return " ".join([_COMMAND, *given])


def _longer(sentences: list[str], folder: Path, words: int, ways: Ways) -> Iterator[Workload]:
    """Two articles, shorter and longer ones."""
    for length in (words // 2, words, words * 2, words * 4):
        paths = write_articles(sentences, folder / f"long{length}", count=2, words=length)
        yield _told(measure(f"2 of {length} words", paths, ways))


def _more(
    sentences: list[str], folder: Path, words: int, most: int, ways: Ways
) -> Iterator[Workload]:
    """More and more articles; the afternoon pipeline has had its patience once it ran out."""
    afternoon = True
    for count in sorted({5, 10, 20, 50, most}):
        if count <= most:
            paths = write_articles(sentences, folder / f"many{count}", count=count, words=words)
            found = measure(f"{count} of {words} words", paths, ways, afternoon=afternoon)
            afternoon = afternoon and all(cost.finished for cost in found.costs.values())
            yield _told(found)


def _told(workload: Workload) -> Workload:
    costs = ", ".join(f"{way} {cost.wall:.2f} s" for way, cost in workload.costs.items())
    click.echo(f"{workload.name}: {costs}", err=True)
    return workload


def _pairs(path: Path, most: int) -> list[tuple[str, str]]:
    """Some of the pairs of a file, drawn from all of it; the same for the same file."""
    text = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    rows = [json.loads(line) for line in text.splitlines()]
    drawn = random.Random(0).sample(rows, min(most, len(rows)))
    return [(row["premise"], row["hypothesis"]) for row in drawn]


def _paired(sentences: list[str], most: int) -> list[tuple[str, str]]:
    drawn = random.Random(0)
    return [(drawn.choice(sentences), drawn.choice(sentences)) for _ in range(most)]


def _about(paths: list[Path], cosine: float, jobs: int) -> dict[str, str]:
    libraries = ", ".join(f"{name} {metadata.version(name)}" for name in _LIBRARIES)
    return {
        "date": date.today().isoformat(),
        "machine": f"{usable_threads()} CPUs ({platform.machine()}), {platform.system()}, "
        f"Python {platform.python_version()}",
        "libraries": libraries,
        "articles": f"the seeds, and articles made of the sentences of {len(paths)} texts",
        "afternoon pipeline": f"weighs pairs from a cosine of {cosine:g} on",
        "factcheck": f"--jobs {jobs}",
    }


if __name__ == "__main__":
    main()
