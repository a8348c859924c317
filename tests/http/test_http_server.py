"""Behind a real server: connections that are slow, broken or shared."""

import socket
from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.asgi import create_app
from app.bootstrap import Services
from app.settings import Settings
from tests.http.serving import served

GET = b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
HEAD = b"POST /api/estimate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"


@pytest.fixture(scope="module")
def port(services: Services) -> Iterator[int]:
    settings = Settings(read_deadline_s=0.2)
    with served(create_app(replace(services, settings=settings))) as port:
        yield port


def _say(port: int, *parts: bytes) -> bytes:
    """Send parts and return all that comes back until the server closes."""
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        for part in parts:
            connection.sendall(part)
        return b"".join(iter(lambda: connection.recv(65_536), b""))


def test_a_body_that_stops_is_given_up_and_the_connection_closed(port: int) -> None:
    said = _say(port, HEAD + b'Content-Length: 30\r\n\r\n{"brief":')
    assert said.startswith(b"HTTP/1.1 408 ")
    assert said.count(b"HTTP/1.1") == 1


def test_a_chunked_body_that_stops_is_given_up_too(port: int) -> None:
    said = _say(port, HEAD + b"Transfer-Encoding: chunked\r\n\r\n1\r\n{\r\n")
    assert said.startswith(b"HTTP/1.1 408 ")


def test_a_chunked_body_without_end_is_cut_off(port: int) -> None:
    chunk = b"8000\r\n" + b" " * 0x8000 + b"\r\n"
    said = _say(port, HEAD + b"Transfer-Encoding: chunked\r\n\r\n", *[chunk] * 3, b"0\r\n\r\n")
    assert said.startswith(b"HTTP/1.1 413 ")


def test_a_body_that_comes_in_pieces_is_read(port: int) -> None:
    body = b'{"brief": "5 chiens"}'
    head = HEAD + b"Connection: close\r\nContent-Length: %d\r\n\r\n" % len(body)
    said = _say(port, head, *[body[at : at + 3] for at in range(0, len(body), 3)])
    assert said.startswith(b"HTTP/1.1 200 ")


@pytest.mark.parametrize(
    "garbage",
    [
        b"\x00\x01\x02\r\n\r\n",
        b"\x16\x03\x01\x00\xa5\x01\x00\x00\xa1\x03\x03",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /\xff HTTP/1.1\r\nHost: x\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        b"POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n",
    ],
)
def test_bytes_that_are_no_http_harm_nobody_else(garbage: bytes, port: int) -> None:
    assert _say(port, garbage).startswith(b"HTTP/1.1 400 ")
    assert _say(port, GET.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n")).startswith(
        b"HTTP/1.1 200 "
    )


def test_a_caller_that_leaves_is_not_waited_for(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port), timeout=60) as connection:
        connection.sendall(HEAD + b"Content-Length: 30\r\n\r\n{")
    assert b" 200 " in _say(port, GET.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))


def test_two_requests_share_a_connection(port: int) -> None:
    said = _say(port, GET + GET.replace(b"\r\n\r\n", b"\r\nConnection: close\r\n\r\n"))
    assert said.count(b"HTTP/1.1 200 ") == 2
    assert b"server:" not in said.lower()
