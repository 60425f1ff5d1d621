"""Lines of styled text for a page of some width: wrapped, indented, set side by side.

The only file of this room that touches rich, which takes 0.1 s to import and is therefore
imported where it is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from io import StringIO
from itertools import zip_longest
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


Line: TypeAlias = "Text"
Part: TypeAlias = "str | Line | tuple[str, str]"

GUTTER = 3
_MARK = "bold yellow"


def styled(*parts: Part) -> Line:
    """One line of parts, each plain or with a style: styled("a ", ("b", "bold"))."""
    from rich.text import Text

    return Text.assemble(*parts)


def wrap(line: Line, width: int) -> list[Line]:
    """The line broken at its spaces into lines of up to `width` columns; nothing is cut off."""
    lines = line.wrap(_console(), max(width, 1))
    for piece in lines:
        piece.rstrip()
    return list(lines)


def cut(line: Line, width: int) -> Line:
    """The line in one line of up to `width` columns, with an ellipsis where words are left out."""
    line = line.copy()
    line.truncate(max(width, 1), overflow="ellipsis")
    return line


def marked(text: str, spans: Iterable[tuple[int, int]]) -> Line:
    """The text with those stretches of it standing out."""
    line = styled(text)
    for start, end in spans:
        line.stylize(_MARK, start, end)
    return line


def carets(line: Line) -> Line:
    """A line that points at what stands out in the line above, for where there is no colour."""
    signs = [" "] * line.cell_len
    for span in line.spans:
        start = line[: span.start].cell_len if span.start else 0
        end = line[: span.end].cell_len
        signs[start:end] = "^" * (end - start)
    return styled(("".join(signs).rstrip(), _MARK))


def indent(lines: Iterable[Line], by: int | str, *, style: str = "") -> list[Line]:
    """The lines moved to the right, by so many spaces or behind a mark."""
    mark = " " * by if isinstance(by, int) else by
    return [styled((mark, style), line) if line.plain else line for line in lines]


def hang(head: Line, lines: Sequence[Line]) -> list[Line]:
    """The lines with `head` before the first, and the rest set under the first."""
    first, rest = lines[:1] or [styled("")], lines[1:]
    return [styled(head, first[0]), *indent(rest, head.cell_len)]


def beside(left: Sequence[Line], right: Sequence[Line], width: int) -> list[Line]:
    """Two columns that fill `width` together."""
    column = column_width(width)
    lines = []
    for one, other in zip_longest(left, right, fillvalue=styled("")):
        space = " " * (column + GUTTER - one.cell_len)
        lines.append(styled(one, space, other) if other.plain else one)
    return lines


def column_width(width: int) -> int:
    """The columns that each side has when two stand beside each other."""
    return (width - GUTTER) // 2


def render(lines: Iterable[Line], *, colour: bool) -> str:
    """The page as one string that ends with a newline, with terminal styles only for `colour`."""
    page = styled("\n").join(map(_stripped, lines))
    console = _console(colour=colour)
    with console.capture() as capture:
        console.print(page, soft_wrap=True)
    return capture.get()


def _stripped(line: Line) -> Line:
    line = line.copy()
    line.rstrip()
    return line


@cache
def _console(*, colour: bool = False) -> Console:
    from rich.console import Console

    # lines come wrapped, so that its width never counts; it is given to keep rich from asking
    return Console(
        file=StringIO(),
        width=80,
        color_system="standard" if colour else None,
        force_terminal=colour,
        no_color=False,
        highlight=False,
        markup=False,
        emoji=False,
        legacy_windows=False,
    )
