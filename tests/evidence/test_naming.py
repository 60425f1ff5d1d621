from __future__ import annotations

from factcheck.evidence.naming import named_alike


def test_the_fuller_name_stands_on_both_sides(make_sides) -> None:
    left, right = make_sides("The mayor says Poe will win.", "The mayor says Ann Poe will win.")
    assert named_alike(left, right) == (right.text, right.text)


def test_statements_of_other_words_keep_their_names(make_sides) -> None:
    left, right = make_sides("The mayor says Poe will win.", "Ann Poe sailed to Iceland in June.")
    assert named_alike(left, right) == (left.text, right.text)


def test_names_of_two_people_are_kept(make_sides) -> None:
    left, right = make_sides("The mayor says Lind will win.", "The mayor says Ann Poe will win.")
    assert named_alike(left, right) == (left.text, right.text)
