"""Golden cases: `fixtures/cases/*.txt` hold articles and the verdicts expected of them.

A case is articles under `=== source`, then `=== verdicts` with one line a verdict, in the report's
order. Each is also run with its sources swapped and with white space added.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

import factcheck
from factcheck.pipeline.engine import Engine, load_engine
from factcheck.records import Article, Report, Verdict
from factcheck.settings import Settings, load_settings

CASES = sorted((Path(__file__).parent.parent / "fixtures" / "cases").glob("*.txt"))
parametrized = pytest.mark.parametrize("path", CASES, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def settings() -> Settings:
    return load_settings(environ={}, start=Path(__file__).parent)


@pytest.fixture(scope="module")
def engine(settings: Settings) -> Engine:
    return load_engine(settings)


@pytest.fixture(scope="module")
def straight(settings: Settings, engine: Engine) -> Callable[[Path], Report]:
    """The report on the articles of a case as they stand, made once."""
    return cache(
        lambda path: factcheck.compare(read_case(path)[0], settings=settings, engine=engine)
    )


def read_case(path: Path) -> tuple[list[Article], list[str]]:
    sections = path.read_text(encoding="utf-8").removeprefix("=== ").split("\n=== ")
    parts = [section.split("\n", 1) for section in sections]
    articles = [Article(text=text, source=name) for name, text in parts[:-1]]
    return articles, parts[-1][1].strip().splitlines()


def line(verdict: Verdict) -> str:
    """Such as `conflict (value) numbers-differ: a says this ~ b says that`."""
    kind = f" ({verdict.kind.value})" if verdict.kind else ""
    marks = "".join(f" +{framing.value}" for framing in verdict.framing)
    texts = [verdict.left.text] + ([verdict.right.text] if verdict.right else [])
    return f"{verdict.label.value}{kind} {verdict.rule}{marks}: {' ~ '.join(texts)}"


def lines(report: Report) -> list[str]:
    return [line(verdict) for verdict in report.verdicts]


def facts(report: Report) -> set[tuple[str, frozenset[str]]]:
    """What a report says whichever way round its sources are given."""
    return {
        (
            line(verdict).split(":")[0],
            frozenset({verdict.left.text} | ({verdict.right.text} if verdict.right else set())),
        )
        for verdict in report.verdicts
    }


@parametrized
def test_the_verdicts_are_those_expected(path, straight) -> None:
    assert lines(straight(path)) == read_case(path)[1]


@parametrized
def test_swapped_sources_swap_sides_and_change_nothing_else(
    path, straight, settings, engine
) -> None:
    articles, _ = read_case(path)
    swapped = factcheck.compare(articles[::-1], settings=settings, engine=engine)
    assert facts(swapped) == facts(straight(path))
    assert {one.id for one in swapped.verdicts} == {one.id for one in straight(path).verdicts}


@parametrized
def test_extra_white_space_changes_nothing(path, settings, engine) -> None:
    articles, expected = read_case(path)
    spaced = [
        Article(text=article.text.replace(" ", "  ").replace("\n", " \n"), source=article.source)
        for article in articles
    ]
    assert lines(factcheck.compare(spaced, settings=settings, engine=engine)) == expected
