"""The sections of docs/accuracy.md: each measures one thing, pipeline by pipeline, and shows it."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from factcheck.articles import read_article
from factcheck.lab.accuracy.articles import SHARES, ArticleFigures, measure_articles
from factcheck.lab.accuracy.bench import Bench
from factcheck.lab.accuracy.emergent import read_headlines
from factcheck.lab.accuracy.model_sections import export, inference, support
from factcheck.lab.accuracy.page import Table, percent_of
from factcheck.lab.accuracy.pipelines import Pairs, Pipeline, Rules
from factcheck.lab.accuracy.store import NotMeasured, digest
from factcheck.lab.data.gold import read_gold
from factcheck.lab.minimal_pairs.make import make_pairs
from factcheck.lab.minimal_pairs.sentences import read_sentences
from factcheck.pipeline.compare import compare
from factcheck.records import Label, Statement
from factcheck.tuning.labelled import LabelledPair, read_labelled, write_labelled

_MINIMAL_DATA = (
    *("polnear_dev", "stsb_dev", "dates"),
    *("mrpc_train", "stsb_train", "claimdiff_train"),
)


@dataclass(frozen=True)
class Section:
    """A heading of the page, and what makes the table below it."""

    title: str
    write: Callable[[Bench, str], Table]


def measure(bench: Bench, parts: Sequence[str]) -> list[Table]:
    """Every section of the page: those of `parts` measured, of the rest what was kept.

    A section of which nothing was kept, or whose data is missing, says so.
    """
    return [
        _table(bench if name in parts else bench.only_kept(), section)
        for name, section in SECTIONS.items()
    ]


def _table(bench: Bench, section: Section) -> Table:
    try:
        return section.write(bench, section.title)
    except NotMeasured as why:
        return Table(section.title, f"Not measured: {why}.")


def _articles(data: str) -> Callable[[Bench, str], Table]:
    """Whole articles with gold labels."""

    def write(bench: Bench, title: str) -> Table:
        found = [_article_figures(bench, data, pipeline) for pipeline in bench.pipelines]
        rows = [(name, *(percent_of(*own.share(name)) for own in found)) for name in SHARES]
        rows.append(("false conflicts a pair", *(f"{own.false_conflicts:.1f}" for own in found)))
        rows += [
            (f"found: {kind or 'no kind'}", *(_found(own.kinds[kind]) for own in found))
            for kind in found[0].kinds
        ]
        conflicts, agreements, traps = (
            found[0].share(name)[1]
            for name in ("conflict recall", "agree recall", "false alarms on traps")
        )
        words = (
            f"{found[0].articles} pairs of articles with {conflicts} conflicts, "
            f"{agreements} agreements ({traps} of them traps) "
            "that people marked. A pair that is told counts where both its statements overlap the "
            "marked clauses by half of whichever is shorter."
        )
        return Table(title, words, _head(bench), tuple(rows))

    return write


def _article_figures(bench: Bench, data: str, pipeline: Pipeline) -> ArticleFigures:
    def run() -> Any:
        return asdict(measure_articles(list(read_gold(bench.place(data))), pipeline))

    basis = {**pipeline.basis, **bench.digests(data)}
    kept = bench.keep(f"{data}, {pipeline.name}", basis, ("accuracy/articles.py", "gold.py"), run)
    kinds = {kind: (found, of) for kind, (found, of) in kept["kinds"].items()}
    return ArticleFigures(kept["articles"], kept["counts"], kinds)


def _minimal(bench: Bench, title: str) -> Table:
    """Pairs that differ in one point: the share with the right label."""
    pairs = _minimal_pairs(bench)
    labels = [
        _judged(bench, "minimal pairs", [(pair.left, pair.right) for pair in pairs], pipeline)
        for pipeline in bench.pipelines
    ]
    words = (
        "Made by rule from real news sentences that nothing was trained on "
        "(`python -m factcheck.lab.minimal_pairs.make`); right is the label that the rule intends."
    )
    head, *names = _head(bench)
    return Table(title, words, (head, "pairs", *names), tuple(minimal_rows(pairs, labels)))


def minimal_rows(
    pairs: Sequence[LabelledPair], labels: Sequence[Sequence[Label]]
) -> list[tuple[str, ...]]:
    """The share of right labels by note, and of false conflicts; `labels` are each pipeline's."""
    parts: dict[str, list[int]] = {pair.note or "": [] for pair in pairs}
    for place, pair in enumerate(pairs):
        parts[pair.note or ""].append(place)
    conflicts = [at for at, pair in enumerate(pairs) if pair.label is Label.CONFLICT]
    same = [at for at, pair in enumerate(pairs) if pair.label is Label.AGREE]
    parts |= {"all conflicts": conflicts, "all that mean the same": same}
    parts["all"] = list(range(len(pairs)))
    rows = [
        (name, str(len(places)), *(_share_right(pairs, own, places) for own in labels))
        for name, places in parts.items()
    ]
    alarms = [
        percent_of(sum(own[at] is Label.CONFLICT for at in same), len(same)) for own in labels
    ]
    return [*rows, ("false conflicts among the same", str(len(same)), *alarms)]


def _minimal_pairs(bench: Bench) -> tuple[LabelledPair, ...]:
    def run() -> str:
        reader = bench.engine.reader
        docs = [reader.parse(text, [0]) for text in read_sentences(bench.data)]
        return write_labelled(make_pairs(docs))

    basis = {"reader": bench.engine.reader.name, **bench.digests(*_MINIMAL_DATA)}
    text = bench.keep("minimal pairs", basis, ("minimal", "minimal_pairs.py"), run)
    return read_labelled(text.encode(), "minimal pairs")


def _headlines(bench: Bench, title: str) -> Table:
    """Headlines for and against one rumour."""
    headlines = read_headlines(bench.place("emergent_train"))
    sorts = (headlines.against, headlines.both_for)
    against, both_for = (
        [_judged(bench, f"headlines {at}", pairs, pipeline) for pipeline in bench.pipelines]
        for at, pairs in enumerate(sorts)
    )
    rows = (
        ("conflict recall, for and against", *_shares(against, Label.CONFLICT)),
        ("false alarms, for and for", *_shares(both_for, Label.CONFLICT)),
        ("agree recall, for and for", *_shares(both_for, Label.AGREE)),
    )
    words = (
        f"{len(headlines.against):,} pairs of a headline for and one against a rumour, "
        f"{len(headlines.both_for):,} pairs of two for it. The entailment model has learnt from "
        "these headlines, so that its figures here flatter."
    )
    return Table(title, words, _head(bench), rows)


def _seeds(bench: Bench, title: str) -> Table:
    """The two articles of the demonstration: how much is told of them, and what is framed."""
    if not bench.seeds.is_dir():
        raise NotMeasured(f"there is no folder {bench.seeds}")
    rules = Rules(bench.settings, bench.engine)

    def run() -> list[tuple[str, str]]:
        articles = [read_article(path) for path in sorted(bench.seeds.glob("*.txt"))]
        report = compare(articles, settings=rules.settings, engine=rules.engine)
        labels = [verdict.label for verdict in report.verdicts]
        return [(label.value, str(labels.count(label))) for label in Label] + [
            (f"{verdict.label.value}, {', '.join(mark.value for mark in verdict.framing)}", sides)
            for verdict in report.verdicts
            if verdict.framing and verdict.right
            for sides in [f"{_voice(verdict.left)} / {_voice(verdict.right)}"]
        ]

    basis = {**rules.basis, "seeds": digest(bench.seeds)}
    rows = bench.keep("seeds", basis, ("accuracy/sections.py",), run)
    words = (
        "Verdicts of each label, and who says it on both sides where a fact is framed differently."
    )
    return Table(title, words, ("verdict", "how many, or who"), tuple(map(tuple, rows)))


# in the order of the page
SECTIONS: Mapping[str, Section] = {
    "planted": Section("Articles: newsroom/planted", _articles("newsroom/planted")),
    "real": Section("Articles: newsroom/real", _articles("newsroom/real")),
    "minimal": Section("Minimal pairs", _minimal),
    "emergent": Section("Headlines: Emergent", _headlines),
    "wice_claim": Section("Claims and evidence: wice_claim_dev", support("wice_claim_dev")),
    "wice_chunks": Section(
        "Claims and evidence: wice_oracle_chunks_dev", support("wice_oracle_chunks_dev")
    ),
    "nli": Section("The entailment model alone: nli/dev", inference),
    "export": Section("Export and calibration of the entailment model", export),
    "seeds": Section("The seeds", _seeds),
}


def _judged(bench: Bench, name: str, pairs: Pairs, pipeline: Pipeline) -> list[Label]:
    kept = bench.keep(
        f"{name}, {pipeline.name}",
        {**pipeline.basis, "pairs": json.dumps(pairs)},
        (),
        lambda: [label.value for label in pipeline.judge(pairs)],
    )
    return list(map(Label, kept))


def _share_right(
    pairs: Sequence[LabelledPair], labels: Sequence[Label], places: Sequence[int]
) -> str:
    return percent_of(sum(labels[at] is pairs[at].label for at in places), len(places))


def _shares(labels: Sequence[Sequence[Label]], label: Label) -> list[str]:
    return [percent_of(list(own).count(label), len(own)) for own in labels]


def _head(bench: Bench) -> tuple[str, ...]:
    return ("figure", *(pipeline.name for pipeline in bench.pipelines))


def _found(counts: tuple[int, int]) -> str:
    found, of = counts
    return f"{found}/{of}"


def _voice(statement: Statement) -> str:
    return statement.said_by or "own words"
