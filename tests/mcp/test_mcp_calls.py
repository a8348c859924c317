"""What the tools do: the same as REST, with failures that a model can read."""

import json
from collections.abc import Callable
from typing import Any

import jsonschema
import pytest
from mcp.client import Client
from mcp.shared.exceptions import MCPError
from mcp_types import INVALID_PARAMS, CallToolResult

from app.domain.keys import Scope
from tests.mcp.conftest import ERAS, Era, Place
from tests.ordering.conftest import DRAFT, HOUR_MS

BRIEF = "3 vidéos TikTok avec un chien, 120 € chacun, avant Noël"
Opens = Callable[..., Place]


async def failure(assistant: Client, tool: str, arguments: dict[str, Any]) -> dict[str, str]:
    """The error of a call; it is a result that its tool's schema admits, with the same text."""
    result = await assistant.call_tool(tool, arguments)
    assert result.is_error
    schemas = {one.name: one.output_schema for one in (await assistant.list_tools()).tools}
    schema = schemas[tool]
    assert schema is not None
    jsonschema.validate(result.structured_content, schema)
    assert text_of(result) == result.structured_content
    error: dict[str, str] = result.structured_content
    assert set(error) == {"error", "detail"}
    return error


def text_of(result: CallToolResult) -> Any:
    (block,) = result.content
    assert block.type == "text"
    return json.loads(block.text)


@pytest.mark.parametrize("era", ERAS)
async def test_from_a_brief_to_a_draft(place: Place, era: Era) -> None:
    async with place.assistant(era, place.key()) as assistant:
        estimated = await assistant.call_tool("estimate_campaign", {"brief": BRIEF})
        suggestion = estimated.structured_content["suggestion"]
        ordered = await assistant.call_tool("create_campaign_order", suggestion)
        campaign_id = ordered.structured_content["campaign_id"]
        looked = await assistant.call_tool("check_campaign_status", {"campaign_id": campaign_id})
    assert not estimated.is_error
    assert estimated.structured_content["indicative_total_cents"] == 36_000
    assert (ordered.structured_content["status"], ordered.is_error) == ("draft", False)
    assert looked.structured_content == place.rest("GET", f"/api/campaigns/{campaign_id}").json()
    for result in (estimated, ordered, looked):
        assert text_of(result) == result.structured_content


async def test_an_estimate_is_that_of_rest(place: Place) -> None:
    asked = {"brief": BRIEF, "overrides": {"creators_wanted": 4}, "reference_date": "2026-11-28"}
    async with place.assistant("auto", place.key(), accept_language="en") as assistant:
        answered = (await assistant.call_tool("estimate_campaign", asked)).structured_content
    by_rest = place.rest("POST", "/api/estimate", asked, accept_language="en").json()
    assert answered.pop("estimate_id") != by_rest.pop("estimate_id")
    assert answered == by_rest


async def test_service_info_is_open_and_that_of_rest(place: Place) -> None:
    async with place.assistant() as assistant:
        answered = await assistant.call_tool("get_service_info")
        refused = await failure(assistant, "get_service_info", {"q": 1})
    assert answered.structured_content == place.rest("GET", "/api/service-info").json()
    assert refused["error"] == "validation_error"


@pytest.mark.parametrize("era", ERAS)
@pytest.mark.parametrize(
    ("tool", "arguments"),
    [
        ("estimate_campaign", {"brief": BRIEF}),
        ("create_campaign_order", DRAFT),
        ("check_campaign_status", {"campaign_id": "x"}),
        # Who calls is asked before what is asked.
        ("create_campaign_order", {}),
    ],
)
async def test_the_others_need_a_key(
    place: Place, era: Era, tool: str, arguments: dict[str, Any]
) -> None:
    async with place.assistant(era) as nobody, place.assistant(era, "ugcp_live_x") as stranger:
        for assistant in (nobody, stranger):
            assert (await failure(assistant, tool, arguments))["error"] == "invalid_api_key"
        said = await failure(nobody, tool, arguments)
    assert "Authorization: Bearer" in said["detail"]


async def test_a_key_opens_what_its_scopes_say(place: Place) -> None:
    key = place.key("Acme", Scope.ESTIMATE)
    async with place.assistant("auto", key) as assistant:
        assert not (await assistant.call_tool("estimate_campaign", {"brief": BRIEF})).is_error
        refused = await failure(assistant, "create_campaign_order", DRAFT)
    assert refused["error"] == "insufficient_scope"


async def test_an_equal_order_within_a_minute_is_the_same(place: Place) -> None:
    async with place.assistant("auto", place.key()) as assistant:
        first = await assistant.call_tool("create_campaign_order", DRAFT)
        turned = dict(reversed(DRAFT.items())) | {"creators_wanted": 5.0}
        again = await assistant.call_tool("create_campaign_order", turned)
        other = await assistant.call_tool("create_campaign_order", {**DRAFT, "creators_wanted": 6})
        place.clock.ms += 60_001
        later = await assistant.call_tool("create_campaign_order", DRAFT)
    assert again.structured_content == first.structured_content
    assert (first.meta or {}).get("replayed") is None
    assert (again.meta or {})["replayed"] is True
    ids = {one.structured_content["campaign_id"] for one in (first, other, later)}
    assert len(ids) == 3


async def test_what_one_key_orders_another_one_may_order_too(place: Place) -> None:
    async with place.assistant("auto", place.key()) as one:
        first = await one.call_tool("create_campaign_order", DRAFT)
    second_key = place.services.keys.create("Acme", Scope).key
    async with place.assistant("auto", second_key) as two:
        second = await two.call_tool("create_campaign_order", DRAFT)
    assert first.structured_content["campaign_id"] != second.structured_content["campaign_id"]


async def test_scope_rest_mcp_shared(place: Place) -> None:
    by_rest = place.rest("POST", "/api/campaigns", DRAFT, idempotency_key="order-1")
    async with place.assistant("auto", place.key()) as assistant:
        named = {**DRAFT, "idempotency_key": "order-1"}
        replayed = await assistant.call_tool("create_campaign_order", named)
        refused = await failure(
            assistant, "create_campaign_order", {**named, "title": "Something else"}
        )
        await assistant.call_tool("create_campaign_order", {**DRAFT, "idempotency_key": "order-2"})
    again = place.rest("POST", "/api/campaigns", DRAFT, idempotency_key="order-2")
    assert replayed.structured_content == by_rest.json()
    assert (replayed.meta or {})["replayed"] is True
    assert refused["error"] == "validation_error"
    assert again.headers["Idempotent-Replayed"] == "true"


async def test_rest_and_mcp_share_the_limits(open_place: Opens) -> None:
    place = open_place(key_per_minute=3, drafts_per_day=1)
    async with place.assistant("auto", place.key()) as assistant:
        await assistant.call_tool("create_campaign_order", DRAFT)
        daily = await failure(assistant, "create_campaign_order", {**DRAFT, "title": "Two"})
        assert place.rest("GET", "/api/campaigns").status_code == 200
        # Neither the list nor the description of the service counts.
        assert not (await assistant.call_tool("get_service_info")).is_error
        result = await assistant.call_tool("estimate_campaign", {"brief": BRIEF})
        place.clock.ms += 60_000
        assert not (await assistant.call_tool("estimate_campaign", {"brief": BRIEF})).is_error
    assert daily["error"] == "rate_limited"
    assert "midnight UTC" in daily["detail"]
    assert result.structured_content["error"] == "rate_limited"
    assert (result.meta or {})["retry_after_s"] == 60


async def test_a_campaign_of_others_is_none(place: Place) -> None:
    campaign = place.rest("POST", "/api/campaigns", DRAFT).json()
    async with place.assistant("auto", place.key("Bolt")) as assistant:
        for wanted in (campaign["campaign_id"], "x", "\0", "7" * 5000):
            refused = await failure(assistant, "check_campaign_status", {"campaign_id": wanted})
            assert refused["error"] == "not_found"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({}, "title: it is missing"),
        ({**DRAFT, "creators_wanted": "5"}, "creators_wanted: '5' is not a whole number"),
        ({**DRAFT, "creators_wanted": 51}, "creators_wanted: 51 is more than 50"),
        ({**DRAFT, "platforms": ["Myspace"]}, "platforms[0]: 'Myspace' is not known"),
        ({**DRAFT, "colour": 1}, "'colour' is no field"),
        ({**DRAFT, "views_threshold": 9}, "payment_trigger=views"),
        ({**DRAFT, "idempotency_key": "a b"}, "idempotency_key: 'a b' is not 1 to 255 visible"),
        ({**DRAFT, "idempotency_key": 7}, "idempotency_key: 7 is not a text"),
        ({**DRAFT, "deadline": None}, "deadline must not be null"),
    ],
)
async def test_a_refused_order_says_what_to_change(
    place: Place, arguments: dict[str, Any], said: str
) -> None:
    async with place.assistant("auto", place.key()) as assistant:
        refused = await failure(assistant, "create_campaign_order", arguments)
    assert refused["error"] == "validation_error"
    assert said in refused["detail"]
    assert place.rest("GET", "/api/campaigns").json()["data"] == []


@pytest.mark.parametrize("era", ERAS)
async def test_an_unknown_tool_is_an_error_of_the_protocol(place: Place, era: Era) -> None:
    async with place.assistant(era, place.key()) as assistant:
        with pytest.raises(MCPError) as raised:
            await assistant.call_tool("spend_money", {})
    assert raised.value.code == INVALID_PARAMS
    assert "create_campaign_order" in str(raised.value)


async def test_a_store_that_is_down_stops_orders_only(place: Place) -> None:
    key = place.key()
    place.services.database.close()
    path = place.services.settings.data_dir / "briefquote.db"
    for file in path.parent.glob("briefquote.db*"):
        file.unlink()
    path.mkdir()
    place.clock.ms += HOUR_MS
    async with place.assistant("auto", key) as assistant:
        refused = await failure(assistant, "create_campaign_order", DRAFT)
        estimated = await assistant.call_tool("estimate_campaign", {"brief": BRIEF})
    assert refused["error"] == "internal"
    assert not estimated.is_error
