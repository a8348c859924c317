"""An assistant orders through a gateway with the key of its upstream."""

import httpx2
from mcp.client import Client
from mcp.client.streamable_http import streamable_http_client

from app.asgi import create_app
from tests.gateway.conftest import Front
from tests.gateway.proxy import resets_after
from tests.http.serving import served
from tests.ordering.conftest import DRAFT


async def test_an_assistant_orders_once_whatever_breaks(front: Front) -> None:
    sent = {"Authorization": f"Bearer {front.key}"}
    front.proxy.faults = [resets_after] * 3
    order = {**DRAFT, "idempotency_key": "a"}
    with served(create_app(front.services)) as port:
        async with (
            httpx2.AsyncClient(headers=sent, timeout=60) as http,
            Client(
                streamable_http_client(f"http://127.0.0.1:{port}/mcp", http_client=http)
            ) as client,
        ):
            lost = await client.call_tool("create_campaign_order", order)
            front.proxy.faults = []
            made = await client.call_tool("create_campaign_order", order)
            unnamed = [await client.call_tool("create_campaign_order", DRAFT) for _ in range(2)]
            campaign_id = made.structured_content["campaign_id"]
            stands = await client.call_tool("check_campaign_status", {"campaign_id": campaign_id})
    over_http = front.order()

    assert lost.structured_content["error"] == "internal"
    assert stands.structured_content["status"] == "draft"
    assert over_http.json()["campaign_id"] == campaign_id
    assert unnamed[0].structured_content == unnamed[1].structured_content
    assert len(front.drafts()) == 2
