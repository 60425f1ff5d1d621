"""A draft and an archive → the matches that are worth a look, and of those the few to judge.

The judge costs more than all else of a check (a pair some 25 times what observing it does), and an
archive that is full of one event has hundreds of near statements. `python -m
factcheck.lab.measuring.archive` shows what each limit loses; docs/archive.md has the figures.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from factcheck.archive import Archive, Entry, Window
from factcheck.articles import lettered
from factcheck.matches import find_matches_between
from factcheck.matches.relevance import relevance
from factcheck.models import Floats
from factcheck.records import Article, Evidence, Match, Statement
from factcheck.settings import Settings
from factcheck.statements import without_headlines
from factcheck.verdicts import MEASURES

# Of 100 conflicts between real articles that an archive of 320 proposed with no end of pairs, 46
# are among the first 45 pairs of a draft this way (by cosine), and 43 without.
_AHEAD = 3
_DIFFERENCES = MEASURES["differences"]
# cosines of the archive's bytes, taken again in another order, differ by less
_ROUNDING = 0.01


@dataclass(frozen=True)
class Limits:
    """How many old statements a draft is held against.

    The archive is asked for the `nearest` of each statement of a draft, of a cosine of `least` or
    more, and `fetched` of all of them are looked at, first the nearest of every statement. Matches
    of a `rank` up to that are observed, and `judged` of them come before the judge. The shipped
    rules call nothing a conflict that has a worse rank.

    An old article that is near fewer than `common` of a draft's statements tells of another event,
    unless one of them is as near as `sure`.
    """

    nearest: int = 30
    least: float = 0.45
    fetched: int = 360
    rank: int = 2
    judged: int = 35
    common: int = 3
    sure: float = 0.7


LIMITS = Limits()


@dataclass(frozen=True, eq=False)
class Side:
    """The statements of one article, their vectors, and their numbers in the archive."""

    statements: tuple[Statement, ...]
    vectors: Floats
    numbers: tuple[int, ...] = ()

    @property
    def article(self) -> Article:
        """The article."""
        return self.statements[0].article

    def under(self, article: Article) -> Side:
        """The same as statements of that article."""
        statements = tuple(replace(one, article=article) for one in self.statements)
        return replace(self, statements=statements)


def statements_of(sides: Iterable[Side]) -> Iterable[Statement]:
    """The statements of all of them."""
    return chain.from_iterable(side.statements for side in sides)


def propose(
    ours: Sequence[Side],
    archive: Archive,
    settings: Settings,
    window: Window,
    limits: Limits = LIMITS,
) -> tuple[list[Side], list[Match]]:
    """Old articles that have something near the drafts', and the matches to observe, in order.

    The left of each match is a statement of a draft. Raises ArchiveError.
    """
    near = _near(ours, archive, window, limits)
    theirs = _old(archive, near, ours, settings.matching.headlines, limits)
    return theirs, _told_once(_matches(ours, theirs, near, settings, limits), limits.rank)


def _near(
    ours: Sequence[Side], archive: Archive, window: Window, limits: Limits
) -> dict[str, set[int]]:
    """The numbers of the archive's statements that are near each of ours, by its id.

    Of each the nearest come first, then the next, as many as are fetched.
    """
    vectors = np.concatenate([side.vectors for side in ours])
    found = archive.nearest(vectors, k=limits.nearest, least=limits.least, window=window)
    ranked = sorted(
        (rank, -one.similarity, one.number, statement.id)
        for statement, nearest in zip(statements_of(ours), found, strict=True)
        for rank, one in enumerate(nearest)
    )
    near: dict[str, set[int]] = {statement.id: set() for statement in statements_of(ours)}
    for _, _, number, id in ranked[: limits.fetched]:
        near[id].add(number)
    return near


def _old(
    archive: Archive,
    near: Mapping[str, set[int]],
    ours: Sequence[Side],
    headlines: bool,
    limits: Limits,
) -> list[Side]:
    """The articles that have those statements and tell of what a draft tells of.

    Each has an id and a name of its own.
    """
    own = {side.article.text for side in ours}
    entries = archive.entries(set(chain.from_iterable(near.values())))
    # by what they say, not by their numbers: another archive of the same articles reports the same
    others = sorted((one for one in entries if one.article.text not in own), key=_order)
    found = (_side(entry, headlines) for entry in others)
    sides = [side for side in found if any(_is_on_it(draft, side, limits) for draft in ours)]
    before = [side.article for side in ours]
    articles = lettered([*before, *(_dated(side.article) for side in sides)])[len(before) :]
    return [side.under(article) for side, article in zip(sides, articles, strict=True)]


def _side(entry: Entry, headlines: bool) -> Side:
    """What the archive has of an article; of its headlines only if `headlines`."""
    kept = [at for at, one in enumerate(entry.statements) if headlines or not one.headline]
    statements = entry.statements if headlines else without_headlines(entry.statements)
    first = entry.first or 0
    return Side(statements, entry.vectors[kept], tuple(first + at for at in kept))


def _order(entry: Entry) -> tuple[str, str]:
    published = entry.article.published
    return published.isoformat() if published else "", entry.key


def _dated(article: Article) -> Article:
    """The article under a source that tells its day: "Daily Post (2024-03-01)"."""
    day = f" ({article.published.isoformat()})" if article.published else ""
    return replace(article, source=f"{article.source}{day}")


def _matches(
    ours: Sequence[Side],
    theirs: Sequence[Side],
    near: Mapping[str, set[int]],
    settings: Settings,
    limits: Limits,
) -> list[Match]:
    """The matches that any two articles have, of them those that the archive proposes."""
    found: list[Match] = []
    for old in theirs:
        numbers = {id(one): number for number, one in zip(old.numbers, old.statements, strict=True)}
        for draft in ours:
            if not _is_on_it(draft, old, limits):
                continue
            rows, columns = _alike(draft.vectors, old.vectors, limits.least)
            matches = find_matches_between(
                [draft.statements[row] for row in rows],
                [old.statements[column] for column in columns],
                draft.vectors[rows],
                old.vectors[columns],
                similarity=settings.matching.similarity,
                neighbours=settings.matching.neighbours,
            )
            found += [one for one in matches if numbers[id(one.right)] in near[one.left.id]]
    return found


def _alike(ours: Floats, theirs: Floats, least: float) -> tuple[list[int], list[int]]:
    """The places of those that are near any of the other side; of two articles, mostly few.

    What is nearer than a proposed pair is among them, so its rank is that within whole articles.
    """
    near = ours @ theirs.T >= least - _ROUNDING
    rows, columns = np.flatnonzero(near.any(axis=1)), np.flatnonzero(near.any(axis=0))
    return rows.tolist(), columns.tolist()


def _is_on_it(draft: Side, old: Side, limits: Limits) -> bool:
    """Whether the old article tells of what the draft tells of."""
    rows, _ = _alike(draft.vectors, old.vectors, limits.least)
    if len(rows) >= min(limits.common, len(draft.statements)):
        return True
    return bool((draft.vectors @ old.vectors.T >= limits.sure).any())


def _told_once(matches: Sequence[Match], rank: int) -> list[Match]:
    """Those of that rank; of old statements in the same words (reprints), the nearest."""
    nearest: dict[tuple[str, str], int] = {}
    for place in sorted(range(len(matches)), key=lambda place: -matches[place].similarity):
        match = matches[place]
        if match.rank <= rank:
            nearest.setdefault((match.left.id, match.right.text.casefold()), place)
    return [matches[place] for place in sorted(nearest.values())]


def to_judge(evidences: Sequence[Evidence], chances: Sequence[float], most: int) -> list[int]:
    """The places of those that are judged: of each of our statements the likeliest, then the next.

    `chances` are those that both tell of one fact. One at which an observer points counts as
    `_AHEAD` places nearer, for it may be a conflict; where none does and another is nearer, hardly.
    """
    ranked: list[tuple[int, float, int]] = []
    seen: Counter[str] = Counter()
    for place in sorted(range(len(evidences)), key=lambda at: -chances[at]):
        match = evidences[place].match
        ahead = _AHEAD if _DIFFERENCES.read(evidences[place]) else -int(match.rank > 1)
        ranked.append((seen[match.left.id] - ahead, -chances[place], place))
        seen[match.left.id] += 1
    return sorted(place for *_, place in sorted(ranked)[:most])


def chances_of(matches: Sequence[Match], sides: Sequence[Side]) -> list[float]:
    """How likely both of each match tell of one fact, by what else their articles say."""
    by_id = {side.article.id: side for side in sides}
    places = {id(one): at for side in sides for at, one in enumerate(side.statements)}

    @cache
    def table(left: str, right: str) -> NDArray[np.float64]:
        ours, theirs = by_id[left], by_id[right]
        cosines = ours.vectors.astype(np.float64) @ theirs.vectors.astype(np.float64).T
        return relevance(ours.statements, theirs.statements, cosines)

    return [
        float(
            table(one.left.article.id, one.right.article.id)[
                places[id(one.left)], places[id(one.right)]
            ]
        )
        for one in matches
    ]
