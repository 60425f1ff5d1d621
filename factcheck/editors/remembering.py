"""What a text that was read a moment ago leaves to the next: parses of paragraphs, what observers
and the judge saw of pairs.

A parse depends on its own text only, so it is taken again as it is. What observers see may depend
on other sentences of the article, too ("does the other name him in full?"), and what the judge
says on the one before: what is taken again of that is right nearly always, and whoever asks is
told that it was.
"""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

from factcheck.editors.schedule import Pulse
from factcheck.evidence import Readings, gather_evidence, in_context
from factcheck.models import Reader, parse_many
from factcheck.records import Evidence, Finding, Match, Statement

if TYPE_CHECKING:
    from spacy.tokens import Doc

Text = tuple[str, Sequence[int]]

# paragraphs, and pairs, between pulses: a tenth of a second of work
_PARAGRAPHS, _PAIRS = 8, 64
# of more, all is forgotten: some hundred articles, or twenty drafts
_MOST_PARAGRAPHS, _MOST_PAIRS = 4_000, 20_000


class RememberingReader:
    """The same parses as the reader's; `pulse` is called before each few."""

    def __init__(self, reader: Reader, pulse: Pulse, known: dict[Hashable, Doc]) -> None:
        self.name = reader.name
        self._reader = reader
        self._pulse = pulse
        self._known = known

    def parse(self, text: str, starts: Sequence[int]) -> Doc:
        """As the reader parses it."""
        (doc,) = self.parse_many([(text, starts)])
        return doc

    def parse_many(self, texts: Sequence[Text]) -> list[Doc]:
        """As the reader parses them."""
        if len(self._known) > _MOST_PARAGRAPHS:
            self._known.clear()
        new = [one for one in dict.fromkeys(map(_key, texts)) if one not in self._known]
        for start in range(0, len(new), _PARAGRAPHS):
            self._pulse()
            piece = new[start : start + _PARAGRAPHS]
            self._known |= zip(piece, parse_many(self._reader, piece), strict=True)
        # a Doc belongs to one paragraph: of two in the same words, the second has its own
        taken: set[Text] = set()
        docs = []
        for text in map(_key, texts):
            docs.append(self._known[text] if text not in taken else self._reader.parse(*text))
            taken.add(text)
        return docs


class RememberingObservers:
    """Evidence as `gather_evidence` has it, with what was seen of the same two statements before.

    `exact` is whether none of it was seen when the articles were others.
    """

    def __init__(self, pulse: Pulse, known: dict[Hashable, tuple[Finding, ...]]) -> None:
        self._pulse = pulse
        self._known = known
        self.exact = True

    def gather(self, matches: Sequence[Match], readings: Readings) -> tuple[Evidence, ...]:
        """One Evidence a match, in the same order."""
        if len(self._known) > _MOST_PAIRS:
            self._known.clear()
        keys = [(_said(match.left), _said(match.right)) for match in matches]
        new = [place for place, key in enumerate(keys) if key not in self._known]
        self.exact = self.exact and len(new) == len(keys)
        for start in range(0, len(new), _PAIRS):
            self._pulse()
            places = new[start : start + _PAIRS]
            found = gather_evidence([matches[place] for place in places], readings=readings)
            for place, one in zip(places, found, strict=True):
                self._known[keys[place]] = one.findings
        return tuple(
            Evidence(match, self._known[key]) for match, key in zip(matches, keys, strict=True)
        )


class RememberingContext:
    """What the judge is shown of a statement, as it was when its own sentence was first so.

    `exact` is whether nothing before the sentence has changed since. So that whoever changes a
    sentence need not wait for judgements on the next one, which is read behind it.
    """

    def __init__(self, known: dict[str, str]) -> None:
        self._known = known
        self.exact = True

    def of(self, statement: Statement) -> str:
        """The statement's sentence with it marked, behind what stood before that."""
        if len(self._known) > _MOST_PAIRS:
            self._known.clear()
        now = in_context(statement)
        shown = self._known.setdefault(in_context(statement, before=False), now)
        self.exact = self.exact and shown == now
        return shown


def _key(text: Text) -> tuple[str, tuple[int, ...]]:
    return text[0], tuple(text[1])


def _said(statement: Statement) -> Hashable:
    """All of the statement that observers look at, but for what stands around it."""
    fillings = tuple((one.words, one.text) for one in statement.fillings)
    said = (statement.text, statement.quote, statement.attribution, statement.certainty, fillings)
    return (*said, statement.article.source, statement.article.published)
