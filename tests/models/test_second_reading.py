from pathlib import Path

import pytest

from factcheck.models.onnx_judge import OnnxJudge
from factcheck.models.second_reading import DISMISSED, SecondReading
from tests.models.tiny_judge import write_tiny_judge

IN_SENTENCES = [
    ("In Paris [NATO opens] an office", "Tokyo [opens]"),
    ("an office [in Paris] opens", "[NATO opens an office] in Tokyo"),
]
ALONE = [("[NATO opens]", "[opens]"), ("[in Paris]", "[NATO opens an office]")]


def between(one: list[float], other: list[float]) -> list[float]:
    means = [(a * b) ** 0.5 for a, b in zip(one, other, strict=True)]
    return [mean / sum(means) for mean in means]


def test_what_is_not_dismissed_lies_between_both_readings(tmp_path: Path) -> None:
    judge = OnnxJudge(write_tiny_judge(tmp_path, neither=-60.0))
    first, alone = judge.judge(IN_SENTENCES), judge.judge(ALONE)
    twice = SecondReading(judge).judge(IN_SENTENCES)
    for at in range(2):
        wanted = between(first.kinds[at].tolist(), alone.kinds[at].tolist())
        assert twice.kinds[at].tolist() == pytest.approx(wanted, abs=1e-3)


def test_how_a_fact_is_told_is_taken_from_its_sentence(tmp_path: Path) -> None:
    judge = OnnxJudge(write_tiny_judge(tmp_path, neither=-60.0))
    twice, first = SecondReading(judge).judge(IN_SENTENCES), judge.judge(IN_SENTENCES)
    assert twice.framing.tobytes() == first.framing.tobytes()


def test_what_is_dismissed_is_read_once(tmp_path: Path) -> None:
    judge = OnnxJudge(write_tiny_judge(tmp_path, neither=60.0))
    twice, first = SecondReading(judge).judge(IN_SENTENCES), judge.judge(IN_SENTENCES)
    assert [part.tobytes() for part in twice] == [part.tobytes() for part in first]


def test_a_statement_without_surroundings_is_as_in_one_reading(tmp_path: Path) -> None:
    judge = OnnxJudge(write_tiny_judge(tmp_path, neither=-60.0))
    twice, first = SecondReading(judge).judge(ALONE), judge.judge(ALONE)
    assert [part.tobytes() for part in twice] == [part.tobytes() for part in first]


def test_its_name_tells_where_it_reads_once(tmp_path: Path) -> None:
    judge = OnnxJudge(write_tiny_judge(tmp_path))
    assert SecondReading(judge).name == f"{judge.name}/{DISMISSED:g}"
