"""What is neither the API nor a page for people: documents and the probes."""

from typing import Any

from litestar import Request, route
from litestar.handlers import HTTPRouteHandler

from app.entrypoints.http.headers import header_of
from app.entrypoints.http.replies import Document, Reply, reply


def document_route(paths: list[str], document: Document) -> HTTPRouteHandler:
    """Return the route of a document that is the same for everybody."""

    @route(paths, http_method=["GET", "HEAD"])
    async def serve(request: Request[Any, Any, Any]) -> Reply:
        return document.answer(header_of(request.scope, b"if-none-match"))

    return serve


def probe_route(path: str, status: str) -> HTTPRouteHandler:
    """Return a route that answers as long as the process does."""
    body = b'{"status":"%s"}' % status.encode()

    @route(path, http_method=["GET", "HEAD"])
    async def probe() -> Reply:
        return reply(body, (b"cache-control", b"no-store"))

    return probe
