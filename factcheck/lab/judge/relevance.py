"""Fits the weights of `matches.relevance`, and shows what each limit costs on what is held out.

python -m factcheck.lab.judge.relevance --pairs FILE
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

import click
import numpy as np
from numpy.typing import NDArray

from factcheck.articles.make import make_article
from factcheck.lab.judge.candidates import by_item, candidates
from factcheck.lab.judge.pairs import LabelledPair, read_pairs
from factcheck.matches.relevance import CONSTANT, WEIGHTS, signals
from factcheck.models.second_reading import marked_words
from factcheck.records import Span, Statement
from factcheck.settings.matching import MatchingSettings

_LIMITS = (0.02, 0.04, 0.06, 0.08, 0.1, 0.13, 0.16, 0.2, 0.25)


@click.command()
@click.option("--pairs", type=Path, required=True, help="pairs.jsonl.gz of lab.judge.pairs.")
def main(pairs: Path) -> None:
    """Print weights fitted to what may be learnt from, and the shipped ones on the rest.

    Cosines are those that the pairs were made with.
    """
    from sklearn.linear_model import LogisticRegression
    from sklearn.metrics import average_precision_score

    known = list(read_pairs(pairs))
    learnt, held = ([one for one in known if one.held_out is side] for side in (False, True))
    chosen, rows = proposed(learnt)
    fitted = LogisticRegression(C=10, max_iter=2000).fit(rows, [bool(told(one)) for one in chosen])
    weights = ", ".join(f"{weight:.3g}" for weight in fitted.coef_[0])
    click.echo(f"CONSTANT, WEIGHTS = {fitted.intercept_[0]:.3g}, ({weights})")
    of_articles = [one for one in held if one.by == "statement"]
    order = average_precision_score(
        [told(one) for one in of_articles], [one.similarity for one in of_articles]
    )
    click.echo(f"held out, all pairs by cosine: average precision {order:.3f}")
    before = len(candidates(held, neighbours=5, similarity=0.25))
    chosen, rows = proposed(held)
    chances = 1 / (1 + np.exp(-CONSTANT - rows @ np.array(WEIGHTS)))
    nearest = rows[:, 0] < 1e-6
    for limit in _LIMITS:
        kept = (chances >= limit) | nearest
        shares = (f"{100 * reached(held, chosen, kept, label):.1f}" for label in _SHOWN)
        click.echo(
            f"{limit}: {kept.sum()} pairs, {100 * kept.sum() / before:.0f} % of the five nearest of"
            f" 0.25; gold kept: {', '.join(map(' '.join, zip(_SHOWN, shares, strict=True)))}"
        )


_SHOWN = ("agree", "conflict")


def proposed(pairs: Iterable[LabelledPair]) -> tuple[list[LabelledPair], NDArray[np.float64]]:
    """What the search by cosine proposes, and the signals of each, a row of five a pair."""
    chosen: list[LabelledPair] = []
    rows: list[NDArray[np.float64]] = []
    settings = MatchingSettings()
    for of_item in by_item(pairs).values():
        lefts, rights = ({one.place[side]: one for one in of_item} for side in (0, 1))
        places = [{place: at for at, place in enumerate(sorted(side))} for side in (lefts, rights)]
        cosines = np.zeros((len(lefts), len(rights)))
        for one in of_item:
            cosines[places[0][one.place[0]], places[1][one.place[1]]] = one.similarity
        sides = (
            [_statement(lefts[place].left) for place in places[0]],
            [_statement(rights[place].right) for place in places[1]],
        )
        stacked = np.stack(signals(*sides, cosines), axis=-1)
        near = candidates(of_item, neighbours=settings.neighbours, similarity=settings.similarity)
        chosen += near
        rows += [stacked[places[0][one.place[0]], places[1][one.place[1]]] for one in near]
    return chosen, np.array(rows)


def _statement(marked: str) -> Statement:
    """A statement whose article is no more than what the judge reads of it."""
    text = marked.replace("[", "").replace("]", "")
    span = Span(0, len(text))
    return Statement(make_article(text, "pair.txt", "pair"), 1, (span,), span, marked_words(marked))


def told(pair: LabelledPair) -> bool:
    """Whether gold says that the pair agrees or conflicts."""
    return any(label in ("agree", "conflict", "argued") for _, label in pair.gold)


def reached(
    pairs: Iterable[LabelledPair],
    chosen: Sequence[LabelledPair],
    kept: NDArray[np.bool_],
    label: str,
) -> float:
    """The share of all gold pairs of that label that have a statement pair among those kept."""
    some = (one for one, yes in zip(chosen, kept, strict=True) if yes)
    every, found = (
        {
            (one.item, number)
            for one in each
            if one.by == "statement"
            for number, gold in one.gold
            if gold == label
        }
        for each in (pairs, some)
    )
    return len(found) / max(1, len(every))


if __name__ == "__main__":
    main()
