"""Comments that an editor leaves for factcheck in an article, which are no text of it.

<!-- factcheck: ignore numbers-differ because the agency counts differently -->
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

FORM = "<!-- factcheck: ignore RULE because REASON -->"

_BEGINS = r"<!--\s*factcheck\s*:"
# What can only be meant as a comment is one, too, though it can't be understood. One that is never
# closed ends where another begins.
_COMMENT = re.compile(
    rf"(?:{_BEGINS}|<!--\s*fact-?check[\s:;,.-]+ignore\b)"
    r"(?:[^<-]|<(?!!--)|-(?!->))*(?P<close>-->)?",
    re.IGNORECASE,
)
# in HTML, no empty line need stand between paragraphs
_BLOCK = re.compile(
    r"\s*</?(?:p|h[1-6]|[uo]l|li|div|blockquote|article|section|table|t[dr]|body)\b", re.IGNORECASE
)
_IGNORE = re.compile(
    rf"{_BEGINS}\s*ignore\b(?P<names>.*?)(?:\bbecause\b(?P<reason>.*))?-->",
    re.DOTALL | re.IGNORECASE,
)
_NAME = re.compile(r"[\w.-]+")


@dataclass(frozen=True)
class Comment:
    """A comment on the line `line`, and what it says of the lines `first` to `last`.

    `names` are the rules, or the ids of findings, that it ignores there; none where it can't be
    understood. It speaks of its own lines, or where it has them for itself, of the paragraph that
    follows.
    """

    line: int
    first: int
    last: int
    names: tuple[str, ...] = ()
    reason: str | None = None


def find_comments(text: str) -> tuple[Comment, ...]:
    """The comments in a file's text, in their order."""
    lines = without_comments(text).split("\n")
    filled = [bool(line.strip()) for line in lines]
    ends = [not line.strip() or bool(_BLOCK.match(line)) for line in lines]
    next_filled, next_end = _next(filled, True), _next(ends, True)
    starts = [0, *(match.end() for match in re.finditer("\n", text))]
    found = []
    for start, end in _spans(text):
        line, last = bisect_right(starts, start), bisect_right(starts, end - 1)
        names, reason = _read(text[start:end])
        if any(filled[line - 1 : last]):
            found.append(Comment(line, line, last, names, reason))
        else:
            first = next_filled[last]
            end = next_end[min(first + 1, len(lines))]
            found.append(Comment(line, first + 1, end, names, reason))
    return tuple(found)


def without_comments(text: str) -> str:
    """The text with spaces in the place of each comment, so that all else keeps its offset."""
    parts, after = [], 0
    for start, end in _spans(text):
        parts += [text[after:start], re.sub(r"[^\r\n]", " ", text[start:end])]
        after = end
    return "".join([*parts, text[after:]])


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where each comment begins and ends; one that is never closed ends with its line."""
    for match in _COMMENT.finditer(text):
        line_end = text.find("\n", match.start(), match.end())
        yield match.start(), match.end() if match["close"] or line_end < 0 else line_end


def _next(flags: Sequence[bool], wanted: bool) -> list[int]:
    """For each place, and for the end, the next place from it on that has the wanted flag."""
    places = [len(flags)]
    for place in range(len(flags) - 1, -1, -1):
        places.append(place if flags[place] is wanted else places[-1])
    return places[::-1]


def _read(written: str) -> tuple[tuple[str, ...], str | None]:
    """The names and the reason of a comment; no name where it can't be understood."""
    ignore = _IGNORE.fullmatch(written)
    if ignore is None:
        return (), None
    names = [name for name in re.split(r"[\s,]+", ignore["names"]) if name]
    reason = " ".join((ignore["reason"] or "").split())
    return tuple(names) if all(map(_NAME.fullmatch, names)) else (), reason or None
