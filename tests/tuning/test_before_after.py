import pytest

from factcheck.reports.page import render
from factcheck.tuning.before_after import before_after, rates, shown
from factcheck.tuning.scores import Evaluation, Figure, evaluate


@pytest.fixture
def both(make_outcome) -> tuple[Evaluation, Evaluation]:
    """The first says agree of everything, the second is right."""
    found = []
    for said in ("agree", "conflict value"):
        outcomes = [make_outcome("agree", "agree"), make_outcome("conflict value", said)]
        pairs, verdicts = zip(*((one.pair, one.verdict) for one in outcomes), strict=True)
        found.append(evaluate(pairs, verdicts))
    return found[0], found[1]


def test_every_label_has_its_figures_and_what_changed(both) -> None:
    page = render(before_after(*both), colour=False).splitlines()
    assert page[0] == "                     before               after"
    assert page[1] == "agree     precision  50.0 (0–100)         100.0 (100–100)  +50.0"
    assert page[2] == "          recall     100.0 (100–100)      100.0 (100–100)"
    assert page[-1] == "all       accuracy   50.0 (0–100)         100.0 (100–100)"


def test_a_share_of_nothing_is_a_dash() -> None:
    assert (shown(Figure(None)), shown(Figure(0.5, 0.25, 0.75))) == ("—", "50.0 (25–75)")


def test_as_data_each_figure_has_its_interval(both) -> None:
    assert rates(both[1])["labels"]["conflict"]["f1"] == [1.0, 1.0, 1.0]
