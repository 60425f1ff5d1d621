import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.reports import plain


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("two\n  lines\t\u2028here ", "two lines here"),
        ("\x1b[31mred\x1b[0m", "�[31mred�[0m"),
        ("\x9b31m \x07 \x00", "�31m � �"),
        ("\u202egpj.exe", "�gpj.exe"),
        ("bad \udcff byte", "bad � byte"),
        ("東京 “quotes” [brackets] é", "東京 “quotes” [brackets] é"),
        ("no \ufffe \uffff", "no � �"),
    ],
)
def test_text_is_printed_on_one_line_without_commands(text: str, printed: str) -> None:
    assert plain(text) == printed


@given(st.text())
def test_no_control_character_gets_through(text: str) -> None:
    assert not [c for c in plain(text) if unicodedata.category(c) in ("Cc", "Cs")]
