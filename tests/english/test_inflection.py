import pytest

from factcheck.english.inflection import irregular_forms, past_of, present_of, singular, verbs_of


@pytest.mark.parametrize(
    ("form", "past"),
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
        ("agreeing", "agreed"),
        ("become", "became"),
        ("stop", "stopped"),
        ("bring", "brought"),
        ("carry", "carried"),
        ("agree", "agreed"),
        ("visit", "visited"),
    ],
)
def test_the_past_is_found_by_participle_or_base(form: str, past: str) -> None:
    assert past_of(form) == past


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
    [
        ("parties", "party"),
        ("churches", "church"),
        ("women", "woman"),
        ("gas", "gas"),
        ("lies", "lie"),
    ],
)
def test_the_singular_is_found(noun: str, one: str) -> None:
    assert singular(noun) == one


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("authorise", "authorise authorises authorised authorising"),
        ("depart", "departs departed departing"),
        ("stop", "stops stopped stopping"),
        ("deny", "denies denied denying"),
        ("die", "dies died dying"),
        ("pass", "passes passed passing"),
        ("sell", "sells sold selling"),
        ("agree", "agrees agreed agreeing"),
        ("veto", "vetoes vetoed"),
    ],
)
def test_a_form_may_be_of_its_verb(verb: str, forms: str) -> None:
    assert [form for form in forms.split() if verb not in verbs_of(form)] == []


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        ("authorise", "authority author authorities"),
        ("depart", "department departure"),
        ("nationalise", "national nation nationality"),
        ("pass", "passage passenger"),
    ],
)
def test_a_word_made_of_a_verb_is_no_form_of_it(verb: str, words: str) -> None:
    assert [word for word in words.split() if verb in verbs_of(word)] == []
