"""The sections of docs/accuracy.md on the models themselves, without the rules."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from factcheck.lab.accuracy.bench import Bench
from factcheck.lab.accuracy.inference import (
    Inference,
    InferenceFigures,
    cosine_figures,
    model_figures,
    read_inferences,
)
from factcheck.lab.accuracy.judgements import WAYS, Case, balanced, judge_support
from factcheck.lab.accuracy.page import MISSING, NONE, Table, percent, percent_of
from factcheck.lab.accuracy.store import NotMeasured, code_digest
from factcheck.lab.accuracy.wice import (
    Answered,
    Looked,
    Support,
    answer,
    look,
    read_support,
)

_INFERENCE = ("accuracy/inference.py",)
_SUPPORT = ("accuracy/support.py",)
_SUPPORT_WORDS = (
    "Balanced accuracy of “supported” against the rest: the mean of the shares of both that are "
    "found. {claims:,} claims, {supported:,} supported. A claim is cut into its statements as "
    "articles are; each is held against the sentences of the evidence nearest to it, alone and "
    "each with its neighbours, and a window's score is its probability of entailment less that of "
    "contradiction. Claims are split in two by the digest of their text; thresholds, and the "
    "weights of several figures together, are learnt on one half and used on the other."
)


def inference(bench: Bench, title: str) -> Table:
    """The entailment model on public dev sets."""
    model = bench.engine.entailment
    if model is None:
        raise NotMeasured("the settings name no entailment model")
    encoder = bench.engine.encoder
    sets = read_inferences(bench.place("nli/dev"), bench.most)
    entailment = {
        name: _kept(
            bench,
            f"{name}, entailment",
            model.name,
            pairs,
            lambda these: model_figures(these, model),
        )
        for name, pairs in sets.items()
    }
    cosine = {
        name: _kept(
            bench,
            f"{name}, cosine",
            encoder.name,
            pairs,
            lambda these: cosine_figures(these, encoder),
        )
        for name, pairs in sets.items()
    }
    rows = [
        (name, f"{len(pairs):,}", *_cells(entailment[name]), _cells(cosine[name])[0])
        for name, pairs in sets.items()
    ]
    words = (
        "Share of right answers among entailment, neutral and contradiction; at most "
        f"{bench.most:,} pairs a set, those whose texts have the least digests. Calibration is the "
        "expected calibration error over 15 bins; with 1,500 pairs, chance alone makes it 0.02. "
        "The cosine's threshold is the best one for the very pairs. The newprot sets share "
        "premises with the training data."
    )
    head = ("set", "pairs", "entailment model", "calibration", "cosine at its best")
    return Table(title, words, head, tuple(rows))


def export(bench: Bench, title: str) -> Table:
    """How far the int8 export is from the float32 model, by the model's own figures.json."""
    if not bench.figures.is_file():
        raise NotMeasured("the entailment model has no figures.json beside it")
    found: dict[str, Any] = json.loads(bench.figures.read_text(encoding="utf-8"))
    rows = (
        (f"right, int8 ({found['compared']:,} pairs)", f"{100 * found['small']:.1f} %"),
        ("right, float32", f"{100 * found['exact']:.1f} %"),
        ("the same answer", f"{100 * found['same']:.1f} %"),
        ("expected calibration error without temperature", f"{found['error_before']:.3f}"),
        ("expected calibration error with it", f"{found['error_after']:.3f}"),
    )
    words = f"On {found['calibration_set']}, measured by the model's recipe."
    return Table(title, words, ("what", "figure"), rows)


def support(data: str) -> Callable[[Bench, str], Table]:
    """Claims against long evidence, of one set."""

    def write(bench: Bench, title: str) -> Table:
        cases = _cases(bench, data)
        truth = np.array([one.claim.supported for one in cases])
        rows = []
        for way, judge in WAYS.items():
            said = judge_support(cases, judge)
            found = percent_of(int((said & truth).sum()), int(truth.sum()))
            refused = percent_of(int((~said & ~truth).sum()), int((~truth).sum()))
            rows.append((way, percent(balanced(said, truth)), found, refused))
        words = _SUPPORT_WORDS.format(claims=len(cases), supported=int(truth.sum()))
        head = ("way", "balanced accuracy", "supported, found", "rest, found")
        return Table(title, words, head, tuple(rows))

    return write


def _kept(
    bench: Bench,
    name: str,
    model: str,
    pairs: Sequence[Inference],
    run: Callable[[Sequence[Inference]], InferenceFigures],
) -> InferenceFigures | None:
    """The figures of one set, None where they may not be measured now."""
    basis = {"model": model, "pairs": json.dumps([asdict(pair) for pair in pairs])}
    try:
        return InferenceFigures(**bench.keep(name, basis, _INFERENCE, lambda: asdict(run(pairs))))
    except NotMeasured:
        return None


def _cells(figures: InferenceFigures | None) -> tuple[str, str]:
    if figures is None:
        return MISSING, MISSING
    error = figures.calibration_error
    return percent_of(figures.right, figures.pairs), NONE if error is None else f"{error:.3f}"


def _cases(bench: Bench, name: str) -> list[Case]:
    model = bench.engine.entailment
    if model is None:
        raise NotMeasured("the settings name no entailment model")
    claims = read_support(bench.place(name))
    looked = _looked(bench, name, claims)
    answers = bench.keep(
        f"{name}, entailment",
        {
            "model": model.name,
            "looked": json.dumps([[asdict(one) for one in own] for own in looked]),
        },
        _SUPPORT,
        lambda: [[asdict(one) for one in own] for own in answer(claims, looked, model)],
    )
    return [
        Case(claim, tuple(texts), tuple(_answered(one) for one in own))
        for claim, texts, own in zip(claims, looked, answers, strict=True)
    ]


def _looked(bench: Bench, name: str, claims: Sequence[Support]) -> list[list[Looked]]:
    basis = {
        "encoder": bench.engine.encoder.name,
        "reader": bench.engine.reader.name,
        "code": code_digest("statements"),
        **bench.digests(name),
    }
    kept = bench.keep(
        f"{name}, nearest",
        basis,
        _SUPPORT,
        lambda: [[asdict(one) for one in own] for own in look(claims, bench.engine)],
    )
    return [
        [Looked(one["text"], tuple(one["places"]), one["cosine"]) for one in own] for own in kept
    ]


def _answered(kept: Mapping[str, Any]) -> Answered:
    alone, wider = (tuple((one[0], one[1]) for one in kept[name]) for name in ("alone", "wider"))
    return Answered(alone, wider)
