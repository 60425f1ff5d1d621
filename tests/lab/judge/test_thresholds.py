from dataclasses import replace

from factcheck.lab.judge.thresholds import cross_fitted, curves, fit, halves, tables
from factcheck.records import Rule
from tests.lab.judge.test_goals import RULES, join, part

MARKED: tuple[Rule, ...] = tuple(
    replace(rule, tunable=(rule.conditions[0].name,)) for rule in RULES
)
ROWS = [(0.9, 0.0, "conflict")] * 9 + [(0.8, 0.0, "neither")] * 9 + [(0.0, 0.7, "agree")] * 9


def held(groups: int = 4):
    pairs = [part("written", *ROWS) for _ in range(groups)]
    return join(
        [
            replace(one, articles=replace(one.articles, group=f"written {at // 2}"))
            for at, one in enumerate(pairs)
        ]
    )


def test_no_event_is_in_both_halves() -> None:
    assert sorted(map(sorted, halves(held()))) == [[0, 1], [2, 3]]


def test_each_half_is_judged_by_rules_of_the_other() -> None:
    found = cross_fitted(held(), MARKED)
    assert sorted(at for items, _ in found for at in items) == [0, 1, 2, 3]
    assert {rules[0].conditions[0].threshold for _, rules in found} == {0.9}


def test_the_honest_figures_are_of_all_article_pairs() -> None:
    fitted = fit(held(), MARKED)
    assert fitted.crossed.pairs.tolist() == [0, 4, 0]
    assert "written, 4 pairs: errors P100 R100" in "\n".join(tables(fitted))


def test_a_curve_has_precision_and_recall_at_each_threshold() -> None:
    line = next(line for line in curves(held()) if line.startswith("written, conflict"))
    assert "0.8: n72 P50 R100" in line
    assert "0.9: n36 P100 R100" in line
