"""What share of real conflicts an archive proposes at some limits, and how many pairs that takes.

    factcheck archive add -a ARCHIVE DATA/newsroom/*/articles
    python -m factcheck.lab.measuring.archive DATA ARCHIVE
    python -m factcheck.lab.measuring.archive DATA ARCHIVE --judge --set planted

Every article of a pair with a conflict is a draft once, held against all the others. A conflict is
proposed where a match has statements of both its clauses; with the judge, it is found where such a
match becomes a finding. Gold that can be argued counts apart.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from factcheck.archive import EVERYTHING, Archive, Entry, open_archive
from factcheck.articles import lettered
from factcheck.cache import Cache, cache_folder
from factcheck.evidence import MEASURES, Readings, gather_evidence
from factcheck.lab.judge.gold import FOLDERS, GoldPair, folder_pairs
from factcheck.pipeline.engine import Engine, load_engine
from factcheck.pipeline.proposals import LIMITS, Limits, Side, propose, statements_of
from factcheck.records import Label, Match, Span, Statement, Verdict
from factcheck.settings import Settings, load_settings, shipped_configs
from factcheck.verdicts import Deciding

_ALL = 100_000
# the least cosine alone, then how many of a statement and in all
WAYS = {
    **{
        f"cosine {least}": Limits(least=least, fetched=_ALL, rank=99, each=99, most=_ALL)
        for least in (0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7)
    },
    **{
        f"rank {rank}, each {each}": replace(LIMITS, rank=rank, each=each, most=_ALL)
        for rank in (1, 2, 5)
        for each in (1, 2, 3, 5, 10)
    },
    **{
        f"rank {rank}, most {most}": replace(LIMITS, rank=rank, each=99, most=most)
        for rank in (1, 2, 5)
        for most in (15, 30, 60, 120, 240)
    },
}


@dataclass(frozen=True)
class Draft:
    """An article as a draft, and the gold of it by the text of the other article.

    With each gold pair stands whether its right clause is the draft's.
    """

    entry: Entry
    gold: Mapping[str, Sequence[tuple[GoldPair, bool]]]

    @property
    def side(self) -> Side:
        """Its statements, with the vectors that the archive has of them."""
        (article,) = lettered([replace(self.entry.article, id="")])
        return Side(self.entry.statements, self.entry.vectors).under(article)


def drafts_of(data: Path, archive: Archive, folders: Iterable[str]) -> list[Draft]:
    """Both articles of each pair that has a conflict, with all gold that they are in."""
    numbers = range(1, archive.info().statements + archive.info().removed + 1)
    entries = {one.article.text: one for one in archive.entries(numbers)}
    gold: dict[str, dict[str, list[tuple[GoldPair, bool]]]] = {}
    pairs = (pair for folder in folders for pair in folder_pairs(data / "newsroom" / folder))
    for pair in pairs:
        left, right = pair.left.text, pair.right.text
        if left in entries and right in entries:
            for one in pair.gold:
                gold.setdefault(left, {}).setdefault(right, []).append((one, False))
                gold.setdefault(right, {}).setdefault(left, []).append((one, True))
    return [
        Draft(entries[text], others)
        for text, others in gold.items()
        if any(one.label == "conflict" for found in others.values() for one, _ in found)
    ]


def overlaps(statement: Statement, places: Sequence[Span]) -> bool:
    """Whether they share half of the shorter one, of the statement and a place of the clause."""
    length = sum(span.end - span.start for span in statement.spans)
    return any(
        2 * sum(_shared(span, place) for span in statement.spans)
        >= min(length, place.end - place.start)
        for place in places
    )


def _shared(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def hits(draft: Draft, pairs: Iterable[tuple[Statement, Statement]]) -> Counter[str]:
    """How many of the draft's gold pairs of each label are among those pairs, and there are."""
    by_text: dict[str, list[tuple[Statement, Statement]]] = {}
    for left, right in pairs:
        by_text.setdefault(right.article.text, []).append((left, right))
    found: Counter[str] = Counter()
    for text, gold in draft.gold.items():
        for one, swapped in gold:
            ours, theirs = (one.right, one.left) if swapped else (one.left, one.right)
            label = "arguable" if one.label == "conflict" and not one.sure else one.label
            found[f"all {label}"] += 1
            found[label] += any(
                overlaps(left, ours) and overlaps(right, theirs)
                for left, right in by_text.get(text, ())
            )
    return found


def judged(
    draft: Side, others: Sequence[Side], matches: Sequence[Match], engine: Engine
) -> Iterator[Verdict]:
    """The conflicts that the rules find."""
    statements = list(statements_of([draft, *others]))
    readings = Readings(statements, engine.reader)
    deciding = Deciding(engine.rules, MEASURES)
    deciding.take(gather_evidence(matches, judge=engine.judge, readings=readings))
    verdicts = deciding.verdicts(statements)
    return (one for one in verdicts if one.label is Label.CONFLICT and one.right)


def measure(
    drafts: Sequence[Draft],
    archive: Archive,
    limits: Limits,
    settings: Settings,
    engine: Engine | None,
) -> str:
    """A line on one way of limiting."""
    found: Counter[str] = Counter()
    proposing = 0.0
    for draft in drafts:
        side, before = draft.side, time.process_time()
        others, matches = propose(
            [side], archive, settings=settings, window=EVERYTHING, limits=limits
        )
        proposing += time.process_time() - before
        found["pairs"] += len(matches)
        if engine is None:
            found += hits(draft, ((one.left, one.right) for one in matches))
            continue
        conflicts = list(judged(side, others, matches, engine))
        found["told"] += len(conflicts)
        found += hits(draft, ((one.left, one.right) for one in conflicts if one.right))
    shares = [
        f"{label} {found[label]} of {found[f'all {label}']}"
        for label in ("conflict", "arguable", "agree", "neither")
    ]
    told = f", conflicts told {found['told'] / len(drafts):.1f}" if engine else ""
    return (
        f"a draft: pairs {found['pairs'] / len(drafts):.0f}, "
        f"CPU-s {proposing / len(drafts):.3f}{told}; " + ", ".join(shares)
    )


@click.command()
@click.argument("data", type=Path)
@click.argument("archive")
@click.option("--set", "folders", multiple=True, type=click.Choice(FOLDERS), help="Drafts of it.")
@click.option("--way", "only", multiple=True, metavar="WORDS", help="Ways named so alone.")
@click.option("--judge", is_flag=True, help="Ask the judge, which takes long the first time.")
def main(
    data: Path, archive: str, folders: tuple[str, ...], only: tuple[str, ...], judge: bool
) -> None:
    """Prints what each way of limiting finds."""
    settings = load_settings(shipped_configs() / "default.yaml")
    engine = load_engine(settings, Cache(cache_folder())) if judge else None
    opened = open_archive(archive)
    drafts = drafts_of(data, opened, folders or FOLDERS)
    info = opened.info()
    click.echo(f"{len(drafts)} drafts, {info.articles} articles, {info.statements} statements")
    for name, limits in WAYS.items():
        if not only or name in only:
            click.echo(f"{name}: {measure(drafts, opened, limits, settings, engine)}")


if __name__ == "__main__":
    main()
