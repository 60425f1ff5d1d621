import numpy as np
import pytest

from factcheck.lab.graphs.mpnet import bert_names, mpnet_names

ENCODER = {
    "encoder.layer.0.attention.attn.q.weight": np.eye(2, dtype=np.float32),
    "encoder.relative_attention_bias.weight": np.arange(32, dtype=np.float32)[:, None],
    "embeddings.position_embeddings.weight": np.arange(10, dtype=np.float32).reshape(5, 2),
}


@pytest.mark.parametrize(
    ("distance", "bucket"), [(0, 0), (-3, 3), (3, 19), (-8, 8), (-16, 10), (16, 26), (200, 31)]
)
def test_far_tokens_share_a_bias(distance: int, bucket: int) -> None:
    table = bert_names(ENCODER, longest=200)["encoder.distances"]
    assert len(table) == 401
    assert table[200 + distance] == bucket


def test_the_names_are_found_back() -> None:
    graph = bert_names({f"mpnet.{name}": value for name, value in ENCODER.items()}, longest=200)
    assert "encoder.layer.0.attention.self.query.weight" in graph
    graph["embeddings.token_type_embeddings.weight"] = np.zeros((2, 2), np.float32)
    found = mpnet_names(graph, ENCODER)
    assert found.keys() == {f"mpnet.{name}" for name in ENCODER}
    for name, value in ENCODER.items():
        np.testing.assert_array_equal(found[f"mpnet.{name}"], value)
