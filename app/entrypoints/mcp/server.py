"""The MCP server: lists the tools, carries out their calls, turns failures into results."""

import asyncio
import json
from collections.abc import Callable
from importlib.metadata import version
from typing import Any, Final

import structlog
from mcp.server.caching import CacheableMethod, CacheHint
from mcp.server.context import ServerRequestContext
from mcp.server.lowlevel import Server
from mcp.server.streamable_http_manager import StreamableHTTPSessionManager
from mcp.shared.exceptions import MCPError
from mcp_types import (
    INVALID_PARAMS,
    CallToolRequestParams,
    CallToolResult,
    ListToolsResult,
    PaginatedRequestParams,
    TextContent,
    Tool,
    ToolAnnotations,
)

from app.domain.errors import BriefquoteError, Error, ServiceFailed
from app.entrypoints.http.body import MAX_BODY_BYTES
from app.entrypoints.mcp.calls import Answer, Calls, Visitor
from app.entrypoints.mcp.card import (
    EXTENSION,
    list_resource_templates,
    list_resources,
    read_resource,
)
from app.entrypoints.mcp.tools import Told, tools
from app.entrypoints.mcp.unchanging import Unchanging
from app.logs import places

_KEPT: Final = CacheHint(ttl_ms=300_000, scope="public")
_NEVER_CHANGING: Final[tuple[CacheableMethod, ...]] = (
    "server/discover",
    "tools/list",
    "resources/list",
    "resources/templates/list",
    "resources/read",
)
_INSTRUCTIONS: Final = """\
Plan and order UGC (user-generated content) video campaigns. Usual way: estimate_campaign with the \
user's own words, show the total and what was assumed, ask the first question it returns, estimate \
again with the answer in `overrides`; once the user agrees, create_campaign_order with the \
`suggestion`, then give the user `confirm_url`. An order is a draft: only a human of the brand \
confirms and funds it. Amounts are euro cents excluding VAT. A failed call returns \
{"error", "detail"}; the detail says what to do."""

_Context = ServerRequestContext[Any, Any]
_log = structlog.get_logger("mcp")


def build_server(
    calls: Calls, visitor_of: Callable[[_Context], Visitor], *, call_deadline_s: float
) -> Server[Any]:
    """Return the server; ``visitor_of`` says who is behind a request."""
    listed = ListToolsResult(tools=[_tool(told) for told in tools()])
    by_name = calls.by_name

    async def list_tools(_: _Context, __: PaginatedRequestParams | None) -> ListToolsResult:
        return listed

    async def call_tool(context: _Context, params: CallToolRequestParams) -> CallToolResult:
        if params.name not in by_name:
            raise MCPError(
                code=INVALID_PARAMS,
                message=f"There is no such tool; the tools are {', '.join(by_name)}.",
            )
        visitor = visitor_of(context)
        try:
            async with asyncio.timeout(call_deadline_s):
                answer = await by_name[params.name](visitor, params.arguments or {})
        except BriefquoteError as error:
            failure = error
        except TimeoutError:
            failure = _too_slow(call_deadline_s)
        except Exception as error:  # noqa: BLE001 - it is logged, and told as {error, detail}
            _log.error("crash", tool=params.name, crash=places(error))
            failure = ServiceFailed("Something broke here; the same call may work.")
        else:
            visitor.note(params.name, "replayed" if answer.is_replay else "ok")
            return _answered(answer)
        visitor.note(params.name, failure.code)
        return _refused(failure)

    server: Server[Any] = Server(
        "briefquote",
        version=version("briefquote"),
        title="briefquote",
        description="From a raw brief to a priced campaign draft that a human confirms.",
        instructions=_INSTRUCTIONS,
        cache_hints=dict.fromkeys(_NEVER_CHANGING, _KEPT),
        get_tool_input_schema={tool.name: tool.input_schema for tool in listed.tools}.get,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
        on_list_resources=list_resources,
        on_list_resource_templates=list_resource_templates,
        on_read_resource=read_resource,
    )
    server.extensions[EXTENSION] = {}
    server.middleware.append(Unchanging(visitor_of))
    return server


def manager_of(server: Server[Any]) -> StreamableHTTPSessionManager:
    """Return what answers over HTTP; it runs once, and an application may start again."""
    return StreamableHTTPSessionManager(
        server, json_response=True, stateless=True, max_request_body_size=MAX_BODY_BYTES
    )


def _tool(told: Told) -> Tool:
    return Tool(
        name=told.name,
        title=told.title,
        description=told.description,
        input_schema=told.input_schema,
        output_schema=told.output_schema,
        annotations=ToolAnnotations(
            title=told.title,
            read_only_hint=told.is_read_only,
            destructive_hint=False,
            # An order sent again is a replay.
            idempotent_hint=True,
            # A draft reaches people: those of the brand.
            open_world_hint=not told.is_read_only,
        ),
        _meta=told.shown_as,
    )


def _answered(answer: Answer) -> CallToolResult:
    """The answer as the protocol has it: as text and as an object."""
    return CallToolResult(
        content=[TextContent(text=answer.body)],
        structured_content=json.loads(answer.body),
        _meta={"replayed": True} if answer.is_replay else None,
    )


def _refused(error: BriefquoteError) -> CallToolResult:
    """Return the failure as a result: a model sees results, and not the errors of a protocol."""
    body = Error(error=error.code, detail=error.detail)
    rest_s = error.retry_after_s
    return CallToolResult(
        content=[TextContent(text=body.model_dump_json())],
        structured_content=body.model_dump(),
        is_error=True,
        _meta=None if rest_s is None else {"retry_after_s": rest_s},
    )


def _too_slow(deadline_s: float) -> ServiceFailed:
    return ServiceFailed(
        f"There was no answer after {deadline_s:g} seconds; send the same call again: an order "
        "is not created twice.",
        status=504,
        retry_after_s=1,
    )
