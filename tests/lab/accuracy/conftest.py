"""Data of a few lines, all of it held out, and models small enough to foresee what they say."""

import gzip
import json
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from factcheck.lab.accuracy.bench import Bench
from factcheck.lab.judge.gold import is_held_out
from factcheck.lab.store import Store
from factcheck.pipeline.engine import Engine
from factcheck.settings import Settings

LEFT = "The old dam broke on Monday.\nIda Rehn did not leave the town.\n"
RIGHT = "The old dam broke on Monday.\nIda Rehn did leave the town.\n"
GOLD = (
    {"type": "pair", "label": "agree", "a": "The old dam broke", "b": "The old dam broke"},
    {
        "type": "pair",
        "label": "conflict",
        "kind": "polarity",
        "a": "Ida Rehn did not leave",
        "b": "Ida Rehn did leave",
    },
)


def names(set_name: str, count: int = 2) -> list[str]:
    """Names of newsroom items that are held out."""
    numbers = (f"{number:03}" for number in range(100))
    return [each for each in numbers if is_held_out(f"{set_name} {each}")][:count]


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder of data with two held-out article pairs of each newsroom set but the events."""
    folder = tmp_path / "data"
    for name in ("events", "real", "real-more", "planted"):
        place = folder / "newsroom" / name
        (place / "articles").mkdir(parents=True)
        (place / "gold").mkdir()
        for item in names(name) if name != "events" else ():
            (place / f"articles/{item}_one.txt").write_text(LEFT, encoding="utf-8")
            (place / f"articles/{item}_two.txt").write_text(RIGHT, encoding="utf-8")
            lines(place / f"gold/{item}_one__{item}_two.jsonl", GOLD)
    lines(folder / "written/articles.jsonl", ())
    return folder


def lines(path: Path, rows: Sequence[object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    text = "".join(json.dumps(row) + "\n" for row in rows)
    path.write_bytes(gzip.compress(text.encode()) if path.suffix == ".gz" else text.encode())


@pytest.fixture
def make_bench(
    data: Path, settings: Settings, engine: Engine, tmp_path: Path
) -> Callable[..., Bench]:
    """A bench on that data; what it tells meanwhile goes to `told`."""

    def make(told: list[str] | None = None, reports: Path | None = None) -> Bench:
        work = tmp_path / "work"
        store = Store(work, tell=(told if told is not None else []).append)
        return Bench(data, settings, engine, store, work, reports)

    return make
