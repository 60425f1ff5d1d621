import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result


def test_statements_stand_under_their_article_with_their_lines(run: Callable[..., Result]) -> None:
    result = run("statements", "left.txt", "right.txt")
    assert result.stdout == (
        "a  left · 3 statements\n"
        "   Quake shakes the coast\n"
        "    1  Quake shakes the coast.\n"
        "         own words · headline\n"
        "    3  The earthquake killed 12 people in the town of Lorca on Monday.\n"
        "    4  Schools in the north of the region have stayed closed since then.\n"
        "\n"
        "b  right · 2 statements\n"
        "    1  The earthquake killed 15 people in the town of Lorca on Monday.\n"
        "    3  The king sent a letter to the mayor.\n"
        "         not clear: “The king”, “the mayor”\n"
    )


def test_json_holds_articles_and_statements(run: Callable[..., Result]) -> None:
    value = json.loads(run("statements", "right.txt", "left.txt", "-f", "json").stdout)
    assert list(value) == ["version", "articles", "statements"]
    assert [article["source"] for article in value["articles"]] == ["right", "left"]
    assert [statement["id"] for statement in value["statements"]] == [
        "a:1",
        "a:2",
        "b:1",
        "b:2",
        "b:3",
    ]


def test_json_lines_hold_one_statement_each(run: Callable[..., Result]) -> None:
    lines = run("statements", "left.txt", "-f", "jsonl").stdout.splitlines()
    assert [json.loads(line)["line"] for line in lines] == [1, 3, 4]


def test_a_setting_leaves_headlines_out(run: Callable[..., Result]) -> None:
    Path("factcheck.yaml").write_text("matching: {headlines: false}\n")
    lines = run("statements", "left.txt", "-f", "jsonl").stdout.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ["a:1", "a:2"]


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ((), "Missing argument 'ARTICLE...'."),
        (("no.txt",), "no.txt: no such file"),
        (("left.txt", "--config", "broken.yaml"), "broken.yaml:1:1: "),
    ],
)
def test_what_a_user_gets_wrong_is_told_in_one_line(
    refusal: Callable[..., str], arguments: tuple[str, ...], line: str
) -> None:
    Path("broken.yaml").write_text("nonsense: 1\n")
    found = refusal("statements", *arguments)
    assert (line in found, len(found.splitlines())) == (True, 1)
