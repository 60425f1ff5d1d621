from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from factcheck.lab.benchmarks.torch_folders import write_torch_folder
from factcheck.models import SHIPPED_ENCODER, SHIPPED_ENTAILMENT, load_encoder, load_entailment
from factcheck.models.cross_encoder import CrossEncoderEntailment


@pytest.mark.slow
def test_torch_gives_the_same_answers_with_our_weights(tmp_path: Path) -> None:
    pairs = [("A man plays a guitar.", "A man plays."), ("It rained.", "It was dry in Oslo.")]
    write_torch_folder(SHIPPED_ENTAILMENT, tmp_path, classifier=True, max_tokens=128)
    theirs = CrossEncoderEntailment(str(tmp_path)).probabilities(pairs)
    ours = load_entailment().probabilities(pairs)
    assert theirs.argmax(axis=1).tolist() == ours.argmax(axis=1).tolist()


@pytest.mark.slow
def test_torch_gives_the_same_vectors_with_our_weights(tmp_path: Path) -> None:
    from sentence_transformers import SentenceTransformer

    write_torch_folder(SHIPPED_ENCODER, tmp_path, classifier=False, max_tokens=256)
    texts = ["NATO opens an office.", "It rained."]
    theirs = SentenceTransformer(str(tmp_path), device="cpu").encode(
        texts, normalize_embeddings=True
    )
    assert (np.asarray(theirs) * load_encoder().encode(texts)).sum(axis=1) == pytest.approx(1, 1e-5)
