"""A real uvicorn on a free port of this machine, as `briefquote serve` runs it."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import uvicorn
from litestar import Litestar

from app.asgi import SERVER_OPTIONS


@contextmanager
def served(app: Litestar) -> Iterator[int]:
    """Serve an application and yield its port."""
    # Connections wait in the backlog until the server takes them, so nobody has to wait for it.
    with socket.create_server(("127.0.0.1", 0)) as listening:
        server = uvicorn.Server(uvicorn.Config(app, **SERVER_OPTIONS))
        thread = Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        try:
            yield listening.getsockname()[1]
        finally:
            server.should_exit = True
            thread.join()
