from pathlib import Path

import numpy as np
import pytest

from factcheck.lab.benchmarks.torch_folders import write_torch_folder
from factcheck.models import SHIPPED_ENCODER, load_encoder


@pytest.mark.slow
def test_torch_gives_the_same_vectors_with_our_weights(tmp_path: Path) -> None:
    from sentence_transformers import SentenceTransformer

    write_torch_folder(SHIPPED_ENCODER, tmp_path, max_tokens=256)
    texts = ["NATO opens an office.", "It rained."]
    theirs = SentenceTransformer(str(tmp_path), device="cpu").encode(
        texts, normalize_embeddings=True
    )
    assert (np.asarray(theirs) * load_encoder().encode(texts)).sum(axis=1) == pytest.approx(1, 1e-5)
