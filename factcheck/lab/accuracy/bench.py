"""What sections are measured with: data, settings, loaded models, and what was kept."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from factcheck.lab.judge.gold import ArticlePair, article_pairs
from factcheck.lab.judge.held_out import CODE, HeldOut, held_out
from factcheck.lab.store import NotMeasured, Store, code_digest, digest_of
from factcheck.pipeline.engine import Engine, provenance
from factcheck.settings import Settings

# the code that verdicts come from
_ROOMS = (*CODE, "verdicts", "pipeline")


@dataclass(frozen=True)
class Bench:
    """All that a section needs; `most` article pairs of a set and `most_pairs` of MNLI's.

    `reports` is a folder of cases that were reported; `work` holds what was kept.
    """

    data: Path
    settings: Settings
    engine: Engine
    store: Store
    work: Path
    reports: Path | None = None
    most: int | None = None
    most_pairs: int = 3000

    @cached_property
    def all_pairs(self) -> tuple[ArticlePair, ...]:
        """Every pair of articles with gold. Raises NotMeasured where one set is missing."""
        try:
            return tuple(article_pairs(self.data))
        except OSError as error:
            raise NotMeasured(f"{error.filename or error} is not in the folder of data") from None

    @cached_property
    def held_out(self) -> tuple[ArticlePair, ...]:
        """The pairs that nothing was trained on, `most` of each set."""
        found: dict[str, list[ArticlePair]] = {}
        for each in self.all_pairs:
            if each.held_out:
                found.setdefault(each.set, []).append(each)
        return tuple(each for several in found.values() for each in several[: self.most])

    @cached_property
    def candidates(self) -> HeldOut:
        """All that rules may ask of these pairs."""
        folder = self.work / "candidates"
        return held_out(self.held_out, self.engine, folder)

    def file(self, path: Path) -> Path:
        """The path itself. Raises NotMeasured where nothing is there."""
        if not path.exists():
            raise NotMeasured(f"{path.name} is not there")
        return path

    def keep(
        self, name: str, what: object, run: Callable[[], Any], code: Sequence[str] = ()
    ) -> Any:
        """What `run` gives, or gave of the same `what` with the same rules, models and code."""
        models = provenance(self.engine).models
        basis = {
            **models,
            "settings": self.settings.digest,
            "code": code_digest(*_ROOMS, *code),
            "what": digest_of(repr(what)),
        }
        return self.store.get(name, basis, run)
