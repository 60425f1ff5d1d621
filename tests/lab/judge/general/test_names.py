from random import Random

from factcheck.lab.judge.general.change import Change, Maker
from factcheck.lab.judge.general.examples import Answer
from factcheck.lab.judge.general.names import change_name, drop_detail, drop_reason

AGAINST, SAME = Answer.CONTRADICTION, Answer.ENTAILMENT


def made(maker: Maker, sentence: str) -> set[tuple[str, Answer, Answer]]:
    found: list[Change | None] = [maker(sentence, Random(seed)) for seed in range(40)]
    return {(change.text, change.forward, change.backward) for change in found if change}


def test_another_person_contradicts_only_where_a_day_or_figure_pins_it_down() -> None:
    loose = made(change_name, "John Smith spoke in Paris.")
    pinned = made(change_name, "John Smith spoke in Paris on Monday.")
    assert {forward for _, forward, _ in loose} == {Answer.NO_ENTAILMENT}
    assert {forward for _, forward, _ in pinned} == {AGAINST}


def test_without_an_aside_a_sentence_says_less() -> None:
    expected = {("Smith left the big firm.", SAME, Answer.NEUTRAL)}
    assert made(drop_detail, "Smith, a tax lawyer, left the big firm.") == expected


def test_without_its_reason_a_sentence_says_less() -> None:
    expected = {("Smith left.", SAME, Answer.NEUTRAL)}
    assert made(drop_reason, "Smith left because he was ill.") == expected


def test_a_reason_that_is_denied_stays() -> None:
    assert made(drop_reason, "Smith left not because he was ill.") == set()
