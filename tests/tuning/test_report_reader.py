import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.errors import FactcheckError
from factcheck.records import Kind, Label
from factcheck.source_map import Place, Unit
from factcheck.tuning.labelled import LabelledPair
from factcheck.tuning.report_reader import Reported, Told, read_reported, reported_to_text

LEFT = Told(
    "a", "Reuters", Place(Unit.LINE, 3), "the mayor → “reportedly”", "he left", "The mayor left."
)
RIGHT = Told("b", "AP", Place(Unit.PAGE, 1), "own words", "The mayor stayed", "The mayor stayed.")
VERDICT = Reported("f00", Label.CONFLICT, Kind.POLARITY, "contradicts", "Not both", LEFT, RIGHT)
PAGE = """\

2 of 7  conflict (polarity) · rule contradicts
  Not both
a  Reuters, line 3 · the mayor → “reportedly”
│ he left
  read as: The mayor left.
b  AP, page 1 · own words
│ The mayor stayed
"""


def statement(told: Told, id: str, *links: dict[str, Any]) -> dict[str, Any]:
    shared = {"article": told.article, "quote": told.quote, "text": told.text}
    unit, number = told.place
    return {"id": id, "attribution": list(links), unit.value: number, **shared}


@pytest.fixture
def report() -> dict[str, Any]:
    said = {"resolved": "the mayor", "source": "he", "cue": "said"}
    cue = {"resolved": None, "source": None, "cue": "reportedly"}
    verdict = {"id": "f00", "kind": "polarity", "rule": "contradicts", "message": "Not both"}
    return {
        "articles": [{"id": "a", "source": "Reuters"}, {"id": "b", "source": "AP"}],
        "statements": [statement(LEFT, "a:1", said, cue), statement(RIGHT, "b:1")],
        "verdicts": [
            {**verdict, "label": "conflict", "left": "a:1", "right": "b:1"},
            {**verdict, "label": "unique", "kind": None, "left": "a:1", "closest": "b:1"},
            {**verdict, "label": "unique", "kind": None, "left": "a:1", "closest": None},
        ],
    }


def test_verdicts_are_read_with_both_statements(report, tmp_path: Path) -> None:
    path = tmp_path / "report.json"
    path.write_text(json.dumps(report), encoding="utf-8")
    first, unique = read_reported(path)
    assert first == VERDICT
    assert (unique.label, unique.pair) == (Label.UNIQUE, VERDICT.pair)


@pytest.mark.parametrize("text", ["", "[1", "{}", "[]", '{"articles": 1}'])
def test_what_is_no_report_is_told_in_a_line(tmp_path: Path, text: str) -> None:
    (tmp_path / "r.json").write_text(text)
    with pytest.raises(
        FactcheckError, match=r"r\.json: is no (JSON|report of factcheck); make one"
    ):
        read_reported(tmp_path / "r.json")


def test_a_mark_is_a_labelled_pair(tmp_path: Path) -> None:
    assert VERDICT.marked(Label.AGREE, None) == LabelledPair(
        "The mayor left.", "The mayor stayed.", Label.AGREE, None, "audit of contradicts"
    )


def test_a_verdict_is_shown_with_its_quotes_and_what_they_were_read_as() -> None:
    assert reported_to_text(VERDICT, 2, 7) == PAGE
