import numpy as np
import pytest

from factcheck.evidence.calibration import calibrated
from factcheck.evidence.in_context import in_context
from factcheck.evidence.judge import add_judgement, judged_alone
from factcheck.models import Judgements
from factcheck.records import MARKS, Evidence, Framing, Judgement, Kind, Match
from tests.judges import AGREE, CONFLICT, TableJudge


class Knowing(TableJudge):
    """Knows kinds and framing as well: place above all, and hedging."""

    def judge(self, pairs):
        labels = super().judge(pairs).labels
        kinds = np.zeros((len(pairs), len(Kind)), np.float32)
        kinds[:, list(Kind).index(Kind.PLACE)] = 1
        framing = np.zeros((len(pairs), len(MARKS)), np.float32)
        framing[:, MARKS.index(Framing.HEDGING)] = 0.123456
        return Judgements(labels, kinds, framing)


@pytest.fixture
def a(make_statement):
    return [make_statement(f"a{number}", number=number) for number in (1, 2)]


@pytest.fixture
def b(make_statement):
    return [make_statement(f"b{number}", article="b", number=number) for number in (1, 2, 3)]


def evidence(left, right) -> Evidence:
    return Evidence(Match(left, right, 0.5))


def test_without_a_judge_nothing_is_added(a, b) -> None:
    given = (evidence(a[0], b[0]),)
    assert add_judgement(given, None) == given
    assert add_judgement((), TableJudge()) == ()


def test_each_gets_its_judgement_to_four_decimals_and_all_are_asked_in_one_call(a, b) -> None:
    judge = TableJudge({("a1", "b1"): (1 / 3, 1 / 3, 1 / 3), ("a2", "b2"): CONFLICT})
    found = add_judgement([evidence(a[0], b[0]), evidence(a[1], b[1])], judge)
    assert [one.judge for one in found] == [
        Judgement(0.3333, 0.3333, 0.3333),
        Judgement(0.01, 0.01, 0.98),
    ]
    assert (judge.calls, judge.asked) == ([2], [("a1", "b1"), ("a2", "b2")])


def test_kinds_and_framing_are_there_if_the_judge_knows_them(a, b) -> None:
    (plain,) = add_judgement([evidence(a[0], b[0])], TableJudge())
    (knowing,) = add_judgement([evidence(a[0], b[0])], Knowing())
    assert (plain.judge.kinds, plain.judge.framing, plain.judge.kind) == ((), (), None)
    assert knowing.judge.kind is Kind.PLACE
    assert knowing.judge.framing == (0.0, 0.1235, 0.0, 0.0)


def test_a_judge_that_reads_in_context_gets_the_sentence(a, b) -> None:
    judge = TableJudge()
    judge.in_context = True
    add_judgement([evidence(a[0], b[0])], judge)
    assert judge.asked == [(in_context(a[0]), in_context(b[0]))] == [("[a1]", "[b1]")]


def test_what_a_judge_says_that_reads_in_context_is_calibrated(a, b) -> None:
    judge = TableJudge({("[a1]", "[b1]"): (0.5, 0.4, 0.1)})
    judge.in_context = True
    (found,) = add_judgement([evidence(a[0], b[0])], judge)
    (alone,) = judged_alone([evidence(a[0], b[0])], judge)
    assert alone.judge == Judgement(0.5, 0.4, 0.1)
    assert found.judge == calibrated(alone.judge, alone.match) != alone.judge


def test_elsewhere_is_the_best_agreement_of_either_side_with_another_one_over_there(a, b) -> None:
    table = {
        ("a1", "b1"): AGREE,
        ("a1", "b2"): (0.6, 0.2, 0.2),
        ("a1", "b3"): CONFLICT,
        ("a2", "b1"): CONFLICT,
    }
    pairs = [(a[0], b[0]), (a[0], b[1]), (a[0], b[2]), (a[1], b[0])]
    found = add_judgement([evidence(*pair) for pair in pairs], TableJudge(table))
    assert [one.elsewhere for one in found] == [0.6, 0.98, 0.98, 0.98]


def test_what_agrees_in_a_third_article_is_not_elsewhere(a, b, make_statement) -> None:
    third = make_statement("c1", article="c")
    table = {("a1", "c1"): AGREE, ("a1", "b1"): CONFLICT, ("b1", "c1"): AGREE}
    pairs = [(a[0], third), (a[0], b[0]), (b[0], third)]
    found = add_judgement([evidence(*pair) for pair in pairs], TableJudge(table))
    assert [one.elsewhere for one in found] == [0.0, 0.0, 0.0]


def test_elsewhere_is_the_same_with_the_sides_exchanged(a, b) -> None:
    judge = TableJudge({("a1", "b1"): AGREE, ("a1", "b2"): CONFLICT})
    straight = [evidence(a[0], b[0]), evidence(a[0], b[1])]
    found = add_judgement(straight, judge)
    turned = add_judgement([one.turned for one in straight], judge)
    assert tuple(one.turned for one in found) == turned
