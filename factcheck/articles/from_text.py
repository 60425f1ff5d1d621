"""Plain text → Article. The text is the decoded bytes as they are, less a byte order mark.

In the place of comments for factcheck, the text has spaces.
"""

from factcheck.articles.comments import without_comments
from factcheck.articles.decode import decode
from factcheck.articles.make import make_article
from factcheck.records import Article


def from_text(data: bytes, path: str, source: str) -> Article:
    """The article that those bytes are; raises ArticleError if they are not text."""
    text, warnings = decode(data, path)
    return make_article(without_comments(text), path, source, warnings=warnings)
