"""E-mail (.eml) → Article: its own text, without quoted mails and signature.

Attachments, images and forwarded messages are not opened, links not followed. Where the text
stands in the file as it is, places are lines of the file; where the mail is encoded (base64,
quoted-printable) or HTML, they are its paragraphs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from factcheck.articles.decode import decode
from factcheck.articles.fragments import paragraphs_of, read_fragment
from factcheck.articles.from_html import check_tags
from factcheck.articles.make import make_article
from factcheck.articles.metadata import read_date, read_language
from factcheck.errors import ArticleError
from factcheck.records import Article
from factcheck.source_map import Places, Stretch, in_file, numbered

# parts, which may hold one another
_MAX_PARTS = 200
_PART = re.compile(rb"^content-type\s*:", re.IGNORECASE | re.MULTILINE)
# characters of one field, and of what is read of it
_LONGEST_FIELD = 20_000
_MAX_FIELDS = 20_000
_LONGEST_VALUE = 2_000
_FIELD = re.compile(rb"^[\w-]+[ \t]*:[^\n]*(?:\n[ \t][^\n]*)*", re.MULTILINE)
_ENCODED = ("base64", "quoted-printable", "x-uuencode", "uuencode", "uue", "x-uue")
_NO_CHARSETS = ("idna", "punycode", "unicode_escape", "raw_unicode_escape")
_ENCRYPTED = ("multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime")
_PGP = "-----BEGIN PGP MESSAGE-----"
# how Gmail, Outlook, Yahoo and Thunderbird mark what they quote or sign with
_QUOTING = frozenset(
    {"gmail_quote", "gmail_signature", "yahoo_quoted", "moz-cite-prefix", "moz-signature"}
)
_LINE = re.compile(r"[^\n]*\n|[^\n]+\Z")
_QUOTED = re.compile(r"[ \t]*>")
_WROTE = re.compile(r"(?:On\b.{5,200}\bwrote:|-{2,} ?Forwarded [Mm]essage ?-{2,})\s*")
_END = re.compile(r"(?:-- ?|-{2,} ?Original [Mm]essage ?-{2,}\s*)\r?\n?")
_GAP = re.compile(r"\n[ \t\r]*\n")


def from_email(data: bytes, path: str, source: str) -> Article:
    """The article that a mail holds; raises ArticleError if there is no text in it."""
    if not data.strip():
        raise ArticleError(f"{path}: is empty; give a file with the article's text")
    if len(_PART.findall(data)) > _MAX_PARTS:
        raise ArticleError(f"{path}: has over {_MAX_PARTS} parts; save its text as .txt")
    fields = [len(field.group()) for field in _FIELD.finditer(data)]
    if len(fields) > _MAX_FIELDS or max(fields, default=0) > _LONGEST_FIELD:
        raise ArticleError(f"{path}: has more in its head than any mail; save its text as .txt")
    message = message_from_bytes(data)
    if not message.keys():
        raise ArticleError(f"{path}: is no e-mail; give it the ending of what it is")
    text, places, warnings = _text(message, data, path)
    if not text.strip():
        raise ArticleError(
            f"{path}: holds no text of its own, only attachments or quoted mails; "
            "save what is to be compared as a file"
        )
    name, address = parseaddr(_header(message, "From") or "")
    return make_article(
        text,
        path,
        name or address or source,
        title=_header(message, "Subject"),
        published=read_date(_header(message, "Date")),
        language=read_language(_header(message, "Content-Language")),
        places=places,
        warnings=warnings,
    )


def _header(message: Message, name: str) -> str | None:
    value = message.get(name)
    if value is None:
        return None
    value = str(value)[:_LONGEST_VALUE]
    try:
        text = str(make_header(decode_header(value)))
    except (HeaderParseError, LookupError, ValueError):
        text = value
    return " ".join(text.encode("utf-8", "replace").decode("utf-8").split())


def _text(message: Message, data: bytes, path: str) -> tuple[str, Places, tuple[str, ...]]:
    parts = list(_text_parts(message))
    if any(part.get_content_type() in _ENCRYPTED for part in message.walk()):
        raise ArticleError(f"{path}: is encrypted; save it decrypted")
    for part in parts:
        if part.get_content_type() == "text/plain":
            text, warnings = _decoded(part, path)
            if _PGP in text:
                raise ArticleError(f"{path}: is encrypted; save it decrypted")
            if text.strip():
                return *_plain(part, text, data, path), warnings
    for part in parts:
        if part.get_content_type() == "text/html":
            page, warnings = _decoded(part, path)
            check_tags(page, path)
            return *_numbered_html(page), warnings
    return *numbered(()), ()


def _text_parts(message: Message) -> Iterator[Message]:
    """The parts that are text and no attachment; not those of messages that are attached."""
    attached: set[int] = set()
    for part in message.walk():
        kind = part.get_content_type()
        enclosed = part.get_content_disposition() == "attachment" or kind == "message/rfc822"
        if enclosed or id(part) in attached:
            attached.update(map(id, part.walk()))
        elif kind.startswith("text/") and not part.is_multipart():
            yield part


def _decoded(part: Message, path: str) -> tuple[str, tuple[str, ...]]:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    try:
        return data.decode(_charset(part)), ()
    except (LookupError, ValueError):
        return decode(data, path)


def _charset(part: Message) -> str:
    name = str(part.get_content_charset() or "utf-8")
    # Python's own, which are no charsets of text and take quadratic time
    return "utf-8" if name in _NO_CHARSETS else name


def _plain(part: Message, text: str, data: bytes, path: str) -> tuple[str, Places]:
    lines = list(_own_lines(text))
    encoding = str(part.get("Content-Transfer-Encoding", "")).strip().lower()
    if encoding not in _ENCODED:
        try:
            file = data.decode(_charset(part))
        except (LookupError, ValueError):
            file, _ = decode(data, path)
        at = file.find(text)
        if at >= 0:
            placed = [Stretch(words, at + start, at + start + len(words)) for start, words in lines]
            return in_file([placed], file)
    paragraphs = _GAP.split("".join(words for _, words in lines))
    kept = (one.strip("\r\n") for one in paragraphs if one.strip())
    return numbered((one, number) for number, one in enumerate(kept, start=1))


def _own_lines(text: str) -> Iterator[tuple[int, str]]:
    """The lines that the sender wrote, each with its offset; an empty one for what is quoted."""
    for match in _LINE.finditer(text):
        line = match.group()
        if _END.fullmatch(line):
            return
        own = not _QUOTED.match(line) and not _WROTE.fullmatch(line)
        yield match.start(), line if own else "\n"


def _numbered_html(page: str) -> tuple[str, Places]:
    root = read_fragment(page)
    found = paragraphs_of(root, without=_QUOTING) if root is not None else ()
    return numbered(
        (f"{mark}{words}", number) for number, (mark, words) in enumerate(found, start=1)
    )
