"""Drafts and their sources in, Report out: `compare` for the gate."""

from collections.abc import Sequence
from dataclasses import replace

from factcheck.errors import FactcheckError
from factcheck.pipeline.compare import compare_pairs
from factcheck.pipeline.engine import Engine, load_engine
from factcheck.records import Article, Draft, Report
from factcheck.settings import Settings, load_settings


def check(
    drafts: Sequence[Article],
    sources: Sequence[Article],
    *,
    settings: Settings | None = None,
    engine: Engine | None = None,
) -> Report:
    """What the sources say of each draft: where they agree, conflict, or say nothing of it.

    The left of each verdict is a statement of a draft, whose own verdicts are those of `compare`;
    among the sources, and among the drafts, nothing is compared. Raises what `compare` raises.
    """
    given = [Draft(draft, tuple(sources)) for draft in drafts]
    return check_drafts(given, engine or load_engine(settings or load_settings()))


def check_drafts(drafts: Sequence[Draft], engine: Engine) -> Report:
    """What `check` gives, for drafts that have each its own sources."""
    bare = [_bare(draft) for draft in drafts]
    every = [*(draft.article for draft in bare), *(one for draft in bare for one in draft.sources)]
    places = {article: place for place, article in enumerate(dict.fromkeys(every))}
    pairs = [(places[draft.article], places[one]) for draft in bare for one in draft.sources]
    report = compare_pairs(list(places), pairs, engine)
    return replace(
        report, drafts=tuple(report.articles[places[draft.article]].id for draft in bare)
    )


def _bare(draft: Draft) -> Draft:
    """The draft and its sources, each once, without letters; FactcheckError if there is no source.

    A letter that an article had in another report would make it another article.
    """
    article = replace(draft.article, id="")
    sources = dict.fromkeys(replace(source, id="") for source in draft.sources)
    others = tuple(source for source in sources if source != article)
    if not others:
        name = article.path or article.source
        raise FactcheckError(f"{name}: no source to check it against; give one")
    return Draft(article, others)
