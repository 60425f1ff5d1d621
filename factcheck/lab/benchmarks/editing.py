"""How long a changed sentence takes to new diagnostics, with the judge's share of it told apart.

    python -m factcheck.lab.benchmarks.editing DRAFT SOURCE [SOURCE]...

One draft is checked as `factcheck lsp` checks it, once for each of some sentences that change.
Seconds are those of the clock, and beside them those of the processor, which others on the same
machine change less.
"""

from __future__ import annotations

import random
import re
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import NamedTuple

import click
import yaml

from factcheck.cache import Cache
from factcheck.editors.checker import Checker
from factcheck.errors import FactcheckError
from factcheck.models import Judge, Judgements
from factcheck.pipeline.engine import Engine, load_engine
from factcheck.settings import Settings

_END = re.compile(r"(?<=[a-z])\. (?=[A-Z])")


class Taken(NamedTuple):
    """Seconds of the clock and of the processor."""

    clock: float
    processor: float

    @classmethod
    def now(cls) -> Taken:
        """As both stand."""
        return cls(time.perf_counter(), time.process_time())

    def since(self, before: Taken) -> Taken:
        """What has passed of both."""
        return Taken(self.clock - before.clock, self.processor - before.processor)


_NOTHING = Taken(0, 0)


@dataclass
class TimedJudge:
    """The judge, and how long it took since it was last asked for that."""

    judged: Judge
    taken: Taken = _NOTHING

    @property
    def name(self) -> str:
        """The judge's name."""
        return self.judged.name

    @property
    def in_context(self) -> bool:
        """Whether it reads a statement in its sentence."""
        return self.judged.in_context

    def judge(self, pairs: Sequence[tuple[str, str]]) -> Judgements:
        """As the judge has them."""
        before = Taken.now()
        found = self.judged.judge(pairs)
        more = Taken.now().since(before)
        self.taken = Taken(self.taken.clock + more.clock, self.taken.processor + more.processor)
        return found


def measure(draft: Path, config: Path, edits: int) -> list[tuple[Taken, Taken]]:
    """For each changed sentence, what all took and what of it the judge did."""
    timed: list[TimedJudge] = []

    def load(settings: Settings, cache: Cache) -> Engine:
        engine = load_engine(settings, cache)
        if engine.judge is None:
            return engine
        timed.append(TimedJudge(engine.judge))
        return replace(engine, judge=timed[0])

    checker, text = Checker(config=config, load=load), draft.read_text(encoding="utf-8")

    def check(text: str) -> tuple[Taken, Taken]:
        for one in timed:
            one.taken = _NOTHING
        before = Taken.now()
        problem = checker.check(draft, text, lambda: None).problem
        if problem:
            raise FactcheckError(problem)
        return Taken.now().since(before), timed[0].taken if timed else _NOTHING

    check(text)
    return [check(changed) for changed in changes(text, edits)]


def changes(text: str, edits: int) -> list[str]:
    """The text with a word more in one of its sentences, each time in another."""
    ends = [found.start() for found in _END.finditer(text)]
    chosen = random.Random(1).sample(ends, min(edits, len(ends)))
    return [f"{text[:at]} again{text[at:]}" for at in chosen]


@click.command()
@click.argument("draft", type=click.Path(path_type=Path, exists=True))
@click.argument("sources", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--edits", default=10, show_default=True, help="How many sentences change.")
def main(draft: Path, sources: Sequence[Path], edits: int) -> None:
    """Print the median of what each changed sentence took."""
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "factcheck.yaml"
        named = [str(source.absolute()) for source in sources]
        config.write_text(yaml.safe_dump({"sources": named}), encoding="utf-8")
        found = measure(draft.absolute(), config, edits)
    click.echo(f"{'median of ' + str(len(found)):<24}{'clock':>10}{'processor':>12}")
    rest = [every.since(judge) for every, judge in found]
    rows = {
        "all": [every for every, _ in found],
        "the judge": [judge for _, judge in found],
        "all but the judge": rest,
    }
    for name, taken in rows.items():
        clock, processor = (median(one[place] for one in taken) for place in (0, 1))
        click.echo(f"{name:<24}{clock:>8.3f} s{processor:>10.3f} s")


if __name__ == "__main__":
    main()
