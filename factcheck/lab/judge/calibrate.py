"""Fits the weights of `evidence.calibration`, and shows what they do to what is held out.

    python -m factcheck.lab.judge.calibrate --data FOLDER

They are fitted to real articles that the judge has learnt from, and to desk pairs that it has not,
in the shares of a newsroom: of what is held out nothing is learnt. That the judge is surer of what
it has seen does less harm than feared: weights fitted to other held-out articles came to the same
figures.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

import click
import numpy as np
from numpy.typing import NDArray

from factcheck.cache import Cache
from factcheck.evidence import judged_alone
from factcheck.evidence.calibration import Calibration, chances, signals
from factcheck.lab.judge.gold import ArticlePair, article_pairs, desk_pairs
from factcheck.lab.judge.held_out import LABELS, SETS, hits_of, observed, set_of
from factcheck.pipeline.engine import Engine, load_engine
from factcheck.settings import load_settings, shipped_configs

Floats = NDArray[np.float64]

# pairs of articles
_REAL, _DESKS = 60, 30
_SEED = 4


@dataclass(frozen=True)
class Known:
    """Candidates with what gold says of them: `signals` (n, 5), `labels` are places in LABELS."""

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
        learnt = [known(each, engine) for each in drawn(pairs)]
        held = [known(each, engine) for each in pairs if each.held_out]
    weights = fitted(learnt)
    for label, row in weights._asdict().items():
        click.echo(f"{label}=({', '.join(f'{one:.3g}' for one in row)}),")
    for name in SETS:
        table, labels = joined([one for one in held if one.set == name])
        for at, alone in ((0, 1), (2, 0)):
            shares = (table[:, alone], chances(table)[:, at], chances(table, weights)[:, at])
            told = ", ".join(
                f"{average_precision_score(labels == at, share):.3f}" for share in shares
            )
            click.echo(f"{name}, {LABELS[at]}: alone, shipped weights, these: {told}")


def drawn(pairs: list[ArticlePair]) -> list[ArticlePair]:
    """Some real articles that may be learnt from, and desk pairs that the judge has not seen."""
    order = Random(_SEED)
    real = [each for each in pairs if set_of(each) == SETS[0] and not each.held_out]
    desks = [each for each in desk_pairs() if each.held_out]
    return [*order.sample(real, _REAL), *order.sample(desks, _DESKS)]


def known(articles: ArticlePair, engine: Engine) -> Known:
    """The candidates of one pair of articles."""
    found = judged_alone(observed(articles, engine), engine.judge) if engine.judge else ()
    told = [{articles.gold[at].label for at in hits_of(articles, one)} for one in found]
    labels = [0 if "agree" in some else 2 if "conflict" in some else 1 for some in told]
    rows = [signals(one.judge, one.match) for one in found if one.judge]
    return Known(
        set_of(articles),
        np.array(rows, np.float64).reshape(len(rows), 5),
        np.array(labels, np.int64),
    )


def joined(some: list[Known]) -> tuple[Floats, NDArray[np.int64]]:
    """The signals and labels of all."""
    return np.concatenate([one.signals for one in some]), np.concatenate(
        [one.labels for one in some]
    )


def fitted(some: list[Known]) -> Calibration:
    """The weights of both regressions."""
    table, labels = joined(some)
    calm = labels != LABELS.index("conflict")
    conflict = _regression(table[:, :1], ~calm)
    return Calibration(conflict, _regression(table[calm, 1:], labels[calm] == 0))


def _regression(table: Floats, told: NDArray[np.bool_]) -> Sequence[float]:
    from sklearn.linear_model import LogisticRegression

    mean, scale = table.mean(axis=0), table.std(axis=0)
    model = LogisticRegression(C=1, max_iter=3000).fit((table - mean) / scale, told)
    weights = model.coef_[0] / scale
    return [float(model.intercept_[0] - weights @ mean), *weights.tolist()]


if __name__ == "__main__":
    main()
