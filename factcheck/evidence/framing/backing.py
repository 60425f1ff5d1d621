"""Who says the same on record in the sentence before or after.

    Oslo insists that the fleet stay home. “It stays,” Prime Minister Ann Vale said in parliament.

An article names the body first and then quotes whoever speaks for it, or tells once on what
occasion it was said: the second sentence tells how the first is known. Both speak with one voice if
they are one person, body or government: "Paris", "the French government" and the "Macron" whom an
article calls French President all speak for France.
"""

from dataclasses import dataclass

from factcheck.english.names.governments import countries_led, countries_spoken_for
from factcheck.evidence.quotes.speakers import are_alike, innermost, named_speaker
from factcheck.evidence.reading import Reading
from factcheck.records import Attribution, SourceKind
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


_ON_RECORD = frozenset({SourceKind.NAMED, SourceKind.INSTITUTION})


def one_voice(one: Attribution, other: Attribution, *, here: str, there: str) -> bool:
    """Whether they are on record and may be one, `here` and `there` being their articles' texts."""
    if not {one.kind, other.kind} <= _ON_RECORD:
        return False
    if governments_of(one, here) & governments_of(other, there):
        return True
    ours, theirs = (named_speaker(link.who or "", link.kind) for link in (one, other))
    return ours is not None and theirs is not None and are_alike(ours, theirs)


def governments_of(link: Attribution, article: str) -> frozenset[str]:
    """The countries that the source of a link of an article may speak for; nothing if for none."""
    if link.kind is SourceKind.NAMED:
        return countries_led(link.who or "", article)
    return countries_spoken_for(link.who or "")
