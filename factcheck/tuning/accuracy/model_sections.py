"""The sections of docs/accuracy.md on the models themselves, without the rules."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import numpy as np

from factcheck.tuning.accuracy.bench import Bench
from factcheck.tuning.accuracy.inference import (
    Inference,
    InferenceFigures,
    cosine_figures,
    model_figures,
    read_inferences,
)
from factcheck.tuning.accuracy.judgements import WAYS, Case, balanced, judge_support
from factcheck.tuning.accuracy.page import NONE, Table, percent, percent_of
from factcheck.tuning.accuracy.store import NotMeasured, code_digest
from factcheck.tuning.accuracy.support import (
    Answered,
    Looked,
    Support,
    answer,
    look,
    read_support,
)

_INFERENCE = ("accuracy/inference.py",)
_WICE = ("wice_claim_dev", "wice_oracle_chunks_dev")
_SUPPORT = ("accuracy/support.py",)


def inference(bench: Bench, title: str) -> Table:
    """The entailment model on public dev sets."""
    model = bench.tools.entailment
    if model is None:
        raise NotMeasured("the settings name no entailment model")
    entailment = _inference_figures(
        bench, "entailment", model.name, lambda pairs: model_figures(pairs, model)
    )
    encoder = bench.tools.encoder
    cosine = _inference_figures(
        bench, "cosine", encoder.name, lambda pairs: cosine_figures(pairs, encoder)
    )
    rows = [
        (
            name,
            f"{own.pairs:,}",
            percent_of(own.right, own.pairs),
            NONE if own.calibration_error is None else f"{own.calibration_error:.3f}",
            percent_of(cosine[name].right, own.pairs),
        )
        for name, own in entailment.items()
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


def support(bench: Bench, title: str) -> Table:
    """Claims against long evidence."""
    cases = {name: _cases(bench, name) for name in _WICE}
    truths = {name: np.array([one.claim.supported for one in own]) for name, own in cases.items()}
    rows = [
        (
            way,
            *(percent(balanced(judge_support(cases[name], judge), truths[name])) for name in _WICE),
        )
        for way, judge in WAYS.items()
    ]
    words = (
        "Balanced accuracy of “supported” against the rest: the mean of the shares of both that "
        f"are told rightly. {_counted(cases)}. A claim is cut into its statements as articles are; "
        "each is held against the sentences of the evidence nearest to it, alone and each with its "
        "neighbours, and a window's score is its probability of entailment less that of "
        "contradiction. Claims are split in two by the digest of their text; thresholds, and the "
        "weights of several figures together, are learnt on one half and used on the other."
    )
    return Table(title, words, ("way", *_WICE), tuple(rows))


def _inference_figures(
    bench: Bench, what: str, model: str, run: Callable[[Sequence[Inference]], InferenceFigures]
) -> dict[str, InferenceFigures]:
    sets = read_inferences(bench.place("nli/dev"), bench.most)
    return {
        name: InferenceFigures(
            **bench.keep(
                f"{name}, {what}",
                {"model": model, "pairs": json.dumps([asdict(pair) for pair in pairs])},
                _INFERENCE,
                lambda pairs=pairs: asdict(run(pairs)),  # type: ignore[misc]
            )
        )
        for name, pairs in sets.items()
    }


def _cases(bench: Bench, name: str) -> list[Case]:
    model = bench.tools.entailment
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
        "encoder": bench.tools.encoder.name,
        "reader": bench.tools.reader.name,
        "code": code_digest("statements"),
        **bench.digests(name),
    }
    kept = bench.keep(
        f"{name}, nearest",
        basis,
        _SUPPORT,
        lambda: [[asdict(one) for one in own] for own in look(claims, bench.tools)],
    )
    return [
        [Looked(one["text"], tuple(one["places"]), one["cosine"]) for one in own] for own in kept
    ]


def _answered(kept: Mapping[str, Any]) -> Answered:
    alone, wider = (tuple((one[0], one[1]) for one in kept[name]) for name in ("alone", "wider"))
    return Answered(alone, wider)


def _counted(cases: Mapping[str, Sequence[Case]]) -> str:
    return "; ".join(
        f"{len(own):,} claims of {name}, {sum(one.claim.supported for one in own)} supported"
        for name, own in cases.items()
    )
