"""Drafts and an archive in, Report out: old statements near to those of a draft, judged like any.

The archive proposes (`proposals.py`); what it proposes is observed and judged as the statements of
any other article are. Only articles that a verdict speaks of come into the report.
"""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.archive import EVERYTHING, Archive, Window
from factcheck.articles import lettered
from factcheck.evidence import Readings, gather_evidence
from factcheck.pipeline.engine import Engine, encode_articles, make_report
from factcheck.pipeline.proposals import (
    LIMITS,
    Side,
    chances_of,
    propose,
    statements_of,
    to_judge,
)
from factcheck.pipeline.read import statements_by_article
from factcheck.records import Article, Evidence, Match, Report, Verdict
from factcheck.verdicts import Deciding


def check_archive(
    drafts: Sequence[Article], archive: Archive, engine: Engine, *, window: Window = EVERYTHING
) -> Report:
    """What the archive says of each draft: where it agrees, conflicts, or has nothing of it.

    The left of each verdict is a statement of a draft. An article with a draft's own text is
    passed over. Raises ArticleError for a draft without a statement, and ArchiveError.
    """
    articles = lettered(dict.fromkeys(replace(draft, id="") for draft in drafts))
    by_article = statements_by_article(articles, engine)
    ours = list(map(Side, by_article, encode_articles(by_article, engine)))
    engine.progress("searching the archive", 0, 1)
    theirs, matches = propose(ours, archive, engine.settings, window)
    deciding = Deciding(engine.rules)
    deciding.take(_evidence(matches, [*ours, *theirs], engine))
    ids = {side.article.id for side in ours}
    verdicts = deciding.verdicts(list(statements_of([*ours, *theirs])), of=ids)
    return _report(ours, theirs, verdicts, engine)


def _evidence(
    matches: Sequence[Match], sides: Sequence[Side], engine: Engine
) -> tuple[Evidence, ...]:
    """What is observed of the matches, and of some of them what the judge says.

    Of the others, only rules that ask for no judge can make a finding.
    """
    engine.progress("weighing matches", 0, len(matches))
    readings = Readings(list(statements_of(sides)))
    observed = list(gather_evidence(matches, readings=readings))
    places = to_judge(observed, chances_of(matches, sides), LIMITS.judged)
    judged = engine.judged([observed[place] for place in places])
    for place, evidence in zip(places, judged, strict=True):
        observed[place] = evidence
    return tuple(observed)


def _report(
    ours: Sequence[Side], theirs: Sequence[Side], verdicts: Sequence[Verdict], engine: Engine
) -> Report:
    """The verdicts on the drafts, and those articles and old statements that they speak of."""
    ids = tuple(side.article.id for side in ours)
    others = (one.right or one.closest for one in verdicts)
    spoken = {one.id: one for one in others if one is not None}
    near = {one.article.id for one in spoken.values()}
    articles = (
        *(side.article for side in ours),
        *(side.article for side in theirs if side.article.id in near),
    )
    told = (one for one in statements_of(theirs) if one.id in spoken)
    return make_report(articles, (*statements_of(ours), *told), verdicts, engine, ids)
