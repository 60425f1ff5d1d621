"""Reads the drafts of a check, and the sources of each."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from factcheck.articles.files import STDIN, check_distinct
from factcheck.commands.inputs import read_articles
from factcheck.gate.pairing import source_files
from factcheck.gate.since import earlier_article, earlier_bytes
from factcheck.records import Article, Draft
from factcheck.settings.gate import GateSettings


def read_drafts(
    paths: Sequence[str], against: Sequence[str], gate: GateSettings
) -> tuple[Draft, ...]:
    """Each draft with the sources that are given, that it names itself, or that settings name.

    A file is read once, however many drafts it is a source of. Raises ArticleError.
    """
    check_distinct([path for path in (*paths, *against) if path == STDIN])
    shelf: dict[str, Article] = {}

    def read(path: str) -> Article:
        key = os.path.realpath(path)
        if key not in shelf:
            (shelf[key],) = read_articles([path])
        return shelf[key]

    check_distinct(paths)
    drafts = [read(path) for path in paths]
    return tuple(
        Draft(draft, tuple(read(path) for path in source_files(draft, against, gate)))
        for draft in drafts
    )


def changed_paths(paths: Sequence[str], revision: str) -> dict[str, Article | None]:
    """The drafts that git knows otherwise at that revision, and what each of them was then."""
    earlier: dict[str, Article | None] = {}
    for path in paths:
        data = None if path == STDIN or not os.path.isfile(path) else earlier_bytes(path, revision)
        if data is None:
            earlier[path] = None
        elif data != Path(path).read_bytes():
            earlier[path] = earlier_article(path, data)
    return earlier
