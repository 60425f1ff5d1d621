from __future__ import annotations

import pytest

from factcheck.lab.accuracy.coverage import names_missing, words_covered
from factcheck.lab.accuracy.wice import Looked, Support

EVIDENCE = ("The dam broke.", "It flooded the valley.", "Ms. Ruiz, 41, left Oslo.")


@pytest.mark.parametrize(
    ("text", "share"),
    [("The dam flooded valleys", 1.0), ("The dam flooded farms", 2 / 3), ("She left", 0.0)],
)
def test_a_sentence_with_its_neighbours_has_a_share_of_the_words(text: str, share: float) -> None:
    looked = Looked(text, (0,), 0.5)
    assert words_covered(Support(text, EVIDENCE, True), looked) == pytest.approx(share)


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("It was Ruiz, aged 41.", 0),
        ("It was Ruiz, aged 42, who left Bergen.", 2),
        ("Nobody left.", 0),
    ],
)
def test_names_and_figures_are_looked_for_in_all_of_the_evidence(text: str, missing: int) -> None:
    assert names_missing(Support(text, EVIDENCE, True)) == missing


def test_no_evidence_covers_nothing() -> None:
    claim = Support("The dam broke in Oslo", (), False)
    assert (words_covered(claim, Looked("The dam", (), 0.0)), names_missing(claim)) == (0.0, 1)
