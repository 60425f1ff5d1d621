from collections.abc import Callable

import pytest

from factcheck.articles.from_docx import from_docx
from factcheck.articles.symbols import sign_of


@pytest.mark.parametrize(
    ("number", "font", "sign"),
    [
        *((0xF0B1, "Symbol", "±"), (0xB0, "Symbol", "°"), (0xF0A3, "symbol", "≤")),
        *((0xF06D, "Symbol", "μ"), (0xF0FC, "Wingdings", "✓"), (0xF021, "Wingdings", "")),
        *((0x20AC, "Arial", "€"), (0xF080, "Arial", "€"), (0x03BC, "Arial", "μ")),
    ],
)
def test_a_letter_of_a_font_is_the_sign_that_it_shows(number: int, font: str, sign: str) -> None:
    assert sign_of(number, font) == sign


def test_a_symbol_stands_in_its_sentence(make_docx: Callable[..., bytes]) -> None:
    body = (
        "<w:p><w:r><w:t>It rose by </w:t></w:r><w:r><w:sym w:font='Symbol' w:char='F0B1'/>"
        "<w:t>2.</w:t></w:r><w:r><w:rPr><w:rFonts w:ascii='Symbol'/></w:rPr><w:t>\uf0b0</w:t>"
        "</w:r></w:p>"
    )
    assert from_docx(make_docx(body), "a.docx", "a").text == "It rose by ±2.°"
