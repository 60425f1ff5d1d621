from pathlib import Path

import numpy as np
import pytest

from factcheck.errors import ModelError
from factcheck.models import Encoder, load_encoder

TEXTS = ["NATO opens an office", "Paris", "an office in Paris opens " * 5]


@pytest.fixture(scope="module")
def encoder(tiny_encoder: Path) -> Encoder:
    return load_encoder(str(tiny_encoder))


def test_rows_are_float32_of_length_1(encoder: Encoder) -> None:
    rows = encoder.encode(TEXTS)
    assert (rows.shape, rows.dtype) == ((3, 8), np.float32)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(np.ones(3), abs=1e-6)


def test_a_row_is_the_same_to_the_last_bit_beside_any_texts(encoder: Encoder) -> None:
    alone = encoder.encode(TEXTS[:1])[0]
    assert alone.tobytes() == encoder.encode(TEXTS)[0].tobytes()
    assert alone.tobytes() == encoder.encode(TEXTS[::-1])[-1].tobytes()


def test_no_texts_give_no_rows(encoder: Encoder) -> None:
    assert encoder.encode([]).shape == (0, 8)


def test_the_name_of_a_folder_carries_a_digest(encoder: Encoder, tiny_encoder: Path) -> None:
    name, _, digest = encoder.name.partition("@")
    assert (name, len(digest)) == (str(tiny_encoder), 12)


def test_a_model_that_is_not_here_is_one_line_with_the_next_step() -> None:
    with pytest.raises(ModelError) as error:
        load_encoder("nobody/no-such-model")
    assert str(error.value).startswith("model 'nobody/no-such-model' is neither a folder nor on")
    assert "\n" not in str(error.value)
