import torch

from factcheck.lab.graphs.rounding import BLOCK, is_rounded, rounded, spread, words_rounded


def test_a_rounded_matrix_rounds_to_itself() -> None:
    torch.manual_seed(1)
    once = rounded(torch.randn(BLOCK, 2 * BLOCK))
    torch.testing.assert_close(rounded(once), once)


def test_a_block_has_sixteen_numbers_at_most() -> None:
    torch.manual_seed(1)
    found = rounded(torch.randn(BLOCK, BLOCK))
    assert max(len(row.unique()) for row in found) <= 16


def test_what_has_no_whole_blocks_stays_as_it_is() -> None:
    weight = torch.randn(16, BLOCK)
    assert not is_rounded(weight)
    assert rounded(weight) is weight


def test_of_eight_bits_the_table_of_words_alone_has_four() -> None:
    table, matrix = torch.randn(20_000, BLOCK), torch.randn(BLOCK, BLOCK)
    assert max(len(row.unique()) for row in words_rounded(table)[:50]) <= 16
    assert words_rounded(matrix) is matrix


def test_a_spread_matrix_rounds_to_itself_on_average() -> None:
    torch.manual_seed(1)
    weight = rounded(torch.randn(BLOCK, BLOCK)) + 0.01
    generator = torch.Generator().manual_seed(1)
    mean = torch.stack([rounded(spread(weight, generator)) for _ in range(200)]).mean(0)
    assert (rounded(weight) - weight).abs().mean() > 0.009
    assert (mean - weight).mean().abs() < 0.002


def test_what_has_no_whole_blocks_is_not_spread() -> None:
    weight = torch.randn(16, BLOCK)
    assert spread(weight, torch.Generator()) is weight
