"""The weights of `same_fact`: `python -m factcheck.lab.fitting.same_fact FOLDER… [--out FILE]`.

Learns from articles with gold labels whether people paired two statements at all. Prints, for
thresholds, the share of matches above them that were paired (precision) and the share of people's
agreements that one of them hits (recall), each two articles being judged by weights learnt from
the others.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import numpy as np
from numpy.typing import NDArray

from factcheck.evidence import Readings
from factcheck.evidence.same_fact import FEATURES, features_of
from factcheck.lab.data.gold import read_gold
from factcheck.lab.fitting.labelled_matches import LabelledMatch, label_matches
from factcheck.pipeline.engine import load_engine
from factcheck.records import Label
from factcheck.settings import load_settings, shipped_configs

# The inverse of the strength of the regularisation (L2), of standardised features: 0.1, 0.3, 1
# and 3 differ by less than a point of recall.
_STRENGTH = 0.3
_THRESHOLDS = (0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8)

Numbers = NDArray[np.float64]


def learn(rows: Numbers, paired: NDArray[np.bool_]) -> tuple[Numbers, float]:
    """The weights for features as they come, not standardised, and the bias."""
    from sklearn.linear_model import LogisticRegression

    means, widths = rows.mean(0), rows.std(0) + 1e-9
    regression = LogisticRegression(C=_STRENGTH, max_iter=1000)
    regression.fit((rows - means) / widths, paired)
    weights: Numbers = regression.coef_[0] / widths
    return weights, float(regression.intercept_[0] - weights @ means)


def judged_by_others(
    rows: Numbers, paired: NDArray[np.bool_], articles: NDArray[np.int64]
) -> Numbers:
    """Each row's probability by weights learnt from the rows of all other articles."""
    found = np.zeros(len(rows))
    for number in np.unique(articles):
        these = articles == number
        weights, bias = learn(rows[~these], paired[~these])
        found[these] = 1 / (1 + np.exp(-(rows[these] @ weights + bias)))
    return found


def matrix_of(matches: Sequence[LabelledMatch]) -> Numbers:
    """The features, shape (matches, features)."""
    readings = Readings()
    rows = []
    for labelled in matches:
        match = labelled.evidence.match
        rows.append(features_of(match, readings.of(match.left), readings.of(match.right)))
    return np.array(rows, float)


@click.command()
@click.argument("folders", nargs=-1, required=True, type=click.Path(path_type=Path, exists=True))
@click.option("--out", type=click.Path(path_type=Path), help="Write the weights here.")
def main(folders: tuple[Path, ...], out: Path | None) -> None:
    """Learn which matches speak of the same fact, from articles with gold labels."""
    settings = load_settings(shipped_configs() / "default.yaml")
    gold = [articles for folder in folders for articles in read_gold(folder)]
    # whether two speak of one fact is learnt without the entailment model, which takes longest
    engine = replace(load_engine(settings), entailment=None)
    matches = label_matches(gold, settings, engine)
    rows = matrix_of(matches)
    paired = np.array([match.paired for match in matches], bool)
    articles = np.array([match.articles for match in matches])
    agreements = sum(pair.label is Label.AGREE for each in gold for pair in each.pairs)
    click.echo(f"{len(gold)} pairs of articles, {len(rows)} matches, {int(paired.sum())} paired")
    click.echo("threshold  accepted  precision  recall")
    probabilities = judged_by_others(rows, paired, articles)
    for threshold in _THRESHOLDS:
        accepted = np.flatnonzero(probabilities >= threshold)
        hits = {key for at in accepted for key in matches[at].agreements}
        precision, recall = paired[accepted].mean(), len(hits) / agreements
        click.echo(f"{threshold:9}  {len(accepted):8}  {precision:9.3f}  {recall:6.3f}")
    if out is not None:
        out.write_text(json.dumps(_as_data(*learn(rows, paired)), indent=1) + "\n", "utf-8")


def _as_data(weights: Numbers, bias: float) -> dict[str, Any]:
    named = {name: round(float(one), 4) for name, one in zip(FEATURES, weights, strict=True)}
    return {"bias": round(bias, 4), "weights": named}


if __name__ == "__main__":
    main()
