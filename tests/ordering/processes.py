"""The service in processes of its own, and clients that do not give up."""

import json
import os
import random
import socket
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from itertools import count
from multiprocessing import get_context
from multiprocessing.context import ForkServerProcess
from pathlib import Path
from threading import Event, Semaphore
from typing import Any

from tests.ordering.conftest import DRAFT
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


def order_while_killed(
    port: int,
    key: str,
    kill: Callable[[random.Random], None],
    *,
    orders: int,
    answers_between: tuple[int, int],
    least_kills: int = 2,
) -> list[Answer]:
    """Place so many orders, each with a key of its own, and kill at random instants meanwhile.

    However fast the service is, it is killed ``least_kills`` times: orders go on until then.

    Returns:
        Each order's answer, in no order.
    """
    chance = random.Random(1)  # noqa: S311 - when to kill, not what to guess
    numbers = count()
    answers: list[Answer] = []
    killed: list[int] = []
    answered = Semaphore(0)
    done = Event()

    def order_on() -> None:
        while not killer.done() and (len(answers) < orders or len(killed) < least_kills):
            answers.append(order_until_answered(port, key, DRAFT, str(next(numbers))))
            answered.release()

    def kill_now_and_then() -> None:
        while True:
            for _ in range(chance.randint(*answers_between)):
                answered.acquire()
            if done.wait(chance.uniform(0, 0.05)):
                return
            kill(chance)
            killed.append(1)

    with ThreadPoolExecutor(9) as threads:
        killer = threads.submit(kill_now_and_then)
        try:
            for ordering in [threads.submit(order_on) for _ in range(8)]:
                ordering.result()
        finally:
            done.set()
            answered.release(answers_between[1])
        killer.result()
    return answers
