"""``briefquote mcp``: the tools for an assistant on this machine."""

import asyncio
from contextlib import AsyncExitStack

import click

from app.asgi import admission, mcp_calls
from app.bootstrap import Services
from app.cli.opened import opened
from app.entrypoints.mcp.local import serve
from app.logs import configure


@click.command("mcp")
def command() -> None:
    """Speak MCP over standard input and output, until the input ends."""
    with opened() as services:
        configure(services.settings.log_level)
        asyncio.run(_serve(services))


async def _serve(services: Services) -> None:
    key = services.settings.api_key
    async with AsyncExitStack() as running:
        await running.enter_async_context(services)
        if services.gateway is not None:
            await running.enter_async_context(services.gateway.resuming)
        await serve(
            mcp_calls(services),
            admission(services),
            None if key is None else key.get_secret_value(),
            call_deadline_s=services.settings.call_deadline_s,
        )
