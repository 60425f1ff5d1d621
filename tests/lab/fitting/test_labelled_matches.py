from __future__ import annotations

import json
from pathlib import Path

from factcheck.lab.data.gold import read_gold
from factcheck.lab.fitting.labelled_matches import label_matches
from factcheck.pipeline.engine import load_engine
from factcheck.settings import load_settings, shipped_configs


def test_a_match_knows_the_gold_that_it_overlaps(tmp_path: Path) -> None:
    for folder in ("articles", "gold"):
        (tmp_path / folder).mkdir()
    (tmp_path / "articles" / "one.txt").write_text("The dam broke. Twelve people died there.")
    (tmp_path / "articles" / "two.txt").write_text("The dam broke. Nine people died there.")
    rows = [
        {"type": "pair", "label": "agree", "a": "The dam broke.", "b": "The dam broke."},
        {"type": "pair", "label": "conflict", "a": "Twelve people", "b": "Nine people"},
    ]
    (tmp_path / "gold" / "one__two.jsonl").write_text("\n".join(map(json.dumps, rows)))
    settings = load_settings(shipped_configs() / "default.yaml")
    found = label_matches(list(read_gold(tmp_path)), settings, load_engine(settings))
    same_place = [
        one for one in found if one.evidence.match.left.number == one.evidence.match.right.number
    ]
    assert [(one.agreements, one.conflicts, one.paired) for one in same_place] == [
        ({(0, 0)}, set(), True),
        (set(), {(0, 1)}, True),
    ]
