import re
from random import Random

from factcheck.lab.judge.general.change import any_match, contradicts, tidy
from factcheck.lab.judge.general.examples import Answer


def test_a_contradiction_holds_in_both_directions() -> None:
    change = contradicts("He left.")
    assert (change.forward, change.backward) == (Answer.CONTRADICTION, Answer.CONTRADICTION)


def test_words_in_quotation_marks_are_left_alone() -> None:
    quoted = 'He said "we won" and then we left.'
    found = any_match(re.compile("we"), quoted, Random(1))
    assert found is not None
    assert found.start() == quoted.rindex("we")


def test_what_a_removal_leaves_is_a_sentence_again() -> None:
    assert tidy(" the bank , rose .") == "The bank, rose."
