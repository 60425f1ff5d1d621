import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from factcheck.errors import FactcheckError
from factcheck.gate.since import earlier_article, earlier_bytes, only_touched
from factcheck.records import Article, Span, Statement


def git(*arguments: str) -> None:
    identity = ["-c", "user.name=E", "-c", "user.email=e@example.org"]
    subprocess.run(["git", *identity, *arguments], check=True, capture_output=True)


def sentences(article: Article) -> list[Statement]:
    """A statement a line, as a stand-in for the comparison's own."""
    spans, start = [], 0
    for line in article.text.splitlines(keepends=True):
        spans.append(Span(start, start + len(line.rstrip())))
        start += len(line)
    return [
        Statement(article, number, (span,), span, article.text[span.start : span.end])
        for number, span in enumerate(spans)
    ]


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    git("init", "-q")
    Path("desk").mkdir()
    Path("desk/a.md").write_text("It rained.\n")
    git("add", ".")
    git("commit", "-qm", "first")
    Path("desk/a.md").write_text("It snowed.\n")
    return tmp_path


def test_a_file_is_had_as_it_was(repository: Path) -> None:
    assert earlier_bytes("desk/a.md", "HEAD") == b"It rained.\n"


def test_a_new_file_was_nothing(repository: Path) -> None:
    Path("desk/b.md").write_text("It snowed.\n")
    assert earlier_bytes("desk/b.md", "HEAD") is None


@pytest.mark.parametrize("revision", ["HEAD~1", "no-branch", "--help", ""])
def test_a_revision_that_is_none_is_told(repository: Path, revision: str) -> None:
    with pytest.raises(FactcheckError, match=r"^--since: git knows no revision"):
        earlier_bytes("desk/a.md", revision)


def test_a_file_in_no_repository_is_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("It rained.\n")
    with pytest.raises(FactcheckError, match="lies in no git repository"):
        earlier_bytes(str(tmp_path / "a.md"), "HEAD")


def test_what_was_no_article_is_none() -> None:
    assert earlier_article("a.md", b"") is None
    assert (earlier_article("a.md", b"It rained.") or Article("", "")).text == "It rained."


def test_only_statements_that_were_not_there_before_stay(check) -> None:
    report = check()
    earlier = Article(text="Some title\n\nSchools are closed.\n", source="draft")
    kept = only_touched(report, {"a": earlier}, sentences)
    assert kept == replace(report, verdicts=report.verdicts[:1])


def test_a_statement_told_by_another_is_touched(check) -> None:
    report = check()
    earlier = [replace(one, text="It killed 12 people.") for one in sentences(report.articles[0])]
    kept = only_touched(report, {"a": report.articles[0]}, lambda article: earlier)
    assert kept.verdicts == report.verdicts


def test_all_of_a_new_draft_is_touched(check) -> None:
    report = check()
    assert only_touched(report, {"a": None}, sentences) == report
