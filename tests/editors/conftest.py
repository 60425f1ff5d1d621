"""A newsroom's folder, and the server that its editor starts."""

import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("pygls", reason="pip install 'factcheck[editor]'")

from tests.language_client import LanguageClient

# no judge, so that nothing is waited for; the encoder and the reader are the real ones
RULES = """\
extends: null
models: {judge: null}
sources: [wire.txt]
drafts: ["*.md"]
rules:
- id: numbers-differ
  label: conflict
  kind: value
  when: {numbers: differs, similarity: ">= 0.5"}
"""
WIRE = "Lorca, Monday\n\nThe earthquake killed 15 people in the town of Lorca on Monday.\n"
DRAFT = "# Quake\n\nThe earthquake killed 12 people in the town of Lorca on Monday.\n"
COMMAND = [sys.executable, "-m", "factcheck", "lsp"]
# what VS Code says of itself, as far as the server looks at it
CAPABILITIES: dict[str, Any] = {
    "textDocument": {
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "publishDiagnostics": {"relatedInformation": True, "versionSupport": True},
    },
    "window": {"showDocument": {"support": True}},
}

ROOT = Path(__file__).parents[2]


def setup_of(language: str, number: int = 0) -> str:
    """The configuration that docs/editors.md has in that language; the first unless told."""
    page = (ROOT / "docs" / "editors.md").read_text(encoding="utf-8")
    blocks = re.findall(rf"^```{language}\n(.*?)^```$", page, flags=re.MULTILINE | re.DOTALL)
    return str(blocks[number])


def with_program(folder: Path) -> dict[str, str]:
    """The environment of an editor that finds the checkout's `factcheck`, put into the folder."""
    program = folder / "factcheck"
    program.write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m factcheck "$@"\n'
    )
    program.chmod(0o755)
    return os.environ | {"PATH": f"{folder}{os.pathsep}{os.environ['PATH']}"}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with settings, a source, and a draft that conflicts with it."""
    for name, text in {"factcheck.yaml": RULES, "wire.txt": WIRE, "quake.md": DRAFT}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture(scope="session")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageClient]:
    """One server for all tests that leave it as it was: it loads its models once."""
    folder = tmp_path_factory.mktemp("elsewhere")
    with LanguageClient(COMMAND, cwd=folder, capabilities=CAPABILITIES) as client:
        yield client


@pytest.fixture
def opened(client: LanguageClient) -> Iterator[Callable[..., list[Any]]]:
    """Opens a file in the editor, for the time of a test."""
    paths = []

    def opened(path: Path, text: str | None = None) -> list[Any]:
        paths.append(path)
        return client.open(path, text)

    yield opened
    for path in paths:
        client.tell("textDocument/didClose", {"textDocument": {"uri": path.as_uri()}})
        assert client.published(path, None)["diagnostics"] == []
