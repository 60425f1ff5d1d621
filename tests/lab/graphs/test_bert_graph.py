import os
from pathlib import Path

import numpy as np
import pytest

from factcheck.lab.encoder.folder import read_model, write
from factcheck.models.onnx_encoder import OnnxEncoder

TEXTS = ["NATO opens an office", "Paris", "", "an office in Paris opens " * 9]


def test_the_graph_gives_the_vectors_of_sentence_transformers(
    encoder_source: Path, tmp_path: Path
) -> None:
    os.environ["HF_HUB_OFFLINE"] = "1"
    from sentence_transformers import SentenceTransformer

    model = SentenceTransformer(str(encoder_source), device="cpu", local_files_only=True)
    write(read_model(encoder_source), encoder_source, tmp_path)
    expected = model.encode(TEXTS, normalize_embeddings=True)
    assert OnnxEncoder(tmp_path).encode(TEXTS) == pytest.approx(expected, abs=1e-5)


def test_padding_is_not_looked_at(encoder_source: Path) -> None:
    import onnxruntime

    content = read_model(encoder_source).SerializeToString()
    session = onnxruntime.InferenceSession(content, providers=["CPUExecutionProvider"])
    ids = np.array([[2, 5, 6, 3, 0, 0], [2, 5, 6, 3, 9, 9]], np.int64)
    mask = np.array([[1, 1, 1, 1, 0, 0]] * 2, np.int64)
    padded, scribbled = session.run(None, {"input_ids": ids, "attention_mask": mask})[0]
    alone = session.run(None, {"input_ids": ids[:1, :4], "attention_mask": mask[:1, :4]})[0][0]
    assert padded == pytest.approx(alone, abs=1e-6)
    assert scribbled == pytest.approx(alone, abs=1e-6)
