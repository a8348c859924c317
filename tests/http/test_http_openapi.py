"""The OpenAPI description says what the models and the service say."""

import re
from typing import Any, get_args

import pytest
from litestar import Litestar
from litestar.testing import TestClient
from openapi_schema_validator import OAS31Validator, oas31_format_checker
from openapi_spec_validator import OpenAPIV31SpecValidator
from pydantic import BaseModel

from app.asgi import openapi
from app.bootstrap import Services
from app.domain.campaign import CampaignDraftInput
from app.domain.errors import Error, ErrorCode
from app.domain.estimate import Estimate
from app.domain.orders import Campaign, CampaignDraftResult, CampaignPage
from app.domain.request import EstimateRequest, Overrides
from app.entrypoints.http.errors import Problem
from app.entrypoints.http.service_info import ServiceInfo

REF = "#/components/schemas/{model}"


@pytest.fixture(scope="module")
def document(services: Services) -> dict[str, Any]:
    return openapi(services)


def test_it_is_valid_openapi(document: dict[str, Any]) -> None:
    OpenAPIV31SpecValidator(document).validate()
    assert document["openapi"] == "3.1.0"


def test_it_is_served_as_json(client: TestClient[Litestar], document: dict[str, Any]) -> None:
    response = client.get("/openapi.json")
    assert response.headers["content-type"] == "application/json"
    assert response.json() == document


@pytest.mark.parametrize(
    ("model", "mode"),
    [
        (EstimateRequest, "validation"),
        (Overrides, "validation"),
        (CampaignDraftInput, "validation"),
        (Estimate, "serialization"),
        (ServiceInfo, "serialization"),
        (CampaignDraftResult, "serialization"),
        (Campaign, "serialization"),
        (CampaignPage, "serialization"),
        (Error, "serialization"),
        (Problem, "serialization"),
    ],
)
def test_a_component_is_the_schema_of_its_model(
    model: type[BaseModel], mode: Any, document: dict[str, Any]
) -> None:
    schema = model.model_json_schema(ref_template=REF, mode=mode)
    schema.pop("$defs", None)
    assert document["components"]["schemas"][model.__name__] == schema


def test_the_rules_of_a_draft_are_part_of_it(document: dict[str, Any]) -> None:
    draft = document["components"]["schemas"]["CampaignDraftInput"]
    assert draft["additionalProperties"] is False
    assert draft["required"] == ["title", "brief", "budget_per_creator_cents", "creators_wanted"]
    assert draft["if"] == {"required": ["views_threshold"]}
    assert draft["then"]["properties"] == {"payment_trigger": {"const": "views"}}
    assert draft["properties"]["prestation"]["default"] == "ugc_only"
    assert "null" not in str(draft)


def test_every_example_fits_its_schema(document: dict[str, Any]) -> None:
    shown = 0
    for media in _media_types(document):
        schema = {**media["schema"], "components": document["components"]}
        validator = OAS31Validator(schema, format_checker=oas31_format_checker)
        given = [example["value"] for example in media.get("examples", {}).values()]
        for example in [*given, *([media["example"]] if "example" in media else [])]:
            validator.validate(example)
            shown += 1
    assert shown >= 18


def _media_types(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, list):
        return [media for item in node for media in _media_types(item)]
    if not isinstance(node, dict):
        return []
    own = list(node["content"].values()) if "content" in node else []
    return own + [media for item in node.values() for media in _media_types(item)]


def test_every_code_of_the_contract_is_admitted(document: dict[str, Any]) -> None:
    codes = document["components"]["schemas"]["Error"]["properties"]["error"]["enum"]
    assert codes == list(get_args(ErrorCode))


def test_every_route_is_described_or_left_out_on_purpose(
    client: TestClient[Litestar], document: dict[str, Any]
) -> None:
    served = {route.path.replace(":str}", "}") for route in client.app.routes}
    described = {f"/api{path}" for path in document["paths"]}
    aliases = {path.removeprefix("/api") for path in described}
    for_people = {path for path in served if re.match("/(app|c/{campaign_id})(/|$)", path)}
    pages = {"/", "/docs", "/pricing", "/assets/{version}/{name}"}
    texts = {"/llms.txt", "/llms-full.txt", "/robots.txt", "/sitemap.xml", "/openapi.json"}
    known = {"/.well-known/ai-catalog.json", "/.well-known/api-catalog", "/mcp/server-card"}
    others = {"/mcp", "/healthz", "/readyz"}
    assert {"/app", "/c/{campaign_id}"} <= for_people
    assert served == described | aliases | pages | texts | known | others | for_people
