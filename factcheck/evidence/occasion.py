"""On what occasion it was said: after the summit, or in a leak?"""

from __future__ import annotations

from factcheck.evidence.words import content_stems, tokens
from factcheck.records import Finding, Match, Result, Statement


def observe(match: Match) -> Finding:
    """Differs if both sides name an occasion and no word of them is the same."""
    left, right = _occasion(match.left), _occasion(match.right)
    if left is None or right is None:
        return Finding("occasion", Result.SILENT, left, right)
    shared = set(content_stems(tokens(left))) & set(content_stems(tokens(right)))
    return Finding("occasion", Result.AGREES if shared else Result.DIFFERS, left, right)


def _occasion(statement: Statement) -> str | None:
    named = (link.occasion for link in statement.attribution if link.occasion)
    return next(named, None)
