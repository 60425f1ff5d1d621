"""How each side knows: on record or in its own words, through another outlet, or unnamed."""

from __future__ import annotations

from factcheck.evidence.reading import Reading
from factcheck.records import Finding, Result, SourceKind, Statement

# What a reader holds against a source: that it has no name, and that another outlet had it.
_MARKED = {SourceKind.UNNAMED: "an unnamed source", SourceKind.MEDIA: "another outlet's report"}


def observe(left: Reading, right: Reading) -> Finding:
    """Differs if only one side leans on another outlet, or only one on an unnamed source."""
    same = _marks(left.statement) == _marks(right.statement)
    result = Result.AGREES if same else Result.DIFFERS
    return Finding("sourcing", result, _describe(left.statement), _describe(right.statement))


def _marks(statement: Statement) -> frozenset[SourceKind]:
    return frozenset(link.kind for link in statement.attribution) & _MARKED.keys()


def _describe(statement: Statement) -> str:
    if not statement.attribution:
        return "own words"
    marks = _marks(statement)
    marked = " via ".join(words for kind, words in _MARKED.items() if kind in marks)
    kinds = {link.kind for link in statement.attribution}
    return marked or ("an institution" if kinds == {SourceKind.INSTITUTION} else "on record")
