"""A page of HTML or XML → its characters, and where each of them stands; no tree, no markup.

    page = Page("<p>Caf&eacute; <b>shut</b></p>")
    page.locate("Café shut")                  # stretches with offsets of the page

What is the article among the words, other libraries tell; they lose the places, and this finds
them again. One pass over the page, which may be as broken as it likes.
"""

import re
from array import array
from collections.abc import Iterator, Mapping
from html import unescape

from factcheck.articles.fragments import DELETED
from factcheck.source_map import Stretch, behind

_MARK = re.compile(r"[<&]")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_TAG = re.compile(r"<([A-Za-z]+)|<[!?/]")
_PARTS = re.compile(r"[\s/\"']")
_DELETED_CLOSE = re.compile(rf"</({'|'.join(sorted(DELETED))})\b", re.IGNORECASE)
_WORDLESS = ("script", "style", "template", "svg")
_INLINE = re.compile(r"(?:</?(?:a|abbr|b|em|font|i|mark|s|small|span|strong|u)\b[^<>]*>)+")
_CDATA = "<![CDATA["
# what stands unseen in the midst of words: soft hyphens and spaces of no width
_UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")
# characters: how far on a word is looked for that does not come next
_NEAR = 2_000


class Page:
    """The characters of a page in order, without white space and with their offsets."""

    def __init__(self, file: str) -> None:
        self._file = file
        self._starts, self._ends = array("L"), array("L")
        characters = []
        for text, start, end in _scan(file):
            same = len(text) == end - start
            for at, character in enumerate(text, start=start):
                if not character.isspace() and not _UNSEEN.match(character):
                    characters.append(character)
                    self._starts.append(at if same else start)
                    self._ends.append(at + 1 if same else end)
        self._key = "".join(characters)
        self._next = 0

    def locate(self, paragraph: str, mark: str = "") -> list[Stretch]:
        """The paragraph in stretches, at its place after what was located before.

        `mark` is put before it.
        """
        words = _UNSEEN.sub("", paragraph).split()
        at = self._find("".join(words))
        together = at is not None
        found: list[Stretch] = []
        for word in words:
            self._next = at if at is not None else self._near(word)
            pieces = list(self._pieces(word))
            if found and not self._are_one_word(found[-1], pieces[0]):
                found.append(Stretch(" ", found[-1].end, max(found[-1].end, pieces[0].start)))
            found += pieces
            self._next += len(word)
            at = self._next if together else None
        return behind(mark, found)

    def _are_one_word(self, before: Stretch, after: Stretch) -> bool:
        """Whether nothing but a tag within a line parts them, where libraries put a space."""
        return bool(_INLINE.fullmatch(self._file, before.end, after.start))

    def _find(self, words: str) -> int | None:
        at = self._key.find(words, self._next)
        at = at if at >= 0 else self._key.find(words)
        return at if at >= 0 else None

    def _near(self, word: str) -> int:
        at = self._key.find(word, self._next, self._next + _NEAR)
        return at if at >= 0 else self._next

    def _pieces(self, word: str) -> Iterator[Stretch]:
        """The word in as few stretches as can be; markup or "&amp;" within it parts it."""
        begin = 0
        for end in range(1, len(word) + 1):
            if end == len(word) or not self._is_even(self._next + end):
                yield self._piece(word[begin:end], self._next + begin)
                begin = end

    def _is_even(self, at: int) -> bool:
        """Whether a character and the one before it stand side by side as they are."""
        if at >= len(self._key):
            return False
        first, second = self._starts[at - 1], self._starts[at]
        return second == first + 1 == self._ends[at - 1] and self._ends[at] == second + 1

    def _piece(self, text: str, at: int) -> Stretch:
        if at + len(text) > len(self._key):
            end = self._ends[-1] if self._ends else 0
            return Stretch(text, end, end)
        return Stretch(text, self._starts[at], self._ends[at + len(text) - 1])


def longest_tag(file: str) -> int:
    """How many words the longest tag holds: at most those of its attributes, each with its value.

    Where quotes leave it open whether a ">" ends a tag, what stands before the next counts too.
    """
    longest = length = 0
    for text, start, end in _scan(file):
        if not text:
            length = len(_PARTS.findall(file, start, end))
        elif ">" in text:
            length += len(_PARTS.findall(text, 0, text.rfind(">")))
        longest = max(longest, length)
    return longest


def _scan(file: str) -> Iterator[Stretch]:
    """The words between the tags, each "&amp;" by itself, and "" for a tag."""
    at = 0
    last_closes = {match[1].lower(): match.start() for match in _DELETED_CLOSE.finditer(file)}
    while at < len(file):
        found = _MARK.search(file, at)
        mark = found.start() if found else len(file)
        if mark > at:
            yield Stretch(file[at:mark], at, mark)
        if found is None:
            return
        if file[mark] == "&":
            entity = _ENTITY.match(file, mark)
            at = entity.end() if entity else mark + 1
            yield Stretch(unescape(file[mark:at]), mark, at)
        elif file.startswith("<!--", mark):
            at = _after(file, "-->", mark)
        elif file.startswith(_CDATA, mark):
            at = _after(file, "]]>", mark)
            yield Stretch(file[mark + len(_CDATA) : at - 3], mark + len(_CDATA), at - 3)
        elif tag := _TAG.match(file, mark):
            at = _after(file, ">", mark)
            yield Stretch("", mark, at)
            at = _after_wordless(file, at, (tag[1] or "").lower(), last_closes)
        else:
            yield Stretch("<", mark, mark + 1)
            at = mark + 1


def _after_wordless(file: str, at: int, name: str, last_closes: Mapping[str, int]) -> int:
    """The end of what a tag opens, if there are no words in it, or none that count."""
    if name not in _WORDLESS and at >= last_closes.get(name, 0):
        return at
    close = re.compile(rf"</{name}\b", re.IGNORECASE).search(file, at)
    return close.start() if close else len(file)


def _after(file: str, mark: str, at: int) -> int:
    found = file.find(mark, at)
    return found + len(mark) if found >= 0 else len(file)
