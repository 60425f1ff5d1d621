"""The weights of a logistic regression over named features."""

import math

from factcheck.lab.fitting.regression import deviance, regress

ROWS = [(("say",), True), (("eat",), False)] * 20


def test_a_feature_that_goes_with_what_holds_weighs_more() -> None:
    weights, _ = regress(ROWS, 1.0)
    assert weights["say"] > 0 > weights["eat"]


def test_a_stronger_regularisation_gives_smaller_weights() -> None:
    assert regress(ROWS, 0.1)[0]["say"] < regress(ROWS, 1.0)[0]["say"]


def test_a_feature_of_few_rows_has_no_weight() -> None:
    assert set(regress([*ROWS, (("rare",), True)], 1.0)[0]) == {"say", "eat"}


def test_a_probability_is_off_by_what_it_gave_to_the_opposite() -> None:
    assert (deviance(0.25, True), deviance(0.25, False)) == (-math.log(0.25), -math.log(0.75))
