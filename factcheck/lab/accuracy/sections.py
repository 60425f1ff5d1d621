"""The sections of docs/accuracy.md: what each measures, and the table that it becomes."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

from factcheck.lab.accuracy import articles as in_articles
from factcheck.lab.accuracy import statements as in_statements
from factcheck.lab.accuracy.bench import Bench
from factcheck.lab.accuracy.figures import Counts, percent, rate, total
from factcheck.lab.accuracy.page import Table
from factcheck.lab.data.json_lines import read_json_lines
from factcheck.lab.judge.gold import ArticlePair, folder_pairs, is_held_out
from factcheck.lab.judge.held_out import SETS, set_of
from factcheck.lab.judge.pairs import LabelledPair, family_pairs
from factcheck.lab.judge.thresholds import cross_fitted
from factcheck.lab.store import NotMeasured
from factcheck.pipeline.compare import compare
from factcheck.pipeline.explain import judge_pairs
from factcheck.records import Article, Kind, Label, Rule
from factcheck.statements import find_statements

Units = Sequence[Counts]
_LABELS = {"agree": Label.AGREE, "conflict": Label.CONFLICT, "neither": Label.UNIQUE}


def measure_articles(bench: Bench, pairs: Sequence[ArticlePair]) -> list[Counts]:
    """The counts of each pair of articles, by a whole run of `compare` each."""
    return [_counted(bench, each, bench.engine.rules) for each in pairs]


def _counted(bench: Bench, pair: ArticlePair, rules: tuple[Rule, ...]) -> Counts:
    found: Counts = bench.keep(
        f"{pair.set} {pair.id}", (pair, rules), partial(_compared, bench, pair, rules), _COUNTING
    )
    return found


_COUNTING = ("lab/accuracy/articles.py", "lab/judge/gold.py", "lab/judge/pairs.py")


def _compared(bench: Bench, pair: ArticlePair, rules: tuple[Rule, ...]) -> dict[str, int]:
    engine = replace(bench.engine, rules=rules)
    report = compare([pair.left, pair.right], engine=engine)
    return dict(in_articles.count(pair, report))


def held_out_articles(bench: Bench) -> list[Table]:
    """Whole runs on article pairs that nothing was trained on, each set by itself."""
    shipped = [(range(len(bench.held_out)), bench.engine.rules)]
    by_set = _by_set(bench, shipped)
    crossed = _by_set(bench, cross_fitted(bench.candidates, bench.engine.rules))
    words = (
        "Whole runs of `compare` on pairs of articles whose event, item or story no model was "
        "trained on. The thresholds that ship were chosen by hand on the curves of these very "
        "articles, so expect a little less elsewhere. A pair of statements that is told hits a "
        "gold pair where both overlap its clauses by half of the shorter. Conflicts that can be "
        "argued are right where they are told, and no miss where they are not."
    )
    return [
        _article_table("Held-out article pairs", words, by_set),
        _article_table(
            "The same with thresholds fitted to other articles",
            "One half is judged by thresholds that `lab.judge.thresholds` fitted to the other "
            "half, and the reverse: nothing was chosen on what is measured, but so few conflicts "
            "make it careful.",
            crossed,
        ),
        Table(
            "Held-out conflicts by kind",
            "Sure conflicts that the shipped rules find, of how many there are.",
            ("kind", *SETS),
            tuple(_kind_rows(list(by_set.values()))),
        ),
    ]


def _by_set(
    bench: Bench, parts: Iterable[tuple[Iterable[int], tuple[Rule, ...]]]
) -> dict[str, list[Counts]]:
    """The counts of each pair of articles by its set, each part by the rules beside it."""
    by_set: dict[str, list[Counts]] = {name: [] for name in SETS}
    for items, rules in parts:
        for at in items:
            pair = bench.held_out[at]
            by_set[set_of(pair)].append(_counted(bench, pair, rules))
    return by_set


def _article_table(title: str, words: str, by_set: Mapping[str, Sequence[Counts]]) -> Table:
    rows = tuple(_article_rows(list(by_set.values())))
    return Table(title, words, ("figure", *SETS), rows)


def _article_rows(sets: Sequence[Units]) -> Iterator[tuple[str, ...]]:
    yield ("article pairs", *(f"{len(units)}" for units in sets))
    for name, (part, whole) in in_articles.SHARES.items():
        yield (name, *(percent(units, part, whole) for units in sets))
    for name, (part, whole) in in_articles.RATES.items():
        yield (name, *(rate(units, part, whole) for units in sets))


def _kind_rows(sets: Sequence[Units]) -> Iterator[tuple[str, ...]]:
    for kind in Kind:
        name = f"kind {kind.value}"
        if any(total(units, name) for units in sets):
            cells = (f"{total(u, f'{name} hit'):g}/{total(u, name):g}" for u in sets)
            yield (kind.value, *cells)


def families(bench: Bench) -> list[Table]:
    """Statements of the held-out contrast families, pair by pair."""
    path = bench.file(bench.data / "written/families.jsonl")
    by_family: dict[str, list[LabelledPair]] = defaultdict(list)
    for pair in family_pairs(path):
        if pair.held_out:
            by_family[pair.group].append(pair)
    units = [
        bench.keep(f"family {group}", pairs, partial(_judged, bench, pairs))
        for group, pairs in by_family.items()
    ]
    words = (
        f"All pairs of {len(units)} families (a statement with some that agree with it, conflict "
        "with it, or do neither) that nothing was trained on, judged as `explain` does."
    )
    return [Table("Held-out families", words, ("figure", "share"), tuple(_label_rows(units)))]


def _judged(bench: Bench, pairs: Sequence[LabelledPair]) -> dict[str, int]:
    # the texts stand in the brackets that mark them for the judge
    sides = [(pair.left[1:-1], pair.right[1:-1]) for pair in pairs]
    return _told(bench, sides, [pair.label for pair in pairs])


def _told(bench: Bench, sides: Sequence[tuple[str, str]], labels: Sequence[str]) -> dict[str, int]:
    """How often each label was told of each label of the gold, such as "agree as conflict"."""
    found: dict[str, int] = defaultdict(int)
    verdicts = judge_pairs(sides, engine=bench.engine)
    for verdict, label in zip(verdicts, labels, strict=True):
        told = next(name for name, one in _LABELS.items() if one is verdict.label)
        for name in (label, f"told {told}", f"{label} as {told}"):
            found[name] += 1
    return dict(found)


def _label_rows(units: Units) -> Iterator[tuple[str, str]]:
    for label in ("conflict", "agree"):
        yield f"{label} precision", percent(units, f"{label} as {label}", f"told {label}")
    for label in _LABELS:
        for told in _LABELS:
            name = f"{label} told as {told}"
            yield name, percent(units, f"{label} as {told}", label)


def reported(bench: Bench) -> list[Table]:
    """Cases that were reported of other programs and corrected in papers; never trained on."""
    if bench.reports is None:
        raise NotMeasured("no folder was given with --reports")
    rows = list(read_json_lines(bench.file(bench.reports / "cases.jsonl")))
    return [_cases(bench, rows), _small(bench, bench.reports / "small")]


def _cases(bench: Bench, rows: Sequence[Mapping[str, Any]]) -> Table:
    labels = ["neither" if row["label"] == "unique" else row["label"] for row in rows]
    units = [
        bench.keep(
            f"case {row['left'][:20]}",
            (row, label),
            partial(_told, bench, [(row["left"], row["right"])], [label]),
        )
        for row, label in zip(rows, labels, strict=True)
    ]
    right: list[Counts] = [
        {**unit, "right": unit.get(f"{label} as {label}", 0), "cases": 1}
        for unit, label in zip(units, labels, strict=True)
    ]
    kinds: dict[str, list[Counts]] = defaultdict(list)
    for row, unit in zip(rows, right, strict=True):
        kinds[str(row.get("note", "")).partition(":")[0]].append(unit)
    missed = [name for name, of in kinds.items() if not total(of, "right")]
    words = (
        f"{len(rows)} pairs of statements, judged as `explain` does. They were chosen because an "
        "earlier release failed on each, so that the share tells nothing of articles at large. "
        f"Faults of which no case is right yet: {'; '.join(sorted(missed)) or 'none'}."
    )
    head = ("all", percent(right, "right", "cases"))
    return Table("Reported cases", words, ("figure", "share"), (head, *_label_rows(units)))


def _small(bench: Bench, folder: Path) -> Table:
    units = measure_articles(bench, list(folder_pairs(bench.file(folder))))
    words = "Pairs of articles of one to three sentences, for faults that need their context."
    return Table(
        "Reported article pairs", words, ("figure", "share"), tuple(_article_rows([units]))
    )


def statements(bench: Bench) -> list[Table]:
    """Statements against those that people cut from articles of held-out events."""
    folder = bench.file(bench.data / "statements/news")
    gold = [each for each in in_statements.gold_articles(folder) if is_held_out(each.group)]
    units = [
        bench.keep(
            f"statements {each.name}",
            each,
            partial(_cut, bench, each),
            ("lab/accuracy/statements.py",),
        )
        for each in gold[: bench.most]
    ]
    words = (
        f"{len(units)} articles of events that are held out, of which people cut "
        f"{total(units, 'gold'):g} statements. Right is a statement whose words have an F1 of 0.8 "
        "or more with one of theirs."
    )
    rows = [
        (name, percent([_rounded(one) for one in units], part, whole))
        for name, (part, whole) in in_statements.SHARES.items()
    ]
    return [Table("Statements", words, ("figure", "share"), tuple(rows))]


def _cut(bench: Bench, gold: in_statements.GoldArticle) -> dict[str, float]:
    engine = bench.engine
    found = find_statements(Article(gold.text, gold.name), engine.reader, engine.words)
    return in_statements.count(gold, found)


def _rounded(counts: Counts) -> Counts:
    return {name: round(value, 2) for name, value in counts.items()}


Section = Callable[[Bench], list[Table]]
