"""What agents and crawlers read; everything is rendered once, when the process starts."""

import json
from functools import cache
from typing import Any, Final

from litestar import Request, route
from litestar.handlers import HTTPRouteHandler

from app.entrypoints.http.guide.discovery import (
    AI_CATALOG,
    LINKSET,
    SERVER_CARD,
    ai_catalog,
    api_catalog,
    robots,
    server_card,
    sitemap,
)
from app.entrypoints.http.guide.facts import Sources, gather
from app.entrypoints.http.guide.page import guide
from app.entrypoints.http.guide.rendering import markdown
from app.entrypoints.http.headers import header_of
from app.entrypoints.http.pages import document_route
from app.entrypoints.http.replies import SERVICE_DESC, Document, Reply
from app.entrypoints.http.site.rendering import Site, page_language, page_path
from app.wording import MessageLanguage

# A browser shows text/plain and would download text/markdown (ADR 0013).
_TEXT: Final = "text/plain; charset=utf-8"
_XML: Final = "application/xml"
_FULL: Final = "llms-full.txt"
TEXTS: Final = ("llms.txt", _FULL)


def texts(sources: Sources) -> dict[str, str]:
    """Return llms.txt and llms-full.txt by name."""
    values = gather(sources)
    return {name: markdown(f"{name}.j2", values) for name in TEXTS}


def guide_routes(sources: Sources, site: Site) -> list[HTTPRouteHandler]:
    """Return the routes; the page of the guide is one of ``site``."""
    base = sources.settings.public_url
    written = texts(sources)
    documents: dict[str, tuple[str, str | dict[str, Any]]] = {
        **{f"/{name}": (_TEXT, text) for name, text in written.items()},
        "/robots.txt": (_TEXT, robots(base)),
        "/sitemap.xml": (_XML, sitemap(base)),
        "/.well-known/api-catalog": (LINKSET, api_catalog(base)),
        "/.well-known/ai-catalog.json": (AI_CATALOG, ai_catalog(sources.settings)),
    }
    return [
        *(document_route([path], _document(*one)) for path, one in documents.items()),
        _card_route(base),
        _page_route(site, written[_FULL]),
    ]


def _document(media_type: str, content: str | dict[str, Any]) -> Document:
    text = content if isinstance(content, str) else json.dumps(content, ensure_ascii=False)
    return Document(text.encode(), SERVICE_DESC, media_type=media_type.encode())


def _card_route(base: str) -> HTTPRouteHandler:
    # Only the SDK, which no start loads, knows the revisions it speaks.
    @cache
    def document() -> Document:
        return _document(SERVER_CARD, server_card(base))

    @route("/mcp/server-card", http_method=["GET", "HEAD"])
    async def card(request: Request[Any, Any, Any]) -> Reply:
        return document().answer(header_of(request.scope, b"if-none-match"))

    return card


def _page_route(site: Site, text: str) -> HTTPRouteHandler:
    # As a page it takes a while: made for whoever reads it first.
    @cache
    def document(language: MessageLanguage, path: str) -> Document:
        return site.document("docs.html.j2", language, path, guide=guide(text))

    @route("/docs", http_method=["GET", "HEAD"])
    async def docs(request: Request[Any, Any, Any]) -> Reply:
        scope = request.scope
        known = header_of(scope, b"if-none-match")
        return document(page_language(scope), page_path(scope)).answer(known)

    return docs
