"""Mails: whose words they are, and what is none of the sender's."""

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


OWN = "<p>The bridge at Orrin is shut until June, the council said.</p>"
OLD = "<p>It will be shut until May, the council said.</p>"
FIELDS = "<b>From:</b> Ida Moe<br><b>Sent:</b> Tuesday<br><b>To:</b> Desk<br><b>Subject:</b> Bridge"


def page(html: str, subject: bytes = b"x") -> str:
    head = HEAD.replace(b"Subject: x", b"Subject: " + subject)
    data = head + b"Content-Type: text/html; charset=utf-8\n\n" + html.encode()
    return from_email(data, "a.eml", "a").text


@pytest.mark.parametrize(
    "older",
    [
        f"<div class='gmail_quote gmail_quote_container'><div class='gmail_attr'>On Tue, 5 May 2026"
        f" at 22:10 Ida wrote:<br></div><blockquote class='gmail_quote'>{OLD}</blockquote></div>",
        f"<hr><div id='divRplyFwdMsg'>{FIELDS}</div><div>{OLD}</div>",
        f"<div id='appendonsend'></div><hr><div>{FIELDS}</div>{OLD}",
        f"<div style='border-top:solid #E1E1E1 1.0pt'><p>{FIELDS}</p></div>{OLD}",
        f"<blockquote type='cite'><div>On 5 May 2026, at 22:10, Ida wrote:</div>{OLD}</blockquote>",
        f"<div class='moz-cite-prefix'>On 05/05/2026 22:10, Ida wrote:</div>"
        f"<blockquote type='cite'>{OLD}</blockquote>",
        f"<p>-----Original Message-----</p>{OLD}",
        f"<p>On Tue, 5 May 2026 at 22:10 Ida Moe &lt;i@post.example&gt; wrote:</p>{OLD}",
        "<div id='Signature'><p>Anna Ruud, 12 Harbour Street.</p></div>",
        "<p><s>It is shut until May, the council said.</s></p>",
    ],
)
def test_what_is_not_the_senders_is_left_out_of_a_page(older: str) -> None:
    assert page(OWN + older) == OWN[3:-4]


def test_a_page_that_only_forwards_is_what_it_forwards() -> None:
    mark = f"---------- Forwarded message ---------<br>{FIELDS}<br>"
    older = f"<div class='gmail_quote'><div class='gmail_attr'>{mark}</div>{OLD}</div>"
    assert page(f"<p>FYI</p>{older}", b"Fwd: Bridge") == OLD[3:-4]


def test_a_plain_part_that_only_points_at_the_page_is_not_read() -> None:
    plain = b"--b\n\nYour program shows no HTML. Read this at https://post.example/1\n"
    html = f"--b\nContent-Type: text/html\n\n{OWN}{OLD}{OWN}\n--b--".encode()
    data = HEAD + b"Content-Type: multipart/alternative; boundary=b\n\n" + plain + html
    assert from_email(data, "a.eml", "a").text.startswith("The bridge at Orrin")


@pytest.mark.parametrize(
    ("charset", "euro"), [("iso-8859-1", b"\x80"), ("latin1", b"\xe2\x82\xac")]
)
def test_a_charset_is_read_as_browsers_do(charset: str, euro: bytes) -> None:
    head = HEAD + f"Content-Type: text/plain; charset={charset}\n\n".encode()
    assert from_email(head + b"It costs " + euro + b"5.", "a.eml", "a").text == "It costs €5."
