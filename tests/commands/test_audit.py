import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from factcheck.tuning.labelled import read_labelled_file

Audit = Callable[..., Result]


@pytest.fixture
def audit(run, tmp_path: Path) -> Audit:
    """Runs an audit of a report of one conflict and two agreements, with these answers."""
    (tmp_path / "right.txt").write_text(
        "The earthquake killed 15 people in the town of Lorca on Monday.\n\n"
        "Schools in the north of the region have stayed closed since then.\n\n"
        "The rescue workers in the town of Lorca rested on Tuesday.\n",
        encoding="utf-8",
    )
    run("compare", "left.txt", "right.txt", "-f", "json=report.json")

    def audit(*answers: str, options: tuple[str, ...] = ()) -> Result:
        return run("audit", "report.json", *options, input="".join(f"{one}\n" for one in answers))

    return audit


def marks(tmp_path: Path) -> list[tuple[str, str | None]]:
    pairs = read_labelled_file(str(tmp_path / "report.labelled.jsonl"))
    return [(pair.label.value, pair.kind and pair.kind.value) for pair in pairs]


def test_enter_alone_is_answered_with_the_keys(audit: Audit) -> None:
    assert "type one of r, a, c, u, s, b, q\n" in audit("", "q").output


def test_the_digits_of_the_review_page_mark_the_same(audit: Audit, tmp_path) -> None:
    audit("1", "4")
    assert marks(tmp_path) == [("conflict", "value"), ("unique", None)]


def test_right_and_wrong_are_marked_with_what_it_should_have_been(audit: Audit, tmp_path) -> None:
    result = audit("r", "c", "scope")
    assert marks(tmp_path) == [("conflict", "value"), ("conflict", "scope")]
    assert result.output.splitlines()[-1] == "2 marked, 0 of 2 left · report.labelled.jsonl"


def test_an_audit_goes_on_where_it_was_left(audit: Audit, tmp_path) -> None:
    assert "1 marked, 1 of 2 left" in audit("r", "q").output
    assert audit("u").output.startswith("\n1 of 1  agree")
    assert marks(tmp_path) == [("conflict", "value"), ("unique", None)]
    assert audit().output == "0 marked, 0 of 2 left · report.labelled.jsonl\n"


def test_a_mark_can_be_taken_back(audit: Audit, tmp_path) -> None:
    result = audit("b", "r", "b", "a", "s")
    assert "nothing to take back" in result.output
    assert marks(tmp_path) == [("agree", None)]


def test_a_wrong_key_or_kind_is_asked_for_again(audit: Audit, tmp_path) -> None:
    result = audit("x", "c", "vlaue", "", "q")
    assert "'x' is none of r, a, c, u, s, b, q" in result.output
    assert "no kind 'vlaue'; did you mean 'value'?" in result.output
    assert marks(tmp_path) == [("conflict", "value")]


def test_the_end_of_the_input_keeps_what_was_marked(audit: Audit, tmp_path) -> None:
    result = audit("r")
    assert (result.exit_code, marks(tmp_path)) == (0, [("conflict", "value")])


def test_unique_statements_are_shown_beside_the_nearest_if_asked_for(
    audit: Audit, tmp_path
) -> None:
    result = audit("q", options=("--show", "unique", "--out", "mine.jsonl"))
    assert "unique · rule unmatched" in result.output
    assert not (tmp_path / "mine.jsonl").exists()


def test_a_report_without_such_findings_is_told_of(run, tmp_path: Path) -> None:
    (tmp_path / "right.txt").write_text("Sheep crossed the road.\n")
    run("compare", "left.txt", "right.txt", "-f", "json=report.json")
    told = run("audit", "report.json").output
    assert told == "report.json: no finding is conflict or agree; choose others with --show\n"


def test_marks_can_be_evaluated(audit: Audit, run) -> None:
    audit("r", "r")
    data = json.loads(run("evaluate", "report.labelled.jsonl", "-f", "json").stdout)
    assert (data["pairs"], data["right"]) == (2, 2)


def test_the_report_is_never_written_over(refusal, audit: Audit) -> None:
    told = refusal("audit", "report.json", "--out", "report.json")
    assert "report.json is the report; choose another file" in told
