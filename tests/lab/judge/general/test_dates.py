from random import Random

import pytest

from factcheck.lab.judge.general.change import Change
from factcheck.lab.judge.general.dates import change_date, drop_date, respell_date
from factcheck.lab.judge.general.examples import Answer


def changed(sentence: str) -> list[Change]:
    found = [change_date(sentence, Random(seed)) for seed in range(60)]
    return [change for change in found if change]


@pytest.mark.parametrize("when", ["on Monday", "in March", "in 2003", "last week", "for two days"])
def test_another_time_contradicts(when: str) -> None:
    changes = changed(f"The court met {when}.")
    assert {(change.forward, change.backward) for change in changes} == {
        (Answer.CONTRADICTION, Answer.CONTRADICTION)
    }
    assert all(when not in change.text for change in changes)


def test_a_month_that_may_be_a_word_is_left_alone() -> None:
    assert changed("May they march as they please.") == []


def test_without_its_day_a_sentence_says_less() -> None:
    expected = Change("The court met in Paris.", Answer.ENTAILMENT, Answer.NEUTRAL)
    assert drop_date("The court met on Monday in Paris.", Random(1)) == expected


def test_a_day_written_otherwise_is_the_same_day() -> None:
    found = [respell_date("It opened on March 3.", Random(seed)) for seed in range(20)]
    assert {(change.text, change.backward) for change in found if change} == {
        ("It opened on 3 March.", Answer.ENTAILMENT),
        ("It opened on March 3rd.", Answer.ENTAILMENT),
        ("It opened on the 3rd of March.", Answer.ENTAILMENT),
    }
