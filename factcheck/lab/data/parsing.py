"""Gold articles and a spaCy pipeline → their paragraphs as parsed Docs, with their offsets.

Sentences begin where factcheck has them begin, as when it reads an article.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from factcheck.lab.data.polnear import GoldSpeeches
from factcheck.models.spacy_loading import load_reader
from factcheck.statements.text.sentences import find_sentences

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PARAGRAPH = re.compile(r"\S[^\n]*")
_KEPT = ("ORTH", "SPACY", "HEAD", "DEP", "TAG", "POS", "LEMMA", "SENT_START")


@dataclass(frozen=True)
class Parsed:
    """An article as people marked it, and its paragraphs: (where it begins, its parse)."""

    gold: GoldSpeeches
    paragraphs: tuple[tuple[int, Doc], ...]


def parse_articles(
    articles: Sequence[GoldSpeeches], pipeline: Path, cache: Path | None = None
) -> Iterator[Parsed]:
    """Each article with its lines parsed by the pipeline in that folder; ModelError if none.

    In the folder `cache` a parse is kept under a digest of the article's text and the pipeline.
    """
    reader = load_reader(pipeline)
    digest = _digest(pipeline) if cache else b""
    for article in articles:
        lines = [(m.start(), m.group().rstrip()) for m in _PARAGRAPH.finditer(article.text)]
        key = hashlib.sha256(digest + article.text.encode()).hexdigest()[:32]
        kept = cache / f"{key}.spacy" if cache else None
        docs = _docs(reader, [text for _, text in lines], kept)
        starts = (start for start, _ in lines)
        yield Parsed(article, tuple(zip(starts, docs, strict=True)))


def _docs(reader: Any, texts: Sequence[str], kept: Path | None) -> list[Doc]:
    # importing spaCy takes a second
    from spacy.tokens import DocBin

    if kept and kept.exists():
        return list(DocBin().from_disk(kept).get_docs(reader.vocab))
    docs = [_parse(reader, text) for text in texts]
    if kept:
        kept.parent.mkdir(parents=True, exist_ok=True)
        DocBin(attrs=_KEPT, docs=docs).to_disk(kept)
    return docs


def _parse(reader: Any, text: str) -> Doc:
    doc = reader.make_doc(text)
    starts = {span.start for span in find_sentences(text)}
    for token in doc[1:]:
        token.is_sent_start = token.idx in starts
    parsed: Doc = reader(doc)
    return parsed


def _digest(pipeline: Path) -> bytes:
    """A digest of all that the pipeline's folder holds."""
    digest = hashlib.sha256()
    for path in sorted(path for path in pipeline.rglob("*") if path.is_file()):
        digest.update(str(path.relative_to(pipeline)).encode() + b"\0" + path.read_bytes())
    return digest.digest()
