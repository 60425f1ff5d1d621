"""The judge alone: on MNLI, and how far its probability of a conflict can be believed."""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
from numpy.typing import NDArray

from factcheck.lab.accuracy.bench import Bench
from factcheck.lab.accuracy.page import Table
from factcheck.lab.calibration import calibration_error
from factcheck.lab.data.json_lines import read_json_lines
from factcheck.lab.judge.held_out import HeldOut
from factcheck.lab.store import NotMeasured
from factcheck.models import Judge

_SET = "mnli_dev_matched"
_ANSWERS = ("entailment", "neutral", "contradiction")
_SEED, _SAMPLES = 20240101, 300
# pairs a call, so that a run that is cut off goes on
_PIECE = 500


def judge_alone(bench: Bench) -> list[Table]:
    """Average precision of conflict on MNLI's matched dev pairs, and its calibration error."""
    judge = bench.engine.judge
    if judge is None:
        raise NotMeasured("the settings name no judge")
    rows = _drawn(bench.file(bench.data / "nli/dev.jsonl.gz"), bench.most_pairs)
    found = np.array(_asked(bench, judge, rows))
    answers = np.array([_ANSWERS.index(row["label"]) for row in rows])
    return [
        Table(
            "The judge alone",
            _WORDS,
            ("figure", "pairs", "value"),
            (_precision(found, answers), _right(found, answers), *_calibration(bench.candidates)),
        )
    ]


_WORDS = (
    "MNLI's matched dev pairs: the average precision of conflict against the rest, and the share "
    "whose likeliest label is right. Candidates: all matches of the held-out article pairs; the "
    "calibration error is that of the judge's probability of conflict, over ten bins, without "
    "what can be argued. Conflicts are one candidate in hundreds, which keeps it small: the line "
    "below has those alone that the judge gives 0.1 or more."
)


def _drawn(path: Path, most: int) -> list[Mapping[str, Any]]:
    rows = [row for row in read_json_lines(path) if row["set"] == _SET]
    return Random(_SEED).sample(rows, min(most, len(rows)))


def _asked(bench: Bench, judge: Judge, rows: Sequence[Mapping[str, Any]]) -> list[list[float]]:
    """The probabilities of agree, neither and conflict of each pair."""
    pairs = [(row["premise"], row["hypothesis"]) for row in rows]
    if judge.in_context:
        pairs = [(f"[{left}]", f"[{right}]") for left, right in pairs]
    found: list[list[float]] = []
    for start in range(0, len(pairs), _PIECE):
        piece = pairs[start : start + _PIECE]
        found += bench.keep(f"mnli {start}", piece, partial(_rows, judge, piece))
    return found


def _rows(judge: Judge, pairs: Sequence[tuple[str, str]]) -> list[list[float]]:
    rows: list[list[float]] = judge.judge(pairs).labels.tolist()
    return rows


def _precision(found: NDArray[np.float64], answers: NDArray[np.int64]) -> tuple[str, str, str]:
    # sklearn takes a second to import
    from sklearn.metrics import average_precision_score

    conflict = answers == _ANSWERS.index("contradiction")
    draw = np.random.default_rng(_SEED)
    samples = []
    for _ in range(_SAMPLES):
        at = draw.integers(len(answers), size=len(answers))
        if conflict[at].any():
            samples.append(average_precision_score(conflict[at], found[at, 2]))
    low, high = np.percentile(samples, (2.5, 97.5))
    value = average_precision_score(conflict, found[:, 2])
    name = "MNLI matched: average precision of conflict"
    return name, f"{len(answers):,}", f"{value:.3f} ({low:.3f}–{high:.3f})"


def _right(found: NDArray[np.float64], answers: NDArray[np.int64]) -> tuple[str, str, str]:
    share = float((found.argmax(1) == answers).mean())
    return "MNLI matched: likeliest label right", f"{len(answers):,}", f"{100 * share:.1f} %"


def _calibration(held: HeldOut) -> list[tuple[str, str, str]]:
    conflict = held.hitting("conflict", argued=False)
    known = conflict | ~held.hitting("conflict")
    sure, happened = held.columns.measures["conflict"][known], conflict[known]
    likely = sure >= 0.1
    name = "Candidates: calibration error of conflict"
    return [
        (f"{name}{more}", f"{int(part.sum()):,}", _error(sure[part], happened[part]))
        for more, part in (("", np.ones(len(sure), bool)), (", of 0.1 or more", likely))
    ]


def _error(sure: NDArray[np.float64], happened: NDArray[np.bool_]) -> str:
    return f"{calibration_error(sure, happened):.3f}" if len(sure) else "–"
