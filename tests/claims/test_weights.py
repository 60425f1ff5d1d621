from dataclasses import replace

from factcheck.claims import agreement
from factcheck.records import Evidence, Finding, Result
from tests.claims.conftest import Tell, Tie


def test_a_judge_tells_how_much_an_agreement_weighs(tell: Tell, tie: Tie) -> None:
    assert agreement(tie(tell("x"), tell("y", "b"), agree=0.73)) == 0.73


def test_the_same_words_weigh_one_whatever_the_judge_says(tell: Tell, tie: Tie) -> None:
    same = (Finding("words", Result.AGREES),)
    assert agreement(tie(tell("x"), tell("x", "b"), agree=0.01, findings=same)) == 1.0


def test_what_no_judge_was_asked_of_weighs_a_half(tell: Tell, tie: Tie) -> None:
    verdict = tie(tell("x"), tell("y", "b"))
    bare = Evidence(verdict.evidence.match)
    assert [agreement(replace(verdict, evidence=one)) for one in (bare, None)] == [0.5, 0.5]
