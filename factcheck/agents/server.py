"""The tools as the Model Context Protocol has them, on standard input and output, nothing else.

Their rooms, and with them numpy and all models, are imported when the first tool is called.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Annotated, Any

from mcp.server.mcpserver import MCPServer
from mcp.server.mcpserver.exceptions import ResourceNotFoundError, ToolError
from mcp.types import ToolAnnotations
from pydantic import Field

from factcheck.agents.results import ADDRESS, Results
from factcheck.errors import FactcheckError
from factcheck.version import VERSION

if TYPE_CHECKING:
    from factcheck.agents.tools import Tools

_INSTRUCTIONS = """\
factcheck tells where articles about one event agree, where they conflict, and what only one of \
them says. Use check on a draft before you hand it in: a verdict with label "conflict" and \
severity "error" is real nine times in ten, a "warning" more often than not. Each verdict names \
its statements by id; they stand under "statements", with the line of the file. A long result is \
cut: "left_out" counts what is missing, and the resource that "whole" names has all of it."""

Paths = Annotated[
    list[str], Field(description="Files, or folders of them, within the folders that may be read.")
]
# nothing is written, and nothing outside this machine is asked
_READS = ToolAnnotations(read_only_hint=True, open_world_hint=False)


class AgentServer:
    """One agent's server; `make_tools` is called at the first call of a tool."""

    def __init__(
        self, make_tools: Callable[[], Tools], *, archive: bool, room: int, idle: float
    ) -> None:
        """`archive`: there is one to search; `room`: the characters of a result; `idle`: seconds.

        After so long without a call, the models' memory is given back.
        """
        self._make_tools = make_tools
        self._tools: Tools | None = None
        self._results = Results(room)
        self._idle = idle
        # one call at a time: a second would not be faster, and need the memory twice
        self._lock = threading.Lock()
        self._resting: threading.Timer | None = None
        self._server: MCPServer[Any] = MCPServer(
            "factcheck", version=VERSION, instructions=_INSTRUCTIONS, log_level="CRITICAL"
        )
        # what the library logs may hold words of a draft
        logging.getLogger("mcp").setLevel(logging.CRITICAL + 1)
        tools: list[Callable[..., str]] = [self.compare, self.check, self.statements]
        tools += [self.explain, self.claims, *([self.archive_search] if archive else [])]
        for tool in tools:
            self._server.add_tool(tool, annotations=_READS, structured_output=False)
        self._server.resource(ADDRESS, mime_type="application/json")(self._whole)

    def serve(self) -> None:
        """Speaks the protocol until the agent ends it."""
        self._server.run("stdio")
        if self._resting:
            self._resting.cancel()

    def compare(self, articles: Paths) -> str:
        """What two articles or more agree on, where they conflict, what only one of them says."""
        return self._asked(lambda tools: tools.compare(articles))

    def check(self, draft: str, against: Paths | None = None) -> str:
        """Where a draft conflicts with its sources: those given, else those that it names."""
        return self._asked(lambda tools: tools.check(draft, against or ()))

    def statements(self, articles: Paths) -> str:
        """The statements of articles, each with its line and who says it."""
        return self._asked(lambda tools: tools.statements(articles))

    def explain(self, left: str, right: str) -> str:
        """Why two statements agree, conflict, or neither: every finding, and every rule tried."""
        return self._asked(lambda tools: tools.explain(left, right))

    def claims(self, articles: Paths) -> str:
        """What several articles claim: who says it, who differs, from how many origins."""
        return self._asked(lambda tools: tools.claims(articles))

    def archive_search(
        self,
        query: Annotated[str, Field(description="Words, or a statement.")],
        most: Annotated[int, Field(ge=1, le=50)] = 10,
        since: Annotated[str | None, Field(description="Day, YYYY-MM-DD")] = None,
        until: Annotated[str | None, Field(description="Day, YYYY-MM-DD")] = None,
    ) -> str:
        """Statements of all that was published that have the words, or are alike in meaning."""
        from datetime import date

        from factcheck.archive import Window

        try:
            window = Window(
                date.fromisoformat(since) if since else None,
                date.fromisoformat(until) if until else None,
            )
        except ValueError:
            raise ToolError("since and until are days such as 2025-01-31") from None
        return self._asked(lambda tools: tools.archive_search(query, most, window))

    def _whole(self, number: int) -> str:
        """All of a result that was cut."""
        try:
            return self._results.whole(number)
        except FactcheckError as problem:
            raise ResourceNotFoundError(str(problem)) from None

    def _asked(self, ask: Callable[[Tools], dict[str, Any]]) -> str:
        with self._lock:
            try:
                if self._tools is None:
                    self._tools = self._make_tools()
                return self._results.add(ask(self._tools))
            except FactcheckError as problem:
                raise ToolError(str(problem)) from None
            finally:
                self._rest_later(self._tools)

    def _rest_later(self, tools: Tools | None) -> None:
        if self._resting:
            self._resting.cancel()
        if tools is not None:
            self._resting = threading.Timer(self._idle, self._rest, [tools])
            self._resting.daemon = True
            self._resting.start()

    def _rest(self, tools: Tools) -> None:
        with self._lock:
            tools.release()
