"""`briefquote serve` as an operator runs it: a process of its own, and a port that is free."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from itertools import count
from pathlib import Path
from typing import Any

from tests.ordering.processes import environment

BRIEFQUOTE = Path(sys.executable).with_name("briefquote")


# Below the ports that systems give out themselves: nobody else is handed one of these between its
# being found free and its being listened on. Each process of the tests begins at another.
_PORTS = count(20_000 + os.getpid() * 97 % 8_000)


def free_port() -> int:
    for port in _PORTS:
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
    raise AssertionError  # the count has no end


@dataclass
class Service:
    """A running service; `metrics_port` is where its metrics are."""

    process: subprocess.Popen[str]
    port: int
    metrics_port: int

    def get(self, path: str) -> tuple[int, str]:
        return get(self.port, path)

    def metrics(self) -> dict[str, float]:
        """Every sample by its name with labels, as it is written."""
        lines = get(self.metrics_port, "/metrics")[1].splitlines()
        samples = (line.rsplit(" ", 1) for line in lines if not line.startswith("#"))
        return {name: float(value) for name, value in samples}


def get(port: int, path: str) -> tuple[int, str]:
    connection = HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", path)
        response = connection.getresponse()
        return response.status, response.read().decode()
    finally:
        connection.close()


@contextmanager
def service(settings: Mapping[str, Any], *options: str) -> Iterator[Service]:
    """Run it until it answers, and end it at the end."""
    port, metrics_port = free_port(), free_port()
    given = {"anonymous_per_minute": 0, "metrics_address": f"127.0.0.1:{metrics_port}", **settings}
    process = subprocess.Popen(
        [BRIEFQUOTE, "serve", "--port", str(port), *options],
        env=environment(given),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        while not answers(port):
            with suppress(subprocess.TimeoutExpired):
                process.wait(0.1)
                raise AssertionError(process.communicate())
        yield Service(process, port, metrics_port)
    finally:
        if process.poll() is None:
            os.killpg(process.pid, 9)
        process.communicate()


def answers(port: int) -> bool:
    """Whether it answers at all."""
    try:
        return get(port, "/healthz")[0] == 200
    except (OSError, HTTPException):
        return False
