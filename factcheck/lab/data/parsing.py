"""Gold articles and a reader → their paragraphs as parsed Docs, with their offsets.

Sentences begin where factcheck has them begin, as when it reads an article.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.blocks import find_blocks
from factcheck.english.sentences import find_sentences
from factcheck.lab.data.polnear import GoldSpeeches
from factcheck.models import Reader, parse_many
from factcheck.records import Article
from factcheck.statements.passages import Passage, find_passages

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PARAGRAPH = re.compile(r"\S[^\n]*")
_KEPT = ("ORTH", "SPACY", "HEAD", "DEP", "TAG", "POS", "LEMMA", "SENT_START")


@dataclass(frozen=True)
class Parsed:
    """An article as people marked it, and its paragraphs: (where it begins, its parse)."""

    gold: GoldSpeeches
    paragraphs: tuple[tuple[int, Doc], ...]


def parse_passages(article: Article, reader: Reader) -> tuple[tuple[Passage, ...], tuple[Doc, ...]]:
    """The passages that an article is cut into, as factcheck cuts it, and the parse of each."""
    passages = tuple(find_passages(find_blocks(article.text)))
    texts = [(one.text, [span.start for span in one.sentences]) for one in passages]
    return passages, tuple(parse_many(reader, texts))


def parse_articles(
    articles: Sequence[GoldSpeeches], reader: Reader, cache: Path | None = None
) -> Iterator[Parsed]:
    """Each article with its lines parsed by the reader. Raises ModelError.

    In the folder `cache` a parse is kept under a digest of the article's text and the reader.
    """
    for article in articles:
        lines = [(m.start(), m.group().rstrip()) for m in _PARAGRAPH.finditer(article.text)]
        key = hashlib.sha256(f"{reader.name}\n{article.text}".encode()).hexdigest()[:32]
        kept = cache / f"{key}.spacy" if cache else None
        docs = _docs(reader, [text for _, text in lines], kept)
        starts = (start for start, _ in lines)
        yield Parsed(article, tuple(zip(starts, docs, strict=True)))


def _docs(reader: Reader, texts: Sequence[str], kept: Path | None) -> list[Doc]:
    # importing spaCy takes a second
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    if kept and kept.exists():
        return list(DocBin().from_disk(kept).get_docs(Vocab()))
    asked = [(text, [span.start for span in find_sentences(text)]) for text in texts]
    docs = parse_many(reader, asked)
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        DocBin(attrs=_KEPT, docs=docs).to_disk(kept)
    return docs
