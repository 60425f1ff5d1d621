"""The words that reports, rules and settings are written in, each kind an enum."""

from enum import Enum


class Label(str, Enum):
    """What two sources are to each other on one point."""

    AGREE = "agree"
    CONFLICT = "conflict"
    UNIQUE = "unique"


class Kind(str, Enum):
    """In what a conflict lies."""

    VALUE = "value"
    TIME = "time"
    PLACE = "place"
    NAME = "name"
    POLARITY = "polarity"
    SCOPE = "scope"
    ATTRIBUTION = "attribution"
    QUOTE = "quote"
    STATUS = "status"


class Framing(str, Enum):
    """In what the telling of the same fact differs; also the name of the observer that sees it.

    TELLING has no observer: the judge holds that it differs, and none sees in what.
    """

    SOURCING = "sourcing"
    HEDGING = "hedging"
    OCCASION = "occasion"
    LOADED = "loaded"
    TELLING = "telling"


# those that observers see, in the order in which the judge has them
MARKS = tuple(mark for mark in Framing if mark is not Framing.TELLING)
# the observers of how a fact is told; all others are of what is told
FRAMINGS = frozenset(mark.value for mark in MARKS)
# those that the measure `differences` leaves out: "words" points at something where no other does
NOT_COUNTED = FRAMINGS | {"words"}


class SourceKind(str, Enum):
    """What sort of source an attribution names; `own` is the article's own reporting."""

    OWN = "own"
    NAMED = "named"
    UNNAMED = "unnamed"
    INSTITUTION = "institution"
    MEDIA = "media"


class Said(str, Enum):
    """What a source does with what it is said to say."""

    ASSERTED = "asserted"
    DENIED = "denied"
    DOUBTED = "doubted"


class Certainty(str, Enum):
    """How firmly a statement is put."""

    ASSERTED = "asserted"
    HEDGED = "hedged"
    PLANNED = "planned"
    CONDITIONAL = "conditional"
    DENIED = "denied"
    ASKED = "asked"


class Result(str, Enum):
    """What an observer says of a match; `silent` means that there was nothing to compare."""

    AGREES = "agrees"
    DIFFERS = "differs"
    SILENT = "silent"


class Side(str, Enum):
    """One of the two statements of a match."""

    LEFT = "left"
    RIGHT = "right"


class Severity(str, Enum):
    """How grave a rule takes its verdicts to be."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Stance(str, Enum):
    """What one source has of a claim; a source that has none of these is silent on it."""

    SAID = "said"
    DENIED = "denied"
    DIFFERS = "differs"


class Step(str, Enum):
    """What happened to a claim when a source told it; FOLLOWED if nothing new did."""

    FIRST = "first said"
    FLAT = "first said flatly"
    NAMED = "first by a named source"
    CHANGED = "changed"
    FOLLOWED = "followed"
