"""Which words cannot both hold."""

import pytest

from factcheck.english.antonyms import are_contrary, are_in_turn


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("authorised", "blocks"),
        ("departing", "stayed"),
        ("nationalizes", "privatising"),
        ("Supporters", "critic"),
        ("fell", "rising"),
        ("dying", "survives"),
        ("Republicans", "Democrats"),
        ("women’s", "man"),
        ("largest", "smallest"),
        ("legal", "illegal"),
        ("approves", "disapproved"),
        ("before", "after"),
    ],
)
def test_antonyms_are_contrary_in_every_form(one: str, other: str) -> None:
    assert are_contrary(one, other)
    assert are_contrary(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("authority", "blocked"),
        ("department", "remained"),
        ("national", "privatised"),
        ("unauthorised", "authority"),
        ("reality", "fake"),
        ("port", "import"),
        ("formed", "informed"),
        ("rose", "increased"),
    ],
)
def test_a_word_that_only_has_the_stem_of_one_is_not(one: str, other: str) -> None:
    assert not are_contrary(one, other)


@pytest.mark.parametrize(
    ("one", "other", "in_turn"),
    [
        *(("began", "ended", True), ("open", "closed", True), ("appeared", "disappears", True)),
        *(("approve", "reject", False), ("rose", "fell", False), ("legal", "illegal", False)),
        *(("won", "conceded", True), ("began", "started", False)),
    ],
)
def test_some_antonyms_have_their_turn_one_after_the_other(one, other, in_turn) -> None:
    assert are_in_turn(one, other) is are_in_turn(other, one) is in_turn
