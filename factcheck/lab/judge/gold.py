"""The article pairs with gold labels, of all sets: newsroom folders, written and desk pairs.

DATA/newsroom/{events,real,real-more,planted}/, DATA/written/articles.jsonl → ArticlePair
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from factcheck.articles import read_article
from factcheck.articles.make import make_article
from factcheck.articles.metadata import About
from factcheck.lab.data.json_lines import read_json_lines
from factcheck.records import Article, Span

FOLDERS = ("events", "real", "real-more", "planted")
# what was read once more of articles that teach
_READINGS = Path(__file__).parent / "readings.jsonl"
# pairs written for this recipe: they teach, and choices are made on the fifth that is left out, but
# no figure of docs/accuracy.md is of them
_DESKS = Path(__file__).parent / "desks"
_FOLDS = 5
# chosen among twelve for the sizes alone: 131 pairs of articles, some of each set with conflicts
_SALT = "factcheck 5"


@dataclass(frozen=True)
class GoldPair:
    """Clauses of both articles and how they stand to each other.

    `label` is agree, conflict or neither; `framing` are the marks of an agreement, None where
    the gold doesn't tell. An argued label has `sure` False. Clauses may stand at several places.
    """

    label: str
    left: tuple[Span, ...]
    right: tuple[Span, ...]
    kind: str | None = None
    framing: tuple[str, ...] | None = None
    sure: bool = True


@dataclass(frozen=True)
class GoldUnique:
    """What only the article of one side says, and where; an example, for not all are marked."""

    left: bool
    places: tuple[Span, ...]


@dataclass(frozen=True)
class Reading:
    """Two statements of which the gold says nothing, read once more; `label` None if in doubt."""

    label: str | None
    left: tuple[Span, ...]
    right: tuple[Span, ...]


@dataclass(frozen=True)
class ArticlePair:
    """Two articles on one event with all that the gold says of them; `group` is never split."""

    set: str
    id: str
    group: str
    left: Article
    right: Article
    gold: tuple[GoldPair, ...]
    unique: tuple[GoldUnique, ...] = ()
    readings: tuple[Reading, ...] = ()

    @property
    def held_out(self) -> bool:
        """Whether it is left out of all training."""
        return is_held_out(self.group)


def is_held_out(group: str) -> bool:
    """Whether an event, an item or a family is left out of all training: one in five is."""
    return zlib.crc32(f"{_SALT} {group}".encode()) % _FOLDS == 0


def group_of(set_name: str, pair: str) -> str:
    """What belongs together: the topic of an ECB+ event, the story of a newsroom pair, the item."""
    if set_name == "events":
        return f"ecb {pair.split('_')[0]}"
    return f"{set_name} {pair.split('_')[0].split('.')[0]}"


def article_pairs(data: Path) -> Iterator[ArticlePair]:
    """Every pair of all sets under DATA. Raises OSError and ValueError for what can't be read."""
    for name in FOLDERS:
        yield from folder_pairs(data / "newsroom" / name)
    yield from _invented("written", data / "written/articles.jsonl")


def desk_pairs() -> Iterator[ArticlePair]:
    """The pairs that were written for this recipe and are kept with it."""
    for path in sorted(_DESKS.glob("*.jsonl")):
        yield from _invented("desks", path)


def folder_pairs(folder: Path) -> Iterator[ArticlePair]:
    """The pairs of one folder with articles/ and gold/."""

    @cache
    def article(name: str) -> Article:
        path = folder / "articles" / f"{name}.txt"
        if not path.exists():
            # with front matter, which tells the day of publication
            return read_article(path.with_suffix(".md"))
        return make_article(path.read_text(encoding="utf-8"), f"{name}.txt", name)

    for path in sorted((folder / "gold").glob("*.jsonl")):
        left, right = (article(name) for name in path.stem.split("__"))
        rows = list(read_json_lines(path))
        yield ArticlePair(
            folder.name,
            path.stem,
            group_of(folder.name, path.stem),
            left,
            right,
            tuple(_gold(iter(rows), left.text, right.text)),
            tuple(_unique(rows, left.text, right.text)),
            _readings().get((folder.name, path.stem), ()),
        )


def _invented(set_name: str, path: Path) -> Iterator[ArticlePair]:
    for row in read_json_lines(path):
        left, right = (
            make_article(
                row[side]["text"],
                f"{row['id']}.{side}.txt",
                row[side]["outlet"],
                About(published=date.fromisoformat(row[side]["date"])),
            )
            for side in "ab"
        )
        rows = [{"type": "pair", **each} for each in row["pairs"]]
        rows += [{"type": "trap", **each} for each in row["traps"]]
        gold = _gold(iter(rows), left.text, right.text)
        group = group_of(set_name, row["id"])
        yield ArticlePair(set_name, row["id"], group, left, right, tuple(gold))


def _gold(rows: Iterator[Mapping[str, Any]], left: str, right: str) -> Iterator[GoldPair]:
    for row in rows:
        if row["type"] != "unique":
            yield GoldPair(
                label=row.get("label", "neither") if row["type"] == "pair" else "neither",
                left=places(left, row["a"]),
                right=places(right, row["b"]),
                kind=row.get("kind"),
                framing=_framing(row),
                sure=row.get("sure") is not False,
            )


@cache
def _readings() -> Mapping[tuple[str, str], tuple[Reading, ...]]:
    """What was read once more of each pair of articles, by its set and id."""
    found: dict[tuple[str, str], tuple[Reading, ...]] = {}
    for row in read_json_lines(_READINGS):
        found[row["set"], row["id"]] = tuple(
            Reading(label, *(tuple(Span(*span) for span in side) for side in (left, right)))
            for label, left, right in row["readings"]
        )
    return found


def _unique(rows: Iterable[Mapping[str, Any]], left: str, right: str) -> Iterator[GoldUnique]:
    for row in rows:
        if row["type"] == "unique":
            own = row["side"] == "a"
            yield GoldUnique(own, places(left if own else right, row["text"]))


def _framing(row: Mapping[str, Any]) -> tuple[str, ...] | None:
    if row.get("label") != "agree":
        return None
    marks = row.get("framing") or ()
    return (marks,) if isinstance(marks, str) else tuple(marks)


def places(text: str, words: str) -> tuple[Span, ...]:
    """Everywhere that the words stand in the text."""
    found, at = [], text.find(words)
    while words and at >= 0:
        found.append(Span(at, at + len(words)))
        at = text.find(words, at + 1)
    return tuple(found)
