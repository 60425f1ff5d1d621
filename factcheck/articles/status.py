"""What a news item says of its own use → the warnings that a user should read.

IPTC's codes are those of https://cv.iptc.org/newscodes/pubstatusg2/ and NITF's management-status.
"""

from collections.abc import Iterator
from textwrap import shorten

_CANCELLED = ("canceled", "cancelled", "withdrawn", "killed", "kill")
_WITHHELD = ("withheld", "embargoed")
# characters of a note that are shown
_LONGEST = 300


def warnings_of(
    path: str, status: str | None, embargo: str | None, notes: tuple[str, ...] = ()
) -> Iterator[str]:
    """A line for each reason not to use the item as it is, and for each note to editors.

    `status` may stand behind the name of its scheme: "stat:canceled". `embargo` is the time until
    which it holds, "" where it holds until further notice.
    """
    code = (status or "").rpartition(":")[2].rpartition("/")[2].lower()
    if code in _CANCELLED:
        yield f"{path}: this item was withdrawn by its publisher; don't rely on it"
    if embargo or code == "embargoed":
        yield f"{path}: this item is under embargo until {embargo or 'further notice'}"
    elif code in _WITHHELD or embargo is not None:
        yield f"{path}: this item is withheld until further notice"
    for note in notes:
        if note.strip():
            yield f"{path}: has a note to editors: {shorten(note, _LONGEST)}"
