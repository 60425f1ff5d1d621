"""Do two sources speak with one voice: one person, one body, or one government?"""

from __future__ import annotations

from factcheck.evidence.quotes.governments import governments_of
from factcheck.evidence.quotes.speakers import are_alike, named_speaker
from factcheck.records import Attribution, SourceKind

_ON_RECORD = frozenset({SourceKind.NAMED, SourceKind.INSTITUTION})


def one_voice(one: Attribution, other: Attribution, *, here: str, there: str) -> bool:
    """Whether they are on record and may be one, `here` and `there` being their articles' texts.

    "Lee" and "Ann Lee" are; "Macron", "Paris" and "the French government" are in an article that
    calls Macron French President.
    """
    if not {one.kind, other.kind} <= _ON_RECORD:
        return False
    if governments_of(one, here) & governments_of(other, there):
        return True
    ours, theirs = (named_speaker(link.who or "", link.kind) for link in (one, other))
    return ours is not None and theirs is not None and are_alike(ours, theirs)
