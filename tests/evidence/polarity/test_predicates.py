"""What a statement says of whom, and what denies it."""

from __future__ import annotations

import pytest

from factcheck.evidence.polarity.predicates import find_predicates


@pytest.mark.parametrize(
    ("text", "denials", "context"),
    [
        ("The mayor signed the bill.", (), frozenset()),
        ("The mayor did not sign the bill.", ("not",), frozenset()),
        ("Nobody signed the bill.", ("Nobody",), frozenset()),
        ("The mayor refused to sign the bill.", ("refused",), frozenset()),
        ("The mayor may sign the bill.", (), frozenset({"may"})),
    ],
)
def test_a_word_is_denied_by_what_stands_around_it(make_sides, text, denials, context) -> None:
    reading, _ = make_sides(text, "It rained.")
    (signed,) = [each for each in find_predicates(reading) if each.base == "sign"]
    assert (signed.denials, signed.context) == (denials, context)
    assert signed.objects == {"bill"}
