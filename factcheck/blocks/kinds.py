"""Text → blocks: which paragraph is prose, and which is a heading or the page's furniture.

Only PARAGRAPH blocks hold statements. Each pattern is matched against the whole single-spaced
paragraph; none can backtrack over more than a few words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from factcheck.blocks.headings import may_head_article, may_head_section
from factcheck.blocks.paragraphs import Paragraph, find_paragraphs


class BlockKind(str, Enum):
    """What a stretch of an article's text is there for."""

    HEADLINE = "headline"
    SUBHEADING = "subheading"
    PARAGRAPH = "paragraph"
    DATELINE = "dateline"
    BYLINE = "byline"
    CAPTION = "caption"
    READ_MORE = "read-more"
    ADVERTISEMENT = "advertisement"


@dataclass(frozen=True)
class Block:
    """A paragraph and what it is."""

    kind: BlockKind
    paragraph: Paragraph

    @property
    def text(self) -> str:
        """Its words with one space between them."""
        return self.paragraph.text


# Words: a headline seldom has over 18, one that asks over 12, a sub-heading over 10. A line of one
# or two is a menu's or a label, and no fact is lost with it.
_HEADLINE_WORDS = 20
_QUESTION_WORDS = 16
_SUBHEADING_WORDS = 12
_LABEL_WORDS = 2
# characters: a longer paragraph is not furniture, and is not worth a search
_FURNITURE_LENGTH = 300

_NAME = r"[A-Z][\w.’'-]*"
_NAMES = rf"{_NAME}(?: (?:{_NAME}|de|van|von|bin|al)){{0,5}}"
_DATE = r"(?:[A-Z][a-z]+\.? \d{1,2}(?:, \d{4})?|\d{1,2} [A-Z][a-z]+\.?(?: \d{4})?)"

_FURNITURE = {
    BlockKind.ADVERTISEMENT: re.compile(
        r"(?i:advertise?ment|sponsored(?: content| post| by .{1,40})?|paid content|promoted"
        r"|(?:story|article) continues (?:below|after).{0,40}|scroll (?:down )?to continue.{0,40})"
        r"[.:]?"
    ),
    BlockKind.READ_MORE: re.compile(
        r"[\[(*>→»• ]*(?i:(?:read|see|watch|listen|also|more)(?: more| also| next| too| on this)?"
        r"|also (?:read|see)|related(?: (?:stories|articles|coverage|links))?|recommended|don['’]t"
        r" miss|more (?:from|on) .{1,40}|(?:click|tap) here.{0,60}|sign up .{1,80}"
        r"|subscribe(?: now| to .{1,80})?|follow us.{0,60}|share this.{0,40})(?:[:|→»>].*|[.!\])]?)"
    ),
    BlockKind.BYLINE: re.compile(
        rf"(?:(?:By|BY|Written by|Reported by|Posted by|Story by) {_NAMES}"
        rf"(?:(?:,| and| &|,? in| \|| for) {_NAMES}){{0,4}}(?: ?[.,|–—-])?(?: {_DATE})?"
        r"|\(?(?:(?:Additional )?[Rr]eporting|Editing|Writing) by [^.]{1,200}\.?\)?"
        r"|(?:(?i:published|updated|posted|last updated|modified)(?: on| at)?:? )?"
        rf"(?:[A-Z][a-z]+day,? )?{_DATE}(?:[ ,|·]+[\d:]+ ?(?i:[ap]\.?m\.?)?(?: [A-Z]{{2,4}})?)?)"
    ),
    BlockKind.CAPTION: re.compile(
        r"(?i:photo|photograph|image|picture|caption|graphic|illustration|video|file photo)"
        r"(?: credit| courtesy| by)?: ?.+"
        r"|(?:FILE|FILE PHOTO)(?: ?[-–—:]| PHOTO:) ?.+"
        r"|\((?i:photo|image|picture|credit)\b[^()]*\)"
        r"|.*[(\[|/](?: ?(?i:photo|image|picture|credit)(?:s| by|:)[^()]{1,80}"
        r"|(?:AP|Reuters|REUTERS|AFP|EPA|Getty)[^()]{0,20}/[^()]{1,80}"
        r"|[^()/]{1,60}(?i:via AP|via Reuters|/ ?AFP|/ ?Reuters|/ ?AP|Getty Images))[)\]]?\.?"
    ),
}

# "VILNIUS, Lithuania (Reuters) —", "TOKYO —" and "London (CNN) -", at a paragraph's beginning
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.’'-]+(?: [A-Z][A-Z.’'-]+){0,3}(?:, [A-Z][\w. ]{1,30})?(?: \([^()]{2,40}\))?"
    rf"|(?:{_NAMES}(?:, [A-Z][\w. ]{{1,30}})? )?\([A-Z][^()]{{1,40}}\)) ?(?:—|–|―|--?) ?"
    r"(?=[“\"‘(]?[A-Z0-9])"
)
_BULLET = re.compile(r"(?:[•‣◦▪●·*–—-]|\(?\d{1,2}[.)]|#{1,6}) (?=\S)")
_CLOSERS = "\"'”’)]»"
_FURNISHED = frozenset({*_FURNITURE, BlockKind.HEADLINE})


def find_blocks(text: str) -> tuple[Block, ...]:
    """The blocks in order: the headline comes before all prose, a dateline before its own."""
    blocks: list[Block] = []
    headline: str | None = None
    prose = False
    for paragraph in find_paragraphs(text):
        for block in _blocks(paragraph, headline=headline, opening=not prose):
            blocks.append(block)
            prose = prose or block.kind is BlockKind.PARAGRAPH
            if headline is None and block.kind is BlockKind.HEADLINE:
                headline = block.text
    return tuple(_with_lone_lines(blocks, text))


def _with_lone_lines(blocks: Sequence[Block], text: str) -> Iterator[Block]:
    """The blocks; a sub-heading that heads no prose, but another or nothing, is prose itself."""
    follower: BlockKind | None = None
    settled: list[Block] = []
    for block in reversed(blocks):
        lone = block.kind is BlockKind.SUBHEADING and follower in (None, BlockKind.SUBHEADING)
        if block.kind not in _FURNISHED:
            follower = block.kind
        if lone and len(block.paragraph.positions) > _LABEL_WORDS and not _is_marked(block, text):
            block = Block(BlockKind.PARAGRAPH, block.paragraph)
        settled.append(block)
    return reversed(settled)


def _is_marked(block: Block, text: str) -> bool:
    """Whether a "#" before it says that it is a heading."""
    start = block.paragraph.origins[0]
    return text[max(0, start - 8) : start].rstrip().endswith("#")


def _blocks(paragraph: Paragraph, *, headline: str | None, opening: bool) -> Iterator[Block]:
    text = paragraph.text
    marked = _BULLET.match(text)
    kind = _kind(text, len(paragraph.positions), headline=headline, opening=opening)
    if marked:
        kind = BlockKind.PARAGRAPH
        if text.startswith("#"):
            first = opening and headline is None
            kind = BlockKind.HEADLINE if first else BlockKind.SUBHEADING
        paragraph = paragraph.part(marked.end(), len(text))
    elif opening and kind is BlockKind.PARAGRAPH and (dateline := _DATELINE.match(text)):
        yield Block(BlockKind.DATELINE, paragraph.part(0, len(dateline.group().rstrip())))
        paragraph = paragraph.part(dateline.end(), len(text))
    yield Block(kind, paragraph)


def _kind(text: str, words: int, *, headline: str | None, opening: bool) -> BlockKind:
    if len(text) <= _FURNITURE_LENGTH:
        for kind, pattern in _FURNITURE.items():
            if pattern.fullmatch(text):
                return kind
    if not _is_open(text):
        asks = opening and headline is None and _asks(text, words)
        return BlockKind.HEADLINE if asks else BlockKind.PARAGRAPH
    first = headline is None and words <= _HEADLINE_WORDS and not _DATELINE.match(text)
    if opening and (text == headline or (first and may_head_article(text))):
        return BlockKind.HEADLINE
    heads = words <= _SUBHEADING_WORDS and may_head_section(text)
    return BlockKind.SUBHEADING if heads else BlockKind.PARAGRAPH


def _is_open(text: str) -> bool:
    """Whether it ends without a full stop or another mark."""
    ending = text.rstrip(_CLOSERS)[-1:]
    # "UPDATE:" heads what follows, "He said:" is part of it
    shouted = ending == ":" and text.isupper()
    return ending.isalnum() or ending in ("%", "$", "€", "£") or shouted


def _asks(text: str, words: int) -> bool:
    return text[-1] in "?!" and text[0] not in "\"'“‘" and words <= _QUESTION_WORDS
