"""Article → its statements, from the cache where its text was read before."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import astuple
from typing import Any

from factcheck.cache import Cache, key_of
from factcheck.models import Reader
from factcheck.records import (
    Article,
    Attribution,
    Certainty,
    Filling,
    Said,
    SourceKind,
    Span,
    Statement,
)
from factcheck.remembered.made_by import code_digest, is_told_apart
from factcheck.statements import CertaintyWords, find_statements


class RememberedStatements:
    """Finds statements as `find_statements` does; `certainty` are the words of the settings."""

    def __init__(
        self,
        reader: Reader,
        certainty: Mapping[str, tuple[str, ...]],
        words: CertaintyWords,
        cache: Cache,
    ) -> None:
        self._reader = reader
        self._certainty = {name: list(phrases) for name, phrases in certainty.items()}
        self._words = words
        self._cache = cache

    def known(self, article: Article) -> tuple[Statement, ...] | None:
        """The article's statements if its text was read before, else None."""
        if not self._keeps():
            return None
        key = self._key(article)
        data = self._cache.get([key]).get(key)
        return None if data is None else statements_from_json(data, article)

    def find(self, article: Article) -> tuple[Statement, ...]:
        """The article's statements, read now and kept."""
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
        return key_of("statements", *made_by, article.text)


def statements_to_json(statements: Sequence[Statement]) -> bytes:
    """All that is known of the statements but their article."""
    return json.dumps(
        [
            [
                one.number,
                one.spans,
                one.sentence,
                one.text,
                [astuple(link) for link in one.attribution],
                one.certainty,
                one.heading,
                [astuple(filling) for filling in one.fillings],
            ]
            for one in statements
        ]
    ).encode()


def statements_from_json(data: bytes, article: Article) -> tuple[Statement, ...]:
    """The statements that `statements_to_json` wrote, of that article."""
    return tuple(
        Statement(
            article=article,
            number=number,
            spans=tuple(Span(*span) for span in spans),
            sentence=Span(*sentence),
            text=text,
            attribution=tuple(_attribution(*link) for link in attribution),
            certainty=Certainty(certainty),
            heading=heading,
            fillings=tuple(Filling(Span(*span), words, told) for span, words, told in fillings),
        )
        for number, spans, sentence, text, attribution, certainty, heading, fillings in json.loads(
            data
        )
    )


def _attribution(source: str | None, kind: str, *rest: Any) -> Attribution:
    cue, quoted, occasion, resolved, time, said = rest
    return Attribution(source, SourceKind(kind), cue, quoted, occasion, resolved, time, Said(said))
