"""Claims of real articles: five and ten of one event, three of one story, a copy cut to half.

`FACTCHECK_NEWSROOM=FOLDER pytest -m slow tests/claims/test_newsroom.py -s` prints the tables, too.
The folder has `events/articles` and `real/articles`, named for topic and outlet; nothing is looked
at that is left out of training.
"""

from __future__ import annotations

import os
from collections import defaultdict
from pathlib import Path

import pytest

from factcheck.articles import read_article
from factcheck.lab.judge.gold import group_of, is_held_out
from factcheck.pipeline.compare import compare
from factcheck.pipeline.engine import Engine, load_engine
from factcheck.records import Article, Claim, Label, Report, Stance
from factcheck.reports import Detail, Layout, claims_to_text
from factcheck.reports.matrix import rows
from factcheck.settings import Settings

FOLDER = os.environ.get("FACTCHECK_NEWSROOM", "")
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not FOLDER, reason="FACTCHECK_NEWSROOM names no folder of articles"),
]


@pytest.fixture(scope="module")
def engine(settings: Settings) -> Engine:
    return load_engine(settings)


def stories(set_name: str, least: int) -> list[list[Path]]:
    """The articles of each story with so many: of an event, those of its topic and corpus."""
    found = defaultdict(list)
    for path in sorted((Path(FOLDER) / set_name / "articles").glob("*.txt")):
        if not is_held_out(group_of(set_name, path.stem)):
            topic, _, name = path.stem.partition("_")
            event = name.lstrip("0123456789") if set_name == "events" else ""
            found[topic, event].append(path)
    return [paths for paths in found.values() if len(paths) >= least]


def told(paths: list[Path], engine: Engine) -> Report:
    report = compare([read_article(str(path)) for path in paths], engine=engine)
    print("\n" + claims_to_text(report, Layout()))
    return report


def contradicted(report: Report) -> list[Claim]:
    """The claims that hold two statements which conflict."""
    conflicts = [
        {one.left.id, one.right.id}
        for one in report.verdicts
        if one.label is Label.CONFLICT and one.right
    ]
    return [
        claim
        for claim in report.claims
        if any(pair <= {one.id for one in claim.statements} for pair in conflicts)
    ]


@pytest.mark.parametrize(("count", "events"), [(5, 2), (10, 1)])
def test_of_articles_on_one_event_no_claim_chains(engine: Engine, count: int, events: int) -> None:
    for paths in stories("events", count)[:events]:
        report = told(paths[:count], engine)
        shared = [claim for claim in report.claims if len(claim.statements) > 1]
        assert contradicted(report) == []
        # few articles say the same more than twice
        assert max(len(claim.statements) / len(claim.sources) for claim in shared) < 3
        assert all(claim.lowest is not None for claim in shared)
        full = " ".join(claims_to_text(report, Layout(detail=Detail.VERBOSE)).split())
        told_of = [claim for claim in rows(report) if claim.lowest is not None]
        assert full.count("agreement 0.") + full.count("agreement 1.") == len(told_of)


def test_a_copy_that_is_cut_to_half_has_the_same_origin(engine: Engine) -> None:
    for paths in stories("real", 3)[:3]:
        first, *others = (read_article(str(path)) for path in paths)
        half = Article(first.text[: len(first.text) // 2], "other outlet")
        report = compare([first, half, *others], engine=engine)
        assert [(one.left, one.right) for one in report.echoes if one.is_copy] == [("a", "b")]
        both = [claim for claim in report.claims if {"a", "b"} <= set(claim.sources)]
        assert both
        for claim in both:
            assert any({"a", "b"} <= set(one.articles) for one in claim.origins) or all(
                one.statement.attribution for one in claim.cells if one.article in "ab"
            )


def test_of_three_outlets_every_row_has_two_that_speak(engine: Engine) -> None:
    for paths in stories("real", 3):
        report = told(paths, engine)
        for claim in report.claims:
            speaking = {cell.article for cell in claim.cells}
            assert len(speaking) > 1, claim.text
            said = {cell.article for cell in claim.cells if cell.stance is Stance.SAID}
            assert said == set(claim.sources)
