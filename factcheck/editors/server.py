"""The server: features of the protocol, each a few lines that ask the files beside this one.

Nothing that loads a model is imported before a draft is looked at, so the server starts at once.
"""

from __future__ import annotations

import asyncio
import logging
import sys
import traceback
from collections.abc import Callable
from contextlib import redirect_stdout
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lsprotocol import types
from pygls.exceptions import FeatureRequestError, JsonRpcException
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from factcheck.editors.lines import Lines
from factcheck.editors.schedule import Pulse, Schedule
from factcheck.version import VERSION

if TYPE_CHECKING:
    from factcheck.editors.checker import Checker
    from factcheck.editors.drafts import CheckedDraft
    from factcheck.editors.rule_files import LintedFile

    # what was found of one version of a file
    Seen = CheckedDraft | LintedFile

OPEN_SOURCE = "factcheck.openSource"
# seconds between looks at the files that checks rested on
_WATCH = 1.0
# seconds without a key, after which there is time to look at all of a draft anew
_CALM = 1.0


@dataclass(frozen=True)
class Job:
    """One version of an open file; `exact` where there is time to look at all of it anew."""

    uri: str
    path: Path
    version: int | None
    text: str
    exact: bool = False


def is_yaml(uri: str) -> bool:
    """Whether that is data, and so no draft."""
    return uri.endswith((".yaml", ".yml"))


def is_rules(uri: str) -> bool:
    """Whether that is a file of settings: YAML that bears our name."""
    return is_yaml(uri) and "factcheck" in uri.rpartition("/")[2]


class EditorServer(LanguageServer):
    """One editor's server; `make_checker` is called in the worker's thread, at the first draft."""

    def __init__(self, make_checker: Callable[[], Checker], *, idle: float) -> None:
        super().__init__("factcheck", VERSION, types.TextDocumentSyncKind.Full)
        self._make_checker = make_checker
        self._checker: Checker | None = None
        self._schedule: Schedule[Job, Seen] = Schedule(
            self._look, self._tell, failed=_report_bug, rest=self._rest, idle=idle
        )
        # by the file's address: the version, and what was found of it
        self._seen: dict[str, tuple[Job, Seen]] = {}
        self._watching: asyncio.Task[None] | None = None
        self._register()

    def serve(self) -> None:
        """Speaks the protocol on standard input and output until the editor ends it."""
        # what the library logs may hold words of a draft
        logging.getLogger("pygls").setLevel(logging.CRITICAL + 1)
        out = sys.stdout.buffer
        # a stray print would break the protocol
        with redirect_stdout(sys.stderr):
            self.start_io(sys.stdin.buffer, out)
        self._schedule.close()

    def report_server_error(self, error: Exception, source: type[Exception]) -> None:
        """Says that there was one; its words may be those of a draft."""
        if isinstance(error, JsonRpcException):
            told = f"factcheck: a message of the editor is wrong ({type(error).__name__})"
            print(told, file=sys.stderr, flush=True)
        elif source is not FeatureRequestError:
            _report_bug(error)

    def _register(self) -> None:
        handlers: dict[str, Callable[..., Any]] = {
            types.INITIALIZED: self._start,
            types.TEXT_DOCUMENT_DID_OPEN: self._opened,
            types.TEXT_DOCUMENT_DID_CHANGE: self._changed,
            types.TEXT_DOCUMENT_DID_SAVE: self._saved,
            types.TEXT_DOCUMENT_DID_CLOSE: self._closed,
            types.TEXT_DOCUMENT_HOVER: self._hover,
            types.TEXT_DOCUMENT_COMPLETION: self._completion,
            types.TEXT_DOCUMENT_DEFINITION: self._definition,
            types.TEXT_DOCUMENT_CODE_ACTION: self._actions,
        }
        for name, handler in handlers.items():
            # a method can't bear the marks that the library gives to what it calls
            self.feature(name)(partial(handler))
        self.command(OPEN_SOURCE)(partial(self._open_source))

    def _start(self, params: types.InitializedParams) -> None:
        self._watching = asyncio.get_running_loop().create_task(self._watch())

    def _opened(self, params: types.DidOpenTextDocumentParams) -> None:
        self._ask(params.text_document.uri, delay=0)

    def _changed(self, params: types.DidChangeTextDocumentParams) -> None:
        self._ask(params.text_document.uri)

    def _saved(self, params: types.DidSaveTextDocumentParams) -> None:
        # it may be a source, or the settings, of others
        self._ask_changed()

    def _closed(self, params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        self._schedule.drop(uri)
        self._seen.pop(uri, None)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def _hover(self, params: types.HoverParams) -> types.Hover | None:
        uri = params.text_document.uri
        if is_rules(uri):
            from factcheck.editors.rule_files import hover

            return hover(self._lines(uri), params.position)
        draft = self._draft(uri)
        client = self.client_capabilities.text_document
        formats = (client and client.hover and client.hover.content_format) or ()
        markdown = types.MarkupKind.Markdown in formats
        return draft.hover(params.position, markdown=markdown) if draft else None

    def _completion(self, params: types.CompletionParams) -> types.CompletionList:
        uri = params.text_document.uri
        if not is_rules(uri):
            return types.CompletionList(False, [])
        from factcheck.editors.rule_files import complete

        return types.CompletionList(False, complete(self._lines(uri), params.position))

    def _definition(self, params: types.DefinitionParams) -> list[types.Location]:
        draft = self._draft(params.text_document.uri)
        return draft.definitions(params.position) if draft else []

    def _actions(self, params: types.CodeActionParams) -> list[types.CodeAction]:
        draft = self._draft(params.text_document.uri)
        window = self.client_capabilities.window
        can_show = bool(window and window.show_document and window.show_document.support)
        return draft.actions(params.range, can_show=can_show) if draft else []

    async def _open_source(self, uri: str, line: int) -> None:
        start = types.Position(line, 0)
        await self.window_show_document_async(
            types.ShowDocumentParams(uri, take_focus=True, selection=types.Range(start, start))
        )

    def _ask(self, uri: str, delay: float | None = None) -> None:
        path = to_fs_path(uri)
        # what lies in no file has no folder, and so no settings and no sources
        if path is None or not uri.startswith("file:"):
            return
        if is_yaml(uri) and not is_rules(uri):
            return
        document = self.workspace.get_text_document(uri)
        job = Job(uri, Path(path), document.version, document.source)
        self._schedule.ask(uri, job, *([] if delay is None else [delay]))

    def _ask_changed(self) -> None:
        """Looks again at what rests on a file that has changed."""
        for uri, (_, seen) in self._seen.items():
            # whoever looks at it already will see what has changed, or be asked again
            if not self._schedule.is_waiting(uri) and seen.stamps.changed():
                self._ask(uri)

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(_WATCH)
            self._ask_changed()

    def _look(self, job: Job, pulse: Pulse) -> Seen:
        """What is found of the job, in the worker's thread."""
        codec = self.workspace.position_codec
        if is_rules(job.uri):
            from factcheck.editors.rule_files import LintedFile

            return LintedFile(job.path, job.text, codec)
        from factcheck.editors.drafts import CheckedDraft

        if self._checker is None:
            self._checker = self._make_checker()
        checked = self._checker.check(job.path, job.text, pulse, exact=job.exact)
        return CheckedDraft(job.uri, job.text, checked, codec, OPEN_SOURCE)

    def _tell(self, job: Job, seen: Seen) -> None:
        before = self._seen.get(job.uri)
        self._seen[job.uri] = job, seen
        if not seen.exact:
            self._schedule.ask(job.uri, replace(job, exact=True), _CALM)
        if job.exact and before and before[1].diagnostics == seen.diagnostics:
            return
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(job.uri, seen.diagnostics, job.version)
        )

    def _rest(self) -> None:
        if self._checker is not None:
            self._checker.release()

    def _lines(self, uri: str) -> Lines:
        return Lines(self.workspace.get_text_document(uri).source, self.workspace.position_codec)

    def _draft(self, uri: str) -> CheckedDraft | None:
        """What was found of the text that the editor has now; None while it is not known yet."""
        from factcheck.editors.drafts import CheckedDraft

        job, seen = self._seen.get(uri, (None, None))
        now = self.workspace.get_text_document(uri).version
        current = job is not None and job.version == now
        return seen if current and isinstance(seen, CheckedDraft) else None


def _report_bug(error: Exception) -> None:
    """Says where it was, and not what: an error's words may be those of a draft."""
    where = "".join(traceback.format_tb(error.__traceback__))
    print(f"factcheck: a bug in factcheck; please report it:\n{where}", file=sys.stderr)
    print(f"factcheck: {type(error).__name__}", file=sys.stderr, flush=True)
