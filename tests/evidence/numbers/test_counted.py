from __future__ import annotations

import pytest

from factcheck.evidence.numbers.amounts import find_amounts
from factcheck.evidence.numbers.counted import find_counted


@pytest.mark.parametrize(
    ("text", "slots"),
    [
        ("The storm killed 12 miners.", ("miner", "=death", "storm", "")),
        ("Prices rose 3 percent.", ("", "rise", "price", "change")),
        ("Prices rose to 3 percent.", ("", "rise", "price", "level")),
        ("He signed a $5 million contract.", ("contract", "sign", "he", "")),
        ("5 percent of voters backed him.", ("voter", "back", "", "")),
        ("He lost three times.", ("", "lose", "he", "")),
    ],
)
def test_the_grammar_tells_what_is_counted(make_sides, text, slots) -> None:
    reading, _ = make_sides(text, text)
    counted = find_counted(reading.doc, find_amounts(text)[0])
    assert counted is not None
    assert (counted.noun, counted.verb, counted.subject_head, counted.role) == slots


def test_a_number_in_a_name_counts_nothing(make_sides) -> None:
    text = "They met in Room 12."
    reading, _ = make_sides(text, text)
    assert [find_counted(reading.doc, amount) for amount in find_amounts(text)] == [None]
