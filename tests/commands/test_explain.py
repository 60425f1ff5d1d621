import json
from collections.abc import Callable

import pytest
from click.testing import Result

from factcheck.verdicts import MEASURES

PAIR = ("The earthquake killed 12 people.", "The earthquake killed 15 people.")


def test_a_text_explanation_shows_findings_and_the_rule_that_held(
    run: Callable[..., Result],
) -> None:
    page = run("explain", *PAIR).stdout
    assert page.startswith("conflict (value) · rule ")
    assert "differs  12 | 15\n" in page
    assert "  gives the label\n" in page
    assert "\n  judge        agree 0." in page


def test_a_json_explanation_lists_every_rule_tried(run: Callable[..., Result]) -> None:
    value = json.loads(run("explain", *PAIR, "-f", "json").stdout)
    assert (value["label"], value["left"], value["right"]) == ("conflict", "a:1", "b:1")
    assert [statement["text"] for statement in value["statements"]] == list(PAIR)
    assert list(value["measures"]) == list(MEASURES)
    assert next(rule for rule in value["rules"] if rule["fired"]) == {
        "rule": value["rule"],
        "fired": True,
        "failed": None,
    }


def test_a_rule_that_missed_a_threshold_tells_by_how_much(run: Callable[..., Result]) -> None:
    value = json.loads(run("explain", "It rained.", "Sheep slept.", "-f", "json").stdout)
    failed = next(rule["failed"] for rule in value["rules"] if rule["rule"] == "same-fact")
    missed = float(failed["expected"].split()[1]) - float(failed["actual"])
    assert failed["short_by"] == round(missed, 4)


def test_a_finding_of_two_articles_is_explained(run: Callable[..., Result]) -> None:
    report = json.loads(run("compare", "left.txt", "right.txt", "-f", "json").stdout)
    for verdict in report["verdicts"]:
        arguments = ("--finding", verdict["id"], "left.txt", "right.txt", "-f", "json")
        value = json.loads(run("explain", *arguments).stdout)
        assert {name: value[name] for name in verdict} == verdict


def test_the_beginning_of_an_id_will_do(run: Callable[..., Result]) -> None:
    report = json.loads(run("compare", "left.txt", "right.txt", "-f", "json").stdout)
    id = report["verdicts"][0]["id"]
    page = run("explain", "--finding", id[:6], "left.txt", "right.txt").stdout
    assert page.startswith("conflict (value) · rule numbers-differ\n")


def test_the_id_of_a_copy_that_other_drafts_have_is_explained(run: Callable[..., Result]) -> None:
    report = json.loads(run("compare", "left.txt", "right.txt", "-f", "json").stdout)
    id = report["verdicts"][0]["id"]
    page = run("explain", "--finding", f"{id}-2", "left.txt", "right.txt").stdout
    assert page.startswith("conflict (value) · rule numbers-differ\n")


def test_an_id_that_no_finding_has_is_told(refusal: Callable[..., str]) -> None:
    told = refusal("explain", "--finding", "zz", "left.txt", "right.txt")
    assert "no finding has the id 'zz'; factcheck compare left.txt right.txt -f json has" in told


def test_another_language_is_warned_of(run: Callable[..., Result]) -> None:
    result = run("explain", "Das Parlament stimmte am Mittwoch zu.", "Das Parlament lehnte ab.")
    assert result.stderr == "factcheck: warning: not English but German; results will be poor\n"
    assert run("explain", *PAIR).stderr == ""


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ((PAIR[0],), "Missing argument 'RIGHT'."),
        (("👍", "😀"), "the left statement has no word; give a sentence"),
        ((PAIR[0], "  "), "the right statement is empty; give a sentence"),
        (
            ("left.txt", "right.txt"),
            "are files, and two statements are asked for; see factcheck compare left.txt right.txt,"
            " or give --finding ID",
        ),
        ((*PAIR, "-f", "jsonl"), "no format 'jsonl'; there are text, json"),
    ],
)
def test_what_a_user_gets_wrong_is_told_in_one_line(
    refusal: Callable[..., str], arguments: tuple[str, ...], line: str
) -> None:
    found = refusal("explain", *arguments)
    assert (line in found, len(found.splitlines())) == (True, 1)
