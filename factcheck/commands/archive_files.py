"""The files that `archive add` takes: those named, those of patterns, and all within folders."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence

from factcheck.articles import READERS
from factcheck.articles.files import find_files
from factcheck.errors import ArticleError


def archive_files(arguments: Sequence[str]) -> tuple[str, ...]:
    """The files, each once, those of a folder and its folders by name.

    Raises ArticleError where a folder or a pattern yields none, or a path leads nowhere.
    """
    found = (path for argument in arguments for path in _files(argument))
    return tuple(dict.fromkeys(found))


def _files(argument: str) -> Iterator[str]:
    if not os.path.isdir(argument):
        yield from find_files([argument])
        return
    files = list(_within(argument))
    if not files:
        raise ArticleError(f"{argument}: no article in this folder; it reads {', '.join(READERS)}")
    yield from files


def _within(folder: str) -> Iterator[str]:
    for place, folders, names in os.walk(folder):
        # what is hidden, and what an editor has open, is no article
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(names):
            ending = os.path.splitext(name)[1].lower()
            if ending in READERS and not name.startswith((".", "~$")):
                yield os.path.join(place, name)
