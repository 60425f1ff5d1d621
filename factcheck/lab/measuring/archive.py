"""What share of real conflicts an archive proposes at some limits, and how many pairs that takes.

    factcheck archive add -a ARCHIVE DATA/newsroom/*/articles
    python -m factcheck.lab.measuring.archive DATA ARCHIVE
    python -m factcheck.lab.measuring.archive DATA ARCHIVE --set planted --judge
    python -m factcheck.lab.measuring.archive DATA ARCHIVE --set planted --steps

Every article of a pair with a conflict is a draft once, held against all the others. A conflict is
proposed where the judge is to see a match that has statements of both its clauses; with the judge,
it is found where such a match becomes a finding. Gold that can be argued counts apart. `--steps`
tells how many are left after each step of a check, and so where the others are lost.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

import click
import numpy as np

from factcheck.archive import EVERYTHING, Archive, Entry, open_archive
from factcheck.articles import lettered
from factcheck.evidence import Readings, add_judgement, gather_evidence
from factcheck.lab.judge.gold import FOLDERS, GoldPair, folder_pairs
from factcheck.lab.judge.overlap import overlaps
from factcheck.pipeline.engine import Engine, load_engine
from factcheck.pipeline.proposals import (
    LIMITS,
    Limits,
    Side,
    chances_of,
    propose,
    statements_of,
    to_judge,
)
from factcheck.records import Evidence, Label, Statement
from factcheck.settings import Settings, load_settings, shipped_configs
from factcheck.verdicts import Deciding

Pair = tuple[Statement, Statement]
_CONFLICT = Label.CONFLICT
# what all ways choose from
_WIDE = Limits(least=0.4, fetched=100_000, rank=99, judged=100_000)
WAYS = {
    **{f"cosine {least}": replace(_WIDE, least=least) for least in (0.4, 0.45, 0.5, 0.6, 0.7)},
    **{
        f"rank {rank}, {most} judged": replace(LIMITS, rank=rank, judged=most)
        for rank in (1, 2, 99)
        for most in (15, 30, 35, 40, 60, 120, 240)
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


def entries_of(archive: Archive) -> dict[str, Entry]:
    """All articles of the archive, by their texts."""
    numbers = range(1, archive.info().statements + archive.info().removed + 1)
    return {one.article.text: one for one in archive.entries(numbers)}


def drafts_of(data: Path, entries: Mapping[str, Entry], folders: Iterable[str]) -> list[Draft]:
    """Both articles of each pair that has a conflict, with all gold that they are in."""
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


def hits(draft: Draft, pairs: Iterable[Pair]) -> Counter[str]:
    """How many of the draft's gold pairs of each label are among those pairs, and there are."""
    by_text: dict[str, list[Pair]] = {}
    for left, right in pairs:
        by_text.setdefault(right.article.text, []).append((left, right))
    found: Counter[str] = Counter()
    for text, gold in draft.gold.items():
        for one, swapped in gold:
            ours, theirs = (one.right, one.left) if swapped else (one.left, one.right)
            label = "arguable" if one.label == "conflict" and not one.sure else one.label
            found[f"all {label}"] += 1
            found[label] += any(
                overlaps(left.spans, ours) and overlaps(right.spans, theirs)
                for left, right in by_text.get(text, ())
            )
    return found


def conflicts_of(
    evidences: Sequence[Evidence], statements: Sequence[Statement], engine: Engine
) -> list[Pair]:
    """The pairs that the rules call conflicts."""
    deciding = Deciding(engine.rules)
    deciding.take(evidences)
    verdicts = deciding.verdicts(statements)
    return [(one.left, one.right) for one in verdicts if one.label is _CONFLICT and one.right]


def measure(
    drafts: Sequence[Draft],
    archive: Archive,
    ways: Mapping[str, Limits],
    settings: Settings,
    engine: Engine | None,
) -> dict[str, Counter[str]]:
    """What each way of limiting finds, of all drafts together; with an engine, it is judged."""
    found: dict[str, Counter[str]] = {name: Counter() for name in ways}
    for draft in drafts:
        side = draft.side
        others, matches = propose([side], archive, settings, EVERYTHING, _WIDE)
        statements = list(statements_of([side, *others]))
        observed = gather_evidence(matches, readings=Readings(statements))
        chances = chances_of(matches, [side, *others])
        chosen = {name: _chosen(observed, chances, limits) for name, limits in ways.items()}
        if engine is not None:
            places = sorted(set().union(*chosen.values()))
            judged = add_judgement([observed[place] for place in places], engine.judge)
            by_place = dict(zip(places, judged, strict=True))
        for name, own in chosen.items():
            pairs = [(matches[place].left, matches[place].right) for place in own]
            found[name]["pairs"] += len(own)
            if engine is not None:
                pairs = conflicts_of([by_place[place] for place in own], statements, engine)
                found[name]["told"] += len(pairs)
            found[name] += hits(draft, pairs)
    return found


def steps(
    draft: Draft, entries: Mapping[str, Entry], archive: Archive, settings: Settings, engine: Engine
) -> dict[str, Counter[str]]:
    """What of the draft's gold is left after each step of a check; `entries` are by their texts."""
    side = draft.side
    others, matches = propose([side], archive, settings=settings, window=EVERYTHING)
    statements = list(statements_of([side, *others]))
    observed = list(gather_evidence(matches, readings=Readings(statements)))
    places = to_judge(observed, chances_of(matches, [side, *others]), LIMITS.judged)
    judged = engine.judging([observed[place] for place in places], engine.judge)
    for place, evidence in zip(places, judged, strict=True):
        observed[place] = evidence
    cut, near = list[Pair](), list[Pair]()
    for old in (entries[text] for text in draft.gold):
        cosines = side.vectors @ old.vectors.T
        cut += product(side.statements, old.statements)
        near += [
            (side.statements[ours], old.statements[theirs])
            for ours, theirs in np.argwhere(cosines >= LIMITS.least).tolist()
        ]
    left = {
        "cut into statements": cut,
        f"of a cosine of {LIMITS.least}": near,
        "proposed": [(one.left, one.right) for one in matches],
        "judged": [(one.match.left, one.match.right) for one in judged],
        "a conflict to the judge": [
            (one.match.left, one.match.right) for one in judged if _is_conflict(one)
        ],
        "told": conflicts_of(observed, statements, engine),
    }
    return {name: hits(draft, pairs) for name, pairs in left.items()}


def _is_conflict(evidence: Evidence) -> bool:
    """Whether the judge thinks so rather than not."""
    return evidence.judge is not None and evidence.judge.conflict >= 0.5


def _chosen(observed: Sequence[Evidence], chances: Sequence[float], limits: Limits) -> list[int]:
    """The places of those that would be judged."""
    places = [
        place
        for place, one in enumerate(observed)
        if one.match.similarity >= limits.least and one.match.rank <= limits.rank
    ]
    own = [observed[place] for place in places], [chances[place] for place in places]
    return [places[at] for at in to_judge(*own, limits.judged)]


def line(name: str, found: Counter[str], drafts: int) -> str:
    """What a way found, in words."""
    shares = [
        f"{label} {found[label]} of {found[f'all {label}']}"
        for label in ("conflict", "arguable", "agree", "neither")
    ]
    told = f", {found['told'] / drafts:.1f} conflicts told" if "told" in found else ""
    return f"{name}: {found['pairs'] / drafts:.1f} pairs a draft{told}; {', '.join(shares)}"


@click.command()
@click.argument("data", type=Path)
@click.argument("archive")
@click.option("--set", "folders", multiple=True, type=click.Choice(FOLDERS), help="Drafts of it.")
@click.option("--way", "only", multiple=True, metavar="WORDS", help="Ways named so alone.")
@click.option("--judge", is_flag=True, help="Ask the judge, which takes long.")
@click.option("--steps", "by_steps", is_flag=True, help="Tell what is left after each step.")
def main(
    data: Path,
    archive: str,
    folders: tuple[str, ...],
    only: tuple[str, ...],
    judge: bool,
    by_steps: bool,
) -> None:
    """Prints what each way of limiting finds."""
    settings = load_settings(shipped_configs() / "default.yaml")
    engine = load_engine(settings) if judge or by_steps else None
    opened = open_archive(archive)
    entries = entries_of(opened)
    drafts = drafts_of(data, entries, folders or FOLDERS)
    info = opened.info()
    click.echo(f"{len(drafts)} drafts, {info.articles} articles, {info.statements} statements")
    if engine and by_steps:
        total: dict[str, Counter[str]] = {}
        for draft in drafts:
            for name, found in steps(draft, entries, opened, settings, engine).items():
                total[name] = total.get(name, Counter()) + found
        for name, found in total.items():
            click.echo(f"{name}: {found['conflict']} of {found['all conflict']}")
        return
    ways = {name: limits for name, limits in WAYS.items() if not only or name in only}
    for name, found in measure(drafts, opened, ways, settings, engine).items():
        click.echo(line(name, found, len(drafts)))


if __name__ == "__main__":
    main()
