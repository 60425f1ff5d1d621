import pytest

from factcheck.lab.judge.general.examples import Answer
from factcheck.lab.judge.general.roles import change_roles
from factcheck.models import Reader, load_reader

AGAINST, SAME = Answer.CONTRADICTION, Answer.ENTAILMENT


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader()


def made(reader: Reader, sentence: str) -> list[tuple[str, str, Answer]]:
    changes = change_roles(reader.parse(sentence, [0]))
    return [(name, change.text, change.forward) for name, change in changes]


def test_who_did_it_to_whom_is_turned_round_and_told_from_the_other_side(reader: Reader) -> None:
    assert made(reader, "Oracle sued Google on Monday.") == [
        ("roles", "Google sued Oracle on Monday.", AGAINST),
        ("passive", "Oracle was sued by Google on Monday.", AGAINST),
        ("passive", "Google was sued by Oracle on Monday.", SAME),
    ]


def test_a_first_word_that_moves_inwards_loses_its_capital(reader: Reader) -> None:
    told = [text for _, text, _ in made(reader, "The lawyers praised the reporters in May.")]
    assert told[0] == "The reporters praised the lawyers in May."
    assert told[2] == "The reporters were praised by the lawyers in May."


def test_a_passive_sentence_has_its_sides_exchanged(reader: Reader) -> None:
    expected = [("roles", "Oracle was sued by Google in May.", AGAINST)]
    assert made(reader, "Google was sued by Oracle in May.") == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Merkel met Macron in Paris.",  # so did he her
        "He sued Google.",
        "Oracle did not sue Google.",
        "Investors sold shares.",  # shares can't sell
        "Bush tweeted Monday.",
        "Reporters praise Novak.",  # "Novak praise reporters"
    ],
)
def test_what_cannot_be_turned_round_is_left_alone(reader: Reader, sentence: str) -> None:
    assert made(reader, sentence) == []
