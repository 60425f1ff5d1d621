import pytest

from factcheck.statements.context.wording import definite, possessive


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Macron", "Macron's"), ("the allies", "the allies'"), ("James", "James's")],
)
def test_a_possessive_ends_as_its_text_asks(text: str, expected: str) -> None:
    assert possessive(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("a plan", "the plan"), ("The plan", "the plan"), ("Rome", "Rome")]
)
def test_a_noun_spoken_of_again_is_definite(text: str, expected: str) -> None:
    assert definite(text) == expected
