"""Bytes that nobody would think of, through every reader: an article or one clear line."""

import random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from factcheck.articles import READERS
from factcheck.errors import ArticleError
from factcheck.records import Article

# one ending for each reader
ENDINGS = {format.reader: ending for ending, format in reversed(READERS.items())}.values()
# a PDF is read by a program beside us, which takes a quarter of a second to start
QUICK = [ending for ending in ENDINGS if ending != ".pdf"]
# the marks of each format that is written in marks
PIECES = {
    ".md": ["---\n", "title: ", "# ", "**", "[a](", ")", "`", "> ", "- ", "&amp;", "<!--", "-->",
            "|", "\\", "![", "~~", "[^1]", "\n\n", "    ", "<http://x>", "]: x", "\r\n", "***"],
    ".html": ["<p>", "</p>", "<b>", "</b", "&amp;", "&#99999999;", "<!--", "-->", "<script>",
              "<ul>", "<li>", "<br>", "<meta charset=", "'", '"', ">", "<![CDATA[", "]]>", "</"],
    ".json": ['{"body_text":', '"x"', ",", ":", "}", "[", "]", "null", '"bodies":', '{"value":',
              '"body_html":"<p>x"', "1e999", "\\ud800", '"headline":3', "true"],
    ".xml": ["<newsItem>", "</newsItem>", "<contentSet>", "</contentSet>", "<inlineXML>", "<p>",
             "</p>", "</inlineXML>", "<inlineData contenttype='text/html'>", "</inlineData>",
             "&lt;p&gt;", "<![CDATA[", "]]>", "<?xml version='1.0'?>", "<!DOCTYPE a>", "<body>",
             "</body>"],
    ".eml": ["From: ", "Subject: ", "Date: ", "Content-Type: ", "text/html", "multipart/mixed;",
             "boundary=b", "\n--b\n", "\n--b--", "Content-Transfer-Encoding: base64", "\n\n", "=?",
             "utf-8?q?", "?=", "> ", "charset=", "\r\n", "-- \n", "<p>", "\n "],
}  # fmt: skip
FUZZ = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def check(ending: str, data: bytes) -> None:
    article = read(ending, data)
    if isinstance(article, Article):
        check_places(article)
    else:
        assert len(str(article).splitlines()) == 1


def read(ending: str, data: bytes) -> Article | ArticleError:
    try:
        return READERS[ending].read(data, "a", "a")
    except ArticleError as error:
        return error


def check_places(article: Article) -> None:
    """Every offset has a place, and the way to the file never leads out of it."""
    length = len(getattr(article.places, "file", article.text))
    for offset in range(0, len(article.text), max(len(article.text) // 20, 1)):
        assert article.place(offset).number >= 1
        if article.places is not None:
            start, end = article.places.in_file(offset, offset + 1)
            assert 0 <= start <= end <= length


@pytest.mark.parametrize("ending", QUICK)
@FUZZ
@given(st.binary(max_size=300))
def test_any_bytes_are_an_article_or_one_line(ending: str, data: bytes) -> None:
    check(ending, data)


@pytest.mark.parametrize("ending", PIECES)
@FUZZ
@given(st.data())
def test_any_markup_is_an_article_or_one_line(ending: str, data: st.DataObject) -> None:
    piece = st.one_of(st.sampled_from(PIECES[ending]), st.text(max_size=6))
    text = "".join(data.draw(st.lists(piece, max_size=40)))
    check(ending, text.encode("utf-8", "replace"))


@pytest.mark.slow
@pytest.mark.parametrize("ending", QUICK)
def test_thousands_of_broken_files_are_articles_or_one_line(ending: str) -> None:
    source = random.Random(7)
    pieces = PIECES.get(ending, ["PK\x03\x04", "word/document.xml"])
    for _ in range(1_500):
        parts = [source.choice([*pieces, "NATO met. ", "é", "\x00", " "]) for _ in range(30)]
        data = bytearray("".join(parts).encode())
        if source.random() < 0.5:
            data[source.randrange(len(data))] = source.randrange(256)
        check(ending, bytes(data))


@pytest.mark.slow
@pytest.mark.parametrize("ending", [".docx", ".pdf"])
def test_a_document_with_any_byte_changed_is_an_article_or_one_line(
    ending: str, request: pytest.FixtureRequest
) -> None:
    if ending == ".docx":
        good = request.getfixturevalue("make_docx")("<w:p><w:r><w:t>NATO met.</w:t></w:r></w:p>")
    else:
        good = request.getfixturevalue("make_pdf")([(72, 700, 12, "NATO met.")])
    source = random.Random(7)
    for _ in range(1_000 if ending == ".docx" else 40):
        data = bytearray(good)
        for _ in range(source.randrange(1, 4)):
            data[source.randrange(len(data))] = source.randrange(256)
        check(ending, bytes(data))
