import threading
from dataclasses import dataclass

import numpy as np
import pytest

from factcheck.models.batching import run_in_batches


@dataclass
class Encoded:
    """As a tokenizer's: some token ids."""

    ids: list[int]


def sums(alike: list[Encoded]) -> np.ndarray:
    return np.array([[sum(one.ids)] for one in alike], np.float32)


TEXTS = [Encoded([number] * (1 + number % 3)) for number in range(40)]


@pytest.mark.parametrize("threads", [1, 3])
def test_rows_come_in_the_order_of_the_texts(threads: int) -> None:
    rows = run_in_batches(TEXTS, sums, threads=threads)
    assert rows.ravel().tolist() == [float(sum(one.ids)) for one in TEXTS]


def test_only_texts_of_one_length_run_together_and_eight_at_most() -> None:
    groups: list[list[int]] = []

    def run(alike: list[Encoded]) -> np.ndarray:
        groups.append([len(one.ids) for one in alike])
        return sums(alike)

    run_in_batches(TEXTS, run, threads=1)
    assert groups == [[3] * 8, [3] * 5, [2] * 8, [2] * 5, [1] * 8, [1] * 6]


def test_one_text_is_a_row() -> None:
    assert run_in_batches([Encoded([4, 5])], sums, threads=2).tolist() == [[9.0]]


def test_an_error_of_a_thread_is_raised() -> None:
    def fail(alike: list[Encoded]) -> np.ndarray:
        raise ValueError(threading.current_thread().name)

    with pytest.raises(ValueError, match="Thread"):
        run_in_batches(TEXTS, fail, threads=2)
