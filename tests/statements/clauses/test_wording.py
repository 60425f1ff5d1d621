from hypothesis import given
from hypothesis import strategies as st

from factcheck.statements.clauses.wording import Piece, write


def pieces(*words: tuple[str, int | None]) -> list[Piece]:
    return [Piece(text, at, loose=text in (",", "and")) for text, at in words]


def test_words_become_a_sentence() -> None:
    assert write(pieces(("it", 0), ("rained", 1), (",", 2), ("too", 3))) == "It rained, too."


def test_a_comma_goes_where_something_was_cut_out() -> None:
    cut = pieces(("NATO", 0), (",", 1), (",", 5), ("plans", 6), ("and", 7), ("it", 12))
    assert write(cut) == "NATO plans it."


def test_a_quotation_mark_without_its_other_goes() -> None:
    assert write(pieces(("“", 0), ("It", 1), ("rained", 2))) == "It rained."
    assert write(pieces(("It", 1), ("rained", 2), (")", 3), ("(", 4))) == "It rained."


def test_a_sentence_in_quotation_marks_loses_them() -> None:
    assert write(pieces(("“", 0), ("It", 1), ("rained", 2), (",", 3), ("”", 4))) == "It rained."


def test_straight_marks_cling_to_what_they_enclose() -> None:
    words = [("She", 0), ("read", 1), ('"', 2), ("Jaws", None), ('"', 9), ("twice", 10)]
    assert write(pieces(*words)) == 'She read "Jaws" twice.'


@given(st.lists(st.sampled_from(["Paris", "“", "”", "(", ")", ",", ".", '"', "and", "—"])))
def test_brackets_and_quotation_marks_are_balanced(words: list[str]) -> None:
    text = write([Piece(word, 2 * at) for at, word in enumerate(words)])
    assert text.count("“") == text.count("”")
    assert text.count("(") == text.count(")")
    assert text.count('"') % 2 == 0
