"""MCP over HTTP, at /mcp: what the SDK leaves to its host, then the SDK.

The SDK would take a third of the time to start, so it is loaded when it is first asked for, and who
asks meanwhile waits.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from http import HTTPStatus
from typing import TYPE_CHECKING, Any, Final, NamedTuple, cast
from urllib.parse import urlsplit

from litestar import Litestar, asgi
from litestar.handlers import ASGIRouteHandler
from litestar.types import ASGIApp, HTTPScope, Receive, Scope, Send

from app.access import Caller
from app.domain.errors import BriefquoteError, ValidationFailed
from app.domain.keys import Scope as KeyScope
from app.entrypoints.http.body import read_bytes
from app.entrypoints.http.doorkeeper import Doorkeeper
from app.entrypoints.http.errors import refusal
from app.entrypoints.http.exchange import exchange_of
from app.entrypoints.http.headers import header_of
from app.entrypoints.http.languages import MessageLanguage, preferred
from app.entrypoints.mcp.calls import Calls

if TYPE_CHECKING:
    from mcp.server.context import ServerRequestContext
    from mcp.server.streamable_http_manager import StreamableHTTPSessionManager

_LOOPBACK: Final = frozenset({"localhost", "127.0.0.1", "::1"})


class Mounted(NamedTuple):
    """The route, what it answers with, and what has to be entered while the application runs."""

    route: ASGIRouteHandler
    answer: ASGIApp
    lifespan: Callable[[Litestar], AbstractAsyncContextManager[None]]


def mount(
    calls: Calls,
    doorkeeper: Doorkeeper,
    *,
    public_url: str,
    read_deadline_s: float,
    call_deadline_s: float,
    when_loaded: Callable[[], None] | None = None,
) -> Mounted:
    """Return MCP as a part of the application; ``when_loaded`` is called once the SDK is there."""
    sdks: list[_Sdk] = []

    def load() -> "StreamableHTTPSessionManager":
        from app.entrypoints.mcp.server import build_server, manager_of  # noqa: PLC0415

        def visitor_of(context: "ServerRequestContext[Any, Any]") -> _HttpVisitor:
            return _HttpVisitor(doorkeeper, context)

        server = build_server(calls, visitor_of, call_deadline_s=call_deadline_s)
        if when_loaded is not None:
            when_loaded()
        return manager_of(server)

    @asynccontextmanager
    async def lifespan(_: Litestar) -> AsyncGenerator[None]:
        sdk = _Sdk(load)
        sdks.append(sdk)
        try:
            yield
        finally:
            sdks.remove(sdk)
            await sdk.end()

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        asked = cast("HTTPScope", scope.copy())
        try:
            _refuse_other_methods(asked)
            _refuse_foreign_pages(asked, public_url)
            body = await read_bytes(receive, deadline_s=read_deadline_s)
        except BriefquoteError as error:
            allow = [(b"allow", b"POST")] if error.status == HTTPStatus.METHOD_NOT_ALLOWED else []
            await refusal(asked, error, *allow)(scope, receive, send)
            return
        # HTTP lets white space stand around a value; the SDK compares the values exactly.
        asked["headers"] = [(name, value.strip(b" \t")) for name, value in asked["headers"]]
        manager = await sdks[-1].manager()
        await manager.handle_request(cast("Any", asked), _again(body, receive), cast("Any", send))

    return Mounted(asgi("/mcp", copy_scope=False)(answer), answer, lifespan)


class _Sdk:
    """Loads in a thread when it is first wanted, then runs until it is ended."""

    def __init__(self, load: Callable[[], "StreamableHTTPSessionManager"]) -> None:
        self._load = load
        self._loading: asyncio.Task[StreamableHTTPSessionManager] | None = None
        self._running: asyncio.Task[None] | None = None
        self._runs = asyncio.Event()
        self._ends = asyncio.Event()

    async def manager(self) -> "StreamableHTTPSessionManager":
        """Wait for what answers requests."""
        if self._loading is None:
            self._loading = asyncio.create_task(asyncio.to_thread(self._load))
            self._running = asyncio.create_task(self._run(self._loading))
        # Who waits may go away, and others wait on.
        loaded = await asyncio.shield(self._loading)
        await self._runs.wait()
        return loaded

    async def end(self) -> None:
        self._ends.set()
        if self._running is not None:
            await self._running

    async def _run(self, loading: "asyncio.Task[StreamableHTTPSessionManager]") -> None:
        async with (await loading).run():
            self._runs.set()
            await self._ends.wait()


class _HttpVisitor:
    """Whoever sent a request; an estimate needs a key here, as an assistant can be told."""

    def __init__(self, doorkeeper: Doorkeeper, context: "ServerRequestContext[Any, Any]") -> None:
        self._doorkeeper = doorkeeper
        self._scope = cast("HTTPScope", cast("Any", context.request).scope)
        self.language: MessageLanguage | None = preferred(
            header_of(self._scope, b"accept-language")
        )

    async def admit(self, needed: KeyScope) -> Caller:
        return await self._doorkeeper.admit(self._scope, needed)

    async def admit_estimate(self) -> None:
        if header_of(self._scope, b"authorization") is None:
            await self.admit(KeyScope.ESTIMATE)
        await self._doorkeeper.admit_estimate(self._scope)

    def note(self, tool: str, outcome: str) -> None:
        exchange_of(self._scope).tool = (tool, outcome)


def _refuse_other_methods(scope: HTTPScope) -> None:
    # Without sessions there is no stream to open with GET; the SDK would never answer.
    if scope["method"] != "POST":
        raise ValidationFailed(
            f"{scope['method']} is not possible at this address; use POST.",
            status=HTTPStatus.METHOD_NOT_ALLOWED,
        )


def _refuse_foreign_pages(scope: HTTPScope, public_url: str) -> None:
    """Keep pages of other sites away, also from a service that runs on the visitor's machine."""
    origin = header_of(scope, b"origin")
    if origin is None or origin == public_url:
        return
    home = urlsplit(public_url).hostname
    if home not in _LOOPBACK or _host_of(origin) not in _LOOPBACK:
        raise ValidationFailed(
            f"Origin: pages may call this address from {public_url} only; call it from a program.",
            status=HTTPStatus.FORBIDDEN,
        )


def _host_of(origin: str) -> str | None:
    try:
        return urlsplit(origin).hostname
    except ValueError:
        return None


def _again(body: bytes, receive: Receive) -> Any:
    """Return a channel that gives a body which was read, then whatever comes next."""
    waiting = [{"type": "http.request", "body": body, "more_body": False}]

    async def receive_again() -> object:
        return waiting.pop() if waiting else await receive()

    return receive_again
