from collections.abc import Callable

import pytest

from factcheck.evidence.reading import Reading
from factcheck.records import Statement

MakeSides = Callable[..., tuple[Reading, Reading]]


@pytest.fixture
def make_sides(make_match) -> MakeSides:
    """Two texts or statements as observers see them."""

    def make(left: str | Statement, right: str | Statement) -> tuple[Reading, Reading]:
        match = make_match(left, right)
        return Reading(match.left), Reading(match.right)

    return make
