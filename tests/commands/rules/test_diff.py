import json

import pytest

NEW = "rules: [{id: numbers-differ, severity: info}]"


@pytest.fixture
def files(run, tmp_path) -> None:
    (tmp_path / "new.yaml").write_text(NEW, encoding="utf-8")
    row = {"left": "It killed 12 people.", "right": "It killed 15 people.", "label": "conflict"}
    (tmp_path / "pairs.jsonl").write_text(json.dumps(row), encoding="utf-8")


def test_what_changes_on_articles_is_told_with_quotes(run, files) -> None:
    page = run("rules", "diff", "default", "new.yaml", "left.txt", "right.txt").stdout
    assert page.startswith("Relabelled (1)\n")
    assert "│ The earthquake killed 12 people in the town of Lorca on Monday" in page


def test_labelled_pairs_have_error_rates(run, files) -> None:
    result = run("rules", "diff", "default", "new.yaml", "--pairs", "pairs.jsonl", "-f", "json")
    data = json.loads(result.stdout)
    assert [change["gold"] for change in data["changes"]] == ["conflict"]
    assert data["rates"]["before"]["accuracy"][0] == 1.0


def test_neither_articles_nor_pairs_is_refused(refusal, files) -> None:
    assert "give two articles or more, or --pairs" in refusal("rules", "diff", "default", "strict")
