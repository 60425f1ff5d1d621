from __future__ import annotations

import json
from pathlib import Path

import pytest

from factcheck.lab.data.gold import GoldPair, read_gold
from factcheck.records import Label, Span
from factcheck.statements import find_statements

LEFT = "The dam broke on Monday. Nobody was hurt."
RIGHT = "On Monday the dam burst. The dam was old."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "articles").mkdir()
    (tmp_path / "gold").mkdir()
    (tmp_path / "articles" / "one.txt").write_text(LEFT)
    (tmp_path / "articles" / "two.txt").write_text(RIGHT)
    rows = [
        {"type": "pair", "label": "agree", "a": "The dam broke", "b": "dam"},
        {"type": "unique", "side": "a", "text": "Nobody was hurt."},
    ]
    lines = "\n".join(map(json.dumps, rows))
    (tmp_path / "gold" / "one__two.jsonl").write_text(lines + "\n")
    return tmp_path


def test_a_pair_has_every_place_where_its_words_stand(folder: Path) -> None:
    (articles,) = read_gold(folder)
    assert articles.pairs == (GoldPair(Label.AGREE, (Span(0, 13),), (Span(14, 17), Span(29, 32))),)


def test_a_pair_is_hit_by_statements_that_overlap_it_by_half(folder: Path) -> None:
    (articles,) = read_gold(folder)
    (pair,) = articles.pairs
    broke, hurt = find_statements(articles.left)
    burst, old = find_statements(articles.right)
    assert [pair.hit_by(broke, burst), pair.hit_by(broke, old), pair.hit_by(hurt, burst)] == [
        True,
        True,
        False,
    ]
