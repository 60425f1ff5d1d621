import pytest

from factcheck.english.inflection import irregular_forms, past_of, present_of, singular


@pytest.mark.parametrize(
    ("participle", "past"),
    [
        ("signing", "signed"),
        ("serving", "served"),
        ("stopping", "stopped"),
        ("studying", "studied"),
        ("playing", "played"),
        ("Winning", "won"),
        ("lying", "lay"),
        ("rising", "rose"),
        ("fleeing", "fled"),
        ("putting", "put"),
        ("being", "was"),
        ("red", "red"),
    ],
)
def test_the_past_is_found_by_the_participle(participle: str, past: str) -> None:
    assert past_of(participle) == past


@pytest.mark.parametrize(
    ("verb", "present"),
    [
        ("am", "is"),
        ("'m", "is"),
        ("'ve", "has"),
        ("do", "does"),
        ("think", "thinks"),
        ("try", "tries"),
        ("say", "says"),
        ("wish", "wishes"),
    ],
)
def test_the_present_of_another_is_found_by_ones_own(verb: str, present: str) -> None:
    assert present_of(verb) == present


def test_every_form_of_an_irregular_verb_has_its_base_form() -> None:
    forms = ("fled", "won", "went", "been", "quit")
    assert [irregular_forms()[form] for form in forms] == ["flee", "win", "go", "be", "quit"]


@pytest.mark.parametrize(
    ("noun", "one"),
    [("parties", "party"), ("churches", "church"), ("women", "woman"), ("gas", "gas")],
)
def test_the_singular_is_found(noun: str, one: str) -> None:
    assert singular(noun) == one
