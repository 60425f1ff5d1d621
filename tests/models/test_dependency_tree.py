from itertools import product

import numpy as np
import pytest

from factcheck.models.dependency_tree import tree_of


def leads_to(heads: tuple[int, ...], root: int) -> bool:
    for word in range(len(heads)):
        for _ in heads:
            word = heads[word]
        if word != root:
            return False
    return True


@pytest.mark.parametrize("seed", range(40))
def test_no_other_tree_with_that_root_scores_higher(seed: int) -> None:
    scores = np.random.default_rng(seed).normal(size=(5, 5)).astype(np.float32)
    heads = tree_of(scores)
    root = int(np.argmax(np.diagonal(scores)))
    trees = [
        each
        for each in product(range(5), repeat=5)
        if each[root] == root
        and all(each[word] != word for word in range(5) if word != root)
        and leads_to(each, root)
    ]
    best = max(trees, key=lambda each: sum(scores[w, h] for w, h in enumerate(each) if w != root))
    assert tuple(heads) == best


def test_one_word_is_its_own_head() -> None:
    assert tree_of(np.zeros((1, 1), np.float32)) == [0]


def test_a_circle_is_opened_where_it_costs_least() -> None:
    scores = np.array([[5, 0, 0], [1, 0, 9], [3, 8, 0]], np.float32)
    assert tree_of(scores) == [0, 2, 0]
