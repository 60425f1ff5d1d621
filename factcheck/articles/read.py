"""File → Article: finds the file, refuses what is no article, hands the rest to its reader.

read_article("drafts/summit.txt").source          # "summit"
"""

import re
import stat
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import BinaryIO

from factcheck.errors import ArticleError
from factcheck.records import Article

# The bytes of a file, the path that messages name, and the source → the article.
Reader = Callable[[bytes, str, str], Article]

# Bytes of a format that is all text. The longest newspaper features run to 20,000 words, some
# 120 kB; ten times that is an archive, a log or the wrong file.
MAX_SIZE = 1_000_000


@dataclass(frozen=True)
class Format:
    """How files of a format are read, and the most bytes that one may have.

    `reader` is the name of a file of this folder, and of the function in it.
    """

    reader: str
    max_size: int = MAX_SIZE

    @property
    def read(self) -> Reader:
        """The reader, imported when it is first used: plain text doesn't wait for the others."""
        module = import_module(f"factcheck.articles.{self.reader}")
        found: Reader = getattr(module, self.reader)
        return found


# By the file's ending, in lower case; one reader more is one line more. Any other is read as text.
# Pages bring their scripts along, news items their text in several forms, and documents and mails
# photographs.
READERS: dict[str, Format] = {
    ".txt": Format("from_text"),
    ".md": Format("from_markdown"),
    ".markdown": Format("from_markdown"),
    ".html": Format("from_html", 3_000_000),
    ".htm": Format("from_html", 3_000_000),
    ".xhtml": Format("from_html", 3_000_000),
    ".docx": Format("from_docx", 50_000_000),
    ".docm": Format("from_docx", 50_000_000),
    ".pdf": Format("from_pdf", 50_000_000),
    ".json": Format("from_ninjs", 5_000_000),
    ".xml": Format("from_newsml", 5_000_000),
    ".eml": Format("from_email", 10_000_000),
}

# How standard input begins, which has no ending, tells the one that such a file would have.
_SAMPLE = 4_096
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
# what no prose begins as, whatever the ending of its file
_NO_PROSE = (".html", ".xml", ".json")
_BOM = b"\xef\xbb\xbf"


def read_article(
    path: str | Path, *, source: str | None = None, stdin: BinaryIO | None = None
) -> Article:
    """The article of that file, or of standard input if `path` is "-".

    `source` is the outlet, else what the file names as such, else its name without its ending. Of
    standard input the format is told by how it begins. `stdin` replaces standard input. Raises
    ArticleError, one line, if the file can't be read as an article.
    """
    if str(path) == "-":
        # a shell that closes it leaves none
        given = stdin or getattr(sys.stdin, "buffer", None)
        if given is None:
            raise ArticleError("-: standard input is closed; give a file, or pipe an article in")
        data, format = _read_stdin(given)
        name = "stdin"
    else:
        format = _format_of(Path(path))
        data, name = _read_file(Path(path), format.max_size), Path(path).stem
    return _article(data, str(path), format, source, name)


def article_of(data: bytes, path: str | Path) -> Article:
    """The article that a file at that path would be if it held these bytes.

    Raises ArticleError, one line.
    """
    return _article(data, str(path), _format_of(Path(path)), None, Path(path).stem)


def _article(data: bytes, path: str, format: Format, source: str | None, name: str) -> Article:
    if len(data) > format.max_size:
        raise ArticleError(_too_large(path, None, format.max_size))
    if not data.strip():
        what = "empty but for white space" if data else "empty"
        raise ArticleError(f"{path}: is {what}; give a file with the article's text")
    told = list[str]()
    if format is READERS[".txt"] and (ending := ending_of(data[:_SAMPLE])) in _NO_PROSE:
        format = READERS[ending]
        told.append(f"{path}: begins as {ending} files do, and is read as one; give it that ending")
    article = format.read(data, path, source or name)
    article = replace(article, warnings=(*told, *article.warnings))
    return replace(article, source=source) if source else article


def _format_of(path: Path) -> Format:
    return READERS.get(path.suffix.lower(), READERS[".txt"])


def _read_stdin(stdin: BinaryIO) -> tuple[bytes, Format]:
    sample = stdin.read(_SAMPLE)
    format = READERS[ending_of(sample)]
    return sample + stdin.read(format.max_size + 1 - len(sample)), format


def _read_file(path: Path, max_size: int) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ArticleError(f"{path}: is a directory; give the article files within it")
        if status.st_size > max_size:
            raise ArticleError(_too_large(str(path), status.st_size, max_size))
        with path.open("rb") as file:
            return file.read(max_size + 1)
    except FileNotFoundError:
        raise ArticleError(f"{path}: no such file; check the spelling and the folder") from None
    except PermissionError:
        raise ArticleError(f"{path}: may not be read; give yourself permission to read") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ArticleError(f"{path}: can't be read ({reason}); check the path") from None


def _too_large(path: str, size: int | None, max_size: int) -> str:
    found = f"is {size / 1e6:.1f} MB" if size is not None else f"is over {max_size / 1e6:g} MB"
    return f"{path}: {found}, and an article is at most {max_size / 1e6:g} MB; give one article"


def ending_of(sample: bytes) -> str:
    """The ending of a format that begins so; ".txt" if none is known to."""
    sample = sample.removeprefix(_BOM)
    return next((ending for ending, sign in _SIGNS.items() if sign.match(sample)), ".txt")
