"""An encoder that encodes each text once, however often it is asked for."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from factcheck.models.protocols import Encoder, Floats


class RememberingEncoder:
    """Gives the rows of another encoder, which it asks once for each text."""

    def __init__(self, encoder: Encoder) -> None:
        """It bears the name of `encoder`, whose rows it gives."""
        self.name = encoder.name
        self._encoder = encoder
        self._rows: dict[str, Floats] = {}

    def encode(self, texts: Sequence[str]) -> Floats:
        """One row a text, as the other encoder gives it."""
        missing = [text for text in dict.fromkeys(texts) if text not in self._rows]
        if missing:
            self._rows.update(zip(missing, self._encoder.encode(missing), strict=True))
        return np.stack([self._rows[text] for text in texts])
