"""What `factcheck check` does between its command line and its report."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import click

from factcheck.articles.files import STDIN, check_distinct
from factcheck.cache import Cache
from factcheck.commands.inputs import read_articles
from factcheck.commands.output import write_file
from factcheck.commands.past import Past
from factcheck.gate.baseline import baseline_text, let_through, read_baseline, renew
from factcheck.gate.pairing import OwnOnlySourceError, covers_all, source_files
from factcheck.gate.since import earlier_article, earlier_bytes, only_touched
from factcheck.gate.suppressions import comments_of, suppress
from factcheck.pipeline.check import check_drafts
from factcheck.pipeline.engine import Engine, Progress, load_engine
from factcheck.records import Article, Draft, Report
from factcheck.reports import Section, plain
from factcheck.reports.plain import counted
from factcheck.reports.selection import sections_of
from factcheck.settings import Settings
from factcheck.settings.gate import GateSettings
from factcheck.statements import find_statements


@dataclass(frozen=True)
class Gate:
    """What was asked for, with the drafts that it comes to."""

    settings: Settings
    drafts: tuple[str, ...]
    against: tuple[str, ...] = ()
    failing: frozenset[Section] = frozenset({Section.ERROR})
    baseline: Path | None = None
    write_baseline: bool = False
    since: str | None = None
    verbose: bool = False
    past: Past | None = None


def run_gate(gate: Gate, cache: Cache, progress: Progress) -> Report:
    """The report, with what is accepted apart from the rest; writes the baseline if asked to."""
    new = gate.write_baseline and gate.baseline is not None and not gate.baseline.exists()
    # read first: without it, nothing else is worth the wait
    entries = read_baseline(gate.baseline) if gate.baseline and not new else ()
    earlier = changed_paths(gate.drafts, gate.since) if gate.since is not None else None
    paths = gate.drafts if earlier is None else tuple(earlier)
    if gate.past is None:
        drafts = read_drafts(paths, gate.against, gate.settings.gate)
    else:
        drafts = tuple(Draft(article, ()) for article in read_articles(paths))
    if gate.verbose:
        _tell_plan(gate, drafts)
    engine = load_engine(gate.settings, cache, progress, frugal=True)
    report = _suppressed(gate, drafts, engine)
    if gate.baseline and gate.write_baseline:
        failing = [one for one in report.verdicts if sections_of(one) & gate.failing]
        write_file(gate.baseline, baseline_text(renew(report, failing, entries, gate.baseline)))
        entries = read_baseline(gate.baseline)
        findings = counted(len(entries), "finding")
        click.echo(f"factcheck: {gate.baseline} has {findings} now", err=True)
    if gate.baseline:
        report = let_through(report, entries, gate.baseline)
    if earlier is None:
        return report
    before = [earlier[draft.article.path or STDIN] for draft in drafts]
    return only_touched(
        report,
        dict(zip(report.drafts, before, strict=True)),
        lambda article: find_statements(article, engine.reader, engine.words),
    )


def tell_notices(report: Report) -> None:
    """Tells on stderr of comments, settings and entries that do nothing."""
    for notice in report.notices:
        click.echo(f"factcheck: warning: {plain(str(notice))}", err=True)


def _suppressed(gate: Gate, drafts: Sequence[Draft], engine: Engine) -> Report:
    if gate.past is None:
        report = check_drafts(drafts, engine)
    else:
        articles = [draft.article for draft in drafts]
        report = gate.past.report(articles, engine)
    checked = (article for article in report.articles if article.id in report.drafts)
    comments = {article.id: comments_of(article) for article in checked}
    paths = [draft.article.path or "" for draft in drafts]
    whole = covers_all(paths, gate.settings.gate)
    return suppress(report, comments, gate.settings.gate, all_drafts=whole)


def _tell_plan(gate: Gate, drafts: Sequence[Draft]) -> None:
    """Tells on stderr which settings hold, and what is checked against what."""
    lines = [f"settings {gate.settings.path}"]
    checked = {draft.article.path for draft in drafts}
    lines += [f"{path}: as it was at {gate.since}" for path in gate.drafts if path not in checked]
    lines += [
        f"{draft.article.path} against "
        + (gate.past.name if gate.past else ", ".join(str(one.path) for one in draft.sources))
        for draft in drafts
    ]
    for line in lines:
        click.echo(f"factcheck: {plain(line)}", err=True)


def read_drafts(
    paths: Sequence[str], against: Sequence[str], gate: GateSettings
) -> tuple[Draft, ...]:
    """Each draft with the sources that are given, that it names itself, or that settings name.

    A file is read once, however many drafts it is a source of. A draft whose only source is itself
    is left out, and told on stderr, if any other is left. Raises ArticleError.
    """
    check_distinct([path for path in (*paths, *against) if path == STDIN])
    shelf: dict[str, Article] = {}

    def read(path: str) -> Article:
        key = os.path.realpath(path)
        if key not in shelf:
            (shelf[key],) = read_articles([path])
        return shelf[key]

    check_distinct(paths)
    drafts = [read(path) for path in paths]
    sources: dict[str, tuple[str, ...]] = {}
    alone: dict[str, OwnOnlySourceError] = {}
    for path, draft in zip(paths, drafts, strict=True):
        try:
            sources[path] = source_files(draft, against, gate)
        except OwnOnlySourceError as error:
            alone[path] = error
    if alone and not sources:
        raise next(iter(alone.values()))
    for path in alone:
        told = f"factcheck: {path} is not checked: it is its own only source"
        click.echo(plain(told), err=True)
    return tuple(
        Draft(draft, tuple(map(read, sources[path])))
        for path, draft in zip(paths, drafts, strict=True)
        if path in sources
    )


def changed_paths(paths: Sequence[str], revision: str) -> dict[str, Article | None]:
    """The drafts that git knows otherwise at that revision, and what each of them was then."""
    earlier: dict[str, Article | None] = {}
    for path in paths:
        data = None if path == STDIN or not os.path.isfile(path) else earlier_bytes(path, revision)
        if data is None:
            earlier[path] = None
        elif data != Path(path).read_bytes():
            earlier[path] = earlier_article(path, data)
    return earlier
