"""The whole of factcheck in one function: articles in, Report out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from factcheck.articles import letters
from factcheck.errors import ArticleError, FactcheckError
from factcheck.evidence import MEASURES, OBSERVERS, gather_evidence
from factcheck.matches import find_matches, match_pairs
from factcheck.models import (
    Encoder,
    EntailmentModel,
    Floats,
    Reader,
    load_encoder,
    load_entailment,
    load_reader,
)
from factcheck.models.remembering import RememberingEncoder
from factcheck.records import (
    Article,
    Draft,
    Evidence,
    Provenance,
    Report,
    Rule,
    Statement,
    Verdict,
)
from factcheck.settings import Settings, load_settings
from factcheck.statements import CertaintyWords, find_statements, one_statement
from factcheck.verdicts import UNMATCHED, find_claims, judge, judge_match, read_rules
from factcheck.version import VERSION

# stage, how much of it is done, and how much there is
Progress = Callable[[str, int, int], None]
# statements a call of the encoder: about a second's work
_PIECE = 256
# the sources and ids of two statements that belong to no article
_SIDES = (("left", "a"), ("right", "b"))


@dataclass(frozen=True)
class Tools:
    """What settings come to once loaded: the models, the rules, and the words of certainty."""

    encoder: Encoder
    entailment: EntailmentModel | None
    reader: Reader
    rules: tuple[Rule, ...]
    words: CertaintyWords


def load_tools(settings: Settings) -> Tools:
    """The models that settings name, and their rules; SettingsError before any model is loaded."""
    rules = read_rules(settings, observers=OBSERVERS, measures=MEASURES)
    entailment = settings.models.entailment
    return Tools(
        encoder=load_encoder(settings.models.encoder),
        entailment=load_entailment(entailment) if entailment else None,
        reader=load_reader(settings.models.reader),
        rules=rules,
        words=CertaintyWords(settings.certainty),
    )


def compare(
    articles: Sequence[Article],
    *,
    settings: Settings | None = None,
    tools: Tools | None = None,
    progress: Progress = lambda stage, done, total: None,
) -> Report:
    """What the articles agree on, where they conflict, and what only one of them says.

    `settings` are discovered as on the command line if None. Raises ArticleError if there are
    fewer than two articles or one has no statement, SettingsError and ModelError.
    """
    if len(articles) < 2:
        raise FactcheckError(f"compare needs two articles or more, not {len(articles)}")
    settings = settings or load_settings()
    tools = tools or load_tools(settings)
    articles = _told_apart(
        [replace(article, id=letters(place)) for place, article in enumerate(articles)]
    )
    statements = [statement for article in articles for statement in _statements_of(article, tools)]
    evidence = find_evidence(statements, settings=settings, tools=tools, progress=progress)
    verdicts = judge(evidence, statements, tools.rules, measures=MEASURES)
    progress("weighing matches", len(evidence), len(evidence))
    return Report(
        articles=tuple(articles),
        statements=tuple(statements),
        verdicts=verdicts,
        claims=find_claims(verdicts),
        provenance=_provenance(settings, tools),
        rules=(*tools.rules, UNMATCHED),
    )


def find_evidence(
    statements: Sequence[Statement],
    *,
    settings: Settings,
    tools: Tools,
    progress: Progress = lambda stage, done, total: None,
) -> tuple[Evidence, ...]:
    """All that is observed of the matches among statements of several articles, at least one each.

    This is `compare` up to where the rules decide.
    """
    matches = find_matches(
        statements,
        _encode(tools.encoder, statements, progress),
        similarity=settings.matching.similarity,
        neighbours=settings.matching.neighbours,
    )
    progress("weighing matches", 0, len(matches))
    return gather_evidence(matches, model=tools.entailment, reader=tools.reader)


def explain(
    left: str, right: str, *, settings: Settings | None = None, tools: Tools | None = None
) -> Verdict:
    """The verdict on two statements, with every finding and every rule tried in order.

    Its `right` is set whatever its label, for both statements were asked about.
    """
    (verdict,) = judge_pairs([(left, right)], settings=settings, tools=tools)
    return verdict


def judge_pairs(
    pairs: Sequence[tuple[str, str]],
    *,
    settings: Settings | None = None,
    tools: Tools | None = None,
    progress: Progress = lambda stage, done, total: None,
) -> tuple[Verdict, ...]:
    """The verdict on each two statements, as `explain` gives it; the models run once for all."""
    settings = settings or load_settings()
    tools = tools or load_tools(settings)
    evidences = _evidence_of_pairs(pairs, tools, progress)
    verdicts = tuple(judge_match(one, tools.rules, measures=MEASURES) for one in evidences)
    progress("weighing matches", len(pairs), len(pairs))
    return verdicts


def _evidence_of_pairs(
    pairs: Sequence[tuple[str, str]], tools: Tools, progress: Progress
) -> tuple[Evidence, ...]:
    if not pairs:
        return ()
    sides: tuple[list[Statement], list[Statement]] = ([], [])
    for number, pair in enumerate(pairs):
        progress("reading statements", number, len(pairs))
        for own, text, (source, id) in zip(sides, pair, _SIDES, strict=True):
            own.append(_only_statement(text, source, id, tools))
    lefts, rights = sides
    vectors = _encode(tools.encoder, [*lefts, *rights], progress)
    progress("weighing matches", 0, len(pairs))
    matches = match_pairs(lefts, rights, vectors)
    return gather_evidence(matches, model=tools.entailment, reader=tools.reader)


def _told_apart(articles: Sequence[Article]) -> list[Article]:
    """The articles, each with a source of its own: with its folder where two files share a name."""
    foldered = _renamed_where_shared(articles, _source_with_folder)
    return _renamed_where_shared(foldered, lambda article: f"{article.source} ({article.id})")


def _renamed_where_shared(
    articles: Sequence[Article], rename: Callable[[Article], str]
) -> list[Article]:
    counts = Counter(article.source for article in articles)
    return [
        replace(article, source=rename(article)) if counts[article.source] > 1 else article
        for article in articles
    ]


def _source_with_folder(article: Article) -> str:
    folder = Path(article.path).parent.name if article.path else ""
    return f"{folder}/{article.source}" if folder else article.source


def _statements_of(article: Article, tools: Tools) -> tuple[Statement, ...]:
    statements = find_statements(article, tools.reader, tools.words)
    if not statements:
        raise ArticleError(
            f"{article.path or article.source}: no statement found, only headings; "
            "give an article with at least one full sentence"
        )
    return statements


def _encode(encoder: Encoder, statements: Sequence[Statement], progress: Progress) -> Floats:
    chunks = []
    # in pieces, so that a progress bar can move; a row never depends on the others
    for start in range(0, len(statements), _PIECE):
        progress("encoding statements", start, len(statements))
        chunks.append(encoder.encode([s.text for s in statements[start : start + _PIECE]]))
    progress("encoding statements", len(statements), len(statements))
    return np.concatenate(chunks)


def _only_statement(text: str, source: str, id: str, tools: Tools) -> Statement:
    if not text.strip():
        raise FactcheckError(f"explain: the {source} statement is empty; give a sentence")
    if text != text.encode("utf-8", "replace").decode("utf-8"):
        raise FactcheckError(f"explain: the {source} statement is no UTF-8; give it as UTF-8")
    article = Article(text=text, source=source, id=id)
    return one_statement(article, tools.reader, tools.words)


def check(
    drafts: Sequence[Article],
    sources: Sequence[Article],
    *,
    settings: Settings | None = None,
    tools: Tools | None = None,
    progress: Progress = lambda stage, done, total: None,
) -> Report:
    """What the sources say of each draft: where they agree, conflict, or say nothing of it.

    The left of each verdict is a statement of a draft, whose own verdicts are those of `compare`;
    among the sources, and among the drafts, nothing is compared. Raises what `compare` raises.
    """
    given = [Draft(draft, tuple(sources)) for draft in drafts]
    return check_drafts(given, settings=settings, tools=tools, progress=progress)


def check_drafts(
    drafts: Sequence[Draft],
    *,
    settings: Settings | None = None,
    tools: Tools | None = None,
    progress: Progress = lambda stage, done, total: None,
) -> Report:
    """What `check` gives, for drafts that have each its own sources."""
    settings = settings or load_settings()
    tools = tools or load_tools(settings)
    tools = replace(tools, encoder=RememberingEncoder(tools.encoder))
    articles, sources_of = _lettered(drafts)
    statements_of = {article.id: _statements_of(article, tools) for article in articles}
    evidence: list[Evidence] = []
    for draft, sources in sources_of.items():
        for source in sources:
            both = [*statements_of[draft], *statements_of[source]]
            evidence += find_evidence(both, settings=settings, tools=tools, progress=progress)
    statements = [statement for article in articles for statement in statements_of[article.id]]
    judged = judge(evidence, statements, tools.rules, measures=MEASURES)
    verdicts = tuple(verdict for verdict in judged if verdict.left.article.id in sources_of)
    return Report(
        articles=tuple(articles),
        statements=tuple(statements),
        verdicts=verdicts,
        claims=find_claims(verdicts),
        provenance=_provenance(settings, tools),
        rules=(*tools.rules, UNMATCHED),
        drafts=tuple(sources_of),
    )


def _lettered(drafts: Sequence[Draft]) -> tuple[list[Article], dict[str, list[str]]]:
    """All articles with their letters, drafts first, and each draft's id with its sources'."""
    bare = [Draft(_bare(draft.article), tuple(map(_bare, draft.sources))) for draft in drafts]
    every = [*(draft.article for draft in bare), *(one for draft in bare for one in draft.sources)]
    ids = {article: letters(place) for place, article in enumerate(dict.fromkeys(every))}
    sources_of = {}
    for article, sources in ((draft.article, draft.sources) for draft in bare):
        others = [ids[source] for source in dict.fromkeys(sources) if source != article]
        if not others:
            name = article.path or article.source
            raise FactcheckError(f"{name}: no source to check it against; give one")
        sources_of[ids[article]] = others
    return _told_apart([replace(article, id=id) for article, id in ids.items()]), sources_of


def _bare(article: Article) -> Article:
    """The article without the letter that it may have had in another report."""
    return replace(article, id="")


def _provenance(settings: Settings, tools: Tools) -> Provenance:
    models = {"encoder": tools.encoder.name, "reader": tools.reader.name}
    if tools.entailment:
        models["entailment"] = tools.entailment.name
    return Provenance(version=VERSION, models=models, settings=settings.digest)
