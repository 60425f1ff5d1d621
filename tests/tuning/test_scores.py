from factcheck.records import Kind, Label
from factcheck.tuning.scores import Evaluation, Figure, Outcome, evaluate, share, worst_errors

ROWS = (
    ("conflict value", "conflict value"),
    ("conflict value", "conflict time"),
    ("conflict value", "unique"),
    ("conflict", "conflict name"),
    ("agree", "agree"),
    ("agree", "conflict value"),
    ("unique", "unique"),
    ("unique", "unique"),
)


def evaluated(outcomes: list[Outcome]) -> Evaluation:
    return evaluate([one.pair for one in outcomes], [one.verdict for one in outcomes])


def test_labels_are_counted_whatever_the_kind(make_outcome) -> None:
    found = evaluated([make_outcome(*row) for row in ROWS])
    conflict = found.labels[Label.CONFLICT]
    assert (conflict.gold, conflict.said, conflict.right) == (4, 4, 3)
    assert (conflict.precision.value, conflict.recall.value, conflict.f1.value) == (0.75,) * 3
    assert found.accuracy.value == 0.75
    assert found.confusion[Label.AGREE] == {Label.AGREE: 1, Label.CONFLICT: 1, Label.UNIQUE: 0}


def test_kinds_are_counted_apart_and_unstated_ones_are_left_out(make_outcome) -> None:
    found = evaluated([make_outcome(*row) for row in ROWS])
    assert list(found.kinds) == [Kind.VALUE, Kind.TIME]
    value, time = found.kinds[Kind.VALUE], found.kinds[Kind.TIME]
    assert (value.gold, value.said, value.right, value.f1.value) == (3, 2, 1, 0.4)
    assert (time.gold, time.said, time.recall, time.f1.value) == (0, 1, Figure(None), 0.0)
    assert found.called_conflict == {Kind.VALUE: 2, Kind.TIME: 0}


def test_an_interval_holds_its_figure_and_is_the_same_in_any_order(make_outcome) -> None:
    outcomes = [make_outcome(*row) for row in ROWS]
    one, other = evaluated(outcomes), evaluated(outcomes[::-1])
    low, high = one.accuracy.low, one.accuracy.high
    assert low is not None
    assert high is not None
    assert 0 <= low < 0.75 < high <= 1
    assert (one.labels, one.kinds) == (other.labels, other.kinds)


def test_an_interval_is_about_that_of_the_binomial_distribution() -> None:
    value, low, high = share(80, 100)
    # 0.8 ± 1.96 · √(0.8 · 0.2 / 100)
    assert (value, low is not None and abs(low - 0.72) < 0.015) == (0.8, True)
    assert high is not None
    assert abs(high - 0.88) < 0.015


def test_no_share_of_nothing() -> None:
    assert share(0, 0) == Figure(None, None, None)


def test_no_pair_at_all_gives_no_figure() -> None:
    found = evaluated([])
    assert (found.accuracy, found.labels[Label.AGREE].f1) == (Figure(None), Figure(None))


def test_notes_are_counted_one_by_one(make_outcome) -> None:
    outcomes = [make_outcome("agree", said, note="odd") for said in ("agree", "unique")]
    found = evaluated([*outcomes, make_outcome("agree", "agree")])
    assert {note: (group.pairs, group.right) for note, group in found.notes.items()} == {
        "odd": (2, 1)
    }


def test_the_worst_errors_are_the_surest_of_each_sort_in_turn(make_outcome) -> None:
    outcomes = [
        make_outcome("agree", "unique", similarity=0.99, line=1),
        make_outcome("agree", "conflict", similarity=0.7, line=2),
        make_outcome("agree", "conflict", similarity=0.9, line=3),
        make_outcome("conflict", "agree", similarity=0.6, line=4),
        make_outcome("agree", "agree", line=5),
        make_outcome("agree", "conflict", similarity=0.1, conflict=0.95, line=6),
    ]
    assert [one.pair.line for one in worst_errors(outcomes, 10)] == [6, 4, 1, 3, 2]
    assert [one.pair.line for one in worst_errors(outcomes, 2)] == [6, 4]
