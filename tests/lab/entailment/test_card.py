from __future__ import annotations

from dataclasses import asdict, fields

from factcheck.lab.entailment.card import card_text
from factcheck.lab.entailment.examples import Mixture
from factcheck.lab.entailment.figures import Scores
from factcheck.models.onnx_entailment import EntailmentCard

CARD = EntailmentCard("mine", "theirs", "ab", "Apache-2.0", 128, 1.2, "cd")
FIGURES = {
    "calibration_set": "mnli_dev_matched",
    "error_before": 0.1,
    "error_after": 0.02,
    "steps": 7200,
    "batch": 32,
    "pairs": 230_400,
    "compared": 1000,
    "same": 0.99,
    "small": 0.75,
    "exact": 0.755,
    "megabytes": 22.9,
    "longest": 72,
    "mixture": asdict(Mixture()),
    "sets": {
        "snli_dev": asdict(Scores(10, 0.8, 0.9, 0.7, 0.05)),
        "contrast:roles": asdict(Scores(20, 0.4, 0.9, 0.7, 0.05)),
        "contrast:number": asdict(Scores(20, 0.9, 0.9, 0.7, 0.05)),
        "contrast:unit": asdict(Scores(8, 0.0, 0.9, 0.7, 0.05)),
    },
}


def test_each_set_is_a_row_of_the_card() -> None:
    text = card_text(CARD, FIGURES)
    assert "| snli_dev | 10 | 80.0% | 90.0% | 70.0% | 0.050 |" in text


def test_the_weakest_are_sets_with_enough_pairs_to_tell() -> None:
    assert "Weakest\n  here: roles (40%), number (90%)." in card_text(CARD, FIGURES)


def test_each_source_of_the_mixture_has_its_licence() -> None:
    text = card_text(CARD, FIGURES)
    assert [field.name for field in fields(Mixture) if f"| {field.name} | " not in text] == []
