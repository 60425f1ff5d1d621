from __future__ import annotations

import numpy as np

from factcheck.models.remembering import RememberingEncoder


class Lengths:
    name = "lengths@0"

    def __init__(self) -> None:
        self.calls: list[list[str]] = []

    def encode(self, texts):
        self.calls.append(list(texts))
        return np.array([[len(text)] for text in texts], np.float32)


def test_a_text_is_encoded_once_and_rows_come_in_the_order_asked_for() -> None:
    lengths = Lengths()
    encoder = RememberingEncoder(lengths)
    rows = [encoder.encode(texts).tolist() for texts in (["a", "bb", "a"], ["bb", "ccc"], ["a"])]
    assert rows == [[[1], [2], [1]], [[2], [3]], [[1]]]
    assert (encoder.name, lengths.calls) == ("lengths@0", [["a", "bb"], ["ccc"]])
