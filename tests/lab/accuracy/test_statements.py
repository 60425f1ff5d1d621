import json
from pathlib import Path

import pytest

from factcheck.lab.accuracy.statements import GoldArticle, count, gold_articles, words_at
from factcheck.records import Article, Attribution, Certainty, SourceKind, Span, Statement

TEXT = "The dam broke. Ida Rehn said it may break again. Read more here."
ROWS = (
    {"spans": ["The dam broke"], "text": "The dam broke.", "speaker": "", "said": "asserted"},
    {
        "spans": ["it may break again"],
        "text": "[The dam] may break again.",
        "speaker": "Ida Rehn",
        "said": "asserted",
        "sure": "hedged",
    },
    {"spans": ["Read more here"], "none": "page matter"},
)


@pytest.fixture
def gold(tmp_path: Path) -> GoldArticle:
    (tmp_path / "articles").mkdir()
    (tmp_path / "gold").mkdir()
    (tmp_path / "articles/1_2ecb.txt").write_text(TEXT, encoding="utf-8")
    rows = "\n".join(json.dumps({"sure": "flat", **row}) for row in ROWS)
    (tmp_path / "gold/1_2ecb.jsonl").write_text(rows, encoding="utf-8")
    (found,) = gold_articles(tmp_path)
    return found


def cut(words: str, text: str | None = None, **rest: object) -> Statement:
    start = TEXT.index(words)
    span = Span(start, start + len(words))
    return Statement(Article(TEXT, "wire"), 1, (span,), span, text or words, **rest)  # type: ignore[arg-type]


def test_what_is_cut_as_in_the_gold_is_right_in_all(gold: GoldArticle) -> None:
    said = (Attribution("Ida Rehn", SourceKind.NAMED),)
    again = cut(
        "it may break again",
        "The dam may break again",
        attribution=said,
        certainty=Certainty.HEDGED,
    )
    found = count(gold, [cut("The dam broke"), again])
    assert {name: value for name, value in found.items() if value} == {
        "articles": 1,
        "cut": 2,
        "gold": 2,
        "overlap": 2,
        "right": 2,
        "text": 2,
        "speaker": 2,
        "speakers": 1,
        "speaker found": 1,
        "hedged": 1,
        "hedged told": 1,
    }


def test_page_matter_is_counted_and_pairs_with_nothing(gold: GoldArticle) -> None:
    found = count(gold, [cut("Read more here")])
    assert (found["page matter"], found["overlap"]) == (1, 0)


def test_a_statement_with_too_many_words_is_not_right(gold: GoldArticle) -> None:
    found = count(gold, [cut("broke. Ida Rehn said it may break")])
    assert (found.get("right", 0), 0 < found["overlap"] < 0.8) == (0, True)


def test_an_article_belongs_to_its_event(gold: GoldArticle) -> None:
    assert gold.group == "ecb 1"


def test_words_are_told_apart_by_their_place() -> None:
    assert words_at("a dam, a dam", [(2, 5)]) == {2}
