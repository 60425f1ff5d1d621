from collections.abc import Sequence
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest

from factcheck.articles import read_article
from factcheck.errors import ArchiveError, ModelError
from factcheck.models import Reader, load_reader, parse_many
from factcheck.pipeline.engine import Engine
from factcheck.pipeline.fill_archive import prepare, preparing
from factcheck.settings import Settings
from factcheck.statements import find_statements

TEXTS = (
    "Mayor Ines Ruiz opened the library. She will leave on Monday.\n\nA choir sang.",
    "Sheep crossed the road in Lorca, the police said.",
    "The bridge cost 12 million euros.",
)


@dataclass
class CountingReader:
    """The shipped reader, with how many texts each call was given; `refused` raises `error`."""

    calls: list[int] = field(default_factory=list)
    refused: str | None = None
    error: Exception = field(default_factory=lambda: ValueError("no such word"))
    reader: Reader = field(default_factory=load_reader)

    @property
    def name(self) -> str:
        return self.reader.name

    def parse(self, text: str, starts: Sequence[int]) -> Any:
        return self.reader.parse(text, starts)

    def parse_many(self, texts: Sequence[tuple[str, Sequence[int]]]) -> list[Any]:
        self.calls.append(len(texts))
        if any(self.refused and self.refused in text for text, _ in texts):
            raise self.error
        return parse_many(self.reader, texts)


@pytest.fixture
def files(tmp_path: Path) -> list[tuple[str, str]]:
    """Paths with their keys."""
    for number, text in enumerate(TEXTS):
        (tmp_path / f"{number}.txt").write_text(text)
    return [(str(tmp_path / f"{number}.txt"), f"{number}{number}") for number in range(len(TEXTS))]


def test_articles_are_parsed_together_and_cut_as_each_by_itself(
    engine: Engine, files: list[tuple[str, str]]
) -> None:
    reader = CountingReader()
    found = prepare(files, replace(engine, reader=reader))
    assert reader.calls == [4]
    assert [entry.key for entry in found.entries] == ["00", "11", "22"]
    assert [entry.statements for entry in found.entries] == [
        find_statements(read_article(path), engine.reader, engine.words) for path, _ in files
    ]


def test_an_article_that_cannot_be_parsed_keeps_out_no_other(
    engine: Engine, files: list[tuple[str, str]]
) -> None:
    found = prepare(files, replace(engine, reader=CountingReader(refused="Sheep")))
    assert [entry.key for entry in found.entries] == ["00", "22"]
    (line,) = found.problems
    assert line.endswith(
        "1.txt: can't be read (ValueError: no such word); this is a bug in factcheck"
    )


def test_a_model_that_cannot_be_loaded_is_no_fault_of_an_article(
    engine: Engine, files: list[tuple[str, str]]
) -> None:
    reader = CountingReader(refused="Sheep", error=ModelError("model: can't be loaded"))
    with pytest.raises(ModelError):
        prepare(files, replace(engine, reader=reader))


def test_a_worker_that_is_ended_is_told_in_a_line(engine: Engine, settings: Settings) -> None:
    told = pytest.raises(ArchiveError, match=r"one of 2 workers was ended, .* fewer --workers")
    with told, preparing(settings, engine, workers=2):
        raise BrokenProcessPool
