"""How a report is to be laid out: what the user asked for and what the terminal allows."""

from dataclasses import dataclass
from enum import Enum


class Section(str, Enum):
    """A part of the text report, in the order of printing; errors are a part of the conflicts."""

    ERROR = "error"
    CONFLICT = "conflict"
    FRAMING = "framing"
    AGREE = "agree"
    UNIQUE = "unique"


class Detail(str, Enum):
    """How much a text report tells."""

    QUIET = "quiet"
    NORMAL = "normal"
    VERBOSE = "verbose"


@dataclass(frozen=True)
class Layout:
    """The sections to show, the columns to fill, and whether colour may be used.

    `failing` are the sections whose verdicts make the command exit with status 1. From
    `TWO_COLUMNS` columns on, the two sides of a match stand side by side.
    """

    show: frozenset[Section] = frozenset(Section)
    width: int = 80
    colour: bool = False
    failing: frozenset[Section] = frozenset()
    detail: Detail = Detail.NORMAL

    @property
    def side_by_side(self) -> bool:
        """Whether there is room for two columns of quotes."""
        return self.width >= TWO_COLUMNS


# two columns of 56 characters: under about 50 a line breaks a sentence too often to read well
TWO_COLUMNS = 120
DEFAULT = Layout()
