"""The desk as a site of one page for one person's machine.

Drafts are confidential, so it listens on 127.0.0.1 only, answers no other name of the machine (a
hostile page may have its own name lead here), and only under an address nobody can guess.
"""

import json
import secrets
from asyncio import Lock
from collections.abc import Awaitable, Callable
from html import escape
from importlib import resources
from typing import Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, JSONResponse, Response
from starlette.routing import Mount, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from factcheck.errors import FactcheckError
from factcheck.records import Kind, Label
from factcheck.reports.html import page_css
from factcheck.review.desk import Desk

# of what the page sends, all is shorter
_LONGEST = 10_000
# one module for the page, in this order
_SCRIPTS = ("state.js", "findings.js", "dials.js", "articles.js", "page.js")
_HOSTS = ["127.0.0.1", "localhost"]
_HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
_POLICY = (
    "default-src 'none'; connect-src 'self'; style-src 'nonce-{nonce}'; "
    "script-src 'nonce-{nonce}'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"
)

Answer = Callable[[Any], dict[str, Any]]


def make_app(desk: Desk, token: str) -> Starlette:
    """The site; all of it lies under the token, and there is nothing else."""
    answers: dict[str, Answer] = {
        "refresh": lambda said: desk.refresh(),
        "threshold": lambda said: desk.move(
            str(said["rule"]), str(said["measure"]), float(said["threshold"])
        ),
        "reset": lambda said: desk.reset(),
        "mark": lambda said: desk.mark(
            int(said["number"]),
            Label(said["label"]),
            Kind(said["kind"]) if said.get("kind") else None,
            str(said.get("tab", "")),
        ),
        "undo": lambda said: desk.undo(str(said.get("tab", ""))),
        "diff": lambda said: desk.diff(),
        "save": lambda said: desk.save(),
    }
    routes = [Route("/", lambda request: _page(desk), methods=["GET"])]
    # files are written and thresholds are shared: one answer at a time
    lock = Lock()
    routes += [
        Route(f"/{name}", _posted(do, lock), methods=["POST"]) for name, do in answers.items()
    ]
    hosts = Middleware(TrustedHostMiddleware, allowed_hosts=_HOSTS, www_redirect=False)
    return Starlette(
        routes=[Mount(f"/{token}", routes=routes)], middleware=[Middleware(Guarded), hosts]
    )


class Guarded:
    """Puts our headers on every answer, also on those that refuse."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """The application's own answer, with the headers added."""

        async def sending(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
                headers.setdefault("Content-Security-Policy", _POLICY.format(nonce="none"))
            await send(message)

        await self._app(scope, receive, sending)


def _page(desk: Desk) -> Response:
    """The page with its style, script and data inside; the nonce is good for this one answer."""
    nonce = secrets.token_urlsafe(16)
    here = resources.files(__package__)
    parts = {
        "nonce": nonce,
        "style": page_css() + (here / "page.css").read_text(encoding="utf-8"),
        "script": "\n".join((here / name).read_text(encoding="utf-8") for name in _SCRIPTS),
        "data": _harmless_json(desk.opening()),
        "title": escape("factcheck review"),
    }
    page = (here / "page.html").read_text(encoding="utf-8")
    for name, value in parts.items():
        page = page.replace(f"{{{{{name}}}}}", value)
    policy = _POLICY.format(nonce=nonce)
    return HTMLResponse(page, headers={"Content-Security-Policy": policy})


def _harmless_json(value: object) -> str:
    """JSON that ends no script element, whatever words are in it."""
    text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("{{", "{\\u007b")


def _posted(do: Answer, lock: Lock) -> Callable[[Request], Awaitable[Response]]:
    async def answer(request: Request) -> Response:
        # a form of another site can't send this type unasked
        if request.headers.get("content-type", "").split(";")[0] != "application/json":
            return JSONResponse({"error": "send application/json"}, status_code=415)
        if len(body := await request.body()) > _LONGEST:
            return JSONResponse({"error": "too long"}, status_code=413)
        try:
            said = json.loads(body or b"{}")
            async with lock:
                return JSONResponse(await run_in_threadpool(do, said))
        except FactcheckError as problem:
            return JSONResponse({"error": str(problem)}, status_code=409)
        except (ValueError, KeyError, TypeError, AttributeError):
            return JSONResponse({"error": "not understood"}, status_code=400)

    return answer
