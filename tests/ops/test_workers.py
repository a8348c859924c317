"""Several workers of one service: each has its share of the callers."""

import socket
from contextlib import ExitStack, closing
from typing import Any

from psutil import CONN_ESTABLISHED

from tests.ops.serving import get, held, listening, service
from tests.ops.test_stopping import wait_for


def test_connections_that_come_all_at_once_are_dealt_out(tmp_path: Any) -> None:
    with (
        service({"data_dir": tmp_path}, "--workers", "2") as running,
        ExitStack() as connections,
    ):
        wait_for(lambda: len(listening(running)) == 2)
        callers = [
            connections.enter_context(
                closing(socket.create_connection(("127.0.0.1", running.port)))
            )
            for _ in range(64)
        ]
        for one in callers:
            one.sendall(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
        answers = [one.recv(65_536)[:13] for one in callers]
        shares = [held(worker, running.port, CONN_ESTABLISHED) for worker in listening(running)]

    assert answers == [b"HTTP/1.1 200 "] * 64
    assert sum(shares) == 64
    # By chance alone one time in a hundred million.
    assert min(shares) >= 10


def test_a_worker_that_is_killed_is_replaced(tmp_path: Any) -> None:
    with service({"data_dir": tmp_path}, "--workers", "2") as running:
        wait_for(lambda: len(listening(running)) == 2)
        killed, other = listening(running)
        killed.kill()
        wait_for(lambda: len({killed, other} | set(listening(running))) == 3)
        statuses = [get(running.port, "/healthz")[0] for _ in range(20)]

    assert statuses == [200] * 20
