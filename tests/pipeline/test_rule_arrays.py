import pytest

from factcheck.pipeline.rule_arrays import RuleArrays, columns_of, with_threshold
from factcheck.records import (
    Condition,
    Evidence,
    Finding,
    Judgement,
    Kind,
    Label,
    Result,
    Rule,
    Severity,
)
from factcheck.verdicts import try_rules

PLACE = tuple(float(kind is Kind.PLACE) for kind in Kind)
SURE = Condition("conflict", comparison=">=", threshold=0.7)


@pytest.fixture
def evidences(make_match) -> list[Evidence]:
    """Evidence that differs in what the judge and an observer say, and in likeness."""
    made = []
    for similarity in (0.3, 0.8):
        match = make_match("12 died.", "15 died.", similarity)
        for result in (Result.DIFFERS, Result.SILENT):
            for judge in (None, Judgement(0.1, 0.2, 0.7), Judgement(0.1, 0.2, 0.7, PLACE)):
                made.append(Evidence(match, (Finding("numbers", result),), judge))
    return made


@pytest.mark.parametrize(
    "conditions",
    [
        (SURE,),
        (Condition("numbers", results=(Result.DIFFERS,)), SURE),
        (Condition("numbers", results=(Result.AGREES, Result.SILENT)),),
        (Condition("dates", results=(Result.SILENT,)),),
        (Condition("kind", kinds=(Kind.PLACE, Kind.TIME)),),
        (Condition("kind", kinds=(Kind.TIME,)),),
        (Condition("similarity", comparison="<", threshold=0.8),),
        (Condition("elsewhere", comparison="<", threshold=0.5),),
    ],
    ids=lambda conditions: ", ".join(f"{one.name} {one.expected}" for one in conditions),
)
def test_a_rule_holds_where_it_does_of_each_alone(
    evidences: list[Evidence], conditions: tuple[Condition, ...]
) -> None:
    rule = Rule("x", Label.CONFLICT, Severity.ERROR, conditions, "")
    alone = [try_rules(one, [rule])[0].fired for one in evidences]
    assert RuleArrays(columns_of(evidences)).holds(rule).tolist() == alone


def test_another_threshold_changes_the_condition_on_that_measure_only() -> None:
    kinds = Condition("kind", kinds=(Kind.PLACE,))
    rule = Rule("x", Label.CONFLICT, Severity.ERROR, (kinds, SURE), "")
    moved = Condition("conflict", comparison=">=", threshold=0.9)
    assert with_threshold(rule, "conflict", 0.9).conditions == (kinds, moved)
