"""A small load generator: connections that are kept alive and always have one request under way."""

import asyncio
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import takewhile
from time import perf_counter, perf_counter_ns, process_time
from typing import Final, NamedTuple, cast
from uuid import uuid4

import uvloop

CONNECTIONS: Final = 16
_LENGTH: Final = re.compile(rb"\r\ncontent-length: (\d+)\r\n", re.IGNORECASE)
_GOOD: Final = (200, 201)
_LOST: Final = 0
_NS_PER_MS: Final = 1_000_000
_END_OF_HEAD: Final = b"\r\n\r\n"


class Load(NamedTuple):
    """How fast all requests were answered, and how busy this process was with asking."""

    per_s: float
    generator_share: float
    answer_bytes: int
    median_ms: float
    slow_ms: float
    """What 99 of 100 answers were faster than."""
    statuses: Counter[int]
    """Answers by status; 0: the connection was lost."""
    slowest_ms: float


def estimate_requests(texts: Iterable[str]) -> list[bytes]:
    """Write ``POST /api/estimate`` for each brief."""
    return [estimate_request(text) for text in texts]


def estimate_request(text: str, *, is_streamed: bool = False) -> bytes:
    """Write ``POST /api/estimate`` for one brief."""
    body = json.dumps({"brief": text}).encode()
    head = (
        b"POST /api/estimate HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        b"%sContent-Length: %d\r\n\r\n"
    )
    return head % (b"Accept: text/event-stream\r\n" * is_streamed, len(body)) + body


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
    """Write the call of a tool that takes nothing, in the present or the older era of MCP."""
    return [tool_request("get_service_info", {}, is_modern=is_modern)] * count


def tool_request(
    name: str, arguments: dict[str, object], *, is_modern: bool, headers: str = ""
) -> bytes:
    """Write the call of a tool; ``headers`` are more of them, each with its line end."""
    params: dict[str, object] = {"name": name, "arguments": arguments}
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
        f"Mcp-Method: tools/call\r\nMcp-Name: {name}\r\n{headers}"
        f"Content-Length: {len(body)}\r\n\r\n"
    )
    return (head + body).encode()


def load(port: int, requests: Sequence[bytes], *, connections: int = CONNECTIONS) -> Load:
    """Send every request once and wait for all answers.

    Raises:
        ConnectionError: When an answer is not 200 or 201, or a connection is lost.
    """
    measured = press(port, iter(requests), connections=connections)
    if bad := {status for status in measured.statuses if status not in _GOOD}:
        raise ConnectionError(f"answered with {bad}")
    return measured


def press(port: int, requests: Iterator[bytes], *, connections: int) -> Load:
    """Send every request once, whatever the answers are; a lost connection is opened again."""
    begun, begun_cpu = perf_counter(), process_time()
    tally = _Tally()
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_ask(port, requests, connections, tally))
    taken_s = perf_counter() - begun
    taken_ns = sorted(tally.taken_ns)
    count = len(taken_ns)
    return Load(
        count / taken_s,
        (process_time() - begun_cpu) / taken_s,
        round(tally.bytes / count),
        taken_ns[count // 2] / _NS_PER_MS,
        taken_ns[count * 99 // 100] / _NS_PER_MS,
        tally.statuses,
        taken_ns[-1] / _NS_PER_MS,
    )


def for_seconds(seconds: float, requests: Iterator[bytes]) -> Iterator[bytes]:
    """Yield requests until the time is over."""
    end = perf_counter() + seconds
    return takewhile(lambda _: perf_counter() < end, requests)


class _Tally:
    """What all connections got together."""

    def __init__(self) -> None:
        self.statuses: Counter[int] = Counter()
        self.taken_ns: list[int] = []
        self.bytes = 0


async def _ask(port: int, requests: Iterator[bytes], connections: int, tally: _Tally) -> None:
    await asyncio.gather(*(_keep_asking(port, requests, tally) for _ in range(connections)))


async def _keep_asking(port: int, requests: Iterator[bytes], tally: _Tally) -> None:
    loop = asyncio.get_running_loop()
    is_over = False
    while not is_over:
        ended = loop.create_future()
        await loop.create_connection(
            partial(_Connection, requests, ended, tally), "127.0.0.1", port
        )
        is_over = await ended


class _Connection(asyncio.Protocol):
    """Takes requests from all until there are none left; ``ended``: whether that is why it ends."""

    def __init__(
        self, requests: Iterator[bytes], ended: asyncio.Future[bool], tally: _Tally
    ) -> None:
        self._ended = ended
        self._requests = requests
        self._tally = tally
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
        if length is None:
            self._transport.abort()
            return
        size = int(length[1])
        if len(self._received) >= end + len(_END_OF_HEAD) + size:
            self._count(int(self._received[9:12]))
            self._tally.bytes += size
            self._received = b""
            self._next()

    def connection_lost(self, exc: Exception | None) -> None:
        if not self._ended.done():
            self._count(_LOST)
            self._ended.set_result(False)

    def _count(self, status: int) -> None:
        self._tally.statuses[status] += 1
        self._tally.taken_ns.append(perf_counter_ns() - self._begun_ns)

    def _next(self) -> None:
        request = next(self._requests, None)
        if request is not None:
            self._begun_ns = perf_counter_ns()
            self._transport.write(request)
        else:
            self._ended.set_result(True)
            self._transport.close()
