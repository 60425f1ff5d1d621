from __future__ import annotations

import pytest

from factcheck.articles import letters


@pytest.mark.parametrize(
    ("number", "id"), [(0, "a"), (25, "z"), (26, "aa"), (51, "az"), (52, "ba"), (702, "aaa")]
)
def test_letters_go_on_after_z(number: int, id: str) -> None:
    assert letters(number) == id
