import json
from datetime import date
from pathlib import Path

from factcheck.lab.judge.gold import GoldPair, GoldUnique, desk_pairs, folder_pairs, group_of
from factcheck.records import Kind, Span

ROWS = (
    {"type": "pair", "label": "conflict", "kind": "value", "a": "12", "b": "15", "sure": False},
    {"type": "pair", "label": "agree", "framing": "hedging", "a": "died", "b": "died"},
    {"type": "trap", "a": "Twice", "b": "once"},
    {"type": "unique", "side": "b", "text": "once"},
)


def folder(path: Path) -> Path:
    for name in ("articles", "gold"):
        (path / name).mkdir(parents=True)
    (path / "articles/1.a.txt").write_text("12 died. Twice.", encoding="utf-8")
    front = "---\ndate: 2019-03-08\n---\n\n15 died, once."
    (path / "articles/1.b.md").write_text(front, encoding="utf-8")
    text = "\n".join(map(json.dumps, ROWS))
    (path / "gold/1.a__1.b.jsonl").write_text(text, encoding="utf-8")
    return path


def test_a_gold_file_has_pairs_look_alikes_and_what_is_unique(tmp_path: Path) -> None:
    (pair,) = folder_pairs(folder(tmp_path / "small"))
    assert pair.gold == (
        GoldPair("conflict", (Span(0, 2),), (Span(0, 2),), "value", None, sure=False),
        GoldPair("agree", (Span(3, 7),), (Span(3, 7),), None, ("hedging",)),
        GoldPair("neither", (Span(9, 14),), (Span(9, 13),)),
    )
    assert pair.unique == (GoldUnique(False, (Span(9, 13),)),)


def test_an_article_with_front_matter_has_its_day(tmp_path: Path) -> None:
    (pair,) = folder_pairs(folder(tmp_path / "small"))
    assert pair.right.published == date(2019, 3, 8)


def test_the_articles_of_one_topic_are_one_group() -> None:
    assert group_of("events", "4_1ecb__4_2ecbplus") == "ecb 4"
    assert group_of("planted", "011_nyt.a__011_nyt.b") == "planted 011"


def test_each_clause_of_the_desk_pairs_stands_once_in_its_article() -> None:
    counts = {
        (pair.id, len(gold.left), len(gold.right)) for pair in desk_pairs() for gold in pair.gold
    }
    assert {(left, right) for _, left, right in counts} == {(1, 1)}


def test_no_two_desk_pairs_have_one_name() -> None:
    names = [pair.group for pair in desk_pairs()]
    assert len(names) == len(set(names)) > 300


def test_each_conflict_of_the_desk_pairs_has_a_kind() -> None:
    kinds = {gold.kind for pair in desk_pairs() for gold in pair.gold if gold.label == "conflict"}
    assert kinds == {kind.value for kind in Kind}
