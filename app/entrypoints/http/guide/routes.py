"""What agents and crawlers read; everything is rendered once, when the process starts."""

from litestar.handlers import HTTPRouteHandler

from app.entrypoints.http.guide.facts import Sources, gather
from app.entrypoints.http.guide.rendering import markdown
from app.entrypoints.http.pages import document_route
from app.entrypoints.http.replies import Document

# A browser shows text/plain and would download text/markdown (ADR 0013).
_TEXT = b"text/plain; charset=utf-8"
TEXTS = ("llms.txt", "llms-full.txt")


def texts(sources: Sources) -> dict[str, str]:
    """Return llms.txt and llms-full.txt by name."""
    values = gather(sources)
    return {name: markdown(f"{name}.j2", values) for name in TEXTS}


def guide_routes(sources: Sources) -> list[HTTPRouteHandler]:
    """Return the routes."""
    return [
        document_route([f"/{name}"], Document(text.encode(), media_type=_TEXT))
        for name, text in texts(sources).items()
    ]
