import pytest
from lsprotocol.types import Position, Range

pytest.importorskip("pygls", reason="pip install 'factcheck[editor]'")

from pygls.workspace import PositionCodec

from factcheck.editors.lines import Lines

EMOJI = "One 👩‍👩‍👧 left.\nTwo 😀 came."
HEBREW = "שלום, 12 איש"


def lines(text: str, encoding: str = "utf-16") -> Lines:
    return Lines(text, PositionCodec(encoding))


@pytest.mark.parametrize(("encoding", "character"), [("utf-8", 9), ("utf-16", 7), ("utf-32", 6)])
def test_a_column_counts_the_units_that_the_editor_counts(encoding: str, character: int) -> None:
    offset = EMOJI.index("came")
    assert lines(EMOJI, encoding).position(offset) == Position(1, character)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
@pytest.mark.parametrize("text", [EMOJI, HEBREW, "a\r\nb\rc\n", "", "e\u0301tat \u202b12\u202c"])
def test_every_offset_leads_back_to_itself(text: str, encoding: str) -> None:
    found = lines(text, encoding)
    # between \r and \n there is no place
    offsets = [at for at in range(len(text) + 1) if text[at - 1 : at + 1] != "\r\n"]
    assert [found.offset(found.position(at)) for at in offsets] == offsets


@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_only_what_the_protocol_has_as_a_line_end_ends_a_line(sign: str) -> None:
    assert lines(f"a{sign}b\nc").position(4) == Position(1, 0)


def test_what_lies_beyond_the_text_is_its_end() -> None:
    found = lines("ab\ncd")
    assert [found.offset(Position(*place)) for place in ((0, 9), (1, 9), (7, 0))] == [2, 5, 5]


def test_a_line_by_its_number_is_a_line_that_there_is() -> None:
    found = lines("ab\ncd")
    assert found.of_line(1) == Range(Position(0, 0), Position(0, 2))
    assert [found.of_line(number).start.line for number in (0, 2, 9)] == [0, 1, 1]
