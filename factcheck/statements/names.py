"""Whom the sources of an article stand for: "he", "the president", "Macron"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factcheck.english.sources import kind_of
from factcheck.records import Attribution, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PEOPLE = frozenset({"PERSON", "PER"})


@dataclass(frozen=True)
class Names:
    """What the pronouns and descriptions of a text stand for, by where they stand, and people's
    full names by the last."""

    filled: Mapping[Span, str] = field(default_factory=dict)
    people: Mapping[str, str] = field(default_factory=dict)

    def resolve(self, attribution: Attribution, source: Sequence[Span]) -> Attribution:
        """The attribution with whom its source, which stands there, stands for if that is clear."""
        if attribution.resolved:
            return attribution
        text = self.filled.get(source[0]) if len(source) == 1 else None
        text = text or self.people.get(attribution.source or "")
        if text is None:
            return attribution
        return replace(attribution, resolved=text, kind=kind_of(text))


def people_in(docs: Iterable[Doc]) -> Iterator[str]:
    """The names of people that a reader marked; none where it marks no named entities."""
    return (entity.text for doc in docs for entity in doc.ents if entity.label_ in _PEOPLE)
