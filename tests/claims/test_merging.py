from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims.merging import merge

PAIRS = st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] < pair[1])


def test_what_agrees_is_one_group_and_the_rest_stays_alone() -> None:
    assert merge(3, {(0, 1): 0.9}, []) == [{0, 1}, {2}]


def test_a_third_joins_two_if_it_agrees_with_one_of_them() -> None:
    assert merge(3, {(0, 1): 0.9, (1, 2): 0.8}, []) == [{0, 1, 2}]


def test_four_in_a_chain_are_two_groups() -> None:
    assert merge(4, {(0, 1): 0.9, (1, 2): 0.8, (2, 3): 0.9}, []) == [{0, 1}, {2, 3}]


def test_a_conflict_keeps_two_apart_whatever_ties_them() -> None:
    assert merge(3, {(0, 1): 0.9, (1, 2): 0.8}, [(0, 2)]) == [{0, 1}, {2}]


def test_a_conflict_outlives_a_merger() -> None:
    agreements = {(0, 1): 0.9, (1, 2): 0.8, (0, 2): 0.8, (2, 3): 0.7, (0, 3): 0.7, (1, 3): 0.7}
    assert merge(4, agreements, [(2, 3)]) == [{0, 1, 2}, {3}]


def test_of_equal_agreements_the_one_of_the_smallest_numbers_comes_first() -> None:
    assert merge(3, {(0, 1): 0.9, (0, 2): 0.9}, [(1, 2)]) == [{0, 1}, {2}]


@given(st.dictionaries(PAIRS, st.floats(0.01, 1)), st.sets(PAIRS))
def test_no_group_holds_a_conflict_and_nothing_is_lost(agreements, conflicts) -> None:
    groups = merge(10, agreements, conflicts)
    assert sorted(one for group in groups for one in group) == list(range(10))
    assert not any(set(pair) <= group for pair in conflicts for group in groups)


@given(st.dictionaries(PAIRS, st.floats(0.01, 1)), st.sets(PAIRS))
def test_the_order_in_which_agreements_are_told_changes_nothing(agreements, conflicts) -> None:
    backwards = dict(reversed(agreements.items()))
    assert merge(10, backwards, conflicts) == merge(10, agreements, conflicts)
