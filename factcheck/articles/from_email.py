"""E-mail (.eml) → Article: its own text, without older mails and signature.

Attachments, images and attached messages are not opened, links not followed. Where the text
stands in the file as it is, places are lines of the file; where the mail is encoded (base64,
quoted-printable) or HTML, they are its paragraphs.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header, make_header
from email.message import Message
from email.utils import parseaddr

from factcheck.articles.decode import decode_as
from factcheck.articles.fragments import paragraphs_of, read_fragment
from factcheck.articles.from_html import check_tags
from factcheck.articles.make import make_article
from factcheck.articles.metadata import About, read_date, read_language
from factcheck.articles.older_mail import is_cover, is_forward, own_lines, subject_without_prefixes
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
# classes and ids by which mail programs mark what they quote or sign with
_QUOTING = frozenset(
    "gmail_quote gmail_quote_container gmail_attr gmail_extra yahoo_quoted moz-cite-prefix"
    " moz-forward-container protonmail_quote tutanota_quote zmail_extra OutlookMessageHeader"
    " OLK_SRC_BODY_SECTION ms-outlook-mobile-reference-message"
    " mail-editor-reference-message-container".split()
)
_SIGNING = frozenset(
    "gmail_signature moz-signature protonmail_signature_block AppleMailSignature Signature"
    " ms-outlook-mobile-signature".split()
)
# what stands before an older mail that is not enclosed in anything
_OLDER_BELOW = frozenset({"divRplyFwdMsg", "appendonsend"})
# of the HTML part's words: a plain part with fewer only points at it
_FEWEST_WORDS = 0.5
_ADDRESS = re.compile(r"\S*(?:://|www\.)\S*")
_GAP = re.compile(r"\n[ \t\r]*\n")


def from_email(data: bytes, path: str, source: str) -> Article:
    """The article that a mail holds; raises ArticleError if there is no text in it."""
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
    about = About(
        title=subject_without_prefixes(_header(message, "Subject") or ""),
        published=read_date(_header(message, "Date")),
        language=read_language(_header(message, "Content-Language")),
        outlet=name or address,
    )
    return make_article(text, path, source, about, places=places, warnings=warnings)


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
    subject = _header(message, "Subject")
    plain, page = (_first(parts, kind, path) for kind in ("text/plain", "text/html"))
    if plain and _PGP in plain.text:
        raise ArticleError(f"{path}: is encrypted; save it decrypted")
    paragraphs = _html_paragraphs(page.text, subject, path) if page else []
    if plain:
        lines = list(own_lines(plain.text, subject))
        if not paragraphs or not _points_at(lines, paragraphs):
            return *_placed(plain, lines, data, path), plain.warnings
    kept = ((words, number) for number, words in enumerate(paragraphs, start=1))
    return *numbered(kept), page.warnings if page else ()


@dataclass(frozen=True)
class _Body:
    """A part that has text."""

    part: Message
    text: str
    warnings: tuple[str, ...]


def _first(parts: Sequence[Message], kind: str, path: str) -> _Body | None:
    bodies = (_Body(one, *_decoded(one, path)) for one in parts if one.get_content_type() == kind)
    return next((body for body in bodies if body.text.strip()), None)


def _points_at(lines: Sequence[tuple[int, str]], paragraphs: Sequence[str]) -> bool:
    """Whether the plain lines have so few words that they are no second form of the page."""
    plain = _ADDRESS.sub("", "".join(words for _, words in lines)).split()
    return len(plain) < _FEWEST_WORDS * sum(len(words.split()) for words in paragraphs)


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
    return decode_as(data, _charset(part), path)


def _charset(part: Message) -> str:
    name = str(part.get_content_charset() or "utf-8")
    # Python's own, which are no charsets of text and take quadratic time
    return "utf-8" if name in _NO_CHARSETS else name


def _placed(
    body: _Body, lines: Sequence[tuple[int, str]], data: bytes, path: str
) -> tuple[str, Places]:
    """The lines as one text, each at its place in the file if it stands there as it is."""
    encoding = str(body.part.get("Content-Transfer-Encoding", "")).strip().lower()
    if encoding not in _ENCODED:
        file, _ = decode_as(data, _charset(body.part), path)
        at = file.find(body.text)
        if at >= 0:
            placed = [Stretch(words, at + start, at + start + len(words)) for start, words in lines]
            return in_file([placed], file)
    paragraphs = _GAP.split("".join(words for _, words in lines))
    kept = (one.strip("\r\n") for one in paragraphs if one.strip())
    return numbered((one, number) for number, one in enumerate(kept, start=1))


def _html_paragraphs(page: str, subject: str | None, path: str) -> list[str]:
    check_tags(page, path)
    root = read_fragment(page)
    if root is None:
        return []
    # less those that the mail program has marked as another mail's
    ours = paragraphs_of(root, without=_QUOTING | _SIGNING, until=_OLDER_BELOW, cited=False)
    own = list(_own(ours, subject))
    whole = list(paragraphs_of(root, without=_SIGNING))
    forwards = is_forward("\n".join(words for _, words in whole), subject)
    if is_cover("\n\n".join(own)) and (forwards or not own):
        return list(_own(whole, subject))
    return own


def _own(paragraphs: Iterable[tuple[str, str]], subject: str | None) -> Iterator[str]:
    """Those of the paragraphs that count, each behind its mark."""
    text = "\n\n".join(f"{mark}{words}" for mark, words in paragraphs)
    kept = _GAP.split("".join(words for _, words in own_lines(text, subject)))
    return (one.strip("\n") for one in kept if one.strip())
