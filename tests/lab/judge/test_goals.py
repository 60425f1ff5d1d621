import numpy as np
import pytest

from factcheck.lab.judge.goals import Goals, Part, score
from factcheck.lab.judge.gold import ArticlePair, GoldPair
from factcheck.lab.judge.held_out import Candidates, HeldOut, join
from factcheck.pipeline.rule_arrays import Columns
from factcheck.records import Article, Condition, Label, Rule, Severity
from factcheck.tuning.search import Dial, Search

ARTICLE = Article("text", "wire")


def at_least(name: str, threshold: float) -> tuple[Condition, ...]:
    return (Condition(name, comparison=">=", threshold=threshold),)


RULES = (
    Rule("sure", Label.CONFLICT, Severity.ERROR, at_least("conflict", 0.9), ""),
    Rule("maybe", Label.CONFLICT, Severity.WARNING, at_least("conflict", 0.6), ""),
    Rule("same", Label.AGREE, Severity.INFO, at_least("agree", 0.6), ""),
)


def part(name: str, *rows: tuple[float, float, str]) -> Candidates:
    """An article pair whose candidates have these probabilities, and each hits gold of its own."""
    gold = tuple(GoldPair(label, (), ()) for *_, label in rows if label)
    numbers = [at for at, (*_, label) in enumerate(rows) if label]
    columns = Columns(
        {
            "conflict": np.array([conflict for conflict, *_ in rows]),
            "agree": np.array([agree for _, agree, _ in rows]),
        },
        {},
        np.full(len(rows), -1, np.int8),
    )
    hits = np.array([(row, at) for at, row in enumerate(numbers)], np.int64).reshape(-1, 2)
    return Candidates(ArticlePair(name, name, name, ARTICLE, ARTICLE, gold), columns, hits)


@pytest.fixture
def held() -> HeldOut:
    return join(
        [
            part("events", (0.95, 0, "conflict"), (0.7, 0, ""), (0, 0.9, "agree")),
            part("written", (0.1, 0.8, "conflict"), (0.92, 0, "neither"), (0, 0.2, "agree")),
        ]
    )


def test_what_rules_tell_is_tallied_by_set(held: HeldOut) -> None:
    everything = Part(held, [0, 1])
    found = everything.tally(RULES, Search(held.columns).first(RULES)[everything.rows])
    assert {name: counts.tolist() for name, counts in vars(found).items()} == {
        "pairs": [1, 1, 0],
        "errors": [1, 1, 0],
        "true_errors": [1, 0, 0],
        "warnings": [1, 0, 0],
        "true_warnings": [0, 0, 0],
        "agreed": [1, 1, 0],
        "truly_agreed": [1, 0, 0],
        "conflicts": [1, 1, 0],
        "hit": [1, 0, 0],
        "hit_by_error": [1, 0, 0],
        "as_agree": [0, 1, 0],
        "agreements": [1, 1, 0],
        "agreements_hit": [1, 0, 0],
    }


def test_a_part_counts_only_its_own_article_pairs(held: HeldOut) -> None:
    second = Part(held, [1])
    found = second.tally(RULES, Search(held.columns).first(RULES)[second.rows])
    assert (found.pairs.tolist(), found.conflicts.tolist()) == ([0, 1, 0], [0, 1, 0])
    assert (second.rows.tolist(), found.errors.tolist()) == ([3, 4, 5], [0, 1, 0])


def test_fewer_false_errors_score_higher(held: HeldOut) -> None:
    everything = Part(held, [0, 1])
    search = Search(held.columns)

    def scored(rules: tuple[Rule, ...]) -> tuple[float, ...]:
        return score(everything.tally(rules, search.first(rules)[everything.rows]), Goals())

    stricter = (Rule("sure", Label.CONFLICT, Severity.ERROR, at_least("conflict", 0.94), ""),)
    assert scored((*stricter, *RULES[1:])) > scored(RULES)


def test_the_search_takes_the_threshold_that_reaches_the_goals() -> None:
    rows = [(0.9, 0.0, "conflict")] * 20 + [(0.8, 0.0, "neither")] * 20
    held = join([part("written", *rows)])
    everything, search = Part(held, [0]), Search(held.columns)
    rules = (
        RULES[0],
        Rule("maybe", Label.CONFLICT, Severity.WARNING, at_least("conflict", 0.95), ""),
    )
    loose = (Rule("sure", Label.CONFLICT, Severity.ERROR, at_least("conflict", 0.5), ""), rules[1])
    fitted = search.fit(
        loose,
        [Dial(0, "conflict")],
        everything.rows,
        lambda places: score(everything.tally(loose, places), Goals()),
    )
    assert fitted[0].conditions[0].threshold == 0.85
