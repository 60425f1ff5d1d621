import json
from pathlib import Path

from factcheck.lab.judge.examples import FRAMINGS, LABELS, family_examples


def test_a_family_tells_how_its_agreements_are_framed(tmp_path: Path) -> None:
    family = {"left": "[The mill closed].", "agree": [], "conflict": [], "neither": ["[Rain]."]}
    family["agree"] = [{"text": "[The mill is said to have closed].", "framing": ["hedging"]}]
    path = tmp_path / "families.jsonl"
    path.write_text(json.dumps(family), encoding="utf-8")
    told = {one.right: (LABELS[one.label], one.framing) for one in family_examples(path)}
    hedged = tuple(int(mark == "hedging") for mark in FRAMINGS)
    assert told["[The mill is said to have closed]."] == ("agree", hedged)


def test_times_of_a_family_have_the_date_that_they_mean(tmp_path: Path) -> None:
    family = {
        "left": "(2026-03-11) [The mill closed on Tuesday].",
        "agree": ["(2026-03-14) [It closed on 10 March]."],
        "conflict": [],
        "neither": [],
    }
    path = tmp_path / "families.jsonl"
    path.write_text(json.dumps(family), encoding="utf-8")
    (found,) = family_examples(path)
    assert (found.left, found.right) == (
        "(2026-03-11) [The mill closed on Tuesday (10 March)].",
        "(2026-03-14) [It closed on 10 March].",
    )
