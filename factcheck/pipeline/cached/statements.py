"""Article → its statements, from the cache where its text was read before."""

from collections.abc import Mapping, Sequence

from factcheck.cache import Cache, key_of
from factcheck.models import Reader
from factcheck.pipeline.cached.code_digest import code_digest, is_told_apart
from factcheck.records import Article, Statement
from factcheck.records.statement_json import statements_from_json, statements_to_json
from factcheck.statements import CertaintyWords, find_statements, one_statement


class CachedStatements:
    """Finds statements as `find_statements` does; `certainty` are the words of the settings.

    With `whole`, each article is a single statement, as `one_statement` makes it.
    """

    def __init__(
        self,
        reader: Reader,
        certainty: Mapping[str, tuple[str, ...]],
        words: CertaintyWords,
        cache: Cache,
        *,
        whole: bool = False,
    ) -> None:
        self._reader = reader
        self._certainty = {name: list(phrases) for name, phrases in certainty.items()}
        self._words = words
        self._cache = cache
        self._whole = whole

    def known(self, article: Article) -> tuple[Statement, ...] | None:
        """The article's statements if its text was read before, else None."""
        if not self._keeps():
            return None
        key = self._key(article)
        data = self._cache.get([key]).get(key)
        return None if data is None else statements_from_json(data, article)

    def find(self, article: Article) -> tuple[Statement, ...]:
        """The article's statements, read now and kept."""
        if self._whole:
            found: tuple[Statement, ...] = (one_statement(article, self._reader, self._words),)
        else:
            found = find_statements(article, self._reader, self._words)
        self.keep(article, found)
        return found

    def keep(self, article: Article, statements: Sequence[Statement]) -> None:
        """Keeps the article's statements, which were read elsewhere."""
        if self._keeps():
            self._cache.put("statements", {self._key(article): statements_to_json(statements)})

    def _keeps(self) -> bool:
        return self._cache.in_use and is_told_apart(self._reader.name)

    def _key(self, article: Article) -> bytes:
        made_by = (code_digest(), self._reader.name, self._certainty)
        kind = "one statement" if self._whole else "statements"
        return key_of(kind, *made_by, article.text)
