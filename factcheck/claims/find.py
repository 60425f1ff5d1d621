"""Verdicts and articles in, Claims out."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import combinations, permutations

from factcheck.claims.cells import find_cells
from factcheck.claims.merging import merge
from factcheck.claims.origins import Credits, credits_by_article, find_origins
from factcheck.claims.timeline import find_timeline
from factcheck.fingerprint import distinct, fingerprint, place
from factcheck.records import Article, Claim, Echo, Label, Result, Statement, Verdict

Group = tuple[Statement, ...]
Weights = dict[frozenset[str], float]


# of an agreement that a rule gives where no judge was asked
_UNMEASURED = 0.5


@dataclass(frozen=True)
class _Found:
    """What the verdicts say of two statements, by their ids, and what is known of the articles."""

    agreements: Weights
    conflicts: dict[frozenset[str], Verdict]
    credits: Credits
    echoes: Sequence[Echo]


def find_claims(
    verdicts: Sequence[Verdict], articles: Sequence[Article], echoes: Sequence[Echo] = ()
) -> tuple[Claim, ...]:
    """What the verdicts come to for many sources, in the order of the articles.

    A claim is what statements that agree have in common; no two of them conflict. A statement that
    none agrees with is a claim if another conflicts with it. `echoes` are those of the articles.
    The order of the articles changes nothing but the order of the claims.
    """
    agreements = {_ids(one): agreement(one) for one in verdicts if one.label is Label.AGREE}
    conflicts = {_ids(one): one for one in verdicts if one.label is Label.CONFLICT}
    found = _Found(agreements, conflicts, credits_by_article(articles), echoes)
    groups = _groups(_statements(verdicts), found)
    claims = _with_distinct_ids([_bare_claim(group, found) for group in groups])
    return _with_others(claims, found)


def _ids(verdict: Verdict) -> frozenset[str]:
    return frozenset(one.id for one in (verdict.left, verdict.right) if one)


def _statements(verdicts: Sequence[Verdict]) -> list[Statement]:
    """Those that agree or conflict with another, in an order that the articles' has no part in."""
    found = {
        one.id: one
        for verdict in verdicts
        if verdict.right is not None and verdict.label is not Label.UNIQUE
        for one in (verdict.left, verdict.right)
    }
    return sorted(found.values(), key=lambda one: (place(one), one.text))


def _groups(statements: Sequence[Statement], found: _Found) -> list[Group]:
    """The statements of each claim, in the order of the articles."""
    numbers = {statement.id: number for number, statement in enumerate(statements)}

    def pair(ids: frozenset[str]) -> tuple[int, int]:
        one, other = sorted(numbers[id] for id in ids)
        return one, other

    merged = merge(
        len(statements),
        {pair(ids): weight for ids, weight in found.agreements.items()},
        map(pair, found.conflicts),
    )
    disputed = {id for ids in found.conflicts for id in ids}
    groups = [tuple(sorted((statements[one] for one in group), key=_order)) for group in merged]
    kept = [group for group in groups if len(group) > 1 or group[0].id in disputed]
    return sorted(kept, key=lambda group: _order(group[0]))


def _order(statement: Statement) -> tuple[tuple[int, str], int]:
    return statement.article.order, statement.number


def _bare_claim(group: Group, found: _Found) -> Claim:
    """The claim without what depends on other claims."""
    weights = _weights(group, found.agreements)
    by_article: dict[str, list[Statement]] = {}
    for statement in group:
        by_article.setdefault(statement.article.id, []).append(statement)
    origins = find_origins(by_article, found.credits, found.echoes)
    return Claim(
        id=fingerprint(statement.text for statement in group),
        statements=group,
        sources=tuple(by_article),
        independent_sources=len(origins),
        central=_central(group, weights),
        lowest=round(min(weights.values()), 4) if weights else None,
        tied=len(weights),
        pairs=len(group) * (len(group) - 1) // 2,
        origins=origins,
    )


def _weights(group: Group, agreements: Weights) -> Weights:
    pairs = (frozenset((one.id, other.id)) for one, other in combinations(group, 2))
    return {pair: agreements[pair] for pair in pairs if pair in agreements}


def _central(group: Group, weights: Weights) -> Statement:
    """The statement that the others agree with most; of equals, the shortest."""

    def eccentricity(statement: Statement) -> tuple[object, ...]:
        pull = sum(sorted(weight for pair, weight in weights.items() if statement.id in pair))
        return -round(pull, 9), len(statement.text), statement.text, place(statement)

    return min(group, key=eccentricity)


def _with_others(claims: Sequence[Claim], found: _Found) -> tuple[Claim, ...]:
    """The claims, each beside those that it conflicts with."""
    number_of = {one.id: number for number, claim in enumerate(claims) for one in claim.statements}
    against: list[set[int]] = [set() for _ in claims]
    for ids in found.conflicts:
        for one, other in permutations(ids):
            against[number_of[one]].add(number_of[other])
    return tuple(
        _beside(claim, [claims[number] for number in sorted(others)], found)
        for claim, others in zip(claims, against, strict=True)
    )


def _beside(claim: Claim, others: Sequence[Claim], found: _Found) -> Claim:
    central = claim.central or claim.statements[0]
    cells = find_cells(
        claim.statements, central, [other.statements for other in others], found.conflicts
    )
    return replace(
        claim,
        conflicts=tuple(other.id for other in others),
        cells=cells,
        timeline=find_timeline(cells),
    )


def _with_distinct_ids(claims: Sequence[Claim]) -> list[Claim]:
    ids = [claim.id for claim in claims]
    places = [place(*claim.statements) for claim in claims]
    return [replace(claim, id=id) for claim, id in zip(claims, distinct(ids, places), strict=True)]


def agreement(verdict: Verdict) -> float:
    """How likely both statements of an agreement say the same, 0 to 1, as the judge has it.

    The same words say the same, whatever a judge makes of them.
    """
    evidence = verdict.evidence
    if evidence is not None and evidence.finding("words").result is Result.AGREES:
        return 1.0
    return _UNMEASURED if evidence is None or evidence.judge is None else evidence.judge.agree
