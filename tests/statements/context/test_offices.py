import pytest

from factcheck.statements.context.offices import Office, asked_words, fits

SECRETARY = Office("general", frozenset({"nato", "secretary", "general"}), affiliated=True)
FORMER = Office("president", frozenset({"former", "president"}))
FRENCH = Office("president", frozenset({"french", "president"}), affiliated=True)
ALLIANCE = Office("alliance", frozenset({"military", "alliance"}))


@pytest.mark.parametrize(
    ("key", "text", "office", "expected"),
    [
        ("general", "the secretary-general", SECRETARY, True),
        ("chief", "the alliance chief", SECRETARY, True),
        ("chief", "the police chief", ALLIANCE, False),
        ("chief", "the alliance chief", FRENCH, False),
        ("minister", "the minister", SECRETARY, False),
        ("president", "the president", FORMER, False),
        ("president", "the former president", FORMER, True),
        ("alliance", "the alliance", ALLIANCE, True),
        ("alliance", "the left alliance", ALLIANCE, False),
    ],
)
def test_a_description_fits_what_was_said_in_the_same_or_a_broader_word(
    key: str, text: str, office: Office, expected: bool
) -> None:
    assert fits(key, asked_words(text), office) is expected
