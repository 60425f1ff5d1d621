"""How standard input begins → the ending that such a file would have.

Files have their ending; what is piped has none.
"""

import re

SAMPLE = 4_096

_FIELD = rb"(?:Return-Path|Received|Delivered-To|From|To|Date|Subject|X-[\w-]+)"
_PROOF = rb"(?:Date|Message-ID|MIME-Version)"
_SIGNS = {
    ".pdf": re.compile(rb"\s*%PDF-"),
    ".docx": re.compile(rb"PK\x03\x04"),
    ".md": re.compile(rb"---[ \t]*\r?\n[\w-]+:"),
    ".html": re.compile(
        rb"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype html|<html|<head|<body)",
        re.IGNORECASE | re.DOTALL,
    ),
    ".xml": re.compile(rb"\s*(?:<\?xml|<newsItem|<newsMessage)"),
    ".json": re.compile(rb"\s*\{\s*\""),
    ".eml": re.compile(
        _FIELD + rb": .*?\n(?:[\w-]+:|[ \t]).*?^" + _PROOF + rb": ",
        re.DOTALL | re.MULTILINE | re.IGNORECASE,
    ),
}
_BOM = b"\xef\xbb\xbf"


def ending_of(sample: bytes) -> str:
    """The ending of a format that begins so; ".txt" if none is known to."""
    sample = sample.removeprefix(_BOM)
    return next((ending for ending, sign in _SIGNS.items() if sign.match(sample)), ".txt")
