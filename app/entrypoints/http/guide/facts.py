"""What the documents say, gathered from the models, the tariff, the settings and the examples."""

import tomllib
from dataclasses import dataclass
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import Any, Final, cast

from pydantic import ValidationError

from app.domain.campaign import OBJECTIVES, CampaignDraftInput
from app.domain.keys import Scope
from app.domain.request import PricedFacts
from app.entrypoints.http.body import MAX_BODY_BYTES
from app.entrypoints.http.campaigns import MAX_PAGE
from app.entrypoints.http.examples import ANSWERED, REQUEST_EXAMPLES
from app.entrypoints.http.guide.schema_text import Field, fields_of, objects_in
from app.entrypoints.http.service_info import ServiceInfo
from app.entrypoints.mcp.calls import REPEATED_WITHIN_MS
from app.entrypoints.mcp.tools import ToolName, tools
from app.entrypoints.refusals import refused
from app.settings import Settings
from pricing import codes
from pricing.tariff import Tariff

# What a tool's key must be good for; the other tool is open.
TOOL_SCOPES: Final[dict[ToolName, Scope]] = {
    "estimate_campaign": Scope.ESTIMATE,
    "create_campaign_order": Scope.CAMPAIGNS_WRITE,
    "check_campaign_status": Scope.CAMPAIGNS_READ,
}
# Their fields are those of a campaign and of its price, which have a section of their own.
_TOLD_ELSEWHERE: Final = ("CampaignDraftInput", "Overrides", "PricedFacts")
ORDER_NAME: Final = "bowl-launch-1"
_REFUSED: Final[dict[str, Any]] = {
    "title": "Bowl",
    "brief": "Show the bowl.",
    "budget_per_creator_cents": 4000,
    "creators_wanted": 5,
}


@dataclass(frozen=True, slots=True)
class Sources:
    """Where everything comes from; ``openapi`` is the description as it is served."""

    settings: Settings
    tariff: Tariff
    openapi: dict[str, Any]
    info: ServiceInfo


@cache
def meanings() -> dict[str, Any]:
    """Return what fields and codes mean, as it is written in ``meanings.toml``."""
    path = files("app.entrypoints.http.guide") / "meanings.toml"
    return tomllib.loads(path.read_text("utf-8"))


def gather(sources: Sources) -> dict[str, Any]:
    """Return what the templates are given."""
    settings, openapi = sources.settings, sources.openapi
    schemas = openapi["components"]["schemas"]
    default_operator = Settings.model_fields["operator_name"].default
    return {
        "base": settings.public_url,
        "operator": settings.operator_name,
        "is_ugc_pocket": settings.operator_name == default_operator,
        "settings": settings,
        "version": version("briefquote"),
        "info": sources.info,
        "terms": sources.tariff.terms,
        "tariff": sources.tariff,
        "max_body_bytes": MAX_BODY_BYTES,
        "max_page": MAX_PAGE,
        "same_order_s": REPEATED_WITHIN_MS // 1000,
        "objectives": OBJECTIVES,
        "operations": _operations(openapi),
        "tools": tools(),
        "tool_scopes": TOOL_SCOPES,
        "request_fields": fields_of("EstimateRequest", schemas),
        "campaign_fields": _campaign_fields(schemas),
        "fact_fields": _of_overrides(schemas, set(PricedFacts.model_fields)),
        "total_field": _of_overrides(schemas, {"total_budget_cents"}),
        "answer_fields": fields_of("Estimate", schemas),
        "answer_objects": [
            {"name": name, "fields": fields_of(name, schemas)}
            for name in objects_in("Estimate", schemas)
            if name not in _TOLD_ELSEWHERE
        ],
        "result_fields": fields_of("CampaignDraftResult", schemas),
        "status_fields": fields_of("Campaign", schemas),
        "page_fields": fields_of("CampaignPage", schemas),
        "price_lines": _price_lines(sources.tariff),
        "meanings": meanings(),
        **_examples(openapi),
    }


def _operations(openapi: dict[str, Any]) -> list[dict[str, Any]]:
    return [
        {"method": method.upper(), "path": path, **operation}
        for path, methods in openapi["paths"].items()
        for method, operation in methods.items()
    ]


def _campaign_fields(schemas: dict[str, Any]) -> list[Field]:
    fields = fields_of("CampaignDraftInput", schemas)
    return sorted(fields, key=lambda field: not field.is_required)


def _of_overrides(schemas: dict[str, Any], names: set[str]) -> list[Field]:
    return [field for field in fields_of("Overrides", schemas) if field.name in names]


def _price_lines(tariff: Tariff) -> dict[str, str]:
    """Return the label of every line of a price or fee, by its code."""
    labels = {code: tariff.labels[_label(code)].name["en"] for code in codes.SHAPES}
    own = (codes.VIEWS_REACH, codes.ROUNDING_AND_LIMITS)
    return labels | {code: tariff.labels[code].name["en"] for code in own}


def _label(code: str) -> str:
    return f"{code}.unknown" if code == "BASE_VIDEO" else code


def _examples(openapi: dict[str, Any]) -> dict[str, Any]:
    """Return the worked examples; the answers are those that the code gives to these requests."""
    paths = openapi["paths"]
    estimated = _shown(paths["/estimate"]["post"], "200")["examples"][ANSWERED]["value"]
    created = _shown(paths["/campaigns"]["post"], "201")["example"]
    status = _shown(paths["/campaigns/{campaign_id}"]["get"], "200")["example"]
    return {
        "asked": REQUEST_EXAMPLES[ANSWERED]["value"],
        "asked_again": REQUEST_EXAMPLES["answered_questions"]["value"],
        "estimated": estimated,
        "estimated_shortened": shortened(estimated),
        "created": created,
        "status": {**status, "title": estimated["suggestion"]["title"]},
        "order_name": ORDER_NAME,
        "tool_call": {
            "jsonrpc": "2.0",
            "id": 1,
            "method": "tools/call",
            "params": {
                "name": "estimate_campaign",
                "arguments": REQUEST_EXAMPLES[ANSWERED]["value"],
            },
        },
        "refused": _REFUSED,
        "refusal": {"error": "validation_error", "detail": _detail_of_refused()},
    }


def _shown(operation: dict[str, Any], status: str) -> dict[str, Any]:
    shown: dict[str, Any] = operation["responses"][status]["content"]["application/json"]
    return shown


def _detail_of_refused() -> str:
    try:
        CampaignDraftInput.model_validate(_REFUSED)
    except ValidationError as error:
        return refused(error, CampaignDraftInput)
    raise AssertionError("the example of a refusal is admitted")


def shortened(value: object) -> object:
    """Return JSON with the first element of each list only.

    >>> shortened({"a": [{"b": [1, 2]}, 3]})
    {'a': [{'b': [1]}]}
    """
    match value:
        case dict():
            given = cast("dict[str, object]", value)
            return {name: shortened(one) for name, one in given.items()}
        case list():
            return [shortened(one) for one in cast("list[object]", value)[:1]]
        case _:
            return value
