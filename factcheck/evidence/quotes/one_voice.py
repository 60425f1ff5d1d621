"""Do two sources speak with one voice: one person, one body, or one government?

"Paris", "the French government" and the "Macron" whom an article calls French President all speak
for France.
"""

from __future__ import annotations

from factcheck.english.names.governments import countries_led, countries_spoken_for
from factcheck.evidence.quotes.speakers import are_alike, named_speaker
from factcheck.records import Attribution, SourceKind

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
