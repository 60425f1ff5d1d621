import sqlite3

import numpy as np
import pytest

from factcheck.archive import blocks
from factcheck.archive.blocks import Block, Blocks, numbers_of, runs_of


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Blocks:
    """Blocks of ten rows at most."""
    monkeypatch.setattr(blocks, "ROWS", 10)
    base = sqlite3.connect(":memory:")
    base.execute("create table vectors (id integer primary key, rows int, runs blob, data blob)")
    return Blocks(base)


def block(*numbers: int) -> Block:
    """Rows that have their numbers as components."""
    column = np.array(numbers, np.uint8)
    return Block(np.array(numbers, np.int64), np.stack([column, column + 100], axis=1))


def contents(found: Blocks) -> list[list[int]]:
    everything = np.ones(300, bool)
    return [one.codes[:, 0].tolist() for one in found.holding(everything)]


def test_numbers_become_runs_and_come_back() -> None:
    numbers = np.array([3, 4, 5, 9, 20, 21])
    assert numbers_of(runs_of(numbers)).tolist() == numbers.tolist()
    assert len(runs_of(numbers)) == 3 * 16


def test_a_large_block_is_cut(small: Blocks) -> None:
    small.append(block(*range(1, 24)))
    assert [len(one) for one in contents(small)] == [10, 10, 3]


def test_rows_are_found_wherever_they_stand_also_across_blocks(small: Blocks) -> None:
    small.append(block(1, 2, 7, 8))
    small.append(block(*range(9, 25)))
    found = small.rows([(7, 5), (20, 2)])
    assert {first: rows[:, 0].tolist() for first, rows in found.items()} == {
        7: [7, 8, 9, 10, 11],
        20: [20, 21],
    }


def test_small_blocks_are_joined_once_they_are_more_than_so_many(small: Blocks) -> None:
    for first in (1, 4, 7, 10):
        small.append(block(first, first + 1, first + 2))
    small.tidy(4)
    assert len(contents(small)) == 4
    small.tidy(3)
    assert contents(small) == [[1, 2, 3, 4, 5, 6, 7, 8, 9], [10, 11, 12]]


def test_a_block_without_an_allowed_row_is_not_read(small: Blocks) -> None:
    small.append(block(1, 2))
    small.append(block(3, 4))
    allowed = np.array([False, False, False, False, True])
    assert [one.numbers.tolist() for one in small.holding(allowed)] == [[3, 4]]
