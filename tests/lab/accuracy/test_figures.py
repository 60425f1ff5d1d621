from factcheck.lab.accuracy.figures import percent, rate, ratio

UNITS = [{"hit": 1, "all": 2}, {"hit": 2, "all": 2}, {"all": 0}]


def test_the_ratio_is_that_of_both_sums_and_lies_in_its_interval() -> None:
    found = ratio(UNITS, "hit", "all")
    assert (found.value, found.low, found.high) == (0.75, 0.5, 1.0)


def test_a_share_is_shown_with_its_interval_and_counts() -> None:
    assert percent(UNITS, "hit", "all") == "75 % (50–100), 3/4"


def test_a_rate_is_no_share() -> None:
    assert rate([{"false": 3, "pairs": 1}], "false", "pairs") == "3.00 (3.00–3.00), 3/1"


def test_a_share_of_nothing_is_none() -> None:
    assert (percent(UNITS, "hit", "none"), rate([], "hit", "all")) == ("–", "–")
