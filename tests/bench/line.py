"""One kept connection, on which one request after the other is answered."""

import re
import socket
from time import perf_counter_ns
from typing import Final, Self

_LENGTH: Final = re.compile(rb"\r\ncontent-length: (\d+)\r\n", re.IGNORECASE)
_END_OF_EVENT: Final = b"\n\n"
_END_OF_CHUNKS: Final = b"0\r\n\r\n"
_TIMEOUT_S: Final = 120  # a server may still be starting
_NS_PER_MS: Final = 1e6


class Line:
    """A connection to a server of this machine."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=_TIMEOUT_S)
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
            received += self._more(received)
            head, end, body = received.partition(b"\r\n\r\n")
            length = _LENGTH.search(head + b"\r\n")
            if end and length and len(body) >= int(length[1]):
                return _good(received)

    def first_event_ms(self, request: bytes) -> float:
        """Return the milliseconds until the first event was there, after the stream has ended.

        Raises:
            ConnectionError: When the answer is no 200.
        """
        begun = perf_counter_ns()
        self._socket.sendall(request)
        received, first_ns = b"", 0
        while not received.endswith(_END_OF_CHUNKS):
            received += self._more(received)
            if not first_ns and _END_OF_EVENT in received:
                first_ns = perf_counter_ns()
        _good(received)
        return (first_ns - begun) / _NS_PER_MS

    def _more(self, received: bytes) -> bytes:
        chunk = self._socket.recv(65_536)
        if not chunk:
            raise ConnectionError(f"not answered: {received!r}")
        return chunk


def _good(received: bytes) -> bytes:
    if not received.startswith((b"HTTP/1.1 200 ", b"HTTP/1.1 201 ")):
        raise ConnectionError(f"refused: {received!r}")
    return received


def timed_ms(line: Line, request: bytes) -> float:
    """Ask, and return the milliseconds until the whole answer was there."""
    begun = perf_counter_ns()
    line.ask(request)
    return (perf_counter_ns() - begun) / _NS_PER_MS
