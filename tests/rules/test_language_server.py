"""An editor completes rule files and flags a typo, by the shipped schema."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck.rules.schema import FILE_NAME
from factcheck.settings import shipped_configs
from tests.language_client import LanguageClient

# from npm, pinned so that a newer one is tried on purpose
SERVER = "yaml-language-server@1.15.0"

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageClient]:
    npm = shutil.which("npm")
    if npm is None:
        pytest.skip("npm, which comes with Node.js, is not installed")
    folder = tmp_path_factory.mktemp("server")
    subprocess.run([npm, "install", "--silent", "--no-audit", SERVER], cwd=folder, check=True)
    program = folder / "node_modules" / ".bin" / "yaml-language-server"
    with LanguageClient([str(program), "--stdio"]) as client:
        yield client


@pytest.fixture
def rule_file(write: Callable[..., Path]) -> Callable[[str], Path]:
    """A rule file with these lines below the one that names the schema."""

    def rule_file(text: str) -> Path:
        shutil.copy(shipped_configs() / FILE_NAME, write("", "some.yaml").parent)
        return write(f"# yaml-language-server: $schema={FILE_NAME}\n{text}")

    return rule_file


def test_a_shipped_file_is_right(client: LanguageClient) -> None:
    assert client.open(shipped_configs() / "default.yaml") == []


def test_a_typo_is_flagged_at_its_place(
    client: LanguageClient, rule_file: Callable[[str], Path]
) -> None:
    path = rule_file("rules:\n- id: x\n  labl: agree\n  when: {numbers: agree}\n")
    found = sorted((one["range"]["start"]["line"], one["message"]) for one in client.open(path))
    assert found[0] == (3, "Property labl is not allowed.")
    assert found[1][0] == 4
    assert '"agrees"' in found[1][1]


def test_keys_are_completed(client: LanguageClient, rule_file: Callable[[str], Path]) -> None:
    path = rule_file("rules:\n  - id: x\n    se\n")
    client.open(path)
    assert "severity" in client.complete(path, 3, 6)


def test_observers_and_their_results_are_completed(
    client: LanguageClient, rule_file: Callable[[str], Path]
) -> None:
    path = rule_file("rules:\n  - id: x\n    when:\n      numbers: \n      n\n")
    client.open(path)
    assert set(client.complete(path, 4, 15)) >= {"agrees", "differs", "silent"}
    assert "names" in client.complete(path, 5, 7)
