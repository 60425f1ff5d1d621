import json
from pathlib import Path

import pytest

from factcheck.errors import ArticleError
from factcheck.lab.judge.gold import desk_pairs
from factcheck.lab.reader.cuts import written_gold

TEXT = "The dam broke. It may break again."


def cuts(folder: Path, **row: object) -> Path:
    statements = [
        {"spans": [[0, 7], [8, 13]], "speaker": "", "said": "asserted", "sure": "flat"},
        {"spans": [[15, 33]], "speaker": "Ida Rehn", "said": "denied", "sure": "hedged"},
    ]
    about = {"set": "events", "name": "1_2ecb", "characters": len(TEXT), "statements": statements}
    (folder / "news.jsonl").write_text(json.dumps({**about, **row}), encoding="utf-8")
    articles = folder / "newsroom/events/articles"
    articles.mkdir(parents=True)
    (articles / "1_2ecb.txt").write_text(TEXT, encoding="utf-8")
    return folder


def test_cuts_are_of_the_words_at_their_places(tmp_path: Path) -> None:
    (article,) = written_gold(tmp_path, cuts(tmp_path))
    assert [(one.text, one.speaker, one.hedged, one.denied) for one in article.statements] == [
        ("The dam broke", "", False, False),
        ("It may break again", "Ida Rehn", True, True),
    ]


def test_an_article_of_an_event_is_left_out_with_it(tmp_path: Path) -> None:
    (article,) = written_gold(tmp_path, cuts(tmp_path))
    assert article.group == "ecb 1"


def test_an_article_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match=r"news\.jsonl: events/9_9ecb is not there; see"):
        list(written_gold(tmp_path, cuts(tmp_path, name="9_9ecb")))


def test_an_article_of_another_length_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="events/1_2ecb has changed since it was cut"):
        list(written_gold(tmp_path, cuts(tmp_path, characters=5)))


def test_desk_articles_have_their_texts_from_the_desk_pairs(tmp_path: Path) -> None:
    pair = next(desk_pairs())
    text = pair.right.text
    folder = cuts(tmp_path, set="desks", name=f"{pair.id}.b", characters=len(text))
    (article,) = written_gold(tmp_path, folder)
    assert article.text == text
