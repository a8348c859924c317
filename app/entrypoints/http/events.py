"""Estimates as server-sent events: the rules' at once, the refined one when it is there."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from typing import Any, Final, TypeVar

from litestar.types import Receive, Scope, Send

from app.domain.estimate import Estimate
from app.entrypoints.estimate_json import json_of
from app.entrypoints.http.replies import RawHeaders

EVENT_STREAM: Final = "text/event-stream"
_HEARTBEAT_S: Final = 5.0
_PING: Final = b": ping\n\n"
_DONE: Final = b"event: done\ndata: {}\n\n"

_T = TypeVar("_T")


class Events:
    """A response that sends each estimate as an event, then ``done``."""

    def __init__(self, estimates: AsyncIterator[Estimate], headers: RawHeaders) -> None:
        self._estimates = estimates
        self._headers: RawHeaders = [
            (b"content-type", b"text/event-stream; charset=utf-8"),
            (b"x-accel-buffering", b"no"),  # a proxy that collects would undo the stream
            *headers,
        ]

    async def __call__(self, _scope: Scope, receive: Receive, send: Send) -> None:
        """Send the response; when the caller leaves, what was still being made is cancelled."""
        await send({"type": "http.response.start", "status": 200, "headers": self._headers})
        left = asyncio.ensure_future(_left(receive))
        try:
            while (estimate := await self._next(left, send)) is not None:
                event = b"event: estimate\ndata: " + json_of(estimate) + b"\n\n"
                await _send(send, event)
            if not left.done():
                await _send(send, _DONE, is_last=True)
        finally:
            left.cancel()

    async def _next(self, left: asyncio.Future[None], send: Send) -> Estimate | None:
        """Return the next estimate, ``None`` when there is none or nobody to send it to."""
        step = asyncio.ensure_future(_step(self._estimates))
        try:
            while not step.done() and not left.done():
                either: set[asyncio.Future[Any]] = {step, left}
                ready, _ = await asyncio.wait(
                    either, timeout=_HEARTBEAT_S, return_when=asyncio.FIRST_COMPLETED
                )
                if not ready:
                    await _send(send, _PING)
            return await step if step.done() else None
        finally:
            await _cancelled(step)


async def while_connected(receive: Receive, work: Awaitable[_T]) -> _T | None:
    """Return what the work gives; ``None`` when the caller left first: the work is cancelled."""
    doing, left = asyncio.ensure_future(work), asyncio.ensure_future(_left(receive))
    try:
        await asyncio.wait({doing, left}, return_when=asyncio.FIRST_COMPLETED)
        return await doing if doing.done() else None
    finally:
        left.cancel()
        await _cancelled(doing)


async def nothing(_scope: Scope, _receive: Receive, _send: Send) -> None:
    """Answer a caller who has left."""


async def _step(estimates: AsyncIterator[Estimate]) -> Estimate | None:
    return await anext(estimates, None)


async def _left(receive: Receive) -> None:
    while (await receive())["type"] != "http.disconnect":
        pass


async def _cancelled(task: asyncio.Future[_T]) -> None:
    """Cancel what still runs and wait until it has tidied up."""
    if not task.done():
        task.cancel()
        await asyncio.wait({task})


async def _send(send: Send, body: bytes, *, is_last: bool = False) -> None:
    await send({"type": "http.response.body", "body": body, "more_body": not is_last})
