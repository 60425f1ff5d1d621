"""A client of the Language Server Protocol as small as tests need: one server, its files opened."""

from __future__ import annotations

import json
import queue
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

Message = dict[str, Any]
# seconds; a machine that trains a model beside the tests is slow
PATIENCE = 120.0


class LanguageClient:
    """A server as a child process, spoken to; it ends with the `with` block."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        cwd: Path | None = None,
        capabilities: Message | None = None,
        environ: Mapping[str, str] | None = None,
    ) -> None:
        """Starts the server."""
        self.process = subprocess.Popen(
            command,
            cwd=cwd,
            env=environ,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        self._capabilities = capabilities or {}
        self._last = 0
        self._coming: queue.Queue[Message | None] = queue.Queue()
        # what came while something else was waited for
        self._kept: list[Message] = []
        self.errors = b""
        for work in (self._read_all, self._read_errors):
            threading.Thread(target=work, daemon=True).start()
        self.server: Message = {}

    def __enter__(self) -> LanguageClient:
        """Itself, introduced to the server."""
        asked = {"processId": None, "rootUri": None, "capabilities": self._capabilities}
        self.server = self.ask("initialize", asked)
        self.tell("initialized", {})
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Ends the server."""
        self.process.kill()
        self.process.wait()

    def open(self, path: Path, text: str | None = None, *, version: int = 1) -> list[Message]:
        """What the server has to say against that file, with this text if one is given."""
        text = path.read_text(encoding="utf-8") if text is None else text
        language = "yaml" if path.suffix == ".yaml" else "markdown"
        document = {"uri": path.as_uri(), "languageId": language, "version": version}
        self.tell("textDocument/didOpen", {"textDocument": {**document, "text": text}})
        return self.diagnostics(path)

    def change(self, path: Path, text: str, version: int) -> None:
        """Puts the text into the open file."""
        document = {"uri": path.as_uri(), "version": version}
        changes = {"textDocument": document, "contentChanges": [{"text": text}]}
        self.tell("textDocument/didChange", changes)

    def diagnostics(
        self, path: Path, version: int | None = None, patience: float = PATIENCE
    ) -> list[Message]:
        """The next that is said of that file, or of that version of it."""
        found = self.published(path, version, patience)
        diagnostics: list[Message] = found["diagnostics"]
        return diagnostics

    def published(
        self, path: Path, version: int | None = None, patience: float = PATIENCE
    ) -> Message:
        """The same with the version that it is of."""
        while True:
            params = self.receive("textDocument/publishDiagnostics", patience)["params"]
            asked = version is None or params.get("version") == version
            if params["uri"] == path.as_uri() and asked:
                found: Message = params
                return found

    def at(self, method: str, path: Path, line: int, column: int) -> Any:
        """The answer for that place; lines and columns count from 0."""
        place = {"line": line, "character": column}
        asked = {"textDocument": {"uri": path.as_uri()}, "position": place}
        return self.ask(f"textDocument/{method}", asked)

    def complete(self, path: Path, line: int, column: int) -> list[str]:
        """What the server offers at that place."""
        found = self.at("completion", path, line, column)
        return [item["label"] for item in found["items"]]

    def ask(self, method: str, params: Message | None) -> Any:
        """The server's answer."""
        self._last += 1
        number = self._last
        self._write({"id": number, "method": method, "params": params})
        return self._find(lambda one: one.get("id") == number and "method" not in one)["result"]

    def receive(self, method: str, patience: float = PATIENCE) -> Message:
        """The next message of that method."""
        return self._find(lambda one: one.get("method") == method, patience)

    def silent(self, method: str, seconds: float) -> bool:
        """Whether no message of that method comes for so long."""
        try:
            self.receive(method, seconds)
        except TimeoutError:
            return True
        return False

    def tell(self, method: str, params: Message | None) -> None:
        """Sends what has no answer."""
        self._write({"method": method, "params": params})

    def _find(self, wanted: Any, patience: float = PATIENCE) -> Message:
        for place, message in enumerate(self._kept):
            if wanted(message):
                return self._kept.pop(place)
        end = time.monotonic() + patience
        while True:
            try:
                message = self._coming.get(timeout=max(0.0, end - time.monotonic()))
            except queue.Empty:
                raise TimeoutError(self.errors.decode()[-2_000:]) from None
            if message is None:
                raise EOFError(self.errors.decode()[-2_000:])
            if wanted(message):
                return message
            self._kept.append(message)

    def _write(self, message: Message) -> None:
        data = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self.process.stdin is not None
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(data) + data)
        self.process.stdin.flush()

    def _read_all(self) -> None:
        while message := self._read():
            if "method" in message and "id" in message:
                # the server asks for the editor's own settings, of which there are none, or
                # for a file to be shown
                items = (message.get("params") or {}).get("items")
                result = {"success": True} if items is None else [None] * len(items)
                self._write({"id": message["id"], "result": result})
            self._coming.put(message)
        self._coming.put(None)

    def _read(self) -> Message | None:
        assert self.process.stdout is not None
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        data = self.process.stdout.read(length)
        message: Message | None = json.loads(data) if data else None
        return message

    def _read_errors(self) -> None:
        assert self.process.stderr is not None
        for line in self.process.stderr:
            self.errors += line
