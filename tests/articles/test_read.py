"""File → Article."""

import io
import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from factcheck.articles import article_of, read_article
from factcheck.errors import ArticleError
from factcheck.records import Article

TEXT = "NATO to open office\r\n\r\nNATO will open its first office in Asia.\n"


def test_an_article_holds_the_file_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "summit.txt"
    path.write_bytes(TEXT.encode())
    assert read_article(path) == Article(
        text=TEXT, source="summit", title="NATO to open office", path=str(path)
    )


def test_an_article_without_a_headline_has_no_title(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("NATO will open its first office in Asia.")
    assert read_article(path).title is None


def test_the_source_can_be_named(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    assert read_article(str(path), source="Reuters").source == "Reuters"


def test_any_ending_is_read_as_text(tmp_path: Path) -> None:
    path = tmp_path / "draft.v2.story"
    path.write_text(TEXT)
    assert read_article(path).source == "draft.v2"


PAGE = (
    "<!DOCTYPE html><html><head><title>NATO</title><script>let shut = 'never';</script></head>"
    "<body><article><p>NATO will open its first office in Asia, it said on Tuesday.</p>"
    "<p>The office is to open next year, and it will be in Tokyo.</p></article></body></html>"
)


@pytest.mark.parametrize("name", ["a.txt", "a.story"])
def test_html_that_an_ending_calls_text_is_read_as_html(tmp_path: Path, name: str) -> None:
    path, page = tmp_path / name, tmp_path / "a.html"
    for one in (path, page):
        one.write_text(PAGE)
    assert read_article(path).text == read_article(page).text


def test_html_that_an_ending_calls_text_is_warned_of(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(PAGE)
    told = f"{path}: begins as .html files do, and is read as one; give it that ending"
    assert read_article(path).warnings == (told,)


def test_an_item_that_an_ending_calls_text_is_read_as_what_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        '<?xml version="1.0"?><nitf><body><body.content><p>NATO met.</p>'
        "</body.content></body></nitf>"
    )
    assert read_article(path).text == "NATO met."


def test_text_that_begins_as_a_mail_does_is_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("From: the mayor\nTo: all\nDate: today\n\nIt met.\n")
    assert read_article(path).warnings == ()


def test_a_dash_is_standard_input() -> None:
    article = read_article("-", stdin=io.BytesIO(b"NATO met."))
    assert article == Article(text="NATO met.", source="stdin", path="-")


def refusal(path: Path) -> str:
    with pytest.raises(ArticleError) as caught:
        read_article(path)
    assert "\n" not in str(caught.value)
    return str(caught.value).removeprefix(f"{path}: ")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "no.txt") == "no such file; check the spelling and the folder"


def test_a_directory_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path) == "is a directory; give the article files within it"


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    path.chmod(0)
    assert refusal(path) == "may not be read; give yourself permission to read"


def test_a_file_within_a_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    assert refusal(path / "b.txt") == "can't be read (Not a directory); check the path"


def test_five_megabytes_are_refused_at_once(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"NATO met. " * 500_000)
    start = time.perf_counter()
    message = refusal(path)
    assert message == "is 5.0 MB, and an article is at most 1 MB; give one article"
    assert time.perf_counter() - start < 0.1


def test_no_more_of_standard_input_is_read_than_an_article_holds() -> None:
    stdin = io.BytesIO(b"x" * 5_000_000)
    with pytest.raises(ArticleError, match="-: is over 1 MB, and an article is at most 1 MB"):
        read_article("-", stdin=stdin)
    assert stdin.tell() == 1_000_001


def test_plain_text_waits_for_no_other_reader(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT)
    others = ["lxml", "markdown_it", "trafilatura", "email.message", "zipfile", "subprocess"]
    code = (
        f"import sys; from factcheck import read_article; read_article({str(path)!r});"
        f"print([name for name in {others!r} if name in sys.modules])"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout == "[]\n"


def test_bytes_are_read_as_the_file_that_has_them(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text(f"# Title\n\n{TEXT}")
    assert article_of(path.read_bytes(), path) == read_article(path)


def test_standard_input_that_is_closed_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    with pytest.raises(ArticleError, match=r"^-: standard input is closed; "):
        read_article("-")
