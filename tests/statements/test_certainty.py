"""How firmly a statement is put."""

from __future__ import annotations

import pytest

from factcheck.records import Certainty
from factcheck.statements.certainty import find_certainty

TEXTS = {
    Certainty.ASSERTED: [
        *("NATO opened an office in May.", "He did it of his own free will.", "It grew in might."),
        "Beijing’s growing might, and the will of its people, is plain.",
    ],
    Certainty.HEDGED: ["Macron is reportedly against it.", "It may rain.", "It might rain."],
    Certainty.PLANNED: [
        *("NATO will open an office.", "He is also expected to attend.", "It plans to go."),
        *("They won’t go.", "The meeting is scheduled for July."),
    ],
    Certainty.CONDITIONAL: ["If Macron goes, she goes.", "Unless he goes, she stays."],
    Certainty.DENIED: ["Macron denied that he had met him.", "She has denied it."],
    Certainty.ASKED: ["Did NATO open it?", "“Will it open?” he asked.", "“Is it (really)?”"],
}


@pytest.mark.parametrize(
    ("certainty", "text"), [(certainty, text) for certainty, all in TEXTS.items() for text in all]
)
def test_a_text_has_its_certainty(certainty: Certainty, text: str) -> None:
    assert find_certainty(text) is certainty
