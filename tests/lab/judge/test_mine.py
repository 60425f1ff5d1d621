from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.lab.judge.mine import main
from factcheck.lab.judge.pairs import LabelledPair, read_pairs, write_pairs

ASKED = LabelledPair(
    "desks", "1", "teaches", "statement", "[the mill closed]", "[rain fell]", "neither", asked=True
)


def mined(folder: Path, judge: Path, pair: LabelledPair, least: float) -> list[LabelledPair]:
    write_pairs([pair], folder / "pairs.jsonl.gz")
    out = folder / "mined.jsonl.gz"
    files = ("--pairs", folder / "pairs.jsonl.gz", "--trained", judge, "--out", out)
    result = CliRunner().invoke(main, [*map(str, files), "--least", str(least)])
    assert result.exit_code == 0, result.output
    return read_pairs(out)


def test_what_a_judge_would_call_a_conflict_is_written_as_it_was(
    tmp_path: Path, tiny_mpnet: Path
) -> None:
    assert not ASKED.held_out
    assert mined(tmp_path, tiny_mpnet, ASKED, 0.0) == [ASKED]


def test_what_it_holds_for_less_likely_is_left(tmp_path: Path, tiny_mpnet: Path) -> None:
    assert mined(tmp_path, tiny_mpnet, ASKED, 1.0) == []


@pytest.mark.parametrize("change", [{"label": "conflict"}, {"asked": False}, {"learn": False}])
def test_only_what_is_asked_and_does_neither_is_looked_at(
    tmp_path: Path, tiny_mpnet: Path, change: dict[str, object]
) -> None:
    assert mined(tmp_path, tiny_mpnet, replace(ASKED, **change), 0.0) == []  # type: ignore[arg-type]
