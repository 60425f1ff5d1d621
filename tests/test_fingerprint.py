from collections.abc import Callable

import pytest

from factcheck.fingerprint import distinct, fingerprint, normalise, verdict_id
from factcheck.records import Statement


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        ("  Twelve\n people ", "twelve people"),
        ("“Twelve” isn’t", '"twelve" isn\'t'),
        ("ﬁve\u00a0people", "five people"),
        ("STRASSE straße", "strasse strasse"),
    ],
)
def test_normalising_drops_what_editors_change_in_passing(text: str, normal: str) -> None:
    assert normalise(text) == normal


def test_a_fingerprint_is_sixteen_hex_digits_whatever_the_order() -> None:
    assert fingerprint(["a", "b"]) == fingerprint(["b", "a"]) == "7e18f737311b2dc3"


def test_two_texts_have_another_fingerprint_than_their_words_in_one() -> None:
    assert fingerprint(["a", "b"]) != fingerprint(["a b"])


def test_a_statement_alone_has_another_id_than_in_a_pair(
    make_statement: Callable[..., Statement],
) -> None:
    left, right = make_statement("a"), make_statement("b", article="b")
    ids = {verdict_id(left, None), verdict_id(left, right), verdict_id(left, left)}
    assert len(ids) == 3


def test_repeated_ids_are_numbered_in_the_order_of_their_places() -> None:
    places = [(("b", "", 1),), (("a", "", 2),), (("a", "", 1),), (("c", "", 1),)]
    assert distinct(["x", "x", "y", "x"], places) == ["x-2", "x", "y", "x-3"]
