from __future__ import annotations

from dataclasses import replace

import pytest

from factcheck.pipeline.rule_arrays import RuleArrays, columns_of
from factcheck.records import Condition, Evidence, Finding, Judgement, Kind, Result

KINDS = tuple(float(kind is Kind.TIME) for kind in Kind)


@pytest.fixture
def holding(make_match) -> RuleArrays:
    """Two matches: what the first has, the second lacks."""
    bare = Evidence(make_match("It rained.", "It poured.", 0.5))
    judged = replace(
        bare,
        findings=(Finding("numbers", Result.DIFFERS),),
        judge=Judgement(0.1, 0.1, 0.8, KINDS),
    )
    return RuleArrays(columns_of([judged, bare]))


@pytest.mark.parametrize(
    ("condition", "met"),
    [
        (Condition("conflict", comparison=">=", threshold=0.8), [True, False]),
        (Condition("conflict", comparison="<", threshold=0.9), [True, False]),
        (Condition("numbers", results=(Result.DIFFERS,)), [True, False]),
        (Condition("numbers", results=(Result.SILENT,)), [False, True]),
        (Condition("dates", results=(Result.SILENT,)), [True, True]),
        (Condition("kind", kinds=(Kind.TIME, Kind.NAME)), [True, False]),
        (Condition("kind", kinds=(Kind.NAME,)), [False, False]),
    ],
)
def test_a_condition_is_met_where_the_evidence_has_it(
    holding: RuleArrays, condition: Condition, met: list[bool]
) -> None:
    assert holding.meets(condition).tolist() == met
