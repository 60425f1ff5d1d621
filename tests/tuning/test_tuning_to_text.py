import json
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from factcheck.records import Condition, Label, Rule, Severity
from factcheck.tuning.curve_to_svg import curves_to_svg
from factcheck.tuning.fitting import Point, Tuned
from factcheck.tuning.objective import Objective
from factcheck.tuning.scores import evaluate
from factcheck.tuning.tune import Tuning
from factcheck.tuning.tuning_to_text import tuning_to_json, tuning_to_text

LOOSE = Condition("agree", comparison=">=", threshold=0.3)
TIGHT = replace(LOOSE, threshold=0.5)
RULE = Rule("same-words", Label.AGREE, Severity.INFO, (TIGHT,), "")
CURVE = (Point(0.3, 0.5, 1.0), Point(0.4, 0.5, 1.0), Point(0.5, 0.75, 0.9), Point(0.6, 0.0, 0.0))
PAGE_END = """\
rule        measure  before   after
same-words  agree    >= 0.3   >= 0.5

agree by the threshold of same-words: agree
          precision                   recall
>= 0.3     50.0 ▇▇▇▇▇▇▇▇▇▇            100.0 ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇  before
>= 0.5     75.0 ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇        90.0 ▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇▇    after
>= 0.6      0.0                         0.0

1 threshold changed.
"""


@pytest.fixture
def tuning(make_outcome) -> Tuning:
    outcomes = [make_outcome("agree", "agree"), make_outcome("unique", "agree")]
    evaluation = evaluate(*zip(*((one.pair, one.verdict) for one in outcomes), strict=True))
    tuned = (Tuned(RULE, LOOSE, TIGHT, CURVE),)
    return Tuning(Objective(), (RULE,), tuned, evaluation, evaluation)


def test_the_page_tells_rates_thresholds_and_curves(tuning: Tuning) -> None:
    page = tuning_to_text(tuning)
    assert page.startswith("best F1 on 2 labelled pairs (1 agree, 0 conflict, 1 unique)\n")
    assert page.endswith(PAGE_END)
    assert [line for line in page.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"tuned": (Tuned(RULE, TIGHT, TIGHT, CURVE),)}, "no threshold that was tried is better."),
        ({"held_back": (Label.AGREE,), "unsure": True}, "lower the F1 of agree."),
        ({"unsure": True}, "are surely better."),
        ({"reached": False}, "No thresholds reach it: best F1."),
    ],
)
def test_why_nothing_changes_is_told(tuning: Tuning, change: dict, words: str) -> None:
    ending = " ".join(tuning_to_text(replace(tuning, **change)).splitlines()[-2:])
    assert words in ending


def test_the_same_as_data_has_every_point(tuning: Tuning) -> None:
    (threshold,) = json.loads(tuning_to_json(tuning))["thresholds"]
    assert (threshold["rule"], threshold["before"], threshold["after"]) == (
        "same-words",
        ">= 0.3",
        ">= 0.5",
    )
    assert threshold["curve"][2] == {"threshold": 0.5, "precision": 0.75, "recall": 0.9}


def test_the_picture_has_a_line_a_threshold_and_a_dot_at_the_one_chosen(tuning: Tuning) -> None:
    picture = ElementTree.fromstring(curves_to_svg(tuning.tuned))
    space = "{http://www.w3.org/2000/svg}"
    (line,) = picture.iter(f"{space}polyline")
    (dot,) = picture.iter(f"{space}circle")
    assert line.get("points") == "416,236 416,236 380,146"
    assert (dot.get("cx"), dot.get("cy")) == ("380", "146")
    assert [text.text for text in picture.iter(f"{space}text")][-1] == (
        "agree: same-words, agree >= 0.5"
    )
