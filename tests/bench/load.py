"""A small load generator: connections that are kept alive and always have one request under way."""

import asyncio
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from time import perf_counter, process_time
from typing import Final, NamedTuple, cast
from uuid import uuid4

import uvloop

CONNECTIONS: Final = 16
_LENGTH: Final = re.compile(rb"\r\ncontent-length: (\d+)\r\n", re.IGNORECASE)
_GOOD: Final = (b"HTTP/1.1 200 ", b"HTTP/1.1 201 ")
_END_OF_HEAD: Final = b"\r\n\r\n"


class Load(NamedTuple):
    """How fast all requests were answered, and how busy this process was with asking."""

    per_s: float
    generator_share: float
    answer_bytes: int


def estimate_requests(texts: Iterable[str]) -> list[bytes]:
    """Write ``POST /api/estimate`` for each brief."""
    return [_request(json.dumps({"brief": text}).encode()) for text in texts]


def _request(body: bytes) -> bytes:
    head = (
        b"POST /api/estimate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        b"Content-Length: %d\r\n\r\n"
    )
    return head % len(body) + body


def order_requests(key: str, count: int) -> list[bytes]:
    """Write ``POST /api/campaigns`` with a name of its own for each."""
    body = json.dumps(
        {
            "title": "Gamelle",
            "brief": "Un chien avant, un chien après.",
            "budget_per_creator_cents": 12000,
            "creators_wanted": 5,
        }
    ).encode()
    head = (
        "POST /api/campaigns HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        f"Authorization: Bearer {key}\r\nContent-Length: {len(body)}\r\n"
    )
    return [f"{head}Idempotency-Key: {uuid4()}\r\n\r\n".encode() + body for _ in range(count)]


def tool_requests(count: int, *, is_modern: bool) -> list[bytes]:
    """Write the call of a tool, in the present or the older era of MCP."""
    params: dict[str, object] = {"name": "get_service_info", "arguments": {}}
    version = "2025-06-18"
    if is_modern:
        version = "2026-07-28"
        prefix = "io.modelcontextprotocol"
        params["_meta"] = {
            f"{prefix}/protocolVersion": version,
            f"{prefix}/clientCapabilities": {},
        }
    body = json.dumps({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": params})
    head = (
        "POST /mcp HTTP/1.1\r\nHost: localhost:8000\r\nContent-Type: application/json\r\n"
        f"Accept: application/json, text/event-stream\r\nMCP-Protocol-Version: {version}\r\n"
        f"Mcp-Method: tools/call\r\nMcp-Name: get_service_info\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return [(head + body).encode()] * count


def load(port: int, requests: Sequence[bytes]) -> Load:
    """Send every request once and wait for all answers.

    Raises:
        ConnectionError: When an answer is not 200, or a connection is lost.
    """
    begun, begun_cpu = perf_counter(), process_time()
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        answered = runner.run(_ask(port, iter(requests)))
    taken_s = perf_counter() - begun
    return Load(
        len(requests) / taken_s,
        (process_time() - begun_cpu) / taken_s,
        round(answered / len(requests)),
    )


async def _ask(port: int, requests: Iterator[bytes]) -> int:
    """Return the bytes of all bodies together."""
    loop = asyncio.get_running_loop()
    connections = [_Connection(requests, loop.create_future()) for _ in range(CONNECTIONS)]
    waiting = iter(connections)
    for _ in connections:
        await loop.create_connection(lambda: next(waiting), "127.0.0.1", port)
    return sum(await asyncio.gather(*(connection.answered for connection in connections)))


class _Connection(asyncio.Protocol):
    """Takes requests from all until there are none left; ``answered`` is the bytes it got."""

    def __init__(self, requests: Iterator[bytes], answered: asyncio.Future[int]) -> None:
        self.answered = answered
        self._requests = requests
        self._bytes = 0
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)
        self._next()

    def data_received(self, data: bytes) -> None:
        self._received += data
        end = self._received.find(_END_OF_HEAD)
        if end < 0:
            return
        length = _LENGTH.search(self._received)
        if length is None or not self._received.startswith(_GOOD):
            self._transport.abort()
            return
        size = int(length[1])
        if len(self._received) >= end + len(_END_OF_HEAD) + size:
            self._received = b""
            self._bytes += size
            self._next()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.answered.done():
            said = self._received[:200]
            self.answered.set_exception(exc or ConnectionError(f"not answered: {said!r}"))

    def _next(self) -> None:
        request = next(self._requests, None)
        if request is not None:
            self._transport.write(request)
        else:
            self.answered.set_result(self._bytes)
            self._transport.close()
