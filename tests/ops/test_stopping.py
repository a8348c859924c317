"""A service that is told to stop: nothing that was begun is lost, nothing more is begun."""

import asyncio
import json
import signal
import socket
import threading
from collections.abc import Callable
from contextlib import closing
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from typing import Any

from tests.model.endpoint import endpoint, says
from tests.ops.serving import Service, get, service
from tests.ordering.conftest import DRAFT
from tests.ordering.test_processes import drafts, new_key

PATIENT = {"read_deadline_s": 60, "model_deadline_s": 60, "drain_s": 0.5}


class HalfAnOrder:
    """A POST /api/campaigns whose body stops half-way, until ``finish``."""

    def __init__(self, port: int, key: str) -> None:
        self._body = json.dumps(DRAFT).encode()
        self._connection = socket.create_connection(("127.0.0.1", port), timeout=60)
        head = (
            f"POST /api/campaigns HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\n"
            f"Content-Type: application/json\r\nContent-Length: {len(self._body)}\r\n\r\n"
        )
        self._connection.sendall(head.encode() + self._body[:9])

    def finish(self) -> bytes:
        """Send the rest and return all that comes back until the connection is closed."""
        self._connection.sendall(self._body[9:])
        return self.rest()

    def rest(self) -> bytes:
        with self._connection as connection:
            return b"".join(iter(lambda: connection.recv(65_536), b""))


def stop(running: Service) -> None:
    """Send SIGTERM, and look at /readyz on a connection that is open until it says so."""
    with closing(HTTPConnection("127.0.0.1", running.port, timeout=30)) as kept:
        kept.request("GET", "/readyz")
        assert json.loads(kept.getresponse().read()) == {"status": "ready"}
        running.process.send_signal(signal.SIGTERM)
        status, answer = 200, {}
        while status == 200:
            kept.request("GET", "/readyz")
            response = kept.getresponse()
            status, answer = response.status, json.loads(response.read())
    assert (status, answer["error"]) == (503, "internal")
    assert "stopping" in answer["detail"]


def wait_until_refused(port: int) -> None:
    while True:
        try:
            get(port, "/healthz")
        except ConnectionRefusedError:
            return
        except (OSError, HTTPException):  # taken from the backlog while it was closed
            continue


def in_flight(running: Service) -> float:
    return running.metrics()["briefquote_http_requests_in_flight"]


def wait_for(true: Callable[[], bool]) -> None:
    while not true():
        pass


def test_what_was_begun_is_finished_and_nothing_more_is_taken(tmp_path: Any) -> None:
    released = threading.Event()

    async def held(writer: asyncio.StreamWriter) -> None:
        await asyncio.to_thread(released.wait)
        await says({})(writer)

    key = new_key({"data_dir": tmp_path})
    with endpoint() as model:
        model.answer = held
        settings = {"data_dir": tmp_path, "model_url": model.url, "model_name": "stub"}
        with service({**settings, **PATIENT}) as running:
            stream = HTTPConnection("127.0.0.1", running.port, timeout=60)
            headers = {"Content-Type": "application/json", "Accept": "text/event-stream"}
            stream.request("POST", "/api/estimate", '{"brief": "5 chiens"}', headers)
            events = stream.getresponse()
            assert events.readline() == b"event: estimate\n"
            assert model.arrived.wait(20)
            order = HalfAnOrder(running.port, key)
            wait_for(lambda: in_flight(running) == 2)
            # Reserved for the call that is under way, and looked up in the store.
            tokens_left = running.metrics()["briefquote_model_tokens_left"]

            stop(running)
            wait_until_refused(running.port)
            ordered = order.finish()
            released.set()
            rest = events.read().decode()
            stream.close()
            code = running.process.wait(30)

    assert ordered.startswith(b"HTTP/1.1 201 ")
    assert rest.count("event: estimate\n") == 1
    assert '"extractor":"model+rules"' in rest
    assert rest.endswith("event: done\ndata: {}\n\n")
    assert code == 0
    assert 1_900_000 < tokens_left < 2_000_000
    assert len(drafts({"data_dir": tmp_path})) == 1


def test_all_workers_finish_and_end(tmp_path: Any) -> None:
    key = new_key({"data_dir": tmp_path})
    with service({"data_dir": tmp_path, **PATIENT}, "--workers", "2") as running:
        workers = workers_of(running.process.pid)
        orders = [HalfAnOrder(running.port, key) for _ in range(4)]
        wait_for(lambda: in_flight(running) == 4)

        running.process.send_signal(signal.SIGTERM)
        wait_until_refused(running.port)
        answers = [order.finish() for order in orders]
        code = running.process.wait(30)

    assert [answer[:13] for answer in answers] == [b"HTTP/1.1 201 "] * 4
    assert code == 0
    assert len(workers) == 2
    assert [pid for pid in workers if Path("/proc", pid).exists()] == []
    assert len(drafts({"data_dir": tmp_path})) == 4


def workers_of(pid: int) -> list[str]:
    """Its children but the one of multiprocessing that tidies up, which ends after it."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text("utf-8").split()
    return [one for one in children if b"spawn_main" in Path("/proc", one, "cmdline").read_bytes()]


def test_a_request_that_never_ends_is_cut_off_in_time(tmp_path: Any) -> None:
    """A body that stops for ever ends at its own deadline, and the process after it."""
    key = new_key({"data_dir": tmp_path})
    with service({"data_dir": tmp_path, "read_deadline_s": 0.5}) as running:
        order = HalfAnOrder(running.port, key)
        wait_for(lambda: in_flight(running) == 1)
        running.process.send_signal(signal.SIGTERM)
        code = running.process.wait(30)
        said = order.rest()

    assert said.startswith(b"HTTP/1.1 408 ")
    assert code == 0
    assert drafts({"data_dir": tmp_path}) == {}
