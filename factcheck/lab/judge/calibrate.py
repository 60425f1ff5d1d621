"""Fits the weights of `evidence.calibration`, and shows what they do to what is held out.

    python -m factcheck.lab.judge.calibrate --data FOLDER

They are fitted to articles that the judge has learnt from, in the shares of a newsroom: of what is
held out nothing is learnt. That the judge is surer of what it has seen does less harm than feared:
weights fitted to other held-out articles came to the same figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import click
import numpy as np
from numpy.typing import NDArray

from factcheck.cache import Cache
from factcheck.evidence import judged_alone
from factcheck.evidence.calibration import LABELS, WEIGHTS, chances, signals
from factcheck.lab.judge.gold import ArticlePair, article_pairs
from factcheck.lab.judge.held_out import SETS, hits_of, set_of
from factcheck.pipeline.engine import Engine, load_engine
from factcheck.pipeline.observe import observe
from factcheck.settings import Settings, load_settings, shipped_configs

Floats = NDArray[np.float64]

# pairs of articles of each set
_COUNTS = {"real articles": 60, "written": 30}
_SEED = 4


@dataclass(frozen=True)
class Known:
    """Candidates with what gold says of them: `signals` (n, 7), `labels` are places in LABELS."""

    set: str
    signals: Floats
    labels: NDArray[np.int64]


@click.command()
@click.option("--data", type=Path, required=True, help="Folder with newsroom/ and written/.")
@click.option("--work", type=Path, default=Path("runs/calibrate"), help="Folder of what was kept.")
def main(data: Path, work: Path) -> None:
    """Print the fitted weights, and the average precision on what is held out, before and after."""
    from sklearn.metrics import average_precision_score

    settings = load_settings(shipped_configs() / "default.yaml")
    pairs = list(article_pairs(data))
    with Cache(work) as cache:
        engine = load_engine(settings, cache)
        learnt = [known(each, settings, engine) for each in drawn(pairs)]
        held = [known(each, settings, engine) for each in pairs if each.held_out]
    weights = fitted(learnt)
    rows = ",\n    ".join(f"({', '.join(f'{one:.3g}' for one in row)})" for row in weights)
    click.echo(f"WEIGHTS = (\n    {rows},\n)")
    for name in SETS:
        table, labels = joined([one for one in held if one.set == name])
        for at in (0, 2):
            shares = [table[:, at], *(chances(table, some)[:, at] for some in (WEIGHTS, weights))]
            values = [average_precision_score(labels == at, share) for share in shares]
            told = ", ".join(f"{value:.3f}" for value in values)
            click.echo(f"{name}, {LABELS[at]}: alone, shipped weights, these: {told}")


def drawn(pairs: list[ArticlePair]) -> Iterator[ArticlePair]:
    """Some of what may be learnt from, of each set."""
    order = Random(_SEED)
    for name, count in _COUNTS.items():
        some = [each for each in pairs if set_of(each) == name and not each.held_out]
        yield from order.sample(some, min(count, len(some)))


def known(articles: ArticlePair, settings: Settings, engine: Engine) -> Known:
    """The candidates of one pair of articles."""
    both = (replace(articles.left, id="a"), replace(articles.right, id="b"))
    (observed,) = observe(both, settings=settings, engine=engine).evidence()
    found = judged_alone(observed, engine.judge) if engine.judge else ()
    told = [{articles.gold[at].label for at in hits_of(articles, one)} for one in found]
    labels = [0 if "agree" in some else 2 if "conflict" in some else 1 for some in told]
    rows = [signals(one.judge, one.match) for one in found if one.judge]
    return Known(
        set_of(articles),
        np.array(rows, np.float64).reshape(len(rows), len(WEIGHTS[0]) - 1),
        np.array(labels, np.int64),
    )


def joined(some: list[Known]) -> tuple[Floats, NDArray[np.int64]]:
    """The signals and labels of all."""
    return np.concatenate([one.signals for one in some]), np.concatenate(
        [one.labels for one in some]
    )


def fitted(some: list[Known]) -> Floats:
    """A constant and the weights of the signals for each label, shape (3, 8)."""
    from sklearn.linear_model import LogisticRegression

    table, labels = joined(some)
    mean, scale = table.mean(axis=0), table.std(axis=0)
    model = LogisticRegression(C=1, max_iter=3000).fit((table - mean) / scale, labels)
    weights = model.coef_ / scale
    return np.column_stack([model.intercept_ - weights @ mean, weights])


if __name__ == "__main__":
    main()
