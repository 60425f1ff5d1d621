"""Plain text → Article. The text is the decoded bytes as they are, less a byte order mark.

In the place of comments for factcheck, the text has spaces.
"""

from __future__ import annotations

from factcheck.articles.comments import without_comments
from factcheck.articles.decode import decode
from factcheck.articles.language import find_language, language_name
from factcheck.blocks import BlockKind, find_blocks
from factcheck.errors import ArticleError
from factcheck.records import Article


def from_text(data: bytes, path: str, source: str) -> Article:
    """The article that those bytes are; raises ArticleError if they are not text."""
    text, warnings = decode(data, path)
    text = without_comments(text)
    if not text.strip():
        what = "empty" if not text else "empty but for white space"
        raise ArticleError(f"{path}: is {what}; give a file with the article's text")
    language = find_language(text)
    if language != "en":
        name = language_name(language)
        warnings = (*warnings, f"{path}: not English but {name}; results will be poor")
    return Article(
        text=text,
        source=source,
        title=_title(text),
        language=language,
        path=path,
        warnings=warnings,
    )


def _title(text: str) -> str | None:
    titles = (block.text for block in find_blocks(text) if block.kind is BlockKind.HEADLINE)
    return next(titles, None)
