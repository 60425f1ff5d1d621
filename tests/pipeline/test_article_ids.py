from __future__ import annotations

from factcheck.pipeline.compare import compare
from factcheck.records import Article


def test_files_of_one_name_are_told_apart_by_their_folders(settings, engine) -> None:
    given = [
        Article(text="It rained.", source="draft", path="monday/draft.txt"),
        Article(text="It rained.", source="draft", path="tuesday/draft.txt"),
        Article(text="It rained.", source="wire", path="monday/wire.txt"),
    ]
    report = compare(given, settings=settings, engine=engine)
    assert [article.source for article in report.articles] == [
        "monday/draft",
        "tuesday/draft",
        "wire",
    ]


def test_sources_that_nothing_tells_apart_bear_their_letters(settings, engine) -> None:
    given = [Article(text="It rained.", source="wire") for _ in range(2)]
    report = compare(given, settings=settings, engine=engine)
    assert [article.source for article in report.articles] == ["wire (a)", "wire (b)"]
