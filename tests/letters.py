"""An encoder small enough to foresee what it says."""

import numpy as np


class LetterEncoder:
    """Counts letters: texts of the same letters are near each other."""

    name = "letters@0"

    def encode(self, texts):
        counts = [
            [text.lower().count(chr(code)) + 0.01 for code in range(97, 123)] for text in texts
        ]
        rows = np.array(counts, np.float32).reshape(len(texts), 26)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)
