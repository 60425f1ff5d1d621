import pytest

from factcheck.english.names.proper_names import find_names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Weekly Herald Editor Ann Poe left.", ["Weekly Herald", "Editor Ann Poe"]),
        ("They met Prime Minister Ann Poe of Fiji.", ["Prime Minister Ann Poe", "Fiji"]),
        ("He saw ABC's Eve Lind on Monday.", ["ABC", "Eve Lind"]),
        ("The Bank of the West has a Kentucky Republican.", ["Bank of the West", "Kentucky"]),
        ("U.N. envoys left on Friday.", ["U.N."]),
        ("The U.S. Bankruptcy Court ruled.", ["U.S. Bankruptcy Court"]),
        ("The president and Mr. Brandt Jr. spoke.", ["Mr. Brandt Jr"]),
    ],
)
def test_a_run_of_capitals_is_split_into_names(text, names) -> None:
    assert [name.words for name in find_names(text)] == names


def test_united_states_and_its_letters_are_one_word_of_a_name() -> None:
    names = [*find_names("The U.S. Tax Court"), *find_names("The United States Tax Court")]
    assert [name.core for name in names] == [("us", "tax", "court")] * 2
