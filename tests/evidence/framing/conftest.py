import pytest


@pytest.fixture
def attributed(make_sides, make_statement):
    """Two readings whose statements have these attributions."""

    def make(left, right):
        return make_sides(
            make_statement("Left.", attribution=left),
            make_statement("Right.", article="b", attribution=right),
        )

    return make
