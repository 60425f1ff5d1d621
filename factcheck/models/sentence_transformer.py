"""Any encoder that the sentence_transformers library can load, by folder or hub id."""

from collections.abc import Sequence
from typing import Any

import numpy as np

from factcheck.models.hub import load, model_name
from factcheck.models.protocols import Floats


class SentenceTransformerEncoder:
    """An encoder run by torch on the CPU, whose rows depend on their own texts only.

    Each text is a batch of its own. In larger batches it would run faster, but padding and the
    size of the batch change the order of the sums, and so the last bits of a row. On one machine
    with one number of threads, a row is the same to the last bit; elsewhere it is to about 1e-6.
    """

    def __init__(self, name: str) -> None:
        """Loads the model (importing torch takes seconds). Raises ModelError."""
        self._model: Any = load(name, _build)
        self.name = model_name(name)

    def encode(self, texts: Sequence[str]) -> Floats:
        """One row a text, float32, shape (len(texts), dimensions), each row of length 1."""
        if not texts:
            return self.encode([""])[:0]  # which knows its width
        rows: Floats = self._model.encode(
            list(texts), batch_size=1, normalize_embeddings=True, show_progress_bar=False
        )
        return rows.astype(np.float32, copy=False)


def _build(name: str, local: bool) -> Any:
    from sentence_transformers import SentenceTransformer

    return SentenceTransformer(name, device="cpu", local_files_only=local)
