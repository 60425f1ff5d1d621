"""Who says what: one attribution with its spans, and the chain of those around a stretch."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from factcheck.records import Attribution, Span
from factcheck.statements.speech.spans import shared


class Origin(NamedTuple):
    """Where a source stands: a paragraph, and the spans in it."""

    paragraph: int
    source: tuple[Span, ...]


@dataclass(frozen=True)
class Speech:
    """One attribution of a paragraph; spans count characters of the paragraph's text.

    `source` and `cue` are () where there is none, `source` is as people would mark it and
    `attribution.source` the name in it. `clausal` tells a clause or a quotation from a thing that
    is wanted, backed or called for; `quotations` are the parts of the content that are direct
    though the whole is not. `probability` is the model's, 1 where no model was asked. A quotation
    that goes on has no source of its own: `goes_on` tells where that of what it continues stands.
    """

    paragraph: int
    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    attribution: Attribution
    probability: float = 1.0
    clausal: bool = True
    quotations: tuple[Span, ...] = ()
    goes_on: Origin | None = None

    @property
    def origin(self) -> Origin:
        """Where its source stands, which may be that of what it continues."""
        return self.goes_on or Origin(self.paragraph, self.source)

    @property
    def size(self) -> int:
        """How many characters its content has."""
        return sum(end - start for start, end in self.content)

    def shared(self, *spans: Span) -> int:
        """How many characters of those stretches are in its content."""
        return sum(shared(self.content, span) for span in spans)

    def holds(self, *spans: Span) -> bool:
        """Whether its content covers half of those stretches or more.

        "Macron opposed the plan" is not held by what he opposed: the cue is part of it.
        """
        if not self.clausal and any(shared(self.cue, span) for span in spans):
            return False
        return 2 * self.shared(*spans) >= _length(spans) > 0

    def within(self, span: Span) -> bool:
        """Whether its cue stands inside the stretch, such as a quotation."""
        return bool(self.cue) and span.start <= self.cue[0].start < span.end

    def said(self, *spans: Span) -> Attribution:
        """Its attribution for those stretches of it, which may be quoted where the rest is not."""
        direct = 2 * sum(shared(self.quotations, span) for span in spans) >= _length(spans)
        return replace(self.attribution, quoted=self.attribution.quoted or direct)


def speeches_at(speeches: Sequence[Speech], paragraph: int, *spans: Span) -> tuple[Speech, ...]:
    """The speeches whose content covers those stretches of a paragraph, outermost first."""
    around = [s for s in speeches if s.paragraph == paragraph and s.holds(*spans)]
    return tuple(sorted(around, key=lambda s: -s.size))


def _length(spans: Sequence[Span]) -> int:
    return sum(end - start for start, end in spans)
