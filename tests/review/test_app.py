import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from factcheck.records import Severity
from factcheck.review import Material
from factcheck.review.app import make_app
from factcheck.review.desk import Desk
from factcheck.tuning.marks_file import MarksFile
from factcheck.tuning.rule_file import RuleFile
from tests.review.conftest import RULES, material_of, write

HEADERS = {
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
}


@pytest.fixture
def client(desk: Desk) -> TestClient:
    return TestClient(make_app(desk, "secret"), base_url="http://127.0.0.1:8000")


def data_of(page: str) -> dict:
    return json.loads(re.search(r'id="data">(.*?)</script>', page, re.DOTALL)[1])


def test_the_page_has_all_findings_inside(client: TestClient) -> None:
    data = data_of(client.get("/secret/").text)
    assert [(one["label"], one["message"]) for one in data["verdicts"]] == [
        ("conflict", "Left Post says 12, Right Post says 15"),
        ("agree", "Both say the same"),
        ("agree", "Both say the same"),
    ]


def test_each_pair_has_the_measures_that_thresholds_are_held_against(client: TestClient) -> None:
    pair = data_of(client.get("/secret/").text)["pairs"][1]
    assert pair["measures"] == {"similarity": 0.8}


@pytest.mark.parametrize("path", ["/", "/secre/", "/secret/no", "/page.js", "/mark"])
def test_without_the_token_there_is_nothing(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 404


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "192.168.0.7", ""])
def test_another_name_of_the_machine_is_refused(client: TestClient, host: str) -> None:
    assert client.get("/secret/", headers={"host": host}).status_code == 400


def test_localhost_is_a_name_of_it_too(client: TestClient) -> None:
    assert client.get("/secret/", headers={"host": "localhost:8000"}).status_code == 200


@pytest.mark.parametrize(
    ("path", "host", "status"),
    [("/secret/", "127.0.0.1", 200), ("/", "127.0.0.1", 404), ("/secret/", "evil.example", 400)],
)
def test_every_answer_has_our_headers(
    client: TestClient, path: str, host: str, status: int
) -> None:
    answer = client.get(path, headers={"host": host})
    assert answer.status_code == status
    assert {name: answer.headers.get(name) for name in HEADERS} == HEADERS
    assert answer.headers["content-security-policy"].startswith("default-src 'none'; ")


def test_each_page_has_a_nonce_of_its_own(client: TestClient) -> None:
    policies = [client.get("/secret/").headers["content-security-policy"] for _ in range(2)]
    assert policies[0] != policies[1]


def test_a_form_of_another_site_changes_nothing(client: TestClient, tmp_path: Path) -> None:
    said = '{"number": 0, "label": "agree"}'
    answer = client.post("/secret/mark", content=said, headers={"content-type": "text/plain"})
    assert (answer.status_code, list(tmp_path.iterdir())) == (415, [])


def test_a_threshold_answers_with_what_changes(client: TestClient) -> None:
    said = {"rule": "same-meaning", "measure": "similarity", "threshold": 0.75}
    told = client.post("/secret/threshold", json=said).json()
    assert (told["change"], [one["number"] for one in told["verdicts"]], told["moved"]) == (
        {"agree to unique": 1},
        [2],
        1,
    )


def test_a_conflict_that_becomes_worth_a_look_has_changed(
    material: Material, tmp_path: Path
) -> None:
    sure = replace(RULES[0], conditions=RULES[1].conditions)
    material = replace(material, rules=(sure, replace(RULES[0], id="look", severity=Severity.INFO)))
    marks, rules = MarksFile(tmp_path / "m.jsonl"), RuleFile(tmp_path / "factcheck.yaml", write)
    told = Desk(material, marks, rules).move("numbers-differ", "similarity", 0.95)
    assert told["change"] == {"conflict to look": 1, "conflict to unique": 2}
    assert told["verdicts"][0]["was"] == {"group": "conflict", "kind": "value"}


def test_a_broken_file_of_rules_is_told_with_its_line(client: TestClient, tmp_path: Path) -> None:
    (tmp_path / "factcheck.yaml").write_text("rules: [broken\n")
    said = {"rule": "same-meaning", "measure": "similarity", "threshold": 0.75}
    client.post("/secret/threshold", json=said)
    for path in ("diff", "save"):
        answer = client.post(f"/secret/{path}", json={})
        assert (answer.status_code, "factcheck.yaml:2:1: " in answer.json()["error"]) == (409, True)


def test_a_mark_is_kept_at_once_and_undone_by_its_own_tab_only(
    client: TestClient, tmp_path: Path
) -> None:
    told = client.post("/secret/mark", json={"number": 0, "label": "unique", "tab": "x"}).json()
    assert told["right"] == {"now": 0, "before": 0, "of": 1}
    assert json.loads((tmp_path / "m.jsonl").read_text()) == {
        "left": "The quake killed 12 people.",
        "right": "The quake killed 15 people.",
        "label": "unique",
        "note": "review of numbers-differ",
    }
    undone = [client.post("/secret/undo", json={"tab": tab}).json()["undone"] for tab in "yx"]
    assert (undone, (tmp_path / "m.jsonl").read_text()) == ([False, True], "")


def test_a_moved_threshold_tells_what_it_does_to_the_marked(client: TestClient) -> None:
    client.post("/secret/mark", json={"number": 2, "label": "unique", "tab": "x"})
    said = {"rule": "same-meaning", "measure": "similarity", "threshold": 0.75}
    told = client.post("/secret/threshold", json=said).json()
    assert told["right"] == {"now": 1, "before": 0, "of": 1}


def test_thresholds_are_shown_and_saved(client: TestClient, tmp_path: Path) -> None:
    said = {"rule": "same-meaning", "measure": "similarity", "threshold": 0.75}
    client.post("/secret/threshold", json=said)
    shown = client.post("/secret/diff", json={}).json()["diff"]
    saved = client.post("/secret/save", json={}).json()
    assert ('+      similarity: ">= 0.75"' in shown, saved["saved"], saved["moved"]) == (True, 1, 0)
    assert 'similarity: ">= 0.75"' in (tmp_path / "factcheck.yaml").read_text()


@pytest.mark.parametrize(
    ("path", "said", "status"),
    [
        ("mark", {"number": 99, "label": "agree"}, 409),
        ("mark", {"number": 0, "label": "maybe"}, 400),
        ("mark", {"label": "agree"}, 400),
        ("mark", [], 400),
        ("mark", {"number": 0, "label": "agree", "kind": "value"}, 409),
        ("threshold", {"rule": "no", "measure": "similarity", "threshold": 0.5}, 409),
        ("undo", {"tab": "x" * 20_000}, 413),
    ],
)
def test_what_makes_no_sense_is_refused(
    client: TestClient, path: str, said: object, status: int
) -> None:
    assert client.post(f"/secret/{path}", json=said).status_code == status


def test_hostile_words_end_no_script(desk: Desk) -> None:
    hostile = "</script><script>alert(1)</script> {{script}} \u2028 {{nonce}}"
    evil = material_of([hostile, "b"], ["It rained.", "c"])
    desk._material = evil
    page = TestClient(make_app(desk, "t"), base_url="http://127.0.0.1").get("/t/").text
    assert "alert(1)</script>" not in page
    assert data_of(page)["statements"][0]["quote"] == " ".join(hostile.split())
