"""An element of HTML, XHTML or NITF → the paragraphs in it, each with its mark.

Unlike `from_html`, takes all that the element holds for the article, as news items and mails do.
"""

import re
from collections.abc import Iterator

from lxml.etree import LxmlError, _Element, iterwalk
from lxml.html import HTMLParser, document_fromstring

from factcheck.articles.trees import local
from factcheck.source_map import HEADING, ITEM

# "head", "item", "list", "quote" and "lb" are trafilatura's names, "hl1" and "hl2" NITF's
_MARKS = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6", "hl1", "hl2", "head"), HEADING),
    **dict.fromkeys(("li", "item", "dd"), ITEM),
}
_BLOCKS = frozenset(
    "p div section article main header footer blockquote pre ul ol dl dt address table thead tbody"
    " tr td th center hr body html list quote ab row cell block body.content form".split()
).union(_MARKS)
_WORDLESS = frozenset(
    "script style template title meta link svg noscript iframe object select textarea button"
    " figcaption media caption byline dateline".split()
)
DELETED = frozenset({"del", "s", "strike"})
_BREAKS = frozenset({"br", "lb"})
_SPACE = re.compile(r"[ \t\r\f\v\n\u00a0]+")
# white space in HTML, or on the way there from a word processor, which no XML tree can hold
_NO_XML = str.maketrans("\f\v", "  ")
_EMPTY_LINE = re.compile(r"\x00\s*\x00")


def paragraphs_of(
    root: _Element,
    *,
    without: frozenset[str] = frozenset(),
    until: frozenset[str] = frozenset(),
    cited: bool = True,
) -> Iterator[tuple[str, str]]:
    """The mark ("", "# " or "- ") and the words of each paragraph; a line break stays one.

    Elements of a class or id in `without` are left out, so is all from one in `until` on, what is
    struck out, and unless `cited` what a mail program quotes.
    """
    words: list[str] = []
    marks = [""]
    walk = iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in walk:
        name = local(element).lower()
        block = name in _BLOCKS
        if event == "start":
            if block:
                yield from _paragraphs(marks[-1], words)
                marks.append(_MARKS.get(name, marks[-1]))
            names = {element.get("id") or "", *(element.get("class") or "").split()}
            if not until.isdisjoint(names):
                break
            quotes = not cited and name == "blockquote" and element.get("type") == "cite"
            if name in _WORDLESS or name in DELETED or quotes or not without.isdisjoint(names):
                walk.skip_subtree()
            else:
                # a NUL, which no XML can hold, is a break that counts
                words.append("\x00" if name in _BREAKS else element.text or "")
            continue
        if block and event == "end":
            yield from _paragraphs(marks[-1], words)
            marks.pop()
        if element is not root:
            words.append(element.tail or "")
    yield from _paragraphs(marks[-1], words)


def _paragraphs(mark: str, words: list[str]) -> Iterator[tuple[str, str]]:
    """What was gathered, in order; there is nothing left of it then."""
    for part in _EMPTY_LINE.split("".join(words)):
        lines = (_SPACE.sub(" ", line).strip() for line in part.split("\x00"))
        if text := "\n".join(filter(None, lines)):
            yield mark, text
    words.clear()


def read_fragment(text: str) -> _Element | None:
    """The element that a piece of HTML holds, under one of its own; None if there is none."""
    parser = HTMLParser(encoding="utf-8", no_network=True, huge_tree=False)
    try:
        page = text.translate(_NO_XML)
        return document_fromstring(page.encode("utf-8", "replace"), parser=parser)
    except (LxmlError, ValueError, AssertionError):
        return None
