import pytest

from factcheck.lab.judge.examples import Example
from factcheck.lab.judge.train import alone, bare_text, longer_first


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        (
            "(2024-09-12) The mill closed. [It had 12 workers], she said.",
            "[It had 12 workers], she said.",
        ),
        ("(2024-09-12) [The mill closed.]", "[The mill closed.]"),
        ("In May [the mill closed].", "In May [the mill closed]."),
    ],
)
def test_the_day_and_the_sentence_before_are_left_out(text: str, bare: str) -> None:
    assert bare_text(text) == bare


def test_the_longer_text_is_the_first() -> None:
    assert longer_first(Example("short", "a longer one", 2)) == Example("a longer one", "short", 2)


def test_a_statement_is_had_without_its_sentence() -> None:
    one = Example("(2024-09-12) The mill closed. [It had 12 workers], she said.", "[It had 12.]", 0)
    assert alone(one) == Example("[It had 12 workers]", "[It had 12.]", 0)
