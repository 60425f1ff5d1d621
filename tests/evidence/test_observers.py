"""The register of observers."""

import pytest

from factcheck.evidence import OBSERVERS


@pytest.mark.parametrize("name", OBSERVERS)
def test_a_finding_carries_the_name_of_its_observer(make_sides, name: str) -> None:
    sides = make_sides("Two men did not come to Oslo on Friday.", "“Three men came to Bergen.”")
    assert OBSERVERS[name](*sides).observer == name
