"""`factcheck rules test`: tries every rule on the pairs that stand beside it."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import click

from factcheck.commands.options import (
    Target,
    cache_option,
    config_option,
    format_option,
    open_cache,
)
from factcheck.commands.output import check_targets, write_out
from factcheck.commands.rules.files import files_argument, settings_files
from factcheck.editors.stamps import Stamps
from factcheck.errors import FactcheckError

if TYPE_CHECKING:
    from factcheck.cache import Cache
    from factcheck.rules.pair_tests import FileTests

# seconds; short enough to feel at once, long enough to cost nothing
_PAUSE = 0.3


@click.command("test", short_help="Try every rule on the pairs beside it.")
@files_argument
@click.option("--rule", "only", multiple=True, metavar="ID", help="Only this rule; repeatable.")
@click.option("--watch", "again", is_flag=True, help="Run again whenever a file changes.")
@format_option("text", "json")
@config_option
@cache_option
@click.pass_context
def command(
    context: click.Context,
    files: tuple[Path, ...],
    only: tuple[str, ...],
    again: bool,
    targets: tuple[Target, ...],
    config: Path | None,
    no_cache: bool,
) -> None:
    """Try every rule on the pairs that it must catch and those that it must ignore.

    A rule that goes wrong tells which condition failed, and by how much. Known gaps
    never fail; those that a rule catches by now are told.

    \b
    Examples:
      factcheck rules test
      factcheck rules test factcheck.yaml --rule my-own-rule --watch

    \b
    Exit status:
      0  every rule does what it must
      1  a rule doesn't
      2  a mistake in a file; the rules without one were tried
    """
    check_targets(targets, [str(path) for path in files])
    from factcheck.rules.file_tests_to_text import file_tests_to_json, file_tests_to_text

    paths = settings_files(files, config)
    with open_cache(no_cache) as cache:
        run_all = _runner(paths, only, cache)

        def work() -> list[FileTests]:
            runs = run_all()
            write_out(
                targets,
                text=partial(file_tests_to_text, runs),
                json=lambda layout: file_tests_to_json(runs),
            )
            return runs

        if again:
            watch(lambda: _watched(work, paths))
        runs = work()
    _check_names(only, runs)
    if any(run.mistakes for run in runs):
        context.exit(2)
    context.exit(int(not all(run.passed for run in runs)))


def _runner(
    files: list[Path], only: tuple[str, ...], cache: Cache
) -> Callable[[], list[FileTests]]:
    """Runs the tests of all files; what the models saw once is kept from one run to the next."""
    from factcheck.commands.progress import ProgressBar
    from factcheck.pipeline.engine import load_engine
    from factcheck.pipeline.explain import EvidenceStore
    from factcheck.rules.pair_tests import run_tests

    store = EvidenceStore(lambda settings: load_engine(settings, cache))

    def run_all() -> list[FileTests]:
        with ProgressBar(sys.stderr) as progress:
            return [
                run_tests(
                    path, lambda pairs, settings: store.evidence(pairs, settings, progress), only
                )
                for path in files
            ]

    return run_all


def _watched(work: Callable[[], list[FileTests]], paths: list[Path]) -> list[Path]:
    """The files to keep an eye on, once the tests have run as far as they can."""
    if sys.stdout.isatty():
        click.clear()
    try:
        return [path for run in work() for path in run.files]
    except FactcheckError as problem:
        # the file is being edited, and the next version may be right
        click.echo(str(problem), err=True)
        return paths


def _check_names(only: tuple[str, ...], runs: list[FileTests]) -> None:
    """Raises click.BadParameter for a name that no file has a rule of."""
    tried = {one.rule.id for run in runs for one in run.rules}
    missing = [name for name in only if name not in tried]
    if missing and not any(run.mistakes for run in runs):
        raise click.BadParameter(f"no rule {missing[0]!r} is switched on; see factcheck rules list")


def watch(
    work: Callable[[], Iterable[Path]],
    *,
    pause: Callable[[float], None] = time.sleep,
    goes_on: Callable[[], bool] = lambda: True,
) -> None:
    """Calls `work`, and again at each change of a file that it gave back, as long as `goes_on`."""
    stamps = Stamps(work())
    while goes_on():
        pause(_PAUSE)
        if stamps.changed():
            stamps = Stamps(work())
