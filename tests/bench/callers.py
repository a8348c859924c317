"""Callers of a soak: each asks in its own way, again and again, and counts what is not as it ought.

An order is sent again, with its name, until it is answered for good, as a careful caller does.
"""

import asyncio
import json
from collections import Counter
from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from random import Random
from typing import Any, Final, NamedTuple
from urllib.parse import urlencode
from uuid import UUID

from tests.bench.load import estimate_request, tool_request

_TIMEOUT_S: Final = 40
_UNAVAILABLE: Final = 503
_DRAFT: Final[dict[str, object]] = {
    "title": "Gamelle",
    "brief": "Un chien avant, un chien après.",
    "budget_per_creator_cents": 12000,
    "creators_wanted": 5,
}


class Answer(NamedTuple):
    """A whole answer; status 0: none came."""

    status: int
    body: bytes


@dataclass
class Soak:
    """What all callers share: where they call, and what they have seen."""

    port: int
    key: str
    briefs: Iterator[str]
    chance: Random
    read_deadline_s: float
    is_over: bool = False
    store_is_locked: bool = False
    answers: Counter[tuple[str, int]] = field(default_factory=Counter)
    unexpected: list[str] = field(default_factory=list)
    ordered: dict[str, str] = field(default_factory=dict)
    """The campaign of each order, by the name of the order."""
    sent_again: int = 0

    async def ask(self, what: str, request: bytes, *expected: int) -> Answer:
        """Ask once, and note an answer that is none of those expected."""
        answer = await self.answered(request)
        self.answers[what, answer.status] += 1
        may_fail = self.store_is_locked and answer.status == _UNAVAILABLE
        if answer.status not in expected and not may_fail:
            self.unexpected.append(f"{what}: {answer.status} {answer.body[-300:]!r}")
        return answer

    async def leave(self, request: bytes) -> None:
        """Send a request and hang up at once."""
        with suppress(ConnectionError):
            _, writer = await asyncio.open_connection("127.0.0.1", self.port)
            writer.write(request)
            await writer.drain()
            await asyncio.sleep(self.chance.random() / 50)
            writer.transport.abort()

    async def answered(self, request: bytes, timeout_s: float = _TIMEOUT_S) -> Answer:
        """Ask once on a connection of its own."""
        raw = b""
        with suppress(ConnectionError, TimeoutError):
            async with asyncio.timeout(timeout_s):
                reader, writer = await asyncio.open_connection("127.0.0.1", self.port)
                # The answer ends with the connection.
                writer.write(request.replace(b"\r\n", b"\r\nConnection: close\r\n", 1))
                raw = await reader.read()
                writer.close()
        head, end, body = raw.partition(b"\r\n\r\n")
        return Answer(int(head[9:12]) if end else 0, body)

    def order_name(self) -> str:
        """A new name for an order."""
        return str(UUID(int=self.chance.getrandbits(128), version=4))

    def note(self, name: str, campaign_id: str) -> None:
        """Keep what an order created; the same order may not have created two."""
        if self.ordered.setdefault(name, campaign_id) != campaign_id:
            self.unexpected.append(f"order {name} created a second campaign")


async def estimating(soak: Soak) -> None:
    """An estimate, with the model's help when it is there."""
    await soak.ask("estimate", estimate_request(next(soak.briefs)), 200)


async def streaming(soak: Soak) -> None:
    """A stream, to its end."""
    request = estimate_request(next(soak.briefs), is_streamed=True)
    answer = await soak.ask("stream", request, 200)
    if b"event: estimate" not in answer.body or b"event: done" not in answer.body:
        soak.unexpected.append(f"stream: not whole: {answer.body[-100:]!r}")


async def leaving(soak: Soak) -> None:
    """An estimate or a stream that nobody waits for."""
    is_streamed = soak.chance.random() < 1 / 2
    await soak.leave(estimate_request(next(soak.briefs), is_streamed=is_streamed))


async def ordering(soak: Soak) -> None:
    """An order: now and then one whose caller leaves first, and one that is sent twice."""
    name = soak.order_name()
    sent = {"Authorization": f"Bearer {soak.key}", "Idempotency-Key": name}
    request = _posted("/api/campaigns", json.dumps(_DRAFT), "application/json", sent)
    if soak.chance.random() < 1 / 4:
        await soak.leave(request)
    for _ in range(2 if soak.chance.random() < 1 / 4 else 1):
        while (answer := await soak.ask("order", request, 201, 409)).status != 201:
            soak.sent_again += 1
            await asyncio.sleep(0.2)
        soak.note(name, json.loads(answer.body)["campaign_id"])


async def ordering_by_tool(soak: Soak) -> None:
    """An order over MCP, in either era."""
    name = soak.order_name()
    request = tool_request(
        "create_campaign_order",
        {**_DRAFT, "idempotency_key": name},
        is_modern=soak.chance.random() < 1 / 2,
        headers=f"Authorization: Bearer {soak.key}\r\n",
    )
    while True:
        answer = await soak.ask("MCP order", request, 200)
        result: dict[str, Any] = json.loads(answer.body or b"{}").get("result", {})
        if result.get("isError") is not True and "structuredContent" in result:
            soak.note(name, result["structuredContent"]["campaign_id"])
            return
        if not soak.store_is_locked:
            soak.unexpected.append(f"MCP order: {answer.body[-300:]!r}")
        soak.sent_again += 1
        await asyncio.sleep(0.2)


async def estimating_by_tool(soak: Soak) -> None:
    """An estimate over MCP, in either era."""
    request = tool_request(
        "estimate_campaign",
        {"brief": next(soak.briefs)},
        is_modern=soak.chance.random() < 1 / 2,
        headers=f"Authorization: Bearer {soak.key}\r\n",
    )
    answer = await soak.ask("MCP estimate", request, 200)
    if b'"isError":true' in answer.body and not soak.store_is_locked:
        soak.unexpected.append(f"MCP estimate: {answer.body[-300:]!r}")


async def reading_pages(soak: Soak) -> None:
    """The pages, and the form of the first one."""
    form = urlencode({"brief": next(soak.briefs)})
    await soak.ask("page", _got("/?lang=fr"), 200)
    await soak.ask("form", _posted("/", form, "application/x-www-form-urlencoded", {}), 200)
    await soak.ask("page", _got("/pricing"), 200)
    await soak.ask("service info", _got("/api/service-info"), 200)


async def dawdling(soak: Soak) -> None:
    """A body whose second half does not come in time."""
    request = estimate_request(next(soak.briefs))
    raw = b""
    with suppress(ConnectionError, TimeoutError):
        async with asyncio.timeout(_TIMEOUT_S):
            reader, writer = await asyncio.open_connection("127.0.0.1", soak.port)
            writer.write(request[:-20])
            raw = await reader.readuntil(b"\r\n")
            writer.close()
    status = int(raw[9:12] or 0)
    soak.answers["half a body", status] += 1
    if status != 408:
        soak.unexpected.append(f"half a body: {raw!r}")


async def erring(soak: Soak) -> None:
    """What has to be refused."""
    stranger = {"Authorization": "Bearer ugcp_live_x"}
    order = _posted("/api/campaigns", json.dumps(_DRAFT), "application/json", stranger)
    await soak.ask("not JSON", _posted("/api/estimate", "{", "application/json", {}), 422)
    await soak.ask("unknown key", order, 401)
    await soak.ask("no such path", _got("/nowhere"), 404)


class Kind(NamedTuple):
    """What a caller does, and the seconds between two times."""

    does: Callable[[Soak], Awaitable[None]]
    pause_s: float


CALLERS: Final = (
    Kind(estimating, 0.3),
    Kind(estimating, 0.5),
    Kind(streaming, 0.5),
    Kind(leaving, 0.5),
    Kind(ordering, 0.3),
    Kind(ordering, 0.4),
    Kind(ordering_by_tool, 0.6),
    Kind(estimating_by_tool, 0.6),
    Kind(reading_pages, 1.0),
    Kind(dawdling, 1.0),
    Kind(erring, 1.0),
)


async def call_once_ready(soak: Soak) -> None:
    """Wait for the first answer of several connections, so that all processes have started."""
    request = _got("/readyz")
    ready = await asyncio.gather(*(soak.answered(request, timeout_s=300) for _ in range(16)))
    soak.answers["ready", 200] += sum(answer.status == 200 for answer in ready)


async def call(soak: Soak, kind: Kind) -> None:
    """Do it until the soak is over; what was begun is finished."""
    while not soak.is_over:
        await kind.does(soak)
        await asyncio.sleep(kind.pause_s * (0.5 + soak.chance.random()))


def _got(path: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n".encode()


def _posted(path: str, body: str, media_type: str, headers: Mapping[str, str]) -> bytes:
    named = {"Host": "localhost", "Content-Type": media_type, "Content-Length": str(len(body))}
    lines = "".join(f"{name}: {value}\r\n" for name, value in {**named, **headers}.items())
    return f"POST {path} HTTP/1.1\r\n{lines}\r\n{body}".encode()
