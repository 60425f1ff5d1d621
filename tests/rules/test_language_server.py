"""An editor completes rule files and flags a typo, by the shipped schema."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import pytest

from factcheck.rules.schema import FILE_NAME
from factcheck.settings import shipped_configs

# from npm, pinned so that a newer one is tried on purpose
SERVER = "yaml-language-server@1.15.0"

pytestmark = pytest.mark.slow

Message = dict[str, Any]


class LanguageClient:
    """A client of the protocol as small as these tests need: one server, its files opened."""

    def __init__(self, command: Sequence[str]) -> None:
        """Starts the server; it ends with the `with` block."""
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._last = 0

    def __enter__(self) -> LanguageClient:
        """Itself, introduced to the server."""
        self.ask("initialize", {"processId": None, "rootUri": None, "capabilities": {}})
        self.tell("initialized", {})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Ends the server."""
        self._process.kill()
        self._process.communicate()

    def open(self, path: Path) -> list[Message]:
        """What the server has to say against that file."""
        document = {"uri": path.as_uri(), "languageId": "yaml", "version": 1}
        text = path.read_text(encoding="utf-8")
        self.tell("textDocument/didOpen", {"textDocument": {**document, "text": text}})
        while True:
            message = self._read()
            published = message.get("method") == "textDocument/publishDiagnostics"
            if published and message["params"]["uri"] == path.as_uri():
                found: list[Message] = message["params"]["diagnostics"]
                return found

    def complete(self, path: Path, line: int, column: int) -> list[str]:
        """What the server offers at that place; lines and columns count from 0."""
        place = {"line": line, "character": column}
        where = {"textDocument": {"uri": path.as_uri()}, "position": place}
        found = self.ask("textDocument/completion", where)
        return [item["label"] for item in found["items"]]

    def ask(self, method: str, params: Message) -> Message:
        """The server's answer."""
        self._last += 1
        self._write({"id": self._last, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == self._last and "method" not in message:
                answer: Message = message["result"]
                return answer

    def tell(self, method: str, params: Message) -> None:
        """Sends what has no answer."""
        self._write({"method": method, "params": params})

    def _write(self, message: Message) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin is not None
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self._process.stdin.flush()

    def _read(self) -> Message:
        assert self._process.stdout is not None
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        message: Message = json.loads(self._process.stdout.read(length))
        if "method" in message and "id" in message:
            # the server asks for the editor's own settings; there are none
            items = message.get("params", {}).get("items", [])
            self._write({"id": message["id"], "result": [None] * len(items)})
        return message


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
