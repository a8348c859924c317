"""`briefquote serve` as an operator runs it: a process of its own, and a port that is free."""

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

from psutil import CONN_LISTEN, NoSuchProcess, Process

from tests.ordering.processes import environment

BRIEFQUOTE = Path(sys.executable).with_name("briefquote")
_PORT = re.compile(r"^(?:metrics|briefquote) on http://127.0.0.1:(\d+)", re.MULTILINE)


@dataclass
class Service:
    """A running service; `metrics_port` is where its metrics are."""

    process: subprocess.Popen[bytes]
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
    """Run it on ports that are free until it answers, and end it at the end."""
    given = {"anonymous_per_minute": 0, "metrics_address": "127.0.0.1:0", **settings}
    with TemporaryFile("w+") as said:
        process = subprocess.Popen(
            [BRIEFQUOTE, "serve", "--port", "0", *options],
            env=environment(given),
            stdout=subprocess.DEVNULL,
            stderr=said,
            start_new_session=True,
        )
        try:
            yield _answering(process, said)
        finally:
            if process.poll() is None:
                os.killpg(process.pid, 9)
            process.wait()


def _answering(process: subprocess.Popen[bytes], said: IO[str]) -> Service:
    while True:
        with suppress(subprocess.TimeoutExpired):
            process.wait(0.1)
            raise AssertionError(said.seek(0) or said.read())
        said.seek(0)
        ports = [int(port) for port in _PORT.findall(said.read())]
        if len(ports) == len(("metrics", "service")) and answers(ports[1]):
            return Service(process, ports[1], ports[0])


def answers(port: int) -> bool:
    """Whether it answers at all."""
    try:
        return get(port, "/healthz")[0] == 200
    except (OSError, HTTPException):
        return False


def listening(running: Service) -> list[Process]:
    """The workers that take connections."""
    children = Process(running.process.pid).children()
    return [one for one in children if held(one, running.port, CONN_LISTEN)]


def held(worker: Process, port: int, status: str) -> int:
    """How many of its sockets are of this port and in this state; none when it has ended."""
    with suppress(NoSuchProcess):
        ports = [one.laddr.port for one in worker.net_connections("tcp") if one.status == status]
        return ports.count(port)
    return 0
