import pytest

from factcheck.evidence.alike import alike


@pytest.mark.parametrize(
    ("left", "right", "same"),
    [
        ("The mayor resigned.", "The mayor stepped down.", True),
        ("The mayor resigned.", "The choir sang.", False),
        (
            "The ferry company cut all night crossings in March.",
            "Night crossings were cut by the harbour board.",
            True,
        ),
        (
            "The ferry company cut all night crossings in March.",
            "The wheat harvest in the hills was the best for years, growers at the ferry said.",
            False,
        ),
    ],
)
def test_statements_with_enough_words_in_common_are_alike(make_sides, left, right, same) -> None:
    one, other = make_sides(left, right)
    assert (alike(one, other), alike(other, one)) == (same, same)
