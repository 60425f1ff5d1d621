"""Serves a desk on this machine until it is interrupted."""

import secrets
import socket
from collections.abc import Callable

import uvicorn

from factcheck.errors import FactcheckError
from factcheck.review.app import make_app
from factcheck.review.desk import Desk

_HOST = "127.0.0.1"


def listen(port: int) -> socket.socket:
    """A socket on that port of this machine. Raises FactcheckError where the port is taken."""
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listening.bind((_HOST, port))
    except OSError as problem:
        listening.close()
        raise FactcheckError(
            f"review: port {port} can't be had ({problem.strerror}); give another with --port"
        ) from None
    listening.listen()
    return listening


def serve(desk: Desk, listening: socket.socket, ready: Callable[[str], None]) -> None:
    """Blocks until Ctrl-C; calls `ready` with the address once somebody may open it."""
    token = secrets.token_urlsafe(24)
    config = uvicorn.Config(
        make_app(desk, token),
        log_level="warning",
        access_log=False,
        lifespan="off",
        server_header=False,
        date_header=False,
    )
    try:
        ready(f"http://{_HOST}:{listening.getsockname()[1]}/{token}/")
        uvicorn.Server(config).run(sockets=[listening])
    except KeyboardInterrupt:
        # that is how a review ends; all is saved already
        pass
