from __future__ import annotations

from dataclasses import replace

from factcheck.claims import agreement
from factcheck.records import Entailment, Evidence, Probabilities
from tests.claims.conftest import Tell, Tie


def test_a_judge_tells_how_much_an_agreement_weighs(tell: Tell, tie: Tie) -> None:
    assert agreement(tie(tell("x"), tell("y", "b"), agree=0.73)) == 0.73


def test_without_a_judge_it_is_the_mean_of_same_fact_and_entailment(tell: Tell, tie: Tie) -> None:
    verdict = tie(tell("x"), tell("y", "b"))
    ways = Entailment(Probabilities(0.4, 0.5, 0.1), Probabilities(0.8, 0.1, 0.1))
    evidence = Evidence(verdict.evidence.match, entailment=ways, same_fact=0.6)
    assert agreement(replace(verdict, evidence=evidence)) == 0.7


def test_without_any_model_it_is_the_mean_of_same_fact_and_similarity(tell, tie) -> None:
    verdict = tie(tell("x"), tell("y", "b"))
    evidence = Evidence(verdict.evidence.match, same_fact=0.6)
    assert agreement(replace(verdict, evidence=evidence)) == 0.7


def test_what_was_not_measured_weighs_a_half(tell: Tell, tie: Tie) -> None:
    assert agreement(replace(tie(tell("x"), tell("y", "b")), evidence=None)) == 0.5
