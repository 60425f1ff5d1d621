"""Statements as bytes: what the cache, the archive and processes beside us hand on."""

import json
from collections.abc import Sequence
from dataclasses import astuple
from typing import Any

from factcheck.records.articles import Article, Span
from factcheck.records.enums import Certainty, Said, SourceKind
from factcheck.records.statements import Attribution, Filling, Statement


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
                one.headline,
            ]
            for one in statements
        ]
    ).encode()


def statements_from_json(data: bytes, article: Article) -> tuple[Statement, ...]:
    """The statements that `statements_to_json` wrote, of that article."""
    rows = json.loads(data)
    return tuple(
        Statement(
            article=article,
            number=number,
            spans=tuple(Span(*span) for span in spans),
            sentence=Span(*sentence),
            text=text,
            attribution=tuple(_attribution(*link) for link in links),
            certainty=Certainty(certainty),
            heading=heading,
            fillings=tuple(Filling(Span(*span), words, told) for span, words, told in fillings),
            headline=headline,
        )
        for number, spans, sentence, text, links, certainty, heading, fillings, headline in rows
    )


def _attribution(source: str | None, kind: str, *rest: Any) -> Attribution:
    values: list[Any] = [source, SourceKind(kind), *rest[:-1], Said(rest[-1])]
    return Attribution(*values)
