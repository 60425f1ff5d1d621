"""Statements that were cut for this recipe, kept with it as places in articles that are not.

A line of a file is an article: `set` and `name` say which, and each of its `statements` has
`spans` [start, end) in the article's text, `speaker`, `said` and `sure`.
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.errors import ArticleError
from factcheck.lab.accuracy.statements import GoldArticle, GoldStatement, gold_statement, words_at
from factcheck.lab.data.json_lines import read_json_lines
from factcheck.lab.data.polnear import read_polnear
from factcheck.lab.judge.gold import FOLDERS, desk_pairs, group_of

_FOLDER = Path(__file__).parent


def written_gold(data: Path, folder: Path = _FOLDER) -> Iterator[GoldArticle]:
    """The articles whose lines are in `folder`, with their texts from DATA.

    Raises ArticleError where a text is not there, or is another than it was.
    """
    for path in sorted(folder.glob("*.jsonl")):
        for row in read_json_lines(path):
            text = _text(data, row["set"], row["name"])
            if text is None or len(text) != row["characters"]:
                what = "is not there" if text is None else "has changed since it was cut"
                raise ArticleError(f"{path.name}: {row['set']}/{row['name']} {what}; see {data}")
            statements = tuple(_statement(text, each) for each in row["statements"])
            yield GoldArticle(row["name"], _group(row["set"], row["name"]), text, statements)


def _group(set_name: str, name: str) -> str:
    # events are in the other gold, too; politics and desk articles each stand by themselves
    return group_of(set_name, name) if set_name in FOLDERS else f"cuts {name}"


def _statement(text: str, row: Mapping[str, Any]) -> GoldStatement:
    words = " ".join(text[start:end] for start, end in row["spans"])
    return gold_statement(row, words_at(text, row["spans"]), words)


def _text(data: Path, set_name: str, name: str) -> str | None:
    if set_name == "politics":
        return _politics(data).get(name)
    if set_name == "desks":
        return _desks().get(name)
    path = data / "newsroom" / set_name / "articles" / f"{name}.txt"
    return path.read_text(encoding="utf-8") if path.exists() else None


@cache
def _politics(data: Path) -> Mapping[str, str]:
    archive = data / "attribution/polnear_train.tar.gz"
    return {one.name: one.text for one in read_polnear(archive)}


@cache
def _desks() -> Mapping[str, str]:
    return {
        f"{pair.id}.{side}": article.text
        for pair in desk_pairs()
        for side, article in (("a", pair.left), ("b", pair.right))
    }
