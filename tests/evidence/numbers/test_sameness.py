from __future__ import annotations

import pytest

from factcheck.evidence.numbers.counted import Counted
from factcheck.evidence.numbers.sameness import may_agree, must_agree


def _counted(**slots: str) -> Counted:
    """What is counted, each slot from its words."""
    plain = {"noun", "verb", "subject_head", "role", "direction"}
    return Counted(
        **{  # type: ignore[arg-type]
            slot: words if slot in plain else frozenset(words.split())
            for slot, words in slots.items()
        }
    )


@pytest.mark.parametrize(
    ("one", "other", "may", "must"),
    [
        ({"noun": "miner", "verb": "march"}, {"noun": "miner", "verb": "march"}, True, True),
        ({"noun": "miner", "verb": "march"}, {"noun": "nurs", "verb": "march"}, False, False),
        ({"noun": "miner", "verb": "march"}, {"noun": "miner", "verb": "vote"}, True, False),
        ({"noun": "miner", "verb": "be"}, {"noun": "miner", "verb": "be"}, True, False),
        ({"verb": "=death"}, {"noun": "miner", "verb": "=death"}, True, True),
        (
            {"noun": "miner", "verb": "march", "times": "2019"},
            {"noun": "miner", "verb": "march", "times": "2020"},
            True,
            False,
        ),
        (
            {"noun": "miner", "verb": "march", "marks": "added"},
            {"noun": "miner", "verb": "march"},
            False,
            False,
        ),
    ],
)
def test_a_difference_asks_for_more_than_an_agreement(one, other, may, must) -> None:
    left, right = _counted(**one), _counted(**other)
    assert may_agree(left, right, "count") is may_agree(right, left, "count") is may
    assert (must_agree(left, right, "count") > 0) is (must_agree(right, left, "count") > 0) is must
