from __future__ import annotations

import pytest

from factcheck.lab.data.gold import GoldArticles, GoldPair
from factcheck.lab.fitting.labelled_matches import LabelledMatch
from factcheck.lab.fitting.rules import Costs, Fitting, Tally, cross_validated
from factcheck.records import Article, Condition, Evidence, Finding, Label, Result, Rule, Severity

DIFFER = Condition("numbers", results=(Result.DIFFERS,))


def near(threshold: float) -> Condition:
    return Condition("similarity", comparison=">=", threshold=threshold)


def rule(label: Label, *conditions: Condition) -> Rule:
    return Rule(f"{label.value}-rule", label, Severity.INFO, conditions, "")


RULES = (rule(Label.CONFLICT, near(0.45), DIFFER), rule(Label.AGREE, near(0.8)))


@pytest.fixture
def fitting(make_match) -> Fitting:
    """Two pairs of articles; differing numbers above 0.7 are conflicts, below they are not."""

    def labelled(articles: int, similarity: float, result: Result, label: Label | None):
        evidence = Evidence(
            make_match("It rained.", "It poured.", similarity), (Finding("numbers", result),)
        )
        place = 0 if label is Label.CONFLICT else 1
        keys = {Label.CONFLICT: frozenset(), Label.AGREE: frozenset()}
        if label:
            keys[label] = frozenset({(articles, place)})
        return LabelledMatch(articles, evidence, keys[Label.CONFLICT], keys[Label.AGREE])

    matches = [
        labelled(number, *rest)
        for number in (0, 1)
        for rest in (
            (0.75, Result.DIFFERS, Label.CONFLICT),
            (0.5, Result.DIFFERS, None),
            (0.65, Result.SILENT, Label.AGREE),
            (0.46, Result.SILENT, None),
        )
    ]
    article = Article("It rained.", "one")
    pairs = (GoldPair(Label.CONFLICT, (), ()), GoldPair(Label.AGREE, (), ()))
    return Fitting(matches, [GoldArticles(article, article, pairs)] * 2)


def tally(fitting: Fitting, rules: tuple[Rule, ...], articles: tuple[int, ...] = (0, 1)) -> Tally:
    return fitting.tally(rules, [fitting.holds(rule) for rule in rules], articles)


def test_a_tally_counts_what_the_first_rule_that_holds_says(fitting: Fitting) -> None:
    assert tally(fitting, RULES, (0,)) == Tally(
        conflicts=1,
        conflicts_found=1,
        predicted=2,
        predicted_right=1,
        agreements=1,
        agreements_found=0,
        agreed=0,
        agreed_paired=0,
        missed_as_agree=0,
    )


def test_fitted_thresholds_let_in_what_is_right_and_nothing_else(fitting: Fitting) -> None:
    fitted = fitting.fit(RULES, (0, 1), Costs())
    assert fitted == (
        rule(Label.CONFLICT, near(0.7), DIFFER),
        rule(Label.AGREE, near(0.65)),
    )


def test_of_equal_thresholds_the_one_that_asks_for_most_is_kept(fitting: Fitting) -> None:
    (fitted,) = fitting.fit((rule(Label.CONFLICT, near(0.45), DIFFER),), (0,), Costs())
    assert fitted.conditions == (near(0.7), DIFFER)


def test_each_two_articles_are_judged_by_rules_fitted_on_the_others(fitting: Fitting) -> None:
    found = cross_validated(fitting, RULES, (0, 1), Costs())
    assert (found.conflicts_found, found.predicted, found.agreements_found, found.agreed) == (
        2,
        2,
        2,
        2,
    )


def test_shares_are_told_in_a_line(fitting: Fitting) -> None:
    assert str(tally(fitting, RULES)) == (
        "conflicts: precision 50.0% (2/4) recall 100.0% (2/2) missed as agree 0.0% (0/2)"
        " | agreements: precision none recall 0.0% (0/2)"
    )
