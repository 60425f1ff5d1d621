"""Offsets of a text ↔ positions as the editor counts them: its lines, and code units within one.

Lines end where the protocol says, which is less often than `str.splitlines` has it: a form feed
or U+2028 ends none.
"""

import re
from bisect import bisect_right

from lsprotocol import types
from pygls.workspace import PositionCodec, ServerTextPosition

_LINE_END = re.compile(r"\r\n|\r|\n")


class Lines:
    """A text's lines, in the units of the codec that client and server agreed on."""

    def __init__(self, text: str, codec: PositionCodec) -> None:
        ends = list(_LINE_END.finditer(text))
        self._starts = [0, *(match.end() for match in ends)]
        stops = [*(match.start() for match in ends), len(text)]
        self.lines = [text[a:b] for a, b in zip(self._starts, stops, strict=True)]
        self._codec = codec

    def position(self, offset: int) -> types.Position:
        """Where the character at that offset stands."""
        line = bisect_right(self._starts, offset) - 1
        place = ServerTextPosition(line, offset - self._starts[line])
        return self._codec.position_to_client_units(self.lines, place)

    def range(self, start: int, end: int) -> types.Range:
        """Where `text[start:end]` stands."""
        return types.Range(self.position(start), self.position(end))

    def of_line(self, number: int) -> types.Range:
        """The whole line of that number, from 1; the last where there are fewer."""
        line = min(max(number, 1), len(self.lines)) - 1
        start = self._starts[line]
        return self.range(start, start + len(self.lines[line]))

    def start_of(self, row: int) -> int:
        """The offset of the first character of that line, from 0; the last where it has fewer."""
        return self._starts[min(row, len(self._starts) - 1)]

    def offset(self, position: types.Position) -> int:
        """The offset of the character there; the line's end for what lies beyond it."""
        if position.line >= len(self.lines):
            return self._starts[-1] + len(self.lines[-1])
        line = self.lines[position.line]
        units = min(position.character, self._codec.client_num_units(line))
        place = types.Position(position.line, units)
        found = self._codec.position_from_client_units(self.lines, place)
        return self._starts[position.line] + found.character

    def end_of_line(self, offset: int) -> int:
        """Where the line of that offset ends, before its line end."""
        line = bisect_right(self._starts, offset) - 1
        return self._starts[line] + len(self.lines[line])
