"""What a process of the tests runs: the service, which is imported once for all of them."""

import os
import socket
from collections.abc import Mapping

import uvicorn

from app.asgi import SERVER_OPTIONS, create_app


def serve(listening: socket.socket, environment: Mapping[str, str]) -> None:
    """Serve on this socket until the process is ended."""
    os.environ.update(environment)  # noqa: TID251 - a process of its own
    uvicorn.Server(uvicorn.Config(create_app(), **SERVER_OPTIONS)).run(sockets=[listening])
