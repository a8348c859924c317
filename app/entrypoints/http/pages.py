"""What is neither the API nor a page for people: documents and the probes."""

from typing import Any

from litestar import Request, route
from litestar.handlers import HTTPRouteHandler

from app.entrypoints.http.headers import header_of
from app.entrypoints.http.readiness import Readiness
from app.entrypoints.http.replies import Document, Reply, reply


def document_route(paths: list[str], document: Document) -> HTTPRouteHandler:
    """Return the route of a document that is the same for everybody."""

    @route(paths, http_method=["GET", "HEAD"])
    async def serve(request: Request[Any, Any, Any]) -> Reply:
        return document.answer(header_of(request.scope, b"if-none-match"))

    return serve


def probe_routes(readiness: Readiness) -> list[HTTPRouteHandler]:
    """Return the routes that say whether the process lives, and whether to send it requests."""
    never_kept = (b"cache-control", b"no-store")

    @route("/healthz", http_method=["GET", "HEAD"])
    async def alive() -> Reply:
        return reply(b'{"status":"ok"}', never_kept)

    @route("/readyz", http_method=["GET", "HEAD"])
    async def ready() -> Reply:
        await readiness.check()
        return reply(b'{"status":"ready"}', never_kept)

    return [alive, ready]
