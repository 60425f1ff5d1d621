"""A paragraph of an article, or a part of one, and what it is there for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from factcheck.blocks.paragraphs import Paragraph


class BlockKind(str, Enum):
    """What a stretch of an article's text is there for."""

    HEADLINE = "headline"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    DATELINE = "dateline"
    BYLINE = "byline"
    TIME = "time"  # of an entry of a live blog
    CAPTION = "caption"
    READ_MORE = "read-more"
    ADVERTISEMENT = "advertisement"
    NOTE = "note"  # of the editors: a correction, an embargo
    FOREIGN = "foreign"  # in another language than the article


@dataclass(frozen=True)
class Block:
    """A paragraph and what it is."""

    kind: BlockKind
    paragraph: Paragraph

    @property
    def text(self) -> str:
        """Its words with one space between them."""
        return self.paragraph.text
