"""What share of real conflicts an archive proposes at some limits, and how many pairs that takes.

    factcheck archive add -a ARCHIVE DATA/newsroom/{events,real,real-more,planted}/articles
    python -m factcheck.lab.measuring.archive DATA ARCHIVE

Every article of a pair with a conflict is a draft once, held against all the others. A conflict is
proposed where a match has statements of both its clauses. No judge is asked, so it takes a minute;
`--judge` asks it, and tells how many of the conflicts become findings, and what that costs.
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
from factcheck.cache import Cache
from factcheck.evidence import MEASURES, Readings, gather_evidence
from factcheck.lab.judge.gold import FOLDERS, GoldPair, folder_pairs
from factcheck.pipeline.engine import Engine, load_engine
from factcheck.pipeline.proposals import Limits, Side, propose, statements_of
from factcheck.records import Evidence, Label, Match, Span, Statement
from factcheck.settings import Settings, load_settings, shipped_configs
from factcheck.verdicts import Deciding

WAYS = {
    "as before": Limits(),
    **{
        f"least {least}": Limits(least=least, fetched=9999, most=9999)
        for least in (0.3, 0.4, 0.45, 0.5, 0.55, 0.6)
    },
    **{
        f"rank {rank}, each {each}, most {most}": Limits(rank=rank, each=each, most=most)
        for rank in (1, 2)
        for each in (1, 2, 3, 5, 10)
        for most in (240, 120, 60, 40, 20)
    },
}


@dataclass(frozen=True)
class Draft:
    """An article as a draft, and the gold of it by the text of the other article."""

    entry: Entry
    gold: Mapping[str, tuple[tuple[GoldPair, bool], ...]]


def drafts_of(data: Path, archive: Archive) -> Iterator[Draft]:
    """Both articles of each pair that has a conflict, with all gold that they are in."""
    entries = {one.article.text: one for one in _entries(archive)}
    gold: dict[str, dict[str, list[tuple[GoldPair, bool]]]] = {}
    for folder in FOLDERS:
        for pair in folder_pairs(data / "newsroom" / folder):
            left, right = pair.left.text, pair.right.text
            for one in pair.gold:
                gold.setdefault(left, {}).setdefault(right, []).append((one, False))
                gold.setdefault(right, {}).setdefault(left, []).append((one, True))
    for text, others in gold.items():
        if any(one.label == "conflict" for found in others.values() for one, _ in found):
            yield Draft(entries[text], {other: tuple(found) for other, found in others.items()})


def _entries(archive: Archive) -> list[Entry]:
    """All that the archive holds; its numbers begin with 1."""
    return archive.entries(range(1, 100 * archive.info().statements))


def _sides(draft: Draft) -> list[Side]:
    (article,) = lettered([replace(draft.entry.article, id="")])
    return [Side(draft.entry.statements, draft.entry.vectors).under(article)]


def overlaps(statement: Statement, places: Sequence[Span]) -> bool:
    """Whether the statement covers half of a clause, or the clause half of it."""
    return any(
        2 * sum(max(0, min(span.end, place.end) - max(span.start, place.start)) for span in spans)
        >= min(sum(span.end - span.start for span in spans), place.end - place.start)
        for spans in [statement.spans]
        for place in places
    )


def hit(draft: Draft, matches: Iterable[Match]) -> Counter[str]:
    """How many of the draft's gold pairs of each label are among the matches."""
    by_text: dict[str, list[Match]] = {}
    for match in matches:
        by_text.setdefault(match.right.article.text, []).append(match)
    found: Counter[str] = Counter()
    for text, gold in draft.gold.items():
        for one, swapped in gold:
            ours, theirs = (one.right, one.left) if swapped else (one.left, one.right)
            name = "arguable" if one.label == "conflict" and not one.sure else one.label
            found["all " + name] += 1
            found[name] += any(
                overlaps(match.left, ours) and overlaps(match.right, theirs)
                for match in by_text.get(text, ())
            )
    return found


@click.command()
@click.argument("data", type=Path)
@click.argument("archive")
@click.option("--judge", is_flag=True, help="Ask the judge, which takes long.")
def main(data: Path, archive: str, judge: bool) -> None:
    """Prints what each way of limiting finds."""
    settings = load_settings(shipped_configs() / "default.yaml")
    opened = open_archive(archive)
    drafts = list(drafts_of(data, opened))
    click.echo(f"{len(drafts)} drafts, {opened.info().articles} articles")
    for name, limits in WAYS.items():
        found: Counter[str] = Counter()
        began = time.process_time()
        for draft in drafts:
            _, matches = propose(
                _sides(draft), opened, settings=settings, window=EVERYTHING, limits=limits
            )
            found += hit(draft, matches)
            found["pairs"] += len(matches)
        seconds = (time.process_time() - began) / len(drafts)
        shares = [
            f"{label} {found[label]}/{found['all ' + label]}"
            for label in ("conflict", "arguable", "agree", "neither")
        ]
        click.echo(
            f"{name}: {found['pairs'] / len(drafts):.0f} pairs, {seconds:.2f} CPU-s, "
            + ", ".join(shares)
        )


if __name__ == "__main__":
    main()
