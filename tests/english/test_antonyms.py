"""Which words cannot both hold."""

import pytest

from factcheck.english.antonyms import are_contrary


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
