"""What an assistant sees: the same four tools for everybody, in both eras of the protocol."""

from typing import Any

import jsonschema
import pytest
from mcp_types import Tool

from app.asgi import openapi
from tests.mcp.conftest import ERAS, Era, Place

NAMES = [
    "get_service_info",
    "estimate_campaign",
    "create_campaign_order",
    "check_campaign_status",
]


async def listed(place: Place, era: Era, key: str | None = None) -> list[Tool]:
    async with place.assistant(era, key) as assistant:
        return (await assistant.list_tools()).tools


@pytest.mark.parametrize("era", ERAS)
async def test_the_list_is_the_same_with_and_without_a_key(place: Place, era: Era) -> None:
    tools = await listed(place, era)
    assert [tool.name for tool in tools] == NAMES
    assert tools == await listed(place, era, place.key())


async def test_every_tool_says_what_it_does_to_the_world(place: Place) -> None:
    for tool in await listed(place, "auto"):
        hints = tool.annotations
        assert hints is not None
        assert tool.title
        assert hints.title == tool.title
        orders = tool.name == "create_campaign_order"
        assert (hints.read_only_hint, hints.open_world_hint) == (not orders, orders)
        assert (hints.destructive_hint, hints.idempotent_hint) == (False, True)


async def test_the_schemas_are_those_of_rest(place: Place) -> None:
    schemas = openapi(place.services)["components"]["schemas"]
    tools = {tool.name: tool for tool in await listed(place, "auto")}
    estimate, order = tools["estimate_campaign"], tools["create_campaign_order"]
    assert shape(estimate.input_schema) == shape(schemas["EstimateRequest"])
    asked = order.input_schema
    assert asked["properties"].pop("idempotency_key")["pattern"]
    assert shape(asked) == shape(schemas["CampaignDraftInput"])
    for name, answered in {
        "get_service_info": "ServiceInfo",
        "estimate_campaign": "Estimate",
        "create_campaign_order": "CampaignDraftResult",
        "check_campaign_status": "Campaign",
    }.items():
        given = tools[name].output_schema
        assert given is not None
        assert given["type"] == "object"
        assert shape(given["$defs"][answered]) == shape(schemas[answered])
        assert shape(given["$defs"]["Error"]) == shape(schemas["Error"])


def shape(schema: Any) -> Any:
    """A schema without the places that it keeps its parts in, and what only people read."""
    if isinstance(schema, list):
        return [shape(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        name: part.rsplit("/", 1)[-1] if name == "$ref" else shape(part)
        for name, part in schema.items()
        if name not in {"$defs", "title", "description", "examples"} or isinstance(part, dict)
        if name != "$defs"
    }


@pytest.mark.parametrize("era", ERAS)
async def test_every_schema_is_one_and_stands_alone(place: Place, era: Era) -> None:
    for tool in await listed(place, era):
        for schema in (tool.input_schema, tool.output_schema):
            assert schema is not None
            jsonschema.Draft202012Validator.check_schema(schema)
            assert all(ref.startswith("#/$defs/") for ref in refs(schema))
            assert {ref.rsplit("/", 1)[-1] for ref in refs(schema)} <= set(schema.get("$defs", {}))


def refs(schema: Any) -> list[str]:
    if isinstance(schema, list):
        return [ref for part in schema for ref in refs(part)]
    if not isinstance(schema, dict):
        return []
    own = [schema["$ref"]] if isinstance(schema.get("$ref"), str) else []
    return own + [ref for part in schema.values() for ref in refs(part)]
