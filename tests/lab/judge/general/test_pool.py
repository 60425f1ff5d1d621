from dataclasses import asdict
from pathlib import Path

import numpy as np
import pytest

from factcheck.errors import ModelError
from factcheck.lab.judge.general.examples import Answer, Example, Mixture
from factcheck.lab.judge.general.pool import Pool, batches, draw, load_pool, make_pool, save_pool
from factcheck.models.onnx_folder import open_tokenizer

NONE = dict.fromkeys(asdict(Mixture()), 0)


@pytest.fixture
def pool(encoder_source: Path) -> Pool:
    examples = [
        Example("NATO opens", "Paris", Answer.NEUTRAL, "contrast:number"),
        Example("NATO opens an office", "an office opens", Answer.ENTAILMENT, "cad"),
        Example("Paris", "NATO", Answer.NO_ENTAILMENT, "cad"),
        Example("NATO " * 20, "too long", Answer.NEUTRAL, "cad"),
    ]
    tokenizer = open_tokenizer(encoder_source, 64)
    return make_pool(examples, tokenizer, 16)


def test_a_pair_that_is_too_long_is_left_out(pool: Pool) -> None:
    assert (len(pool.lengths()), pool.names) == (3, ("cad", "contrast"))


def test_what_is_saved_can_be_read_again(pool: Pool, tmp_path: Path) -> None:
    save_pool(pool, tmp_path / "pool.npz")
    again = load_pool(tmp_path / "pool.npz")
    assert [part.tolist() for part in asdict(again).values() if not isinstance(part, tuple)] == [
        part.tolist() for part in asdict(pool).values() if not isinstance(part, tuple)
    ]
    assert again.names == pool.names


def test_a_broken_pool_is_one_line(tmp_path: Path) -> None:
    (tmp_path / "pool.npz").write_text("nothing", encoding="utf-8")
    with pytest.raises(ModelError, match="no pool of examples"):
        load_pool(tmp_path / "pool.npz")


def test_a_source_goes_on_in_the_next_pass_where_it_stopped(pool: Pool) -> None:
    mixture = Mixture(**(NONE | {"cad": 1}))
    passes = [draw(pool, mixture, number, 7).tolist() for number in range(4)]
    assert sorted(passes[0] + passes[1]) == sorted(passes[2] + passes[3]) == [1, 2]


def test_batches_hold_every_place_once(pool: Pool) -> None:
    places = np.array([0, 1, 2] * 5)
    found = [cut.tolist() for cut in batches(pool, places, 2, [7, 0])]
    assert sorted(place for cut in found for place in cut) == sorted(places.tolist())
    assert max(map(len, found)) == 2
