from random import Random

import pytest

from factcheck.lab.judge.general.change import Change, Maker
from factcheck.lab.judge.general.examples import Answer
from factcheck.lab.judge.general.words import (
    change_scope,
    change_status,
    hedge,
    negate,
    swap_synonym,
    turn_word,
)

BOTH = (Answer.CONTRADICTION, Answer.CONTRADICTION)


def made(maker: Maker, sentence: str) -> list[Change]:
    found = [maker(sentence, Random(seed)) for seed in range(30)]
    return [change for change in found if change]


def facts(changes: list[Change]) -> set[tuple[str, Answer, Answer]]:
    return {(change.text, change.forward, change.backward) for change in changes}


@pytest.mark.parametrize(
    ("one", "other"),
    [("He was hired.", "He was not hired."), ("He was not hired.", "He was hired.")],
)
def test_a_denial_is_put_in_or_taken_out(one: str, other: str) -> None:
    assert facts(made(negate, one)) == {(other, *BOTH)}


@pytest.mark.parametrize("open_", ["If he was hired, she left.", "Nobody was hired.", "Was he?"])
def test_what_is_open_or_denied_elsewhere_is_left_alone(open_: str) -> None:
    assert made(negate, open_) == []


def test_an_opposite_contradicts() -> None:
    assert facts(made(turn_word, "Shares rose.")) == {("Shares fell.", *BOTH)}


def test_a_sentence_with_both_opposites_is_left_alone() -> None:
    assert made(turn_word, "Shares rose and then fell again.") == []


def test_another_word_for_it_says_the_same() -> None:
    expected = ("They purchased it.", Answer.ENTAILMENT, Answer.ENTAILMENT)
    assert facts(made(swap_synonym, "They bought it.")) == {expected}


def test_all_is_more_than_some() -> None:
    assert facts(made(change_scope, "They met all leaders.")) == {
        ("They met some leaders.", Answer.ENTAILMENT, Answer.NEUTRAL),
        ("They met no leaders.", *BOTH),
    }


def test_what_is_hedged_leaves_it_open() -> None:
    changes = made(hedge, "He was killed.")
    assert {change.backward for change in changes} == {Answer.NEUTRAL}
    assert Answer.CONTRADICTION not in {change.forward for change in changes}


def test_what_will_not_be_contradicts_what_will() -> None:
    assert ("They will not meet.", *BOTH) in facts(made(change_status, "They will meet."))
