from __future__ import annotations

import json
from pathlib import Path

from click.testing import CliRunner

from factcheck.records import Evidence
from factcheck.tuning.sweep import Candidate, Row, main, sweep


def candidate(make_match, similarity: float, paired: bool, *hits: int) -> Candidate:
    match = make_match("The dam broke.", "The dam burst.", similarity)
    return Candidate(Evidence(match), paired, frozenset((0, hit) for hit in hits))


def test_a_row_counts_what_passes_its_thresholds(make_match) -> None:
    candidates = [
        candidate(make_match, 0.9, True, 0),
        candidate(make_match, 0.72, False),
        candidate(make_match, 0.55, True, 1),
    ]
    rows = {(row.similarity, row.rank, row.shared_words): row for row in sweep(candidates, 4)}
    assert rows[0.7, 1, 0.4] == Row(0.7, 1, 0.4, accepted=2, precision=0.5, recall=0.25)
    assert rows[0.5, 1, 0.0] == Row(0.5, 1, 0.0, accepted=3, precision=2 / 3, recall=0.5)


def test_the_command_prints_a_table(tmp_path: Path) -> None:
    for folder in ("articles", "gold"):
        (tmp_path / folder).mkdir()
    (tmp_path / "articles" / "one.txt").write_text("The dam broke on Monday.")
    (tmp_path / "articles" / "two.txt").write_text("The dam broke on Monday morning.")
    row = {"type": "pair", "label": "agree", "a": "The dam broke", "b": "The dam broke"}
    (tmp_path / "gold" / "one__two.jsonl").write_text(json.dumps(row))
    printed = CliRunner().invoke(main, [str(tmp_path)]).output.splitlines()
    assert printed[0] == "1 pairs of articles, 1 agreements"
    assert printed[2].split() == ["0.5", "1", "0.0", "1", "1.000", "1.000"]
