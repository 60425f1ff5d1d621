import pytest

from factcheck.commands.against import spread

GIVEN_AND_SPREAD = [
    ("a.md --against b c", "a.md --against b --against c"),
    ("--against b c -f json a.md", "--against b --against c -f json a.md"),
    ("--against b - --quiet", "--against b --against - --quiet"),
    ("--against b -- a.md c.md", "--against b -- a.md c.md"),
    ("--against=b a.md", "--against=b a.md"),
    ("--against b --against c d", "--against b --against c --against d"),
    ("a.md --against", "a.md --against"),
    ("a.md b.md -q", "a.md b.md -q"),
]


@pytest.mark.parametrize(("given", "expected"), GIVEN_AND_SPREAD)
def test_each_source_gets_an_option_of_its_own(given: str, expected: str) -> None:
    assert spread(given.split()) == expected.split()


def test_a_source_may_bear_the_options_own_name_after_a_path() -> None:
    assert spread(["--against", "./--against", "b"]) == [
        "--against",
        "./--against",
        "--against",
        "b",
    ]
