"""What observers need of the grammar."""

from __future__ import annotations

from factcheck.evidence.grammar import preposition_of


def test_a_noun_has_the_preposition_that_it_stands_after(make_sides) -> None:
    reading, _ = make_sides("The mayor went to Oslo.", "It rained.")
    found = {token.text: preposition_of(token) for token in reading.doc if token.pos_ != "ADP"}
    assert (found["Oslo"], found["mayor"]) == ("to", None)
