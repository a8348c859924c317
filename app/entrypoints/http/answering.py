"""What answers POST at a path: a route of Litestar's, and an application past its routing."""

from collections.abc import Awaitable, Callable
from typing import Any, cast

from litestar import Request, post
from litestar.handlers import HTTPRouteHandler
from litestar.types import ASGIApp, HTTPScope, Receive, Scope, Send

Answering = Callable[[HTTPScope, Receive], Awaitable[ASGIApp]]


def as_route(paths: tuple[str, ...], answer: Answering) -> HTTPRouteHandler:
    """Return the route that answers POST at these paths."""

    @post(list(paths))
    async def respond(request: Request[Any, Any, Any]) -> ASGIApp:
        return await answer(request.scope, request.receive)

    return respond


def as_application(answer: Answering) -> ASGIApp:
    """Return what answers as an application, for where no router is."""

    async def respond(scope: Scope, receive: Receive, send: Send) -> None:
        response = await answer(cast("HTTPScope", scope), receive)
        await response(scope, receive, send)

    return respond
