"""The parts of docs/accuracy.md: each measures one thing and gives a table of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from factcheck.articles import read_article
from factcheck.comparison import Tools, compare
from factcheck.models import EntailmentModel, load_reader
from factcheck.records import Label, Statement
from factcheck.tuning.accuracy.articles import ArticleFigures, measure_articles
from factcheck.tuning.accuracy.headlines import measure_headlines, read_headlines
from factcheck.tuning.accuracy.inference import cosine_accuracy, model_accuracy, read_inferences
from factcheck.tuning.accuracy.page import Table, percent
from factcheck.tuning.accuracy.pipelines import Pipeline, Rules
from factcheck.tuning.accuracy.support import (
    Balanced,
    Support,
    balanced,
    cosine_scores,
    read_support,
    sentence_scores,
    window_scores,
)
from factcheck.tuning.gold import read_gold
from factcheck.tuning.labelled import LabelledPair
from factcheck.tuning.minimal.sentences import read_sentences
from factcheck.tuning.minimal_pairs import make_pairs

NONE = "–"


def articles_table(folder: Path, pipelines: Sequence[Pipeline]) -> Table:
    """Whole articles with gold labels."""
    gold = list(read_gold(folder))
    found = [measure_articles(gold, pipeline) for pipeline in pipelines]
    names = [name for name, _ in found[0].rows]
    shares = [dict(figures.rows) for figures in found]
    rows = [(name, *(percent(own[name]) for own in shares)) for name in names]
    rows.append(("false conflicts a pair", *(f"{own.false_conflicts:.1f}" for own in found)))
    rows += [
        (f"found: {kind or 'no kind'}", *(_found(own, kind) for own in found))
        for kind in found[0].kinds
    ]
    words = (
        f"{len(gold)} pairs of articles with {found[0].counts['conflicts']} conflicts, "
        f"{found[0].counts['agreements']} agreements ({found[0].counts['traps']} of them traps) "
        "that people marked. A pair that is told counts where both its statements overlap the "
        "marked clauses by half of whichever is shorter."
    )
    return Table(f"Articles: newsroom/{folder.name}", words, _head(pipelines), tuple(rows))


def minimal_table(pairs: Sequence[LabelledPair], pipelines: Sequence[Pipeline]) -> Table:
    """Pairs that differ in one point: the share with the right label."""
    sides = [(pair.left, pair.right) for pair in pairs]
    labels = [pipeline.judge(sides) for pipeline in pipelines]
    notes = list(dict.fromkeys(pair.note or "" for pair in pairs))
    parts: list[tuple[str, Callable[[LabelledPair], bool]]] = [
        (note, _bears(note)) for note in notes
    ]
    parts.append(("all conflicts", lambda pair: pair.label is Label.CONFLICT))
    parts.append(("all that mean the same", lambda pair: pair.label is Label.AGREE))
    parts.append(("all", lambda pair: True))
    rows = []
    for name, belongs in parts:
        places = [place for place, pair in enumerate(pairs) if belongs(pair)]
        right = [sum(own[place] is pairs[place].label for place in places) for own in labels]
        shares = (percent(count / len(places) if places else None) for count in right)
        rows.append((f"{name} ({len(places)})", *shares))
    same = [place for place, pair in enumerate(pairs) if pair.label is Label.AGREE]
    alarms = [sum(own[place] is Label.CONFLICT for place in same) for own in labels]
    rows.append(
        (
            "false conflicts among the same",
            *(percent(n / len(same) if same else None) for n in alarms),
        )
    )
    words = (
        "Made by rule from real news sentences that nothing was trained on "
        "(`python -m factcheck.tuning.minimal_pairs`); right is the label that the rule intends."
    )
    return Table("Minimal pairs", words, _head(pipelines), tuple(rows))


def minimal_pairs_of(data: Path) -> list[LabelledPair]:
    """The suite of minimal pairs, made anew."""
    reader = load_reader()
    return make_pairs([reader.parse(text, [0]) for text in read_sentences(data)])


def inference_table(path: Path, tools: Tools, most: int) -> Table:
    """The entailment model alone, on public dev sets."""
    sets = read_inferences(path, most)
    rows = [
        (
            f"{name} ({len(pairs):,})",
            percent(model_accuracy(pairs, tools.entailment)) if tools.entailment else NONE,
            percent(cosine_accuracy(pairs, tools)),
        )
        for name, pairs in sets.items()
    ]
    words = (
        "Share of right answers among entailment, neutral and contradiction; at most "
        f"{most:,} pairs a set. The cosine's threshold is the best one for the very pairs. "
        "The newprot and healthver sets share premises with the training data."
    )
    return Table(
        "Entailment", words, ("set", "entailment model", "cosine at its best"), tuple(rows)
    )


def export_table(figures: Path) -> Table | None:
    """How far the int8 export is from the float32 model, by the model's own figures.json."""
    if not figures.is_file():
        return None
    found: dict[str, Any] = json.loads(figures.read_text(encoding="utf-8"))
    rows = (
        (f"right, int8 ({found['compared']:,} pairs)", percent(found["small"])),
        ("right, float32", percent(found["exact"])),
        ("the same answer", percent(found["same"])),
        ("expected calibration error before", f"{found['error_before']:.3f}"),
        ("expected calibration error after", f"{found['error_after']:.3f}"),
    )
    words = f"On {found['calibration_set']}, measured by the model's recipe."
    return Table("Export and calibration of the entailment model", words, ("what", "figure"), rows)


def support_table(paths: Sequence[Path], tools: Tools, most: int) -> Table:
    """Claims against long evidence."""
    rows = []
    for path in paths:
        claims = read_support(path)[:most]
        rows += [
            (f"{path.name.partition('.')[0]}, {name}", *row)
            for name, row in _supports(claims, tools)
        ]
    words = (
        "Balanced accuracy of “supported” against the rest. Windows are the sentences of the "
        "evidence nearest to the claim, alone, with their neighbours, and together. The best "
        "threshold is the best one for the very claims."
    )
    head = ("set", "at a probability of a half", "at the best threshold")
    return Table("Claims and evidence: WiCE", words, head, tuple(rows))


def headlines_table(path: Path, pipelines: Sequence[Pipeline]) -> Table:
    """Headlines for and against one rumour."""
    headlines = read_headlines(path)
    found = [measure_headlines(headlines, pipeline) for pipeline in pipelines]
    rows = (
        ("conflict recall, for and against", *(percent(own.conflict_recall) for own in found)),
        ("false alarms, for and for", *(percent(own.false_alarms) for own in found)),
        ("agree recall, for and for", *(percent(own.agree_recall) for own in found)),
    )
    words = (
        f"{len(headlines.against):,} pairs of a headline for and one against a rumour, "
        f"{len(headlines.both_for):,} pairs of two for it. The entailment model has learnt from "
        "these headlines, so that its figures here flatter."
    )
    return Table("Headlines: Emergent", words, _head(pipelines), rows)


def seeds_table(folder: Path, rules: Rules) -> Table:
    """The two articles of the demonstration: how much is told of them, and what is framed."""
    articles = [read_article(path) for path in sorted(folder.glob("*.txt"))]
    report = compare(articles, settings=rules.settings, tools=rules.tools)
    labels = [verdict.label for verdict in report.verdicts]
    rows = [(label.value, str(labels.count(label))) for label in Label]
    rows += [
        (f"{verdict.label.value}, {', '.join(mark.value for mark in verdict.framing)}", sides)
        for verdict in report.verdicts
        if verdict.framing and verdict.right
        for sides in [f"{_voice(verdict.left)} / {_voice(verdict.right)}"]
    ]
    words = (
        "Verdicts of each label, and who says it on both sides where a fact is framed differently."
    )
    return Table("The seeds", words, ("verdict", "how many, or who"), tuple(rows))


def _bears(note: str) -> Callable[[LabelledPair], bool]:
    return lambda pair: pair.note == note


def _head(pipelines: Sequence[Pipeline]) -> tuple[str, ...]:
    return ("figure", *(pipeline.name for pipeline in pipelines))


def _found(figures: ArticleFigures, kind: str) -> str:
    found, of = figures.kinds[kind]
    return f"{found}/{of}"


def _supports(claims: Sequence[Support], tools: Tools) -> list[tuple[str, tuple[str, str]]]:
    truth = [claim.supported for claim in claims]
    found = [("cosine", _shown(balanced(cosine_scores(claims, tools.encoder), truth)))]
    model: EntailmentModel | None = tools.entailment
    if model:
        single = sentence_scores(claims, tools.encoder, model)
        joined = window_scores(claims, tools.encoder, model)
        found.append(("sentence + entailment only", _shown(balanced(single, truth))))
        found.append(("entailment of windows", _shown(balanced(joined, truth))))
    return found


def _shown(figures: Balanced) -> tuple[str, str]:
    return percent(figures.at_half), f"{percent(figures.at_best)} ({figures.best:.2f})"


def _voice(statement: Statement) -> str:
    return statement.said_by or "own words"
