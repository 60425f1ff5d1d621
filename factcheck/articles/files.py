"""The files that arguments and patterns name, and whether two of them are one."""

import glob
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from factcheck.articles.read import READERS
from factcheck.errors import ArticleError

STDIN = "-"


def find_files(arguments: Sequence[str], *, nested: bool = False) -> tuple[str, ...]:
    """The files that the arguments name: a folder stands for the articles in it, by name.

    With `nested`, also for those of its folders. So does a pattern ("drafts/*.md", "**" for folders
    within folders) that the shell left as it is. Raises ArticleError where one yields none.
    """
    return tuple(path for argument in arguments for path in _files(argument, nested))


def _files(argument: str, nested: bool) -> Sequence[str]:
    if argument != STDIN and os.path.isdir(argument):
        found = list(_in_folder(str(Path(argument)), nested))
        if not found:
            raise ArticleError(
                f"{argument}: no article in this folder; it reads {', '.join(READERS)}"
            )
        return found
    if argument != STDIN and glob.has_magic(argument) and not os.path.lexists(argument):
        found = sorted(path for path in glob.glob(argument, recursive=True) if os.path.isfile(path))
        if not found:
            raise ArticleError(f"{argument}: no file is named so; check the pattern and the folder")
        return found
    # whatever it is, its reader tells
    return [argument]


def _in_folder(folder: str, nested: bool) -> Iterator[str]:
    def refuse(error: OSError) -> None:
        if error.filename == folder:
            raise ArticleError(f"{folder}: can't be read ({error.strerror}); check the path")

    for place, folders, names in os.walk(folder, onerror=refuse):
        # what is hidden, and what an editor has open, is no article
        folders[:] = sorted(name for name in folders if nested and not name.startswith("."))
        for name in sorted(names):
            ending, path = os.path.splitext(name)[1].lower(), os.path.join(place, name)
            known = ending in READERS and not name.startswith((".", "~$"))
            if known and os.path.isfile(path):
                yield path


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
