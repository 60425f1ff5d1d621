"""Mails: whose words they are, and what is none of the sender's."""

from __future__ import annotations

import io

import pytest

from factcheck.articles import read_article
from factcheck.articles.from_email import from_email
from factcheck.errors import ArticleError

HEAD = b"From: a@b.example\nDate: Tue, 5 Mar 2024 10:15:00 +0000\nSubject: x\nMIME-Version: 1.0\n"


@pytest.mark.parametrize(
    ("rest", "text"),
    [
        (b"\nIt met.\n-- \nJo", "It met.\n"),
        (b"\nIt met.\r\n\r\n----- Original Message -----\r\nOld.", "It met.\r\n\r\n"),
        (b"\n---------- Forwarded message ---------\nIt met.", "\nIt met."),
        (b"Content-Type: text/plain; charset=utf-16\n\n\xff\xfeI\0t\0.\0", "It."),
        (b"Content-Type: text/plain; charset=none\n\nCaf\xe9 met.", "Café met."),
        (b"Content-Type: text/plain; charset=idna\n\nIt met.", "It met."),
        (b"Content-Transfer-Encoding: base64\n\nSXQgbWV0Lg==", "It met."),
    ],
)
def test_the_text_is_what_the_sender_wrote(rest: bytes, text: str) -> None:
    assert from_email(HEAD + rest, "a.eml", "a").text == text


def test_an_attached_text_is_not_the_mails() -> None:
    parts = b"--b\nContent-Disposition: attachment; filename=a.txt\n\nNo.\n--b\n\nIt met.\n--b--"
    data = HEAD + b"Content-Type: multipart/mixed; boundary=b\n\n" + parts
    assert from_email(data, "a.eml", "a").text == "It met."


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", "is empty; give a file with the article's text"),
        (b"\nIt met.", "is no e-mail; give it the ending of what it is"),
        (HEAD + b"Content-Type: image/png\n\nx", "holds no text of its own"),
        (HEAD + b"\n> It met.\n", "holds no text of its own"),
        (HEAD + b"Content-Type: application/pkcs7-mime\n\nx", "is encrypted; save it decrypted"),
        (HEAD + b"\n-----BEGIN PGP MESSAGE-----\nx", "is encrypted; save it decrypted"),
    ],
)
def test_a_mail_without_text_is_refused(data: bytes, line: str) -> None:
    with pytest.raises(ArticleError) as caught:
        from_email(data, "a.eml", "a")
    assert str(caught.value).removeprefix("a.eml: ").startswith(line)


def test_a_mail_is_known_on_standard_input() -> None:
    article = read_article("-", stdin=io.BytesIO(HEAD + b"\nIt met."))
    assert (article.text, article.source) == ("It met.", "a@b.example")
