import pytest

from factcheck.records import Condition, Finding, Result, Trial
from factcheck.reports.reasons import MEASURE_WORDS, reason_words
from factcheck.verdicts import MEASURES

DIFFERING = [
    Finding("numbers", Result.DIFFERS),
    Finding("polarity", Result.DIFFERS),
    Finding("hedging", Result.DIFFERS),
    Finding("words", Result.DIFFERS),
]


def told(condition: Condition, actual: str) -> str:
    return reason_words(Trial("same", False, condition, actual), DIFFERING)


@pytest.mark.parametrize(
    ("name", "comparison", "words"),
    [
        ("agree", ">=", "hardly the same fact (agree 0.12; rule same asks for >= 1)"),
        ("rank", "<=", "one of the two has a closer match (rank 0.12; rule same asks for <= 1)"),
        ("differences", "<", "numbers differ, polarity differs (differences 0.12; rule same asks"),
    ],
)
def test_a_measure_is_told_in_words_with_its_figures(name, comparison, words) -> None:
    condition = Condition(name, comparison=comparison, threshold=1)
    assert told(condition, "0.12").startswith(words)


@pytest.mark.parametrize(
    ("actual", "words"),
    [
        ("silent", "no numbers to compare (rule same asks for agrees)"),
        ("differs", "numbers differ (rule same asks for agrees)"),
    ],
)
def test_an_observer_is_told_by_what_it_saw(actual: str, words: str) -> None:
    assert told(Condition("numbers", results=(Result.AGREES,)), actual) == words


def test_a_rule_that_held_gives_no_reason() -> None:
    assert reason_words(Trial("same", True), DIFFERING) == ""


def test_every_measure_has_its_words() -> None:
    assert set(MEASURE_WORDS) == set(MEASURES)
