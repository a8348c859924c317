"""The estimate as a card inside a conversation: an MCP App, which hosts fetch and show."""

from importlib.resources import files
from typing import Any, Final

from mcp.server.context import ServerRequestContext
from mcp.shared.exceptions import MCPError
from mcp_types import (
    INVALID_PARAMS,
    ListResourcesResult,
    ListResourceTemplatesResult,
    PaginatedRequestParams,
    ReadResourceRequestParams,
    ReadResourceResult,
    Resource,
    TextResourceContents,
)

from app.entrypoints.mcp.tools import CARD_URI

EXTENSION: Final = "io.modelcontextprotocol/ui"
_MEDIA_TYPE: Final = "text/html;profile=mcp-app"
_SHOWN: Final[dict[str, Any]] = {
    "ui": {"csp": {"connectDomains": [], "resourceDomains": []}, "prefersBorder": True}
}

_Context = ServerRequestContext[Any, Any]


async def list_resources(_: _Context, __: PaginatedRequestParams | None) -> ListResourcesResult:
    """Return the one resource there is."""
    card = Resource(
        uri=CARD_URI,
        name="estimate",
        title="Estimate of a campaign",
        description="Shows an estimate, lets a person change it, and hands the draft back.",
        mime_type=_MEDIA_TYPE,
        _meta=_SHOWN,
    )
    return ListResourcesResult(resources=[card])


async def list_resource_templates(
    _: _Context, __: PaginatedRequestParams | None
) -> ListResourceTemplatesResult:
    """Return that there are none: clients ask for them wherever there is a resource."""
    return ListResourceTemplatesResult(resource_templates=[])


async def read_resource(_: _Context, params: ReadResourceRequestParams) -> ReadResourceResult:
    """Return the card.

    Raises:
        MCPError: For any other resource.
    """
    if params.uri != CARD_URI:
        raise MCPError(
            code=INVALID_PARAMS,
            message=f"There is no such resource; the only one is {CARD_URI}.",
            data={"uri": params.uri},
        )
    html = files("app.entrypoints.mcp").joinpath("card.html").read_text("utf-8")
    contents = TextResourceContents(uri=CARD_URI, mime_type=_MEDIA_TYPE, text=html, _meta=_SHOWN)
    return ReadResourceResult(contents=[contents])
