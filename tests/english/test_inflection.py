from __future__ import annotations

import pytest

from factcheck.english.inflection import past_of


@pytest.mark.parametrize(
    ("participle", "past"),
    [
        ("signing", "signed"),
        ("serving", "served"),
        ("stopping", "stopped"),
        ("studying", "studied"),
        ("playing", "played"),
        ("Winning", "won"),
        ("red", "red"),
    ],
)
def test_the_past_is_found_by_the_participle(participle: str, past: str) -> None:
    assert past_of(participle) == past
