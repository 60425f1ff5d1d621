import json
import socket
from collections.abc import Callable
from pathlib import Path

from click.testing import Result


def test_one_article_is_refused(refusal: Callable[..., str]) -> None:
    assert refusal("review", "left.txt") == ("give a JSON report, or two articles or more, not 1")


def test_what_is_no_report_is_refused(refusal: Callable[..., str], tmp_path: Path) -> None:
    (tmp_path / "r.json").write_text("[]")
    assert refusal("review", "r.json").startswith("r.json: is no report of factcheck; ")


def test_a_report_of_standard_input_is_refused(refusal: Callable[..., str], tmp_path: Path) -> None:
    articles = [{"path": "left.txt"}, {"path": "-"}]
    (tmp_path / "r.json").write_text(json.dumps({"articles": articles}))
    assert refusal("review", "r.json") == (
        "r.json: an article of it came from no file; name the articles"
    )


def test_an_article_that_has_gone_is_refused(refusal: Callable[..., str], tmp_path: Path) -> None:
    articles = [{"path": "left.txt"}, {"path": "gone.txt"}]
    (tmp_path / "r.json").write_text(json.dumps({"articles": articles}))
    assert refusal("review", "r.json").startswith("gone.txt: ")


def test_what_can_not_be_kept_or_served_is_refused_before_the_work(
    refusal: Callable[..., str],
) -> None:
    articles = ("left.txt", "right.txt", "--no-browser")
    assert refusal("review", *articles, "--marks", "gone/m.jsonl").startswith("gone/m.jsonl: can't")
    Path("bad.jsonl").write_text("{}")
    assert refusal("review", *articles, "--marks", "bad.jsonl").startswith("bad.jsonl:1: label is")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        assert refusal("review", *articles, "--port", port).startswith(f"review: port {port} can't")


def test_help_tells_where_marks_go(run: Callable[..., Result]) -> None:
    assert "review.labelled.jsonl" in run("review", "--help").stdout
