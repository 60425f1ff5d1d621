"""Real-looking documents of every format: where their statements stand, and what they say of
themselves."""

import re
from collections.abc import Callable
from html import unescape
from pathlib import Path

import pytest

from factcheck.articles import read_article
from factcheck.records import Article
from factcheck.statements import find_statements

DOCUMENTS = Path(__file__).parent.parent.parent / "fixtures" / "documents"
SAILS_UNTIL = (
    "The ferry to Brae Island will not sail until 12 March … after inspectors found cracks in its "
    "hull"
)
# where each first and last statement stands, and its words
STATEMENTS = {
    "ferry.txt": [("line 3", "The ferry to Brae Island will not sail until 12 March")],
    "ferry.md": [
        ("line 12", SAILS_UNTIL),
        ("line 23", "The hull is 31 years old"),
    ],
    "harbour.md": [("line 7", "The fee for a small boat will be £120 a year")],
    "bridge.md": [("line 7", "Engineers found  twelve loose bolts")],
    "ferry.html": [
        ("line 15", SAILS_UNTIL),
        ("line 20", "The hull is 31 years old"),
    ],
    "harbour.html": [("line 1", "The fee for a small boat will be £120 a year")],
    "bridge.html": [("line 8", "Engineers found twelve loose bolts")],
    "ferry.eml": [
        ("line 11", "The ferry to Brae Island will not sail until 12 March"),
        ("line 17", "About 400 people use the ferry every day"),
    ],
    "harbour.eml": [("paragraph 2", "The fee for a small boat will be £120 a year")],
    "bridge.eml": [("paragraph 2", "It carried 2,000 cars a day")],
    "ferry.json": [("paragraph 1", "The ferry to Brae Island will not sail until 12 March")],
    "harbour.json": [("paragraph 2", "The fee for a small boat will be £120 a year")],
    "bridge.json": [("paragraph 2", "It carried 2,000 cars a day")],
    "ferry.xml": [("line 19", "The ferry to Brae Island will not sail until 12 March")],
    "harbour.xml": [("line 8", "The fee for a small boat will be £120 a year")],
    "bridge.xml": [("line 8", "It carried 2,000 cars a day")],
}
FERRY = "Ferry to Brae Island stops for a week"
METADATA = {
    "ferry.md": (FERRY, "2024-03-05", "The Harbour Post"),
    "bridge.md": ("Bridge closed", "2024-03-05", "bridge"),
    "ferry.html": (FERRY, "2024-03-05", "The Harbour Post"),
    "harbour.html": ("Harbour fees to rise", "None", "harbour"),
    "bridge.html": ("Bridge closed", "2024-03-05", "bridge"),
    "ferry.eml": (FERRY, "2024-03-05", "Port Authority"),
    "harbour.eml": ("Harbour fees to rise", "2024-03-04", "Café Owners’ Association"),
    "ferry.json": (FERRY, "2024-03-05", "Harbour News Agency"),
    "harbour.json": ("Harbour fees to rise", "2024-03-04", "Coast Wire"),
    "ferry.xml": (FERRY, "2024-03-05", "Harbour News Agency"),
    "bridge.xml": ("Bridge closed", "2024-03-03", "Glen Wire"),
}


@pytest.mark.parametrize("name", STATEMENTS)
def test_a_statement_stands_where_an_editor_finds_it(name: str) -> None:
    found = [(str(one.place), one.quote) for one in find_statements(read_article(DOCUMENTS / name))]
    assert [expected for expected in STATEMENTS[name] if expected not in found] == [], found


@pytest.mark.parametrize("name", [name for name in STATEMENTS if "line" in str(STATEMENTS[name])])
def test_the_files_own_words_are_those_of_the_statement(name: str) -> None:
    article = read_article(DOCUMENTS / name)
    data = (DOCUMENTS / name).read_bytes()
    try:
        file = data.decode()
    except UnicodeDecodeError:
        file = data.decode("cp1252")
    for statement in find_statements(article):
        for span in statement.spans:
            start, end = article.in_file(span)
            words = article.text[span.start : span.end]
            assert len(words.split()) > 0
            assert plain(file[start:end]) == " ".join(words.split())


def plain(source: str) -> str:
    """The words of a piece of Markdown or HTML."""
    source = re.sub(r"!\[.*?\]\(.*?\)|~~.*?~~|\[\^\d\]|<[^>]*>", "", source)
    # a statement may begin within a link's words
    source = re.sub(r"\]\(.*?\)|\[", "", source)
    source = re.sub(r"\*\*|(?<!\\)\*|\\|`|^> ?", "", source, flags=re.MULTILINE)
    return " ".join(unescape(source).split())


@pytest.mark.parametrize("name", METADATA)
def test_title_date_and_outlet_are_those_that_the_file_names(name: str) -> None:
    article = read_article(DOCUMENTS / name)
    assert (article.title, str(article.published), article.source) == METADATA[name]


def P(words: str, style: str = "") -> str:
    properties = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{properties}<w:r><w:t>{words}</w:t></w:r></w:p>"


WORD = {
    "with headings": (
        P("Ferry stops", "berschrift1")
        + "<w:p/>"
        + P("The ferry will not sail until 12 March.")
        + P("A boat.", "Bildunterschrift")
        + P("Inspectors found cracks in its hull."),
        [("paragraph 2", "The ferry will not sail until 12 March"),
         ("paragraph 4", "Inspectors found cracks in its hull")],
    ),
    "with tracked changes": (
        "<w:p><w:r><w:t xml:space='preserve'>The hull is </w:t></w:r>"
        "<w:del><w:r><w:delText>13</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>31</w:t></w:r></w:ins><w:r><w:t xml:space='preserve'> years old.</w:t>"
        "</w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>Check this!</w:t></w:r></w:p>"
        "<w:del>" + P("It sank.") + "</w:del>",
        [("paragraph 1", "The hull is 31 years old")],
    ),
    "with a table and links": (
        "<w:tbl><w:tr><w:tc>" + P("4") + "</w:tc><w:tc>" + P("About 400 people use it every day.")
        + "</w:tc></w:tr></w:tbl><w:p><w:hyperlink><w:r><w:t>The council</w:t></w:r></w:hyperlink>"
        "<w:r><w:tab/><w:t>met on Monday.</w:t></w:r></w:p>",
        [("paragraph 2", "About 400 people use it every day"),
         ("paragraph 3", "The council met on Monday")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", WORD)
def test_a_word_documents_statements_have_paragraphs(
    name: str, tmp_path: Path, make_docx: Callable[..., bytes]
) -> None:
    body, expected = WORD[name]
    (tmp_path / "a.docx").write_bytes(make_docx(body, title="Ferry"))
    article = read_article(tmp_path / "a.docx")
    assert places(article) == expected
    assert (article.title, str(article.published)) == ("Ferry", "2024-03-05")


PDF = {
    "with wrapped lines": (
        [[(72, 700, 12, "The ferry to Brae Island will not sail until 12 March, the port"),
          (72, 686, 12, "authority said on Tuesday."),
          (72, 665, 12, "Inspectors found cracks in its hull.")]],
        [("page 1", "The ferry to Brae Island will not sail until 12 March"),
         ("page 1", "Inspectors found cracks in its hull")],
    ),
    "with heads and feet": (
        [[(72, 760, 9, "The Harbour Post"), (72, 700, 12, words), (300, 30, 9, f"Page {page}")]
         for page, words in enumerate(("The hull is old.", "It has cracks.", "It sank."), 1)],
        [("page 1", "The hull is old"), ("page 2", "It has cracks"), ("page 3", "It sank")],
    ),
    "with a heading": (
        [[(72, 720, 20, "Harbour fees to rise"),
          (72, 690, 12, "The council voted on Monday to raise harbour fees by six per cent. The"),
          (72, 676, 12, "vote was close."),
          (72, 662, 12, "The fee for a small boat will be £120 a year.")]],
        [("page 1", "Harbour fees to rise"),
         ("page 1", "The council voted on Monday to raise harbour fees by six per cent"),
         ("page 1", "The vote was close"),
         ("page 1", "The fee for a small boat will be £120 a year")],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", PDF)
def test_a_pdfs_statements_have_pages(
    name: str, tmp_path: Path, make_pdf: Callable[..., bytes]
) -> None:
    pages, expected = PDF[name]
    (tmp_path / "a.pdf").write_bytes(make_pdf(*pages, title="Ferry"))
    article = read_article(tmp_path / "a.pdf")
    assert places(article) == expected
    assert (article.title, str(article.published)) == ("Ferry", "2024-03-05")


def places(article: Article) -> list[tuple[str, str]]:
    return [(str(one.place), one.quote) for one in find_statements(article)]
