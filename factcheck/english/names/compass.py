"""A text → the points of the compass that it tells: "moving east", "in the north-west".

Those of names ("North Korea") have a capital, and "eastern" mostly tells one of two things apart.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

_ANGLES = {"north": 0, "east": 90, "south": 180, "west": 270}
_FULL, _RIGHT = 360, 90
_POINT = re.compile(
    r"(?<![\w-])(?:(?P<pole>north|south)(?:-?(?P<between>east|west))?|(?P<side>east|west))"
    r"(?:wards?|bound)?(?![\w-])"
)


@dataclass(frozen=True)
class Point:
    """A point of the compass at `start` to `end` of a text; `angle` in degrees from the north."""

    words: str
    start: int
    end: int
    angle: int


@lru_cache(maxsize=256)
def find_points(text: str) -> tuple[Point, ...]:
    """The points of the compass in a text, in order."""
    return tuple(Point(found[0], *found.span(), _angle(found)) for found in _POINT.finditer(text))


def _angle(found: re.Match[str]) -> int:
    one = _ANGLES[found["pole"] or found["side"]]
    if not found["between"]:
        return one
    other = _ANGLES[found["between"]]
    # between north and west, the north is a full turn
    return (one + other + _FULL * (other - one > 2 * _RIGHT)) // 2


def are_apart(one: Point, other: Point) -> bool:
    """Whether what goes to the one does not go to the other: "north", "east"."""
    gap = abs(one.angle - other.angle)
    return min(gap, _FULL - gap) >= _RIGHT
