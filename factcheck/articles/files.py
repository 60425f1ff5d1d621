"""The files that arguments and patterns name, and whether two of them are one."""

from __future__ import annotations

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.articles.read import READERS
from factcheck.errors import ArticleError

STDIN = "-"


def find_files(arguments: Sequence[str]) -> tuple[str, ...]:
    """The files that the arguments name: a folder stands for the articles in it, by name.

    So does a pattern ("drafts/*.md", "**" for folders within folders) that the shell left as it
    is. Raises ArticleError where a folder or a pattern yields none.
    """
    return tuple(path for argument in arguments for path in _files(argument))


def _files(argument: str) -> Iterator[str]:
    if argument != STDIN and os.path.isdir(argument):
        yield from _in_folder(Path(argument))
    elif argument != STDIN and glob.has_magic(argument) and not os.path.lexists(argument):
        found = sorted(path for path in glob.glob(argument, recursive=True) if os.path.isfile(path))
        if not found:
            raise ArticleError(f"{argument}: no file is named so; check the pattern and the folder")
        yield from found
    else:
        # whatever it is, its reader tells
        yield argument


def _in_folder(folder: Path) -> list[str]:
    try:
        files = sorted(path for path in folder.iterdir() if path.is_file())
    except OSError as error:
        raise ArticleError(f"{folder}: can't be read ({error.strerror}); check the path") from None
    found = [
        str(path)
        for path in files
        if path.suffix.lower() in READERS and not path.name.startswith((".", "~$"))
    ]
    if not found:
        raise ArticleError(f"{folder}: no article in this folder; it reads {', '.join(READERS)}")
    return found


def check_distinct(paths: Sequence[str]) -> None:
    """Raises ArticleError if two of the paths lead to the same file, or to standard input."""
    seen: dict[object, str] = {}
    for path in paths:
        key = _identity(path)
        if key in seen and path == STDIN:
            raise ArticleError("-: standard input holds one article only; name files for the rest")
        if key in seen:
            raise ArticleError(f"{path}: the same file as {seen[key]}; give two different articles")
        seen[key] = path


def _identity(path: str) -> object:
    # links count as the file that they lead to; what can't be looked at is the reader's to refuse
    if path == STDIN or not os.path.exists(path):
        return path
    status = os.stat(path)
    return status.st_dev, status.st_ino
