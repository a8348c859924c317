"""The service in processes of its own, and clients that do not give up."""

import json
import os
import socket
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from threading import Event
from typing import Any

from tests.ordering.forked import serve

ROOT = Path(__file__).parents[2]
MOST_ATTEMPTS = 200
# Every process is forked from one that has imported the service, which takes longer than all else.
_PROCESSES = get_context("forkserver")
_PROCESSES.set_forkserver_preload(["tests.ordering.forked"])


def environment(settings: Mapping[str, Any]) -> dict[str, str]:
    """What the settings are called in the environment."""
    named = {f"BRIEFQUOTE_{name.upper()}": str(value) for name, value in settings.items()}
    return {**os.environ, **named, "BRIEFQUOTE_LOG_LEVEL": "error"}  # noqa: TID251


@dataclass
class Server:
    """One process on a socket that outlives it: callers wait in the backlog meanwhile."""

    listening: socket.socket
    environment: dict[str, str]
    process: ForkServerProcess | None = None

    @property
    def port(self) -> int:
        port: int = self.listening.getsockname()[1]
        return port

    def start(self) -> None:
        self.process = _PROCESSES.Process(target=serve, args=(self.listening, self.environment))
        self.process.start()

    def kill(self) -> None:
        """End it without a word, as a power cut would."""
        assert self.process is not None
        self.process.kill()
        self.process.join()


@contextmanager
def servers(count: int, settings: Mapping[str, Any]) -> Iterator[list[Server]]:
    """Run processes that share nothing but the store."""
    running: list[Server] = []
    try:
        for _ in range(count):
            listening = socket.create_server(("127.0.0.1", 0), backlog=512)
            running.append(Server(listening, environment(settings)))
            running[-1].start()
        yield running
    finally:
        for server in running:
            server.kill()
            server.listening.close()


@dataclass(frozen=True)
class Answer:
    status: int
    body: bytes
    is_replay: bool = False


def ask(
    port: int, key: str, draft: dict[str, Any] | None = None, once: str | None = None
) -> Answer:
    """Order a draft, or list campaigns when there is none.

    Raises:
        OSError: When the connection is lost before the whole answer has come.
        HTTPException: Likewise.
    """
    connection = HTTPConnection("127.0.0.1", port, timeout=120)
    headers = {"Authorization": f"Bearer {key}", "Connection": "close"}
    headers |= {} if once is None else {"Idempotency-Key": once}
    try:
        if draft is None:
            connection.request("GET", "/api/campaigns?limit=1", headers=headers)
        else:
            connection.request("POST", "/api/campaigns", json.dumps(draft).encode(), headers)
        response = connection.getresponse()
        replayed = response.headers["Idempotent-Replayed"] == "true"
        return Answer(response.status, response.read(), replayed)
    finally:
        connection.close()


def order_until_answered(port: int, key: str, draft: dict[str, Any], once: str) -> Answer:
    """Send the same order until it is answered for good, a little later each time."""
    for attempt in range(MOST_ATTEMPTS):
        try:
            answer = ask(port, key, draft, once)
        except (OSError, HTTPException):
            continue
        if answer.status not in {409, 500, 502, 503, 504}:
            return answer
        # Who asks again at once takes the time that the others need to start.
        Event().wait(min(0.05 * (attempt + 1), 0.5))
    raise AssertionError(f"order {once} was not answered in {MOST_ATTEMPTS} attempts")
