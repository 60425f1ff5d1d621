from dataclasses import replace

import pytest

from factcheck.evidence.framing.asides import is_aside
from factcheck.evidence.reading import Reading


@pytest.mark.parametrize(
    ("written", "text", "aside"),
    [
        ("Ann Lee, the mayor of Oslo", "Ann Lee is the mayor of Oslo.", True),
        ("she’s the mayor", "Ann Lee is the mayor.", False),
        ("wrote to her sister", "Ann Lee wrote to Ann Lee's sister.", False),
        ("Ann Lee has resigned", "Ann Lee has resigned.", False),
    ],
)
def test_an_aside_has_its_verb_from_us(make_statement, written, text, aside) -> None:
    statement = replace(make_statement(written), text=text)
    assert is_aside(Reading(statement)) is aside
