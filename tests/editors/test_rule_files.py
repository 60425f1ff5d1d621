"""A settings file as an editor shows it, by a real server."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.editors.conftest import RULES
from tests.language_client import LanguageClient

Open = Callable[..., list[Any]]


@pytest.fixture
def path(desk: Path) -> Path:
    return desk / "factcheck.yaml"


def test_a_file_that_is_right_has_no_mistake(path: Path, opened: Open) -> None:
    found = [one["message"] for one in opened(path) if one["severity"] == 1]
    assert found == []


def test_a_mistake_stands_at_its_word_before_it_is_saved(path: Path, opened: Open) -> None:
    found = opened(path, RULES.replace("  label", "  labl"))
    (typo,) = [one for one in found if "labl" in one["message"]]
    start, end = {"line": 6, "character": 2}, {"line": 6, "character": 6}
    assert typo["range"] == {"start": start, "end": end}
    assert "did you mean 'label'?" in typo["message"]


def test_keys_observers_and_their_results_are_completed(
    path: Path, opened: Open, client: LanguageClient
) -> None:
    opened(path, "extends: \nrules:\n- id: x\n  se\n  when: {numbers: }\n")
    assert client.complete(path, 0, 9) == ["default", "lenient", "strict", "null"]
    assert "severity" in client.complete(path, 3, 4)
    assert client.complete(path, 4, 18)[:3] == ["agrees", "differs", "silent"]
    assert {"names", "similarity"} <= set(client.complete(path, 4, 9))


def test_hover_tells_what_a_key_is_for(path: Path, opened: Open, client: LanguageClient) -> None:
    opened(path)
    label = client.at("hover", path, 6, 4)["contents"]["value"]
    assert label.splitlines()[0] == "label"
    assert "agree, conflict, unique" in label
    similarity = client.at("hover", path, 8, 30)["contents"]["value"]
    assert similarity.startswith("similarity\n\nthe cosine of both vectors")
    # a line that is gone by now
    assert client.at("hover", path, 99, 0) is None


def test_other_yaml_is_left_alone(desk: Path, opened: Open, client: LanguageClient) -> None:
    other = desk / "compose.yaml"
    document = {"uri": other.as_uri(), "languageId": "yaml", "version": 1, "text": "services: {}"}
    client.tell("textDocument/didOpen", {"textDocument": document})
    assert client.complete(other, 0, 1) == []
    # whatever was said of it would have come before this
    opened(desk / "quake.md")
    said = "textDocument/publishDiagnostics"
    assert client.silent(said, 0.01)
