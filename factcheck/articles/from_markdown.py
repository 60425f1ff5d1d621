"""Markdown → Article: its paragraphs, headings and list items, without markup.

Front matter becomes title, date and sources. Comments, HTML blocks, code, tables, images and what
is struck out are no words of the article. A link's words are kept, its address is not followed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from markdown_it import MarkdownIt
from markdown_it.token import Token

from factcheck.articles.decode import decode
from factcheck.articles.front_matter import read_front_matter
from factcheck.articles.make import make_article
from factcheck.errors import ArticleError
from factcheck.records import Article
from factcheck.source_map import HEADING, ITEM, Stretch, behind, in_file, stripped, without

# Marks in all and in one paragraph, each of which takes the parser up to 40 µs; a long feature with
# a link in every sentence has 3,000.
_MARK = re.compile(r"[*_~`\[\]<&\\|]")
_MAX_MARKS, _MAX_MARKS_TOGETHER = 50_000, 3_000
_MAX_LINES = 20_000
_PARAGRAPH = re.compile(r"(?:[^\r\n]+(?:\r\n|[\r\n])?)+")
_FOOTNOTE = re.compile(r"\[\^[^\s\[\]]{1,40}\]:?")
_LINE_END = re.compile(r"\r\n|\r|\n")
# an address in <…>, a title in quotes, or any other character of what follows a link's words
_IN_ADDRESS = re.compile(r"\\.|<[^<>\n]*>|\"[^\"]*\"|'[^']*'|[^()]|(?P<bracket>[()])", re.DOTALL)
# text_join would merge "&amp;" and "\*" with the words around them, and their places be lost
_PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"]).disable("text_join")


def from_markdown(data: bytes, path: str, source: str) -> Article:
    """The article that a Markdown file holds; raises ArticleError if it holds none."""
    file, warnings = decode(data, path)
    front = read_front_matter(file, path)
    _check_marks(file, path)
    text, places = in_file(_paragraphs(file, front.end), file)
    warnings = (*warnings, *front.warnings)
    return make_article(text, path, source, front.about, places=places, warnings=warnings)


def _check_marks(file: str, path: str) -> None:
    counts = [len(_MARK.findall(file, *one.span())) for one in _PARAGRAPH.finditer(file)]
    marked = sum(counts) > _MAX_MARKS or max(counts, default=0) > _MAX_MARKS_TOGETHER
    if marked or sum(1 for _ in _LINE_END.finditer(file)) > _MAX_LINES:
        raise ArticleError(
            f"{path}: has more lines or marks of Markdown than an article; save its text as .txt"
        )


def _paragraphs(file: str, start: int) -> Iterator[list[Stretch]]:
    body = file[start:]
    lines = [0, *(match.end() for match in _LINE_END.finditer(body))]
    in_table = False
    heads = ""
    for token in _PARSER.parse(body):
        if token.type in ("table_open", "table_close"):
            in_table = token.type == "table_open"
        elif token.type in ("heading_open", "list_item_open"):
            heads = HEADING if token.type == "heading_open" else ITEM
        elif token.type == "inline" and not in_table and token.map:
            yield behind(heads, list(_placed(token, body, lines, start)))
            heads = ""
        elif token.type in ("heading_close", "list_item_close"):
            heads = ""


def _words(token: Token) -> Iterator[Stretch]:
    """The words of a paragraph, placed in its content."""
    # in code over two lines, a line's end is written as a space
    content, flat, at, struck = token.content, token.content.replace("\n", " "), 0, 0
    for child in token.children or ():
        struck += child.nesting if child.type.startswith("s_") else 0
        if child.type == "link_close" and child.markup != "autolink":
            at = _after_link(content, at)
        elif child.type == "image":
            at = _after_link(content, _find(content, child.content, at) + len(child.content))
        elif child.type in ("softbreak", "hardbreak"):
            at = _find(content, "\n", at) + 1
            yield Stretch(" ", at - 1, at)
        elif child.content:
            written = child.markup if child.type == "text_special" else child.content
            at = _find(flat, written, at)
            if child.type in ("text", "text_special", "code_inline") and not struck:
                yield Stretch(child.content, at, min(at + len(written), len(content)))
            at += len(written)


def _find(content: str, words: str, at: int) -> int:
    found = content.find(words, at)
    # words that the parser wrote in another way
    return found if found >= 0 else min(at, len(content))


def _after_link(content: str, at: int) -> int:
    """Where a link or image ends whose words end at that offset or soon after."""
    close = content.find("]", at)
    if close < 0:
        return at
    follows = content[close + 1 : close + 2]
    if follows == "[":
        end = content.find("]", close + 1)
        return end + 1 if end >= 0 else close + 1
    return _after_address(content, close + 1) if follows == "(" else close + 1


def _after_address(content: str, at: int) -> int:
    depth = 0
    for match in _IN_ADDRESS.finditer(content, at):
        if match["bracket"]:
            depth += 1 if match["bracket"] == "(" else -1
            if depth == 0:
                return match.end()
    return at


def _placed(token: Token, body: str, lines: Sequence[int], offset: int) -> Iterator[Stretch]:
    """The words of a paragraph at their place in the file."""
    contents = token.content.split("\n")
    begins = list(accumulate((len(line) + 1 for line in contents), initial=0))
    for stretch in stripped(without(_words(token), _FOOTNOTE)):
        row = min(bisect_right(begins, stretch.start), len(contents)) - 1
        first = (token.map or [0])[0] + row
        end = lines[first + 1] if first + 1 < len(lines) else len(body)
        # the line ends with its content, but for white space and a heading's closing marks
        at = max(body.rfind(contents[row], lines[first], end), lines[first])
        start = offset + at + stretch.start - begins[row]
        yield Stretch(stretch.text, start, start + stretch.end - stretch.start)
