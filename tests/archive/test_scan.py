"""The exact scan against brute force."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.archive.codes import Coding
from factcheck.archive.scan import GRAPH, Scan
from factcheck.lab.graphs.archive_scan import write_graph


def unit_rows(seed: int, rows: int, dimensions: int) -> np.ndarray:
    """Rows in clusters, so that some are near each other."""
    random = np.random.default_rng(seed)
    centres = random.normal(size=(max(1, rows // 8), dimensions))
    found = centres[random.integers(len(centres), size=rows)]
    found = found + random.normal(size=found.shape) * 0.5
    return (found / np.linalg.norm(found, axis=1, keepdims=True)).astype(np.float32)


@settings(max_examples=40, deadline=None)
@given(
    seed=st.integers(0, 10_000),
    rows=st.integers(1, 120),
    block=st.integers(1, 50),
    k=st.integers(1, 20),
    share=st.floats(0, 1),
)
def test_the_k_best_scores_of_the_rows_that_count_are_found(seed, rows, block, k, share) -> None:
    coding, vectors = Coding(48), unit_rows(seed, rows, 48)
    queries = unit_rows(seed, 3, 48)
    codes, allowed = coding.codes(vectors), np.random.default_rng(seed).random(rows) < share
    scan = Scan(coding, queries, k=k, least=-1.0)
    for start in range(0, rows, block):
        part = slice(start, start + block)
        scan.look(np.arange(rows)[part], codes[part], allowed[part])
    for query, found in zip(coding.queries(queries).T, scan.found(), strict=True):
        scores = coding.scores(codes, query)[allowed]
        assert sorted(near.score for near in found) == sorted(scores)[-k:]


def test_every_neighbour_of_a_cosine_of_least_is_found() -> None:
    vectors, queries = unit_rows(1, 4000, 384), unit_rows(1, 4000, 384)[:50]
    coding = Coding(384)
    scan = Scan(coding, queries, k=4000, least=0.6)
    scan.look(np.arange(4000), coding.codes(vectors), None)
    true = queries @ vectors.T
    for row, found in zip(true, scan.found(), strict=True):
        near = {one.number: one.similarity for one in found}
        assert set(np.flatnonzero(row >= 0.603)) <= near.keys()
        assert all(abs(row[number] - cosine) < 0.003 for number, cosine in near.items())


def test_of_equals_the_first_is_nearer() -> None:
    row = unit_rows(3, 1, 26)
    coding = Coding(26)
    scan = Scan(coding, row, k=2, least=0.5)
    for number in (7, 8, 9):
        scan.look(np.array([number]), coding.codes(row), None)
    assert [near.number for near in scan.found()[0]] == [7, 8]


def test_vectors_come_back_with_length_1_and_zeros_as_zeros() -> None:
    coding = Coding(26)
    rows = np.concatenate([unit_rows(5, 4, 26), np.zeros((1, 26), np.float32)])
    found = coding.vectors(coding.codes(rows))
    assert np.linalg.norm(found, axis=1) == pytest.approx([1, 1, 1, 1, 0])
    assert np.abs(found - rows).max() < 0.01


def test_the_shipped_graph_is_the_recipes(tmp_path) -> None:
    write_graph(tmp_path / "scan.onnx")
    assert (tmp_path / "scan.onnx").read_bytes() == GRAPH.read_bytes()
