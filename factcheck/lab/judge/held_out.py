"""All that rules may ask of the held-out article pairs, and the gold that it hits, as arrays.

article pairs → statements → matches → observers → judge, once; kept in a folder, so that a run
which was cut off goes on, and thresholds can be fitted in seconds.
"""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from factcheck.evidence import add_judgement
from factcheck.lab.judge.gold import ArticlePair
from factcheck.lab.judge.overlap import overlaps
from factcheck.lab.store import code_digest, digest_of
from factcheck.pipeline.engine import Engine
from factcheck.pipeline.observe import observe
from factcheck.pipeline.rule_arrays import Columns, columns_of
from factcheck.records import Evidence

# what counts as one set: real articles are rare in conflicts, and each set by itself has few
SETS = ("real articles", "written", "planted")
LABELS = ("agree", "neither", "conflict")
# the rooms whose code the arrays rest on
CODE = ("articles", "blocks", "statements", "english", "matches", "evidence", "models/*.py")

Ints = NDArray[np.int64]


def set_of(articles: ArticlePair) -> str:
    """The set that a pair of articles counts for: events, real and real-more are one."""
    return articles.set if articles.set in SETS else SETS[0]


@dataclass(frozen=True)
class Candidates:
    """The candidates of one pair of articles; `hits` are (candidate, gold pair), a row each."""

    articles: ArticlePair
    columns: Columns
    hits: Ints


@dataclass(frozen=True)
class HeldOut:
    """The candidates of all, one after the other, and the gold of all.

    `items` are the numbers of the candidates' article pairs and `gold_items` those of the gold's;
    `labels` are places in LABELS, `sure` is False where a gold conflict can be argued.
    """

    articles: tuple[ArticlePair, ...]
    columns: Columns
    items: Ints
    hits: Ints
    labels: Ints
    sure: NDArray[np.bool_]
    gold_items: Ints

    def hitting(self, label: str, *, argued: bool = True) -> NDArray[np.bool_]:
        """For each candidate, whether it hits a gold pair of that label."""
        wanted = self.labels == LABELS.index(label)
        if not argued:
            wanted &= self.sure
        flags = np.zeros(len(self.columns), bool)
        flags[self.hits[wanted[self.hits[:, 1]], 0]] = True
        return flags

    @cached_property
    def sets(self) -> NDArray[np.int64]:
        """For each pair of articles, the place of its set in SETS."""
        return np.array([SETS.index(set_of(each)) for each in self.articles], np.int64)


def held_out(pairs: Iterable[ArticlePair], engine: Engine, folder: Path) -> HeldOut:
    """The candidates of these article pairs, those that the folder has taken from there."""
    return join([_kept(each, engine, folder) for each in pairs])


def join(parts: Sequence[Candidates]) -> HeldOut:
    """All candidates in one, in the order of the parts."""
    sizes = [len(part.columns) for part in parts]
    golds = [len(part.articles.gold) for part in parts]
    before = np.cumsum([[0, 0], *zip(sizes, golds, strict=True)], axis=0)
    gold = [pair for part in parts for pair in part.articles.gold]
    return HeldOut(
        articles=tuple(part.articles for part in parts),
        columns=_joined([part.columns for part in parts]),
        items=np.repeat(np.arange(len(parts)), sizes),
        hits=np.concatenate(
            [part.hits + offset for part, offset in zip(parts, before[:-1], strict=True)]
        ),
        labels=np.array([LABELS.index(pair.label) for pair in gold], np.int64),
        sure=np.array([pair.sure for pair in gold], bool),
        gold_items=np.repeat(np.arange(len(parts)), golds),
    )


def _joined(parts: Sequence[Columns]) -> Columns:
    observers = dict.fromkeys(name for part in parts for name in part.findings)
    return Columns(
        measures={
            name: np.concatenate([part.measures[name] for part in parts])
            for name in parts[0].measures
        },
        # an article pair without candidates has no observer either
        findings={
            name: np.concatenate([part.findings[name] for part in parts if len(part)])
            for name in observers
        },
        kinds=np.concatenate([part.kinds for part in parts]),
    )


def candidates(articles: ArticlePair, engine: Engine) -> Candidates:
    """The candidates of one pair of articles: all matches that the rules get to see."""
    evidences = add_judgement(observed(articles, engine), engine.judge)
    hits = [(row, at) for row, one in enumerate(evidences) for at in hits_of(articles, one)]
    return Candidates(articles, columns_of(evidences), np.array(hits, np.int64).reshape(-1, 2))


def observed(articles: ArticlePair, engine: Engine) -> tuple[Evidence, ...]:
    """The same before the judge is asked."""
    both = (replace(articles.left, id="a"), replace(articles.right, id="b"))
    (found,) = observe(both, engine).evidence()
    return tuple(found)


def hits_of(articles: ArticlePair, evidence: Evidence) -> Iterator[int]:
    """The numbers of the gold pairs that a candidate hits."""
    left, right = evidence.match.left, evidence.match.right
    for at, gold in enumerate(articles.gold):
        if overlaps(left.spans, gold.left) and overlaps(right.spans, gold.right):
            yield at


def _kept(articles: ArticlePair, engine: Engine, folder: Path) -> Candidates:
    path = folder / f"{articles.set}-{articles.id}-{digest_of(_basis(articles, engine))}"
    path = path.with_name(f"{path.name}.npz")
    if path.exists():
        with np.load(path) as arrays:
            return _read(articles, arrays)
    found = candidates(articles, engine)
    folder.mkdir(parents=True, exist_ok=True)
    # written whole, or not at all
    draft = path.with_name(f"{os.getpid()}.npz")
    np.savez_compressed(draft, **_arrays(found))
    draft.replace(path)
    return found


def _basis(articles: ArticlePair, engine: Engine) -> list[str]:
    """All that the candidates hang on; rules are not among it."""
    models = [engine.encoder.name, engine.reader.name, engine.judge.name if engine.judge else ""]
    return [
        *models,
        repr(engine.settings.matching),
        repr(engine.settings.certainty),
        code_digest(*CODE),
        repr(articles),
    ]


def _arrays(found: Candidates) -> dict[str, Any]:
    columns = found.columns
    arrays: dict[str, Any] = {"hits": found.hits, "kinds": columns.kinds}
    arrays |= {f"measure {name}": values for name, values in columns.measures.items()}
    return arrays | {f"finding {name}": values for name, values in columns.findings.items()}


def _read(articles: ArticlePair, arrays: Any) -> Candidates:
    def named(prefix: str) -> dict[str, Any]:
        return {
            name.removeprefix(prefix): arrays[name]
            for name in arrays.files
            if name.startswith(prefix)
        }

    columns = Columns(named("measure "), named("finding "), arrays["kinds"])
    return Candidates(articles, columns, arrays["hits"])
