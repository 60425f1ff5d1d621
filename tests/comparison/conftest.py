from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from factcheck.comparison import load_tools
from factcheck.settings import load_settings, shipped_configs


class LetterEncoder:
    """Counts letters: texts of the same letters are near each other."""

    name = "letters@0"

    def encode(self, texts):
        counts = [
            [text.lower().count(chr(code)) + 0.01 for code in range(97, 123)] for text in texts
        ]
        rows = np.array(counts, np.float32)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


@pytest.fixture(scope="module")
def settings():
    return load_settings(shipped_configs() / "default.yaml")


@pytest.fixture(scope="module")
def tools(settings):
    return replace(load_tools(settings), encoder=LetterEncoder())
