"""The pages for people and the files that they need."""

from typing import Any

from litestar import Request, route
from litestar.handlers import HTTPRouteHandler

from app.entrypoints.http.replies import Reply
from app.entrypoints.http.site.rendering import Site


def pricing_route(site: Site) -> HTTPRouteHandler:
    """Return the route of the page that says how prices are made."""

    @route("/pricing", http_method=["GET", "HEAD"])
    async def pricing(request: Request[Any, Any, Any]) -> Reply:
        return site.shared_page(request.scope, "pricing.html.j2")

    return pricing
