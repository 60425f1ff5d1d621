import numpy as np
import pytest

from factcheck.records import Label
from factcheck.tuning.objective import NUMBERS, Figure, Objective, confuse, figure, read_objective


def numbers(words: str) -> np.ndarray:
    letters = {label.value[0]: number for label, number in NUMBERS.items()}
    return np.array([letters[letter] for letter in words])


@pytest.mark.parametrize(
    ("text", "objective"),
    [
        ("best F1", Objective()),
        ("f1", Objective()),
        ("best recall at precision 0.9", Objective(Figure.RECALL, 0.9)),
        ("precision  at recall .5", Objective(Figure.PRECISION, 0.5)),
        ("best recall at recall 0.9", None),
        ("recall at precision 90", None),
        ("accuracy", None),
    ],
)
def test_an_objective_is_read_from_its_words(text: str, objective: Objective | None) -> None:
    assert read_objective(text) == objective


def test_an_objective_is_written_as_it_is_read() -> None:
    for objective in (Objective(), Objective(Figure.PRECISION, 0.25)):
        assert read_objective(str(objective)) == objective


def test_figures_are_read_off_the_confusion() -> None:
    confusion = confuse(numbers("aacu"), numbers("accu"))
    found = {which: figure(confusion, Label.AGREE, which) for which in Figure}
    assert found == {Figure.F1: 2 / 3, Figure.PRECISION: 1.0, Figure.RECALL: 0.5}
    assert figure(confuse(numbers("aa"), numbers("aa")), Label.CONFLICT, Figure.F1) == 0.0


def test_a_share_that_is_lacking_counts_before_all_else() -> None:
    gold = numbers("aaaauuuu")
    right, eager = (confuse(gold, numbers(said)) for said in ("auuuuuuu", "aaaaaauu"))
    objective = Objective(Figure.RECALL, 0.9)
    assert objective.score(right, [Label.AGREE]) > objective.score(eager, [Label.AGREE])
    assert Objective().score(eager, []) > Objective().score(right, [])
