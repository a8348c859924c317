"""Answers that are the same for everybody, given as the SDK shaped them for the first caller.

The SDK checks, copies and stamps every answer anew, which takes half of such a call.
"""

from collections.abc import Callable
from typing import Any, Final

from mcp.server.context import CallNext, HandlerResult, ServerRequestContext
from mcp_types import methods

from app.entrypoints.mcp.calls import Visitor

_Context = ServerRequestContext[Any, Any]
_INFO: Final = "get_service_info"


class Unchanging:
    """A middleware of the server; ``visitor_of`` says who is behind a request."""

    def __init__(self, visitor_of: Callable[[_Context], Visitor]) -> None:
        self._visitor_of = visitor_of
        self._kept: dict[tuple[str, str], HandlerResult] = {}

    async def __call__(self, ctx: _Context, call_next: CallNext) -> HandlerResult:
        """Answer a request."""
        if not _is_answered_alike(ctx):
            return await call_next(ctx)
        asked = ctx.protocol_version, ctx.method
        kept = self._kept.get(asked)
        if kept is None:
            kept = await call_next(ctx)
            if isinstance(kept, dict) and not kept.get("isError"):
                self._kept[asked] = kept
            return kept
        methods.validate_client_request(ctx.method, ctx.protocol_version, ctx.params)
        if ctx.method == "tools/call":
            self._visitor_of(ctx).note(_INFO, "ok")
        return kept


def _is_answered_alike(ctx: _Context) -> bool:
    """Whether this asks for the tools or for the product, and for nothing else."""
    params = {name: value for name, value in (ctx.params or {}).items() if name != "_meta"}
    if ctx.method == "tools/list":
        return not params
    return ctx.method == "tools/call" and {"arguments": {}, **params} == {
        "name": _INFO,
        "arguments": {},
    }
