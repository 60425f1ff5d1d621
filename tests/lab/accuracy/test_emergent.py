from __future__ import annotations

import gzip
import json

from factcheck.lab.accuracy.emergent import Headlines, read_headlines


def test_pairs_are_made_within_a_claim(tmp_path) -> None:
    rows = [
        {"claim_id": claim, "headline": headline, "stance": stance}
        for claim, headline, stance in (
            ("1", "It is so", "for"),
            ("1", "So it is", "for"),
            ("1", "It is so", "for"),
            ("1", "It is not so", "against"),
            ("1", "Is it so", "observing"),
            ("2", "It rained", "against"),
        )
    ]
    path = tmp_path / "emergent.jsonl.gz"
    path.write_bytes(gzip.compress("\n".join(map(json.dumps, rows)).encode()))
    assert read_headlines(path) == Headlines(
        against=(("It is so", "It is not so"), ("So it is", "It is not so")),
        both_for=(("It is so", "So it is"),),
    )
