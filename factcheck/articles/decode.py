"""Bytes → text: UTF-8 and what bears a byte order mark are read, the rest is detected or refused.

Unlike `bytes.decode`, tells a user what the file is instead, and what to do about it.
"""

import codecs
import re
import unicodedata
from collections.abc import Iterator
from contextlib import suppress

from factcheck.errors import ArticleError

# The longer mark first: UTF-32's begins with UTF-16's.
_MARKS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}

# What files are that are no text, by how they begin, and the ending by which we would read them.
_SIGNATURES = {
    b"%PDF": ("a PDF", ".pdf"),
    b"PK\x03\x04": ("a zip archive or a Word document", ".docx"),
    b"\xd0\xcf\x11\xe0": ("an old Word document", None),
    b"{\\rtf": ("an RTF document", None),
    b"\x89PNG": ("a PNG image", None),
    b"\xff\xd8\xff": ("a JPEG image", None),
    b"GIF8": ("a GIF image", None),
    b"\x1f\x8b": ("a gzip archive", None),
    b"7z\xbc\xaf": ("a 7z archive", None),
    b"SQLite format 3": ("a database", None),
    b"\x7fELF": ("a program", None),
    b"MZ\x90\x00": ("a program", None),
}

# What newsrooms' editors and mail programs save text in when it is not UTF-8. All of Python's
# hundred would let a rare one win on a short text.
_ENCODINGS = (
    *("cp1252", "mac_roman", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256"),
    *("koi8_r", "cp932", "gb18030", "big5", "cp949"),
)
# charset_normalizer's measure of mess, 0 to 1: it drops what is over 0.2. English in cp1252 and
# Russian, Japanese, Chinese in theirs came out at 0 to 0.08, random bytes among English at 0.07.
_MAX_MESS_CP1252 = 0.1
_MAX_MESS = 0.05

# Of these, what stands within words tells more than how often each letter does. Those that read
# equally well are taken in this order.
_LATIN = ("cp1252", "mac_roman", "cp1250", "cp1254")
_NOT_ASCII = re.compile(r"[^\x00-\x7f]")
# dashes, quotation marks, and a space that is not to be broken
_WITHIN_WORDS = frozenset({"Pd", "Pi", "Pf", "Zs"})
# A byte that is no UTF-8, as Python reads it, and so many of UTF-8 make one a slip in a UTF-8 file:
# in Windows-1252 only the like of “Spaß” has two, beside its first quotation mark. Where that has
# misfits, two are enough: "HÃ©lge" is "Hélge".
_NOT_UTF8 = re.compile(r"[\udc80-\udcff]+")
_UTF8_FOR_ONE_BAD = 3

# What programs write that mean the larger encoding beside it, as browsers take them all:
# https://encoding.spec.whatwg.org/#names-and-labels. By the names that Python has for them.
_LARGER = {
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}

# what no text holds, beside tab, line ends, form feed and escape
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1a\x1c-\x1f\x7f]")
_MAX_CONTROL_SHARE = 0.01


def decode(data: bytes, path: str) -> tuple[str, tuple[str, ...]]:
    """The text, and a warning where its encoding was guessed; raises ArticleError if unreadable."""
    for signature, (name, ending) in _SIGNATURES.items():
        if data.startswith(signature):
            advice = f"give it the ending {ending}, or " if ending else ""
            raise ArticleError(f"{path}: is {name}; {advice}save it as UTF-8 text")
    found, warnings = _decode(data, path)
    text = _with_lines(found)
    controls = len(_CONTROL.findall(text))
    if "\x00" in text or controls > _MAX_CONTROL_SHARE * len(text):
        raise ArticleError(_binary(path))
    return text, warnings


def decode_declared(
    data: bytes, path: str, declaration: re.Pattern[bytes]
) -> tuple[str, tuple[str, ...]]:
    """The text of a file that may name its own encoding, which counts unless it is UTF-8."""
    declared = declaration.search(data[:4_096])
    if declared and not data.startswith(tuple(_MARKS)):
        return decode_as(data, declared[1].decode("ascii", "replace"), path)
    return decode(data, path)


def decode_as(data: bytes, encoding: str, path: str) -> tuple[str, tuple[str, ...]]:
    """The text in the encoding that it is said to have, which counts unless it is UTF-8.

    ISO-8859-1 is read as Windows-1252 and the like, as browsers do.
    """
    for name in _names(data, encoding):
        try:
            return _with_lines(data.decode(name)), ()
        except (LookupError, ValueError):
            continue
    return decode(data, path)


def _names(data: bytes, encoding: str) -> Iterator[str]:
    """The encodings to try, in order."""
    if not data.isascii():
        yield "utf-8"
    try:
        name = codecs.lookup(encoding).name
    except (LookupError, ValueError):
        return
    if name in _LARGER:
        yield _LARGER[name]
    yield name


def _with_lines(text: str) -> str:
    """The text as all else counts its lines: those of old Macs end with a carriage return alone."""
    return text if "\n" in text else text.replace("\r", "\n")


def what_is(data: bytes) -> str | None:
    """What a file is by how it begins, such as "a PDF"; None if that doesn't tell."""
    names = (name for signature, (name, _) in _SIGNATURES.items() if data.startswith(signature))
    return next(names, None)


def _decode(data: bytes, path: str) -> tuple[str, tuple[str, ...]]:
    mark, encoding = next(
        ((mark, encoding) for mark, encoding in _MARKS.items() if data.startswith(mark)),
        (b"", "utf-8"),
    )
    data = data[len(mark) :]
    if not mark and b"\x00" in data:
        return _without_mark(data, path)
    try:
        return data.decode(encoding), ()
    except UnicodeDecodeError:
        if encoding == "utf-8" and (mended := _mended(data, path)):
            return mended
        if mark:
            raise ArticleError(
                f"{path}: begins as {encoding} and breaks off; save it again as UTF-8"
            ) from None
    encoding = _detect(data, path)
    return data.decode(encoding, "replace"), (f"{path}: not UTF-8; read as {encoding}",)


def _without_mark(data: bytes, path: str) -> tuple[str, tuple[str, ...]]:
    """The text of bytes with a 0 among them, if they are UTF-16: most second ones are 0 in English.

    Raises ArticleError if not.
    """
    for encoding, first in (("utf-16-le", 1), ("utf-16-be", 0)):
        if data[first::2].count(0) > len(data) // 4:
            with suppress(UnicodeDecodeError):
                return data.decode(encoding), (f"{path}: not UTF-8; read as {encoding}",)
    raise ArticleError(_binary(path))


def _binary(path: str) -> str:
    return f"{path}: is binary, not text; save it as UTF-8 text"


def _mended(data: bytes, path: str) -> tuple[str, tuple[str, ...]] | None:
    """The text of what is UTF-8 but for some bytes, and where they are; None if too many are."""
    text = data.decode("utf-8", "surrogateescape")
    places = list(_NOT_UTF8.finditer(text))
    bad = sum(len(place[0]) for place in places)
    needed = 2 if _misfits(data.decode("cp1252", "replace")) else _UTF8_FOR_ONE_BAD
    if bad * needed > sum(byte > 0x7F for byte in data) - bad:
        return None
    line = text.count("\n", 0, places[0].start()) + 1
    byte = ord(places[0][0][0]) - 0xDC00
    others = len(places) - 1
    more = f" and {others} more place{'s'[: others - 1]}" if others else ""
    return _NOT_UTF8.sub(_as_windows, text), (
        f"{path}: not UTF-8 in line {line} (byte 0x{byte:X}){more}; read there as cp1252",
    )


def _as_windows(place: re.Match[str]) -> str:
    # one byte was pasted from elsewhere; several are what is left of a letter
    byte = place[0].encode("utf-8", "surrogateescape")
    return byte.decode("cp1252", "replace") if len(byte) == 1 else "\ufffd"


def _detect(data: bytes, path: str) -> str:
    # 0.1 s to import, and seldom needed
    from charset_normalizer import from_bytes

    found = list(from_bytes(data, cp_isolation=list(_ENCODINGS)))
    if found:
        best = found[0]
        # Windows' own goes first among those that read as well: most have a letter for one "ø"
        equals = [
            one for one in found if one.chaos <= best.chaos and one.coherence >= best.coherence
        ]
        windows = any("cp1252" in one.could_be_from_charset for one in equals)
        if windows and best.chaos <= _MAX_MESS_CP1252:
            return _of_latin(data)
        if best.chaos <= _MAX_MESS:
            return _of_latin(data) if best.encoding in _LATIN else best.encoding
    raise ArticleError(
        f"{path}: not UTF-8, and its encoding can't be told; "
        "save it as UTF-8, for instance with iconv -f LATIN1 -t UTF-8"
    )


def _of_latin(data: bytes) -> str:
    """Windows' own of the encodings with Latin letters, unless another is clearly better."""
    misfits = {name: _misfits(data.decode(name, "replace")) for name in _LATIN}
    best = min(_LATIN, key=misfits.__getitem__)
    return best if 2 * misfits[best] < misfits["cp1252"] else "cp1252"


def _misfits(text: str) -> int:
    """How many capitals, and signs that are no dash or quotation mark, stand within a word.

    In names of a few letters, that is all that tells "Bränd" from "Br‰nd".
    """
    count, text = 0, f" {text} "
    for match in _NOT_ASCII.finditer(text):
        before, sign, after = text[match.start() - 1], match[0], text[match.end()]
        if sign.isupper():
            count += before.islower() or (before.isalpha() and after.islower())
        elif not sign.isalpha():
            kind = unicodedata.category(sign)
            within = before.isalpha() and after.isalpha() and kind not in _WITHIN_WORDS
            count += within or kind == "Cc" or sign == "\ufffd"
    return count
