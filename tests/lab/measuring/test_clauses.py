import gzip
import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest

from factcheck.errors import FactcheckError
from factcheck.lab.measuring.clauses import (
    Figures,
    Sample,
    aligned,
    measure_facts,
    near,
    read_samples,
    split_points,
)
from factcheck.models.protocols import Floats


class SameVector:
    """An encoder that finds everything alike, so that words decide."""

    name = "same"

    def encode(self, texts: Sequence[str]) -> Floats:
        return np.ones((len(texts), 1), dtype=np.float32)


def write(path: Path, rows: list[dict[str, object]]) -> Path:
    with gzip.open(path, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    return path


def test_facts_are_read_from_gzipped_lines(tmp_path: Path) -> None:
    path = write(tmp_path / "facts.gz", [{"sentence": "A and B.", "facts": ["A.", "B."]}])
    assert read_samples(path) == ([Sample("A and B.", ("A.", "B."))], False)


def test_only_the_last_tenth_of_the_splits_is_measured(tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [
        {"sentence": f"A and B {at}.", "simple": f"A. B {at}."} for at in range(20)
    ]
    samples, splits = read_samples(write(tmp_path / "splits.gz", rows))
    assert splits
    assert samples == [Sample(f"A and B {at}.", ("A.", f"B {at}.")) for at in (18, 19)]


def test_a_file_of_another_form_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path / "other.gz", [{"text": "A."}])
    with pytest.raises(FactcheckError, match="expected gzipped lines of JSON with sentence and"):
        read_samples(path)


def test_each_statement_is_aligned_with_a_fact_of_its_own() -> None:
    vectors = {text: np.ones(1, dtype=np.float32) for text in ("It rained.", "Snow fell.")}
    assert aligned(["It rained.", "It rained."], ["It rained."], vectors) == 1
    assert aligned(["It rained."], ["Snow fell."], vectors) == 0
    assert aligned([], ["It rained."], vectors) == 0


def test_a_split_point_may_be_at_any_word_between_two_parts() -> None:
    sentence = "He left Paris because the bank failed and wrote a book."
    parts = ["He left Paris.", "The bank failed.", "He wrote a book."]
    assert split_points(sentence, parts) == [(3, 4), (7, 8)]


def test_a_word_that_people_left_out_makes_no_split_point() -> None:
    sentence = "However, he still had a hard time."
    assert split_points(sentence, ["He had a hard time."]) == []


def test_a_part_inside_another_has_two_split_points() -> None:
    sentence = "The new bank, which opened in Paris, lends money."
    parts = ["The new bank lends money.", "The bank opened in Paris."]
    assert split_points(sentence, parts) == [(3, 4), (7, 7)]


def test_a_point_near_a_wanted_one_counts_once() -> None:
    assert near([(3, 4), (4, 5), (20, 20)], [(6, 6), (12, 12)]) == 1


def test_each_system_has_its_figures() -> None:
    spacy = pytest.importorskip("spacy")
    doc = spacy.blank("en")("Ann sang and Bob danced.")
    sample = Sample(doc.text, ("Ann sang.", "Bob danced."))
    rows = {row.system: row for row in measure_facts([sample], [doc], SameVector())}
    assert rows["conjunctions"] == Figures("conjunctions", 1, found=2, wanted=2, right=2)
    assert rows["conjunctions"].f1 == 1.0
    assert rows["sentences"].recall == 0.5
