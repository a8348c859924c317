"""`briefquote mcp`, as a client on the same machine starts it."""

import sys
from pathlib import Path

import pytest
from mcp.client import Client
from mcp.client.stdio import StdioServerParameters, stdio_client

from app.bootstrap import build
from app.domain.keys import Scope
from app.settings import Settings
from tests.mcp.conftest import ERAS, Era
from tests.ordering.conftest import DRAFT
from tests.ordering.processes import ROOT, environment


def started(folder: Path, **settings: str) -> StdioServerParameters:
    return StdioServerParameters(
        command=sys.executable,
        args=["-c", "from app.cli import main; main()", "mcp"],
        env=environment({"data_dir": folder, **settings}),
        cwd=ROOT,
    )


@pytest.mark.parametrize("era", ERAS)
async def test_a_local_client_orders_with_the_key_of_the_process(tmp_path: Path, era: Era) -> None:
    services = build(Settings(data_dir=tmp_path))
    key = services.keys.create("Acme", Scope).key
    services.database.close()
    async with Client(stdio_client(started(tmp_path, api_key=key)), mode=era) as client:
        names = [tool.name for tool in (await client.list_tools()).tools]
        ordered = await client.call_tool("create_campaign_order", DRAFT)
        again = await client.call_tool("create_campaign_order", DRAFT)
    assert names[0] == "get_service_info"
    assert ordered.structured_content["status"] == "draft"
    assert again.structured_content == ordered.structured_content


async def test_without_a_key_there_are_estimates_only(tmp_path: Path) -> None:
    async with Client(stdio_client(started(tmp_path))) as client:
        estimated = await client.call_tool(
            "estimate_campaign", {"brief": "5 créateurs, 120 € chacun"}
        )
        refused = await client.call_tool("create_campaign_order", DRAFT)
    assert estimated.structured_content["indicative_total_cents"] == 60_000
    assert refused.structured_content["error"] == "invalid_api_key"
    assert "BRIEFQUOTE_API_KEY" in refused.structured_content["detail"]
