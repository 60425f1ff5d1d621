"""Reads the articles that a command names, and tells of what their reader noticed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace

import click

from factcheck.articles import letters, read_article
from factcheck.errors import ArticleError
from factcheck.records import Article
from factcheck.reports import plain

STDIN = "-"


def read_articles(paths: Sequence[str]) -> list[Article]:
    """The articles with their letters, in the order given; their warnings go to stderr.

    Raises ArticleError where a path can't be read or names the same file as another.
    """
    check_distinct(paths)
    articles = [
        replace(read_article(path), id=letters(number)) for number, path in enumerate(paths)
    ]
    for article in articles:
        for warning in article.warnings:
            click.echo(f"factcheck: warning: {plain(warning)}", err=True)
    return articles


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
