"""Whom the sources of an article stand for: "he", "the president", "Macron"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from factcheck.english.lexicon import words_of
from factcheck.english.sources import kind_of
from factcheck.records import Attribution, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc

_PEOPLE = frozenset({"PERSON", "PER"})
# "Emmanuel Jean-Michel Macron" has three; a longer one is two names or a mistake
_MOST = 4


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


def full_names(docs: Iterable[Doc]) -> Mapping[str, str]:
    """Each person's full name by the last: {"Macron": "Emmanuel Macron"}.

    A last name that two people share is left out. Needs named entities; {} where there are none.
    """
    found: dict[str, set[tuple[str, ...]]] = {}
    for doc in docs:
        for entity in doc.ents:
            words = _without_titles(tuple(entity.text.split()))
            if entity.label_ in _PEOPLE and 2 <= len(words) <= _MOST:
                found.setdefault(words[-1], set()).add(words)
    longest = {last: max(names, key=_by_length) for last, names in found.items()}
    one_person = {last for last, names in found.items() if len({words[0] for words in names}) == 1}
    return {last: " ".join(words) for last, words in longest.items() if last in one_person}


def _without_titles(words: tuple[str, ...]) -> tuple[str, ...]:
    titles = words_of("context", "titles")
    while len(words) > 1 and words[0].lower() in titles:
        words = words[1:]
    return words


def _by_length(words: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return len(words), words
