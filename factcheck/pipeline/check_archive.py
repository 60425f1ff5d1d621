"""Drafts and an archive in, Report out: old statements near to those of a draft, judged like any.

The archive proposes; what it proposes is matched, observed and judged as the statements of any
other article are. Only articles that a verdict speaks of come into the report.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, chain

import numpy as np

from factcheck.archive import EVERYTHING, Archive, Entry, Window
from factcheck.articles import lettered
from factcheck.claims import find_claims, find_echoes
from factcheck.errors import ArticleError
from factcheck.evidence import MEASURES, Readings, gather_evidence
from factcheck.matches import find_matches_between
from factcheck.models import Floats, prepare, release
from factcheck.pipeline.cached import CachedStatements
from factcheck.pipeline.engine import Engine, Progress, encode, provenance
from factcheck.pipeline.read import read_statements
from factcheck.records import Article, Evidence, Match, Report, Statement, Verdict
from factcheck.settings import Settings
from factcheck.verdicts import UNMATCHED, Deciding

# Statements of the archive that each one of a draft is held against, at most, and their least
# cosine. Of 96 sure conflicts between real articles on one event, 81 in 100 are of that cosine.
NEAREST = 30
LEAST = 0.45
# Matches in all: first the nearest of every statement, then the next of each. These take about two
# seconds where the archive is full of the same event, nearly all of it in the judge.
MOST = 240
# Of what is near, so many are fetched, in the same order: more, for some will be reprints.
_FETCHED = 360
# cosines of the archive's bytes, taken again in another order, differ by less
_ROUNDING = 0.01


@dataclass(frozen=True, eq=False)
class _Side:
    """The statements of one article, and their vectors; `first` is the archive's number."""

    statements: tuple[Statement, ...]
    vectors: Floats
    first: int = 0

    @property
    def article(self) -> Article:
        """The article."""
        return self.statements[0].article

    def under(self, article: Article) -> _Side:
        """The same as statements of that article."""
        statements = tuple(replace(one, article=article) for one in self.statements)
        return _Side(statements, self.vectors, self.first)


def check_archive(
    drafts: Sequence[Article],
    archive: Archive,
    *,
    settings: Settings,
    engine: Engine,
    window: Window = EVERYTHING,
    progress: Progress = lambda stage, done, total: None,
) -> Report:
    """What the archive says of each draft: where it agrees, conflicts, or has nothing of it.

    The left of each verdict is a statement of a draft. An article with a draft's own text is
    passed over. Raises ArticleError for a draft without a statement, and ArchiveError.
    """
    ours = _read(drafts, settings, engine, progress)
    progress("searching the archive", 0, 1)
    near = _near(ours, archive, window)
    theirs = _old(archive, near, ours)
    matches = _chosen(_matches(ours, theirs, near, settings))
    deciding = Deciding(engine.rules, MEASURES)
    deciding.take(_evidence(matches, [*ours, *theirs], engine, progress))
    verdicts = deciding.verdicts(list(_statements([*ours, *theirs])))
    return _report(ours, theirs, verdicts, settings, engine)


def _read(
    drafts: Sequence[Article], settings: Settings, engine: Engine, progress: Progress
) -> list[_Side]:
    """The statements of each draft, with their vectors."""
    articles = lettered(dict.fromkeys(replace(draft, id="") for draft in drafts))
    remembered = CachedStatements(engine.reader, settings.certainty, engine.words, engine.cache)
    by_article = list(
        read_statements(articles, remembered, None, before_reading=lambda: prepare(engine.encoder))
    )
    for article, statements in zip(articles, by_article, strict=True):
        if not statements:
            raise ArticleError(
                f"{article.path or article.source}: no statement found, only headings; "
                "give an article with at least one full sentence"
            )
    vectors = encode(engine.encoder, list(chain.from_iterable(by_article)), progress)
    if engine.frugal:
        release(engine.encoder)
    prepare(engine.judge)
    ends = accumulate(map(len, by_article))
    return list(map(_Side, by_article, np.split(vectors, list(ends)[:-1])))


def _near(ours: Sequence[_Side], archive: Archive, window: Window) -> dict[str, set[int]]:
    """The numbers of the archive's statements that are near each of ours, by its id.

    Of each the nearest come first, then the next, as many as are fetched.
    """
    vectors = np.concatenate([side.vectors for side in ours])
    found = archive.nearest(vectors, k=NEAREST, least=LEAST, window=window)
    ranked = sorted(
        (rank, -one.similarity, one.number, statement.id)
        for statement, nearest in zip(_statements(ours), found, strict=True)
        for rank, one in enumerate(nearest)
    )
    near: dict[str, set[int]] = {statement.id: set() for statement in _statements(ours)}
    for _, _, number, id in ranked[:_FETCHED]:
        near[id].add(number)
    return near


def _old(archive: Archive, near: Mapping[str, set[int]], ours: Sequence[_Side]) -> list[_Side]:
    """The articles that have those statements, each with an id and a name of its own."""
    own = {side.article.text for side in ours}
    entries = archive.entries(set(chain.from_iterable(near.values())))
    # by what they say, not by their numbers: another archive of the same articles reports the same
    others = sorted((one for one in entries if one.article.text not in own), key=_order)
    before = [side.article for side in ours]
    articles = lettered([*before, *(_dated(one.article) for one in others)])[len(before) :]
    sides = (_Side(one.statements, one.vectors, one.first or 0) for one in others)
    return [side.under(article) for side, article in zip(sides, articles, strict=True)]


def _order(entry: Entry) -> tuple[str, str]:
    published = entry.article.published
    return published.isoformat() if published else "", entry.key


def _dated(article: Article) -> Article:
    """The article under a source that tells its day: "Daily Post (2024-03-01)"."""
    day = f" ({article.published.isoformat()})" if article.published else ""
    return replace(article, source=f"{article.source}{day}")


def _matches(
    ours: Sequence[_Side],
    theirs: Sequence[_Side],
    near: Mapping[str, set[int]],
    settings: Settings,
) -> list[Match]:
    """The matches that any two articles have, of them those that the archive proposes."""
    found: list[Match] = []
    for old in theirs:
        numbers = {id(one): old.first + place for place, one in enumerate(old.statements)}
        for draft in ours:
            rows, columns = _alike(draft.vectors, old.vectors)
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


def _alike(ours: Floats, theirs: Floats) -> tuple[list[int], list[int]]:
    """The places of those that are near any of the other side; of two articles, mostly few.

    What is nearer than a proposed pair is among them, so its rank is that within whole articles.
    """
    near = ours @ theirs.T >= LEAST - _ROUNDING
    rows, columns = np.flatnonzero(near.any(axis=1)), np.flatnonzero(near.any(axis=0))
    return rows.tolist(), columns.tolist()


def _chosen(matches: Sequence[Match]) -> list[Match]:
    """Of each statement of ours the nearest, then the next, as many as may be; in their order.

    Of old statements in the same words, one is enough: an archive has reprints.
    """
    ranked: list[tuple[int, float, int]] = []
    seen: dict[str, set[str]] = {}
    for place in sorted(range(len(matches)), key=lambda place: -matches[place].similarity):
        match = matches[place]
        words = seen.setdefault(match.left.id, set())
        if match.right.text.casefold() not in words:
            ranked.append((len(words), -match.similarity, place))
            words.add(match.right.text.casefold())
    return [matches[place] for place in sorted(place for *_, place in sorted(ranked)[:MOST])]


def _evidence(
    matches: Sequence[Match], sides: Sequence[_Side], engine: Engine, progress: Progress
) -> tuple[Evidence, ...]:
    """What is observed of the matches, and what the judge says of them."""
    progress("weighing matches", 0, len(matches))
    readings = Readings(list(_statements(sides)))
    return gather_evidence(matches, judge=engine.judge, readings=readings)


def _statements(sides: Iterable[_Side]) -> Iterable[Statement]:
    return chain.from_iterable(side.statements for side in sides)


def _report(
    ours: Sequence[_Side],
    theirs: Sequence[_Side],
    verdicts: Sequence[Verdict],
    settings: Settings,
    engine: Engine,
) -> Report:
    """The verdicts on the drafts, and those articles and old statements that they speak of."""
    ids = tuple(side.article.id for side in ours)
    told = tuple(one for one in verdicts if one.left.article.id in ids)
    others = (one.right or one.closest for one in told)
    spoken = {one.id: one for one in others if one is not None}
    near = {one.article.id for one in spoken.values()}
    articles = (
        *(side.article for side in ours),
        *(side.article for side in theirs if side.article.id in near),
    )
    echoes = find_echoes(articles)
    return Report(
        articles=articles,
        statements=(
            *_statements(ours),
            *(one for one in _statements(theirs) if one.id in spoken),
        ),
        verdicts=told,
        claims=find_claims(told, articles, echoes),
        provenance=provenance(settings, engine),
        rules=(*engine.rules, UNMATCHED),
        drafts=ids,
        echoes=echoes,
    )
