import hashlib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest

from factcheck.archive import Archive, Entry, make_archive
from factcheck.records import Article, Span, Statement
from tests.letters import LetterEncoder

ENCODER = LetterEncoder()
MakeEntry = Callable[..., Entry]


def make_entry(
    text: str, *, source: str = "Post", day: date | None = None, path: str | None = None
) -> Entry:
    """An article whose lines are its statements, with vectors that count letters."""
    article = Article(text=text, source=source, published=day, path=path, title="Title")
    statements, start = [], 0
    for number, line in enumerate(text.split("\n"), 1):
        span = Span(start, start + len(line))
        statements.append(Statement(article, number, (span,), span, line))
        start = span.end + 1
    key = hashlib.sha256(f"{source}{day}{text}".encode("utf-8", "surrogatepass")).hexdigest()
    return Entry(key, tuple(statements), ENCODER.encode([one.text for one in statements]))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    made = make_archive(str(tmp_path / "archive.sqlite"), encoder="letters@0", dimensions=26)
    yield made
    made.close()
