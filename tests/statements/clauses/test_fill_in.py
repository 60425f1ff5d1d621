from factcheck.statements.clauses.fill_in import fill_in
from factcheck.statements.clauses.wording import Piece, write
from factcheck.statements.context import Filling


def pieces(text: str) -> list[Piece]:
    return [Piece(word, at) for at, word in enumerate(text.split())]


def filling(start: int, words: str, text: str | None) -> Filling:
    return Filling(start, start + len(words.split()), words, text, None, 0.9)


def filled(text: str, *fillings: Filling) -> str:
    words = pieces(text)
    return write(words, fill_in(words, fillings)[0])


def test_a_name_takes_the_place_of_a_pronoun() -> None:
    assert filled("He resigned", filling(0, "He", "Macron")) == "Macron resigned."


def test_a_filling_takes_the_place_of_several_words() -> None:
    told = filling(1, "the company", "Ford")
    assert filled("Yesterday the company closed", told) == "Yesterday Ford closed."


def test_a_the_within_the_clause_has_small_letters() -> None:
    told = filling(1, "it", "The bank")
    assert filled("Sell it", told) == "Sell the bank."


def test_what_the_clause_names_already_is_left() -> None:
    his = filling(2, "his", "Macron’s")
    assert filled("Macron praised his team", his) == "Macron praised his team."
    assert fill_in(pieces("Macron praised his team"), [his]) == ({}, ())


def test_one_name_is_filled_in_once() -> None:
    told = [filling(0, "He", "Macron"), filling(2, "his", "Macron’s")]
    assert filled("He praised his team", *told) == "Macron praised his team."


def test_what_nothing_fills_in_counts_and_stays() -> None:
    unclear = filling(0, "He", None)
    assert fill_in(pieces("He resigned"), [unclear]) == ({}, (unclear,))


def test_a_filling_of_words_that_the_clause_lacks_does_not_count() -> None:
    assert fill_in(pieces("Paris burned"), [filling(5, "he", "Macron")]) == ({}, ())
