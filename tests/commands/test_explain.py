from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from click.testing import Result

PAIR = ("The earthquake killed 12 people.", "The earthquake killed 15 people.")


def test_a_text_explanation_shows_findings_and_the_rule_that_held(
    run: Callable[..., Result],
) -> None:
    page = run("explain", *PAIR).stdout
    assert page.startswith("conflict (value) · rule ")
    assert "differs  12 | 15\n" in page
    assert "  fired, and gives the label\n" in page


def test_a_json_explanation_lists_every_rule_tried(run: Callable[..., Result]) -> None:
    value = json.loads(run("explain", *PAIR, "-f", "json").stdout)
    assert (value["label"], value["left"], value["right"]) == ("conflict", "a:1", "b:1")
    assert [statement["text"] for statement in value["statements"]] == list(PAIR)
    assert next(rule for rule in value["rules"] if rule["fired"]) == {
        "rule": value["rule"],
        "fired": True,
        "failed": None,
    }


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ((PAIR[0],), "Missing argument 'RIGHT'."),
        ((PAIR[0], "  "), "the right statement is empty; give a sentence"),
        ((*PAIR, "-f", "jsonl"), "no format 'jsonl'; there are text, json"),
    ],
)
def test_what_a_user_gets_wrong_is_told_in_one_line(
    refusal: Callable[..., str], arguments: tuple[str, ...], line: str
) -> None:
    found = refusal("explain", *arguments)
    assert (line in found, len(found.splitlines())) == (True, 1)
