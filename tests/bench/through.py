"""What a gateway adds to a call, beside the same call of its upstream, in turns."""

import re
import socket
from collections.abc import Sequence
from statistics import median
from tempfile import TemporaryDirectory
from time import perf_counter_ns
from typing import NamedTuple, Self

from app.bootstrap import build
from app.domain.keys import Scope
from app.settings import Settings
from tests.bench.load import order_requests
from tests.bench.server import serving

_COUNT = 300
_LENGTH = re.compile(rb"\r\ncontent-length: (\d+)\r\n", re.IGNORECASE)


class Through(NamedTuple):
    """Medians in milliseconds: directly, through the gateway, and what that adds."""

    what: str
    direct_ms: float
    through_ms: float
    added_ms: float


def through() -> list[Through]:
    """Measure keyed orders and looks at a campaign, one at a time on a kept connection."""
    limits = {"key_per_minute": "1000000", "drafts_per_day": "1000000"}
    with TemporaryDirectory() as behind, TemporaryDirectory() as front:
        services = build(Settings.from_environment(data_dir=behind))
        key = services.keys.create("Bench", Scope).key
        services.database.close()
        with serving("app", 0, data_dir=behind, **limits) as upstream:
            address = f"http://127.0.0.1:{upstream.port}"
            with serving("app", 0, data_dir=front, upstream_url=address, **limits) as gateway:
                return [
                    _measured("an order", upstream.port, gateway.port, _orders(key)),
                    _measured("a look", upstream.port, gateway.port, _looks(upstream.port, key)),
                ]


def _orders(key: str) -> list[bytes]:
    return order_requests(key, 2 * (_COUNT + 1))


def _looks(port: int, key: str) -> list[bytes]:
    with _Line(port) as line:
        created = line.ask(order_requests(key, 1)[0])
    (path,) = re.findall(rb"\r\nlocation: (\S+)\r\n", created)
    head = f"Host: localhost\r\nAuthorization: Bearer {key}\r\n\r\n".encode()
    return [b"GET %s HTTP/1.1\r\n%s" % (path, head)] * (2 * (_COUNT + 1))


def _measured(what: str, direct: int, gateway: int, requests: Sequence[bytes]) -> Through:
    with _Line(direct) as one, _Line(gateway) as other:
        one.ask(requests[-1])
        other.ask(requests[-2])
        pairs = [
            (_timed_ms(one, requests[2 * turn]), _timed_ms(other, requests[2 * turn + 1]))
            for turn in range(_COUNT)
        ]
    direct_ms = median(pair[0] for pair in pairs)
    through_ms = median(pair[1] for pair in pairs)
    return Through(what, direct_ms, through_ms, through_ms - direct_ms)


def _timed_ms(line: "_Line", request: bytes) -> float:
    begun = perf_counter_ns()
    line.ask(request)
    return (perf_counter_ns() - begun) / 1e6


class _Line:
    """One kept connection."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port))
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def ask(self, request: bytes) -> bytes:
        """Return the whole answer.

        Raises:
            ConnectionError: When it is no 200 or 201.
        """
        self._socket.sendall(request)
        received = b""
        while True:
            chunk = self._socket.recv(65_536)
            if not chunk:
                raise ConnectionError(f"not answered: {received!r}")
            received += chunk
            head, end, body = received.partition(b"\r\n\r\n")
            length = _LENGTH.search(head + b"\r\n")
            if end and length and len(body) >= int(length[1]):
                if not head.startswith((b"HTTP/1.1 200 ", b"HTTP/1.1 201 ")):
                    raise ConnectionError(f"refused: {received!r}")
                return received
