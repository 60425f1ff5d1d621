import json
from collections.abc import Callable

from click.testing import Result

BOTH = ("left.txt", "right.txt")


def test_claims_are_told_as_text(run: Callable[..., Result]) -> None:
    result = run("claims", *BOTH)
    assert (result.exit_code, result.stdout.splitlines()[-1]) == (
        0,
        "1 claim, 1 disputed, 2 sources",
    )
    assert " 1  The earthquake killed 12 people in the town of Lorca on Monday." in result.stdout


def test_claims_are_told_as_json_with_the_statements_in_them(run: Callable[..., Result]) -> None:
    told = json.loads(run("claims", *BOTH, "-f", "json").stdout)
    assert list(told) == ["version", "provenance", "articles", "statements", "claims", "echoes"]
    assert [[cell["stance"] for cell in one["cells"]] for one in told["claims"]] == [
        ["said", "differs"],
        ["differs", "said"],
    ]


def test_claims_are_told_as_one_html_page(run: Callable[..., Result]) -> None:
    page = run("claims", *BOTH, "-f", "html").stdout
    assert (page[:15], '<section id="claims">' in page) == ("<!DOCTYPE html>", True)


def test_one_article_is_refused(refusal: Callable[..., str]) -> None:
    assert refusal("claims", "left.txt") == "give two articles or more, not 1"
