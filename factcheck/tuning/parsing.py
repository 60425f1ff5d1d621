"""Gold articles and a spaCy pipeline → their paragraphs as parsed Docs, with their offsets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.models.reader import load_reader
from factcheck.tuning.polnear import GoldSpeeches

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PARAGRAPH = re.compile(r"\S[^\n]*")


@dataclass(frozen=True)
class Parsed:
    """An article as people marked it, and its paragraphs: (where it begins, its parse)."""

    gold: GoldSpeeches
    paragraphs: tuple[tuple[int, Doc], ...]


def parse_articles(articles: Sequence[GoldSpeeches], pipeline: Path) -> Iterator[Parsed]:
    """Each article with its lines parsed by the pipeline in that folder; ModelError if none."""
    reader = load_reader(pipeline)
    for article in articles:
        lines = [(m.start(), m.group().rstrip()) for m in _PARAGRAPH.finditer(article.text)]
        docs = reader.pipe(text for _, text in lines)
        starts = (start for start, _ in lines)
        yield Parsed(article, tuple(zip(starts, docs, strict=True)))
