"""What is not the API itself: the index, the OpenAPI document, and the probes."""

from typing import Any, Final

from litestar import Request, route
from litestar.handlers import HTTPRouteHandler

from app.entrypoints.http.headers import header_of
from app.entrypoints.http.readiness import Readiness
from app.entrypoints.http.replies import SERVICE_DESC, Document, Reply, reply

_INDEX: Final = """\
<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>briefquote</title>
<link rel="service-desc" type="application/json" href="/openapi.json">
<h1>briefquote</h1>
<p>Turns a brief for a UGC video campaign into a priced draft that a human confirms.</p>
<ul>
<li><code>POST /api/estimate</code>: a brief in, a draft and its indicative price out
<li><a href="/api/service-info">What can be ordered</a>
<li><a href="/openapi.json">OpenAPI description</a>
</ul>
"""


def document_route(paths: list[str], document: Document) -> HTTPRouteHandler:
    """Return the route of a document that is the same for everybody."""

    @route(paths, http_method=["GET", "HEAD"])
    async def serve(request: Request[Any, Any, Any]) -> Reply:
        return document.answer(header_of(request.scope, b"if-none-match"))

    return serve


def index() -> Document:
    """Return the page at the root."""
    return Document(_INDEX.encode(), SERVICE_DESC, media_type=b"text/html; charset=utf-8")


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
