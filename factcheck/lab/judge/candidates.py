"""Which pairs of statements a run would look at: the nearest of each article's, by cosine."""

from collections import defaultdict
from collections.abc import Iterable

from factcheck.lab.judge.pairs import LabelledPair


def by_item(pairs: Iterable[LabelledPair]) -> dict[tuple[str, str], list[LabelledPair]]:
    """The pairs of statements of each pair of articles."""
    found: dict[tuple[str, str], list[LabelledPair]] = defaultdict(list)
    for pair in pairs:
        if pair.by == "statement":
            found[pair.set, pair.item].append(pair)
    return found


def candidates(
    pairs: Iterable[LabelledPair], *, neighbours: int, similarity: float
) -> list[LabelledPair]:
    """Those that the shipped search proposes: either side among the other's nearest."""
    kept: list[LabelledPair] = []
    for of_item in by_item(pairs).values():
        near: set[tuple[int, int]] = set()
        for side in (0, 1):
            rows: dict[int, list[LabelledPair]] = defaultdict(list)
            for pair in of_item:
                rows[pair.place[side]].append(pair)
            for row in rows.values():
                row.sort(key=lambda pair: -pair.similarity)
                near |= {pair.place for pair in row[:neighbours]}
        kept += [pair for pair in of_item if pair.place in near and pair.similarity >= similarity]
    return kept
