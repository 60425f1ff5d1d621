"""Who says the same on record in the sentence before or after.

    Oslo insists that the fleet stay home. “It stays,” Prime Minister Ann Vale said in parliament.

An article names the body first and then quotes whoever speaks for it, or tells once on what
occasion it was said: the second sentence tells how the first is known.
"""

from __future__ import annotations

from dataclasses import dataclass

from factcheck.evidence.quotes.one_voice import one_voice
from factcheck.evidence.quotes.speakers import innermost
from factcheck.evidence.reading import Reading
from factcheck.records import Attribution
from factcheck.source_map import Place


@dataclass(frozen=True)
class Backing:
    """A link of a neighbouring sentence, and where in its article's file that stands."""

    link: Attribution
    place: Place

    def __str__(self) -> str:
        """Who it is and where: "Emmanuel Macron, line 6"."""
        return f"{self.link.who}, {self.place}"


def backing_of(reading: Reading) -> Backing | None:
    """The neighbouring sentence's link in which the same source or government speaks.

    One that names an occasion comes first. None if there is none, or if the statement's own
    source has no name.
    """
    own, text = innermost(reading.statement), reading.statement.article.text
    if own is None:
        return None
    found = [
        Backing(link, statement.place)
        for statement in reading.around
        if (link := innermost(statement)) and one_voice(own, link, here=text, there=text)
    ]
    return min(found, key=lambda backing: backing.link.occasion is None, default=None)
