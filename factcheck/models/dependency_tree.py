"""Scores of heads → the best tree, by Chu and Liu (1965) and Edmonds (1967)."""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


def tree_of(scores: Scores) -> list[int]:
    """The head of each word; the root's is itself.

    `scores` (n, n) has a row for each word and a column for each head that it could have; on the
    diagonal stands how likely it is the root. There is one root: the likeliest.
    """
    root = int(np.argmax(np.diagonal(scores)))
    heads = _best(scores.astype(np.float64), root)
    heads[root] = root
    return [int(head) for head in heads]


def _best(scores: NDArray[np.float64], root: int) -> NDArray[np.int64]:
    scores = scores.copy()
    np.fill_diagonal(scores, -np.inf)
    heads: NDArray[np.int64] = np.argmax(scores, axis=1)
    cycle = _cycle(heads, root)
    if not cycle:
        return heads
    # the cycle becomes one word; whoever enters it takes the place of the head within
    kept = [word for word in range(len(scores)) if word not in cycle]
    within = scores[cycle, heads[cycle]]
    into = scores[np.ix_(cycle, kept)] - within[:, None]
    out = scores[np.ix_(kept, cycle)]
    small = np.full((len(kept) + 1, len(kept) + 1), -np.inf)
    small[:-1, :-1] = scores[np.ix_(kept, kept)]
    small[-1, :-1] = into.max(axis=0)
    small[:-1, -1] = out.max(axis=1)
    found = _best(small, kept.index(root))
    for at, word in enumerate(kept):
        heads[word] = cycle[int(out[at].argmax())] if found[at] == len(kept) else kept[found[at]]
    entered = int(into[:, found[-1]].argmax())
    heads[cycle[entered]] = kept[found[-1]]
    return heads


def _cycle(heads: NDArray[np.int64], root: int) -> list[int]:
    """The words of a circle of heads; none where all lead to the root."""
    done = {root}
    for word in range(len(heads)):
        path: list[int] = []
        while word not in done and word not in path:
            path.append(word)
            word = int(heads[word])
        if word in path:
            return path[path.index(word) :]
        done.update(path)
    return []
