"""MCP over standard input and output, for a client on the same machine that starts the service."""

import structlog
from mcp.server.stdio import stdio_server

from app.access import Access, Caller
from app.domain.errors import Unauthorized
from app.domain.keys import Scope
from app.entrypoints.http.languages import MessageLanguage
from app.entrypoints.http.threads import in_thread
from app.entrypoints.mcp.calls import Calls
from app.entrypoints.mcp.server import build_server

_ADDRESS = "this machine"

_log = structlog.get_logger("mcp")


async def serve(calls: Calls, access: Access, key: str | None, *, call_deadline_s: float) -> None:
    """Answer until the input ends; ``key`` is the one that orders are made with."""
    visitor = _LocalVisitor(access, key)
    server = build_server(calls, lambda _: visitor, call_deadline_s=call_deadline_s)
    async with stdio_server() as (received, sent):
        await server.run(received, sent, server.create_initialization_options())


class _LocalVisitor:
    """Whoever started the process; an estimate needs no key, as at a terminal."""

    language: MessageLanguage | None = None

    def __init__(self, access: Access, key: str | None) -> None:
        self._access = access
        self._key = key

    async def admit(self, needed: Scope) -> Caller:
        if self._key is None:
            raise Unauthorized(
                "invalid_api_key",
                "There is no key; start briefquote mcp with BRIEFQUOTE_API_KEY=ugcp_live_….",
            )
        return await in_thread(self._access.admit, self._key, needed)

    async def admit_estimate(self) -> None:
        if self._key is not None:
            await in_thread(self._access.admit_estimate, self._key, _ADDRESS, lambda _: None)

    def note(self, tool: str, outcome: str) -> None:
        _log.info("tool", tool=tool, outcome=outcome)
