"""Places by every name that they have."""

import pytest

from factcheck.english.names.geography import places_named, same_place, with_countries
from factcheck.english.names.governments import countries_led, countries_spoken_for


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("French", "France", True),
        ("Paris", "France", True),
        ("Kyiv", "Kiev", True),
        ("Łódź", "Lodz", True),
        ("Georgia", "Atlanta", True),
        ("Georgia", "Tbilisi", True),
        ("Oslo", "Bergen", False),
        ("Norway", "Sweden", False),
    ],
)
def test_a_place_is_one_with_those_it_lies_in(one: str, other: str, same: bool) -> None:
    assert same_place(places_named(one), places_named(other)) is same


def test_what_is_no_place_that_is_known_names_none() -> None:
    assert places_named("Aldwick") == frozenset()


@pytest.mark.parametrize(
    ("body", "countries"),
    [
        ("Paris", {"France"}),
        ("the French foreign ministry", {"France"}),
        ("the French baker", set()),
        ("Lyon", set()),
    ],
)
def test_a_capital_and_a_ministry_speak_for_their_country(body: str, countries: set[str]) -> None:
    assert countries_spoken_for(body) == countries


def test_a_leader_speaks_for_the_country_before_the_office() -> None:
    article = "French President Jean Roux met former German Chancellor Eva Lind."
    assert countries_led("Roux", article) == {"France"}
    assert countries_led("Eva Lind", article) == frozenset()


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("two Yemenis", "two Yemen"),
        ("South Koreans and U.S. officials", "SouthKorea and UnitedStates officials"),
        ("Koreans told us to polish a pole", "Koreans told us to polish a pole"),
    ],
)
def test_a_country_and_who_is_of_it_are_one_word(text: str, same: str) -> None:
    assert with_countries(text) == same
