"""Made-up articles: vectors in clusters, and words drawn at random; and their true neighbours."""

import hashlib
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import numpy as np

from factcheck.archive import Entry, Near
from factcheck.models import Floats
from factcheck.records import Article, Span, Statement

DIMENSIONS = 384
AN_ARTICLE = 30
WORDS = 16
DAYS = 3650
FIRST_DAY = date(2015, 1, 1)
# rows that brute force multiplies at once
_ROWS = 50_000


class MadeUp:
    """Vectors in topics, events and facts, so that a query has near and far neighbours."""

    def __init__(self, statements: int, seed: int = 0) -> None:
        self.articles = statements // AN_ARTICLE
        self._random = np.random.default_rng(seed)
        spread = np.linspace(1.5, 0.5, DIMENSIONS, dtype=np.float32)
        topics = self._normal(1000) * spread
        # 20 events a topic, and as many facts that there are four statements of each
        events = topics[np.arange(20_000) % 1000] + self._normal(20_000) * spread * 0.8
        count = max(20, statements // 4)
        facts = events[self._random.integers(20_000, size=count)]
        self._facts = facts + self._normal(count) * spread * 0.8
        letters = np.array(list("abcdefghijklmnoprstuvw"))
        spelt = letters[self._random.integers(len(letters), size=(50_000, 6))]
        self._words = np.array(["".join(word) for word in spelt.tolist()])

    def _normal(self, rows: int) -> Floats:
        return self._random.standard_normal((rows, DIMENSIONS), np.float32)

    def vectors(self, rows: int) -> Floats:
        """That many rows of length 1."""
        facts = self._facts[self._random.integers(len(self._facts), size=rows)]
        found = facts + self._normal(rows) * 0.8
        unit: Floats = found / np.linalg.norm(found, axis=1, keepdims=True)
        return unit

    def entries(self) -> Iterator[Entry]:
        """The articles, ten years of them in the order of their days."""
        for number in range(self.articles):
            yield self._entry(number, day_of(number, self.articles))

    def _entry(self, number: int, day: date) -> Entry:
        drawn = self._random.integers(len(self._words), size=(AN_ARTICLE, WORDS))
        lines = [" ".join(words) for words in self._words[drawn].tolist()]
        text = "\n".join(lines)
        article = Article(text, f"Outlet {number % 400}", path=f"{number}.txt", published=day)
        spans, start = [], 0
        for line in lines:
            spans.append(Span(start, start + len(line)))
            start += len(line) + 1
        statements = tuple(
            Statement(article, place, (span,), span, line)
            for place, (span, line) in enumerate(zip(spans, lines, strict=True), 1)
        )
        key = hashlib.sha256(text.encode()).hexdigest()
        return Entry(key, statements, self.vectors(AN_ARTICLE))


def day_of(number: int, articles: int) -> date:
    """The day of an article of so many."""
    return FIRST_DAY + timedelta(days=number * DAYS // articles)


def found_of_true(
    found: Sequence[Sequence[Near]], rows: Floats, queries: Floats, *, since: date | None = None
) -> str:
    """Of the true neighbours of a cosine of 0.6 or more, at most 30 a query, how many were found.

    The rows are numbered from 1 on, as they went in.
    """
    articles = len(rows) // AN_ARTICLE
    first = next(n for n in range(articles) if since is None or day_of(n, articles) >= since)
    first *= AN_ARTICLE
    cosines = np.concatenate(
        [rows[at : min(at + _ROWS, len(rows))] @ queries.T for at in range(first, len(rows), _ROWS)]
    )
    true = hit = 0
    for column, near in zip(cosines.T, found, strict=True):
        best = np.argsort(-column)[:30]
        wanted = {int(row) + first + 1 for row in best if column[row] >= 0.6}
        true += len(wanted)
        hit += len(wanted & {one.number for one in near})
    return f"{hit:,} of {true:,}"
