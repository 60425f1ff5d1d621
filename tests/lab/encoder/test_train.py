"""The encoder is taught which statements of two articles tell of one fact."""

from dataclasses import replace

import pytest

from factcheck.lab.encoder.train import Item, contrast, items
from factcheck.lab.judge.pairs import LabelledPair

torch = pytest.importorskip("torch")

PAIR = LabelledPair("events", "1-a-b", "1", "statement", "", "", "neither")
ONE = Item(("a", "b"), ("c", "d"), frozenset({(0, 0)}), frozenset())


def test_statements_and_what_gold_says_of_them_come_by_article_pair() -> None:
    texts = (("It [burned]", "It [fell] down"), ("[Fire] broke [out]", "[It stood.]"))
    pairs = [
        replace(PAIR, left=left, right=right, place=(row, column))
        for row, left in enumerate(texts[0])
        for column, right in enumerate(texts[1])
    ]
    pairs[0] = replace(pairs[0], gold=((3, "agree"),))
    pairs[1] = replace(pairs[1], learn=False)
    pairs[3] = replace(pairs[3], gold=((4, "neither"),))
    assert items(pairs) == [
        Item(
            ("burned", "fell"), ("Fire out", "It stood."), frozenset({(0, 0)}), frozenset({(0, 1)})
        )
    ]


def test_the_loss_is_less_where_partners_are_nearest() -> None:
    near, far = torch.tensor([[0.9, 0.1], [0.1, 0.1]]), torch.tensor([[0.1, 0.9], [0.9, 0.1]])
    assert contrast(near, [ONE]) < 0.01 < contrast(far, [ONE])


def test_a_doubtful_pair_costs_nothing() -> None:
    cosines = torch.tensor([[0.5, 0.9], [0.1, 0.1]])
    doubtful = replace(ONE, doubtful=frozenset({(0, 1)}))
    assert contrast(cosines, [doubtful]) < 0.01 < contrast(cosines, [ONE])


def test_statements_of_the_other_article_pairs_are_negatives() -> None:
    apart = torch.zeros(4, 4)
    apart[0, 0] = apart[2, 2] = 0.9
    mixed = apart.clone()
    mixed[0, 2] = 0.9
    assert contrast(apart, [ONE, ONE]) < 0.01 < contrast(mixed, [ONE, ONE])
