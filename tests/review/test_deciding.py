import time

import pytest

from factcheck.errors import FactcheckError
from factcheck.records import Label
from factcheck.review import Material
from factcheck.review.deciding import Deciding
from factcheck.verdicts import decide_match
from tests.review.conftest import LEFT, RIGHT, RULES, material_of


@pytest.fixture
def deciding(material: Material) -> Deciding:
    return Deciding(material.evidences, material.rules)


def labels(deciding: Deciding) -> list[Label]:
    return [deciding.label(number) for number in range(3)]


def test_the_first_rule_that_holds_decides(deciding: Deciding) -> None:
    assert labels(deciding) == [Label.CONFLICT, Label.AGREE, Label.AGREE]


def test_a_verdict_is_the_one_that_all_rules_give(deciding: Deciding, material: Material) -> None:
    for number, evidence in enumerate(material.evidences):
        whole = decide_match(evidence, RULES)
        found = deciding.verdict(number)
        assert (found.label, found.rule, found.message, found.kind) == (
            whole.label,
            whole.rule,
            whole.message,
            whole.kind,
        )


def test_a_moved_threshold_tells_which_matches_change(deciding: Deciding) -> None:
    assert deciding.move("same-meaning", "similarity", 0.75) == [2]
    assert labels(deciding) == [Label.CONFLICT, Label.AGREE, Label.UNIQUE]
    assert deciding.moved() == {("same-meaning", "similarity"): 0.75}


def test_back_at_the_files_thresholds_nothing_has_moved(deciding: Deciding) -> None:
    deciding.move("same-meaning", "similarity", 0.75)
    assert (deciding.reset(), deciding.moved()) == ([2], {})


@pytest.mark.parametrize(
    ("rule", "measure", "threshold", "told"),
    [
        ("no-rule", "similarity", 0.5, "no rule 'no-rule' with a threshold for 'similarity'"),
        ("same-meaning", "rank", 1, "no rule 'same-meaning' with a threshold for 'rank'"),
        ("same-meaning", "similarity", 1.5, "similarity lies between -1 and 1"),
        ("same-meaning", "similarity", float("nan"), "similarity lies between -1 and 1"),
    ],
)
def test_what_is_no_threshold_is_refused(
    deciding: Deciding, rule: str, measure: str, threshold: float, told: str
) -> None:
    with pytest.raises(FactcheckError, match=told):
        deciding.move(rule, measure, threshold)


@pytest.mark.slow
def test_500_statements_follow_a_threshold_within_150_ms() -> None:
    many = material_of(
        [f"{LEFT[0]} {n}" for n in range(250)], [f"{RIGHT[0]} {n}" for n in range(250)]
    )
    # each statement has ten matches
    deciding = Deciding(many.evidences * 10, many.rules)
    start = time.process_time()
    changed = deciding.move("same-meaning", "similarity", 0.35)
    told = [deciding.verdict(number) for number in changed]
    assert (len(told), time.process_time() - start < 0.150) == (840, True)
