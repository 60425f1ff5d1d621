"""On what occasion it was said: after the summit, or in a leak?"""

from __future__ import annotations

from factcheck.evidence.reading import Reading
from factcheck.evidence.words import content_stems, tokens
from factcheck.records import Finding, Result, Statement


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if both sides name an occasion and no word of them is the same."""
    ours, theirs = _occasion(left.statement), _occasion(right.statement)
    if ours is None or theirs is None:
        return Finding("occasion", Result.SILENT, ours, theirs)
    shared = set(content_stems(tokens(ours))) & set(content_stems(tokens(theirs)))
    return Finding("occasion", Result.AGREES if shared else Result.DIFFERS, ours, theirs)


def _occasion(statement: Statement) -> str | None:
    """Where and when it was said, as far as the chain tells."""
    for link in statement.attribution:
        if link.occasion:
            told = link.time is None or link.time in link.occasion
            return link.occasion if told else f"{link.occasion}, {link.time}"
    return None
