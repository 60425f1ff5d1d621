"""A server whose drafts are held against an archive."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from factcheck.cli import cli
from tests.editors.conftest import CAPABILITIES, COMMAND, DRAFT, WIRE
from tests.language_client import LanguageClient


def test_a_draft_is_held_against_the_archive_and_not_its_sources(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(desk)
    head = "---\nsource: Post\ndate: 2024-03-01\n---\n"
    old = desk / "old.md"
    old.write_text(head + WIRE.splitlines()[-1].replace("15", "40"))
    assert CliRunner().invoke(cli, "archive add -a desk.archive old.md".split()).exit_code == 0
    path, serving = desk / "quake.md", [*COMMAND, "--archive", "desk.archive"]
    with LanguageClient(serving, cwd=desk, capabilities=CAPABILITIES) as client:
        (told,) = client.open(path)
        assert told["message"] == "quake says 12, Post (2024-03-01) says 40 (value)"
        place = told["relatedInformation"][0]["location"]
        start = place["range"]["start"]
        assert (place["uri"], start) == (old.as_uri(), {"line": 4, "character": 0})
        client.change(path, DRAFT.replace("12", "40"), 2)
        assert client.diagnostics(path, 2) == []
