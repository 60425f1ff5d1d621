"""`factcheck review`: a local page on which findings are marked and thresholds moved."""

from __future__ import annotations

import webbrowser
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.commands.options import PATH, cache_option, config_option, open_engine
from factcheck.commands.output import check_writable, write_file
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.review.desk import Desk
    from factcheck.settings import Settings

_MARKS = "review.labelled.jsonl"


@click.command("review", short_help="A local page: side by side, marks, thresholds that move.")
@click.argument("inputs", nargs=-1, type=PATH, metavar="REPORT.json | A B [C]...")
@click.option(
    "--marks",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help=f"Where the marks go (default: beside the report, NAME.labelled.jsonl, else {_MARKS}).",
)
@click.option(
    "--port",
    type=click.IntRange(0, 65535),
    default=0,
    metavar="N",
    help="Port to listen on (default: a free one).",
)
@click.option("--no-browser", is_flag=True, help="Only print the address.")
@config_option
@cache_option
def command(
    inputs: tuple[str, ...],
    marks: Path | None,
    port: int,
    no_browser: bool,
    config: Path | None,
    no_cache: bool,
) -> None:
    """Look at findings side by side, mark them right or wrong, and move thresholds.

    The page is served on this machine only, at an address that nobody can guess, and
    loads nothing from anywhere. A mark is saved at once, as a labelled pair for
    `factcheck evaluate` and `factcheck tune`. A moved threshold shows at once which
    verdicts change; saving writes it into factcheck.yaml, comments kept. Stop with
    Ctrl-C.

    A JSON report stands for the articles that it was made of.

    \b
    Examples:
      factcheck review draft.txt agency.txt
      factcheck review report.json --marks desk.labelled.jsonl
      factcheck review wires/ --config house.yaml --no-browser

    Exit status: 0, or 2 for usage, configuration or unreadable input.
    """
    paths, beside = _articles(inputs)
    from factcheck.tuning.marks_file import MarksFile

    try:
        from factcheck.review.serve import listen, serve
    except ImportError:
        raise FactcheckError(
            "review: needs Starlette and uvicorn; run pip install 'factcheck[review]'"
        ) from None
    from factcheck.settings import load_settings

    settings = load_settings(config)
    marks = marks or beside or Path(_MARKS)
    check_writable(marks)
    MarksFile(marks).read()

    def ready(address: str) -> None:
        click.echo(f"factcheck: review at {address}\nfactcheck: Ctrl-C ends it", err=True)
        if not no_browser:
            webbrowser.open(address)

    # looking at the articles takes a while, so all that may be refused is tried before
    with listen(port) as listening:
        serve(_desk(paths, marks, settings, no_cache), listening, ready)


def _articles(inputs: Sequence[str]) -> tuple[Sequence[str], Path | None]:
    """The articles' paths, and where marks go beside a report."""
    from factcheck.articles.files import find_files

    if len(inputs) == 1 and inputs[0].endswith(".json"):
        from factcheck.tuning.report_reader import read_paths

        report = Path(inputs[0])
        return read_paths(report), report.with_name(f"{report.stem}.labelled.jsonl")
    paths = find_files(inputs)
    if len(paths) < 2:
        raise click.UsageError(f"give a JSON report, or two articles or more, not {len(paths)}")
    return paths, None


def _desk(paths: Sequence[str], marks: Path, settings: Settings, no_cache: bool) -> Desk:
    from factcheck.commands.inputs import read_articles
    from factcheck.review import gather_material
    from factcheck.review.desk import Desk
    from factcheck.tuning.marks_file import MarksFile
    from factcheck.tuning.rule_file import RuleFile

    read = read_articles(paths)
    with open_engine(settings, no_cache) as engine:
        material = gather_material(read, engine)
    return Desk(material, MarksFile(marks), RuleFile(_rule_path(settings), write_file))


def _rule_path(settings: Settings) -> Path:
    """The settings file; what is shipped stays as it is, and a file of one's own extends it."""
    from factcheck.settings import shipped_configs

    own = not settings.path.is_relative_to(shipped_configs())
    return settings.path if own else Path("factcheck.yaml")
