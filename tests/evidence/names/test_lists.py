from __future__ import annotations

import pytest

from factcheck.evidence.names.lists import exchanged, lists_of


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The trio of Poe, the singer Lind and Marsh won.", [["Poe", "Lind", "Marsh"]]),
        ("The jury named Ann Poe, Lind, and Marsh.", [["Ann Poe", "Lind", "Marsh"]]),
        ("The jury named Poe and Lind.", []),
        ("The jury named several, including Poe, Lind and Marsh.", []),
    ],
)
def test_names_listed_together_are_a_list(make_sides, text, found) -> None:
    reading, _ = make_sides(text, text)
    assert [[name.words for name in names] for names in lists_of(reading)] == found


@pytest.mark.parametrize(
    ("other", "one_each"),
    [("Poe, Vale and Marsh won.", True), ("Poe, Vale, Marsh and Lind won.", False)],
)
def test_only_lists_of_one_length_exchange_a_member(make_sides, other, one_each) -> None:
    sides = make_sides("Poe, Lind and Marsh won.", other)
    ours, theirs = (side.once(lists_of)[0] for side in sides)
    shared = [name for name in (*ours, *theirs) if name.words in {"Poe", "Marsh"}]
    assert bool(exchanged(ours, theirs, shared)) is one_each
