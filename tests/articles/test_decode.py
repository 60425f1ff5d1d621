"""Bytes → text."""

import codecs
import random

import pytest

from factcheck.articles.decode import decode
from factcheck.articles.from_text import from_text
from factcheck.errors import ArticleError

TEXT = "Macron said the café “is shut”. NATO’s office won’t open, he added – not in Tokyo."
NORDIC = (
    "Edgar Linde, the composer of the opera, has died aged 88. He was born in Tromsø in 1938; his "
    "father was a teacher. As a young man he studied at the academy in Vienna."
)
PRICES = "It cost 12 million.\nThe bridge will open in May, and €6 million are left."
BRAZIL = "São Paulo met on Monday. The road was closed.\nPolice said that £5 million was gone."
SPANISH = "Señor García said the peñón was fine. Müller and Núñez agreed.\n"
POLISH = "Prezydent Wałęsa powiedział, że nie będzie się spotykać z ministrem w Łodzi w środę. " * 3
CYRILLIC = "Президент Франции заявил во вторник, что НАТО не должна открывать бюро в Токио. " * 3


def test_the_lines_of_old_macs_count() -> None:
    article = from_text(b"One.\r\rTwo. <!-- factcheck: ignore a because b -->\r", "a.txt", "a")
    assert article.text.startswith("One.\n\nTwo.")
    assert article.place(article.text.index("Two")).number == 3


def test_a_carriage_return_among_other_lines_stays() -> None:
    assert decode(b"One.\r\nTwo\r.", "a.txt")[0] == "One.\r\nTwo\r."


def refusal(data: bytes) -> str:
    with pytest.raises(ArticleError) as caught:
        decode(data, "a.txt")
    return str(caught.value)


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (b"", "utf-8"),
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_unicode_is_read_without_its_mark(mark: bytes, encoding: str) -> None:
    assert decode(mark + TEXT.encode(encoding), "a.txt") == (TEXT, ())


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        *((text, "cp1252") for text in (TEXT, NORDIC, PRICES, BRAZIL, SPANISH)),
        *((TEXT * 40, "mac_roman"), (SPANISH, "mac_roman")),
        *((POLISH, "cp1250"), (CYRILLIC, "cp1251")),
    ],
)
def test_another_encoding_is_read_with_a_warning(text: str, encoding: str) -> None:
    warning = f"a.txt: not UTF-8; read as {encoding}"
    assert decode(text.encode(encoding), "a.txt") == (text, (warning,))


@pytest.mark.parametrize(
    ("bad", "read"), [(b"\xe4", "ä"), (b"\x93", "“"), (b"\x81", "\ufffd"), (b"\xe2\x80", "\ufffd")]
)
def test_bytes_amid_utf_8_that_are_not_are_read_one_by_one(bad: bytes, read: str) -> None:
    text, _ = decode(TEXT.encode() + b" Br" + bad + b"nd met.", "a.txt")
    assert text == TEXT + f" Br{read}nd met."


def test_one_letter_of_utf_8_may_outweigh_one_bad_byte() -> None:
    data = "Hélge met.".encode() + b" A caf\xe9 opened."
    assert decode(data, "a.txt")[0] == "Hélge met. A café opened."


def test_a_warning_tells_where_utf_8_ends() -> None:
    data = "It’s shut.\n\nHélge Br".encode() + b"\xe4nd met.\n"
    _, warnings = decode(data, "a.txt")
    assert warnings == ("a.txt: not UTF-8 in line 3 (byte 0xE4); read there as cp1252",)


def test_a_warning_tells_how_many_bytes_are_no_utf_8() -> None:
    _, warnings = decode((TEXT * 3).encode() + b" Br\xe4nd and F\xf6hr.", "a.txt")
    assert warnings == (
        "a.txt: not UTF-8 in line 1 (byte 0xE4) and 1 more place; read there as cp1252",
    )


def test_quotes_and_an_umlaut_before_one_are_no_utf_8() -> None:
    text = "He called it “Spaß”, and said no more."
    assert decode(text.encode("cp1252"), "a.txt")[0] == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [TEXT, "NATO met.", SPANISH, "Die Правда said so.\n"])
def test_utf_16_without_its_mark_is_read_with_a_warning(text: str, encoding: str) -> None:
    warning = f"a.txt: not UTF-8; read as {encoding}"
    assert decode(text.encode(encoding), "a.txt") == (text, (warning,))


def test_an_encoding_that_cannot_be_told_is_refused_with_a_hint() -> None:
    noise = random.Random(1)
    data = bytes(noise.choice([*range(0x80, 0x100), 0x20]) for _ in range(2_000))
    assert refusal(data) == (
        "a.txt: not UTF-8, and its encoding can't be told; "
        "save it as UTF-8, for instance with iconv -f LATIN1 -t UTF-8"
    )


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"\xd0\xcf\x11\xe0", "an old Word document"),
        (b"{\\rtf1 NATO met.}", "an RTF document"),
        (b"\x89PNG\r\n", "a PNG image"),
        (b"\xff\xd8\xff\xe0", "a JPEG image"),
    ],
)
def test_a_known_format_is_named(data: bytes, name: str) -> None:
    assert refusal(data) == f"a.txt: is {name}; save it as UTF-8 text"


@pytest.mark.parametrize(
    ("data", "name", "ending"),
    [
        (b"%PDF-1.7", "a PDF", ".pdf"),
        (b"PK\x03\x04\x14", "a zip archive or a Word document", ".docx"),
    ],
)
def test_a_format_that_another_reader_has_is_named_with_its_ending(
    data: bytes, name: str, ending: str
) -> None:
    assert refusal(data) == (
        f"a.txt: is {name}; give it the ending {ending}, or save it as UTF-8 text"
    )


@pytest.mark.parametrize(
    "data", [b"NATO\x00met.", b"\xfe\xfa\x00\x01", b"\x00\x01" * 40, b"\x01\x02\x03 NATO met."]
)
def test_binary_is_refused(data: bytes) -> None:
    assert refusal(data) == "a.txt: is binary, not text; save it as UTF-8 text"


def test_broken_utf_16_is_refused() -> None:
    data = codecs.BOM_UTF16_LE + b"N\x00A"
    assert refusal(data) == "a.txt: begins as utf-16-le and breaks off; save it again as UTF-8"
