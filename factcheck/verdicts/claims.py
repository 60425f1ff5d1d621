"""Verdicts → Claims: statements that agree, taken together, and how many origins they have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from factcheck.records import Claim, Label, SourceKind, Statement, Verdict
from factcheck.verdicts.fingerprint import distinct, fingerprint, normalise, place


def find_claims(verdicts: Sequence[Verdict]) -> tuple[Claim, ...]:
    """The groups of statements that agreements tie together, in the order of the articles.

    An article that goes by another outlet's report has that outlet as its origin, so two
    articles on one Financial Times report are two sources, and one independent source.
    """
    claims = [_claim(statements) for statements in _groups(verdicts)]
    ids = [claim.id for claim in claims]
    places = [place(*claim.statements) for claim in claims]
    return tuple(
        replace(claim, id=id) for claim, id in zip(claims, distinct(ids, places), strict=True)
    )


def _groups(verdicts: Iterable[Verdict]) -> list[list[Statement]]:
    """The connected components of the agreements."""
    group_of: dict[str, list[Statement]] = {}
    for verdict in verdicts:
        if verdict.label is not Label.AGREE or verdict.right is None:
            continue
        left = group_of.setdefault(verdict.left.id, [verdict.left])
        right = group_of.setdefault(verdict.right.id, [verdict.right])
        if left is not right:
            left.extend(right)
            group_of.update((statement.id, left) for statement in right)
    groups = {id(group): sorted(group, key=_order) for group in group_of.values()}
    return sorted(groups.values(), key=lambda group: _order(group[0]))


def _order(statement: Statement) -> tuple[int, str, int]:
    # "z" comes before "aa", as the articles are lettered
    return len(statement.article.id), statement.article.id, statement.number


def _claim(statements: Sequence[Statement]) -> Claim:
    members: dict[str, list[Statement]] = {}
    for statement in statements:
        members.setdefault(statement.article.id, []).append(statement)
    return Claim(
        id=fingerprint(statement.text for statement in statements),
        statements=tuple(statements),
        sources=tuple(members),
        independent_sources=len({_origin(of_article) for of_article in members.values()}),
    )


def _origin(statements: Sequence[Statement]) -> str:
    """Whose report one article's statements rest on: another outlet's, or the article's own."""
    outlets = (
        attribution.who
        for statement in statements
        for attribution in statement.attribution
        if attribution.kind is SourceKind.MEDIA and attribution.who
    )
    return _bare(next(outlets, statements[0].article.source))


def _bare(name: str) -> str:
    """A source's name as "The Financial Times" and "financial-times" share it."""
    words = re.findall(r"\w+", normalise(re.sub(r"['’]s\b", "", name)).replace("_", " "))
    return " ".join(words[1:] if words[:1] == ["the"] and len(words) > 1 else words)
