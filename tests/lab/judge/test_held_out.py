from dataclasses import replace
from pathlib import Path

from factcheck.lab.judge.gold import ArticlePair, GoldPair, places
from factcheck.lab.judge.held_out import HeldOut, held_out
from factcheck.pipeline.engine import Engine
from factcheck.records import Article
from tests.judges import TableJudge

LEFT = Article("The old dam broke on Monday.\nIda Rehn did not leave the town.\n", "wire")
RIGHT = Article("The old dam broke on Monday.\nIda Rehn did leave the town.\n", "agency")
WORDS = (("conflict", "did not leave", "did leave"), ("agree", "dam broke", "dam broke"))
GOLD = tuple(
    GoldPair(label, places(LEFT.text, left), places(RIGHT.text, right))
    for label, left, right in WORDS
)
PAIR = ArticlePair("real", "1", "real 1", LEFT, RIGHT, GOLD)


def told(held: HeldOut) -> list[list[object]]:
    columns = held.columns
    return [
        *(values.tolist() for values in columns.measures.values()),
        *(values.tolist() for values in columns.findings.values()),
        *(each.tolist() for each in (columns.kinds, held.items, held.hits, held.labels)),
    ]


def test_candidates_have_what_the_judge_says_and_the_gold_that_they_hit(
    engine: Engine, tmp_path: Path
) -> None:
    held = held_out([PAIR], engine, tmp_path)
    conflict, agree = held.hitting("conflict"), held.hitting("agree")
    assert held.columns.measures["conflict"][conflict].tolist() == [0.98]
    assert held.columns.measures["agree"][agree].tolist() == [0.98]
    assert held.labels.tolist() == [2, 0]


def test_what_was_kept_is_read_and_nothing_is_asked_again(engine: Engine, tmp_path: Path) -> None:
    first = held_out([PAIR, replace(PAIR, id="2")], engine, tmp_path)

    class Silent(TableJudge):
        def judge(self, pairs):
            raise AssertionError("asked again")

    again = held_out([PAIR, replace(PAIR, id="2")], replace(engine, judge=Silent()), tmp_path)
    assert str(told(again)) == str(told(first))
    assert set(again.items.tolist()) == {0, 1}
