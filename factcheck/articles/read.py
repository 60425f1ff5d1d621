"""File → Article: finds the file, refuses what is no article, hands the rest to its reader.

read_article("drafts/summit.txt").source          # "summit"
"""

from __future__ import annotations

import stat
import sys
from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from factcheck.articles.from_text import from_text
from factcheck.errors import ArticleError
from factcheck.records import Article

# The bytes of a file, the path that messages name, and the source → the article.
Reader = Callable[[bytes, str, str], Article]

# By the file's ending, in lower case; one reader more is one line more. Any other is read as text.
READERS: dict[str, Reader] = {
    ".txt": from_text,
}

# Bytes. The longest newspaper features run to 20,000 words, some 120 kB; ten times that is an
# archive, a log or the wrong file.
MAX_SIZE = 1_000_000


def read_article(
    path: str | Path, *, source: str | None = None, stdin: BinaryIO | None = None
) -> Article:
    """The article of that file, or of standard input if `path` is "-".

    `source` is the outlet, else the file's name without its ending. `stdin` replaces standard
    input. Raises ArticleError, one line, if the file can't be read as an article.
    """
    if str(path) == "-":
        data = (stdin or sys.stdin.buffer).read(MAX_SIZE + 1)
        ending, name = ".txt", "stdin"
    else:
        data = _read_file(Path(path))
        ending, name = Path(path).suffix.lower(), Path(path).stem
    if len(data) > MAX_SIZE:
        raise ArticleError(_too_large(str(path), None))
    return READERS.get(ending, from_text)(data, str(path), source or name)


def _read_file(path: Path) -> bytes:
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise ArticleError(f"{path}: is a directory; give the article files within it")
        if status.st_size > MAX_SIZE:
            raise ArticleError(_too_large(str(path), status.st_size))
        with path.open("rb") as file:
            return file.read(MAX_SIZE + 1)
    except FileNotFoundError:
        raise ArticleError(f"{path}: no such file; check the spelling and the folder") from None
    except PermissionError:
        raise ArticleError(f"{path}: may not be read; give yourself permission to read") from None
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise ArticleError(f"{path}: can't be read ({reason}); check the path") from None


def _too_large(path: str, size: int | None) -> str:
    found = f"is {size / 1e6:.1f} MB" if size is not None else f"is over {MAX_SIZE / 1e6:g} MB"
    return f"{path}: {found}, and an article is at most {MAX_SIZE / 1e6:g} MB; give one article"
