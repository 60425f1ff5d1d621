"""Files made to harm: each is one clear line, or is read, in little time and memory.

What takes seconds is marked slow.
"""

import contextlib
import io
import json
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.articles import read_article
from factcheck.errors import ArticleError

LAUGHS = (
    '<!DOCTYPE x [<!ENTITY l "lol">'
    + "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(2, 10)).replace("&l1;", "&l;")
    + "]>"
)
OUTSIDE = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]>'
ITEM = (
    '<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/"><contentSet><inlineXML>'
    "<html><body>{}</body></html></inlineXML></contentSet></newsItem>"
)
HEAD = b"From: a@b.example\nDate: x\nMIME-Version: 1.0\n"
NESTED = b"".join(
    b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (n, n) for n in range(3000)
)
PROSE = "NATO met on Monday."

# by the ending: what stands in the file, and how its one line begins
FILES: dict[str, list[tuple[bytes, str]]] = {
    "txt": [
        (b"", "is empty"),
        (b"\x89PNG", "is a PNG image"),
        (b"NATO\x00", "is binary"),
        (b"x" * 1_000_001, "is 1.0 MB"),
    ],
    "md": [
        (b"", "is empty"),
        (b"%PDF-1.7", "is a PDF"),
        (b"\x00\x01NATO", "is binary"),
        (b"[" * 300_000, "has more lines or marks"),
        (b"**x** " * 100_000, "has more lines or marks"),
        (b"[a](b" * 60_000, "has more lines or marks"),
        (b"---\na: " + b"[" * 5000 + b"\n---\nx", "not valid YAML"),
        (b"---\na: &a [*a]\n---\nx", "an alias in here refers back"),
        (b"> " * 4000 + b"x", "is empty"),
        (b"x" * 1_000_001, "is 1.0 MB"),
        (b"a\n" * 100_000, "has more lines or marks"),
        (b"---\ntitle: [1\n---\n", "not valid YAML"),
    ],
    "html": [
        (b"", "is empty"),
        (b"\x89PNG\r\n", "is a PNG image"),
        (b"<p>\x00</p>", "is binary"),
        (b"<div>" * 25_000, "no article found"),
        (b"<b>" * 40_000, "has more tags"),
        (b"<p " + b"a=1 " * 9_000 + b">x", "has more tags"),
        (b"<p a='>' " + b"b " * 9_000 + b">x", "has more tags"),
        (b"<p " + b"a/" * 9_000, "has more tags"),
        (b"<img src=a.png>", "no article found"),
        (b"<!--" * 100_000, "no article found"),
        (b" " * 3_000_001, "is 3.0 MB"),
        (b"<script>" + b"<p>x" * 200, "no article found"),
    ],
    "json": [
        (b"", "is empty"),
        (b'{"a":' * 100_000, "is nested too deep"),
        (b"[" * 100_000, "is nested too deep"),
        (b'{"a":' + b"9" * 100_000 + b"}", "is nested too deep"),
        (b"[1]", "is JSON, but no ninjs item"),
        (b'{"name": "x"}', "is JSON, but no ninjs item"),
        (b'{"body_text": 3, "bodies": [1, {"value": 2}], "headlines": 3}', "is JSON, but no ninjs"),
        (json.dumps({"body_html": "<i>" * 40_000}).encode(), "has more tags"),
        (json.dumps({"body_html": "<div>" * 20_000}).encode(), "is an item without text"),
        (b"PK\x03\x04", "is a zip archive"),
        (b"\xff\xfe{", "begins as utf-16-le and breaks off"),
    ],
    "xml": [
        (b"", "is empty"),
        (f"{LAUGHS}{ITEM.format('<p>&l9;</p>')}".encode(), "is damaged in line 1"),
        (f"{OUTSIDE}{ITEM.format('<p>&e;</p>')}".encode(), "declares entities of its own"),
        (ITEM.format("<i>" * 300 + "</i>" * 300).encode(), "is damaged in line 1 (Excessive depth"),
        (ITEM.format("<i>" * 40_000).encode(), "has more tags"),
        (ITEM.format("<p>x</p>").encode()[:-9], "is damaged in line 1"),
        (ITEM.format("").encode(), "holds no text"),
        (b"<svg/>", "is XML, but no NewsML-G2"),
        (b"GIF89a", "is a GIF image"),
        (b"<newsItem><remoteContent href='http://a.example'/></newsItem>", "holds no text"),
        (b" " * 5_000_001, "is 5.0 MB"),
    ],
    "eml": [
        (b"", "is empty"),
        (HEAD + NESTED, "has over 200 parts"),
        (HEAD + b"Content-Type: message/rfc822\n\n" * 190, "holds no text of its own"),
        (b"Subject: " + b"=?utf-8?q?a?= " * 50_000 + b"\n\nx", "has more in its head"),
        (b"From: " + b"((" * 50_000 + b"\n\nx", "has more in its head"),
        (b"".join(b"X-%d: y\n" % n for n in range(30_000)), "has more in its head"),
        (HEAD + b"Content-Type: text/html\n\n" + b"<i>" * 40_000, "has more tags"),
        (HEAD + b"Content-Transfer-Encoding: base64\n\n%%%", "holds no text of its own"),
        (HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n--b\n", "holds no text of its own"),
        (b"\x89PNG\r\n\x1a\n", "is no e-mail"),
        (b"x: " * 4_000_000, "is 12.0 MB"),
    ],
    "docx": [
        (b"", "is empty"),
        (b"%PDF-1.7", "is no Word document but a PDF"),
        (b"PK\x03\x04" + b"\x00" * 100, "is damaged"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "is encrypted"),
        (b"\xd0\xcf\x11\xe0", "is no Word document but an old Word document"),
    ],
    "pdf": [
        (b"", "is empty"),
        (b"PK\x03\x04", "is no PDF but a zip archive"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 200, "is damaged"),
        (b"%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 1 0 R>>\nendobj\ntrailer\n<</Root 1 0 R>>", ""),
    ],
}  # fmt: skip
CASES = [(ending, number) for ending, files in FILES.items() for number in range(len(files))]


def refusal(path: Path, data: bytes) -> str:
    path.write_bytes(data)
    start = time.perf_counter()
    with pytest.raises(ArticleError) as caught:
        read_article(path)
    assert time.perf_counter() - start < 10
    assert len(str(caught.value).splitlines()) == 1
    return str(caught.value).removeprefix(str(path)).lstrip(":0123456789 ")


@pytest.mark.parametrize(("ending", "number"), CASES)
def test_a_hostile_file_is_one_clear_line(tmp_path: Path, ending: str, number: int) -> None:
    data, line = FILES[ending][number]
    assert refusal(tmp_path / f"a.{ending}", data).startswith(line)


P = f"<w:p><w:r><w:t>{PROSE}</w:t></w:r></w:p>"


@pytest.mark.parametrize(
    ("body", "head", "line"),
    [
        (f"<w:p><w:r><w:t>{'a' * 20_000_000}</w:t></w:r></w:p>", "", "unpacks to more than"),
        ("<w:sdt>" * 300 + P + "</w:sdt>" * 300, "", "is damaged in line 1 (Excessive depth"),
        (P.replace(PROSE, "&l9;"), LAUGHS, "is damaged in line 1"),
        (P.replace(PROSE, "&e;"), OUTSIDE, "declares entities of its own"),
        ("<w:p/>" * 30_000, "", "has over 20,000 paragraphs"),
        ("<w:p><w:r><w:drawing/></w:r></w:p>", "", "holds no text, only images or nothing"),
        ("<w:p>", "", "is damaged in line 1"),
    ],
    ids=["zip bomb", "deep", "billion laughs", "outside", "paragraphs", "image", "broken"],
)
def test_a_hostile_word_document_is_one_clear_line(
    tmp_path: Path, make_docx: Callable[..., bytes], body: str, head: str, line: str
) -> None:
    data = make_docx(body, head=head)
    assert len(data) < 200_000
    assert refusal(tmp_path / "a.docx", data).startswith(line)


def test_a_word_document_that_breaks_off_or_lies_is_one_clear_line(
    tmp_path: Path, make_docx: Callable[..., bytes]
) -> None:
    data = make_docx(P)
    lying = bytearray(data)
    lying[60] ^= 0xFF
    for broken in (data[:300], data[:-10], bytes(lying)):
        assert refusal(tmp_path / "a.docx", broken).startswith(("is damaged", "is no Word"))


def test_macros_and_pictures_of_a_word_document_are_never_unpacked(
    tmp_path: Path, make_docx: Callable[..., bytes]
) -> None:
    parts = {"word/vbaProject.bin": b"\0" * 16_000_000, "word/media/a.png": b"\0" * 16_000_000}
    path = tmp_path / "a.docm"
    path.write_bytes(make_docx(P, parts=parts))
    assert read_article(path).text == PROSE


def test_an_archive_of_too_many_files_is_one_clear_line(tmp_path: Path) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for number in range(5_001):
            archive.writestr(str(number), "")
    assert refusal(tmp_path / "a.docx", file.getvalue()).startswith("unpacks to more than")


def test_a_pdf_that_breaks_off_is_one_clear_line(
    tmp_path: Path, make_pdf: Callable[..., bytes]
) -> None:
    data = make_pdf([(72, 700, 12, PROSE)])
    assert refusal(tmp_path / "a.pdf", data[:100]).startswith("is damaged")


def test_a_pdf_of_images_is_one_clear_line(tmp_path: Path, make_pdf: Callable[..., bytes]) -> None:
    assert refusal(tmp_path / "a.pdf", make_pdf([])).startswith("holds no text, only images of it")


HEAVY = {
    "md": [
        PROSE.encode() * 50_000,
        b"> a\n" * 19_000,
        b"- a\n" * 19_000,
        b"**b** `c`\n\n" * 7_000,
        b"a" + b" " * 900_000 + b"b",
    ],
    "html": [
        f"<p>{PROSE}</p>".encode() * 29_000,
        (f"<p>{PROSE}</p>" + "&" * 300_000).encode(),
        b"<p " + b" ".join(b"a%d" % n for n in range(2_400)) + b">x</p>",
        b"<time datetime='2023-01-01'>January 1</time>" * 14_000,
        b"<ul><li>" * 14_000,
    ],
    "xml": [ITEM.format(f"<p>{PROSE}</p>" * 25_000).encode()],
    "json": [json.dumps({"body_html": f"<p>{PROSE}</p>" * 29_000}).encode()],
    "eml": [HEAD + b"\n" + b"NATO met. " * 900_000, HEAD + b"\n" + b"> x\n" * 300_000],
    "pdf": [b"%PDF-1.4\n%" + b"x" * 49_000_000],
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize("ending", HEAVY)
def test_a_large_file_takes_a_minute_and_a_gigabyte_at_most(tmp_path: Path, ending: str) -> None:
    code = (
        "import resource, sys\n"
        "from factcheck.articles import read_article\n"
        "from factcheck.errors import ArticleError\n"
        "try: read_article(sys.argv[1])\n"
        "except ArticleError: pass\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    for data in HEAVY[ending]:
        path = tmp_path / f"a.{ending}"
        path.write_bytes(data)
        run = subprocess.run(
            [sys.executable, "-c", code, str(path)], capture_output=True, timeout=60, check=True
        )
        assert int(run.stdout) < 1_000_000


@pytest.mark.slow
def test_a_pdf_that_unpacks_without_end_is_read_or_stopped_in_time(tmp_path: Path) -> None:
    content = zlib.compress(b"BT /F 12 Tf 72 700 Td (NATO met.) Tj ET\n" * 3_000_000, 9)
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R>>"
    data = (
        b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n"
        b"2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n3 0 obj\n" + page + b"\nendobj\n"
        b"4 0 obj\n<</Length %d/Filter/FlateDecode>>stream\n" % len(content)
    )
    path = tmp_path / "a.pdf"
    path.write_bytes(data + content + b"\nendstream\nendobj\ntrailer\n<</Root 1 0 R>>\n")
    start = time.perf_counter()
    # a fast machine reads in time what a slow one gives up
    with contextlib.suppress(ArticleError):
        read_article(path)
    assert time.perf_counter() - start < 40
