"""Reads the articles that a command names, and prints what their reader noticed."""

from collections.abc import Sequence

import click

from factcheck.articles import lettered, read_article
from factcheck.articles.files import check_distinct
from factcheck.records import Article
from factcheck.reports import plain


def read_articles(paths: Sequence[str]) -> list[Article]:
    """The articles with their letters, in the order given; their warnings go to stderr.

    Raises ArticleError where a path can't be read or names the same file as another.
    """
    check_distinct(paths)
    articles = lettered(map(read_article, paths))
    for article in articles:
        for warning in article.warnings:
            click.echo(f"factcheck: warning: {plain(warning)}", err=True)
    return articles
