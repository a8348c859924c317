"""The OpenAPI 3.1 description: our models as pydantic describes them, around them what HTTP adds.

Litestar's own generator loses additionalProperties, bounds and defaults (ADR 0002).
"""

from functools import cache
from importlib.metadata import version
from typing import Final

from pydantic.json_schema import models_json_schema

from app.domain.campaign import CampaignDraftInput
from app.domain.errors import Error
from app.domain.estimate import Estimate
from app.domain.orders import Campaign, CampaignDraftResult, CampaignPage
from app.domain.request import EstimateRequest
from app.entrypoints.http.body import MAX_BODY_BYTES
from app.entrypoints.http.errors import Problem
from app.entrypoints.http.events import EVENT_STREAM
from app.entrypoints.http.examples import ANSWERED, REQUEST_EXAMPLES
from app.entrypoints.http.openapi_campaigns import campaign_paths
from app.entrypoints.http.openapi_parts import (
    HEADERS,
    LIMITED,
    SCHEMA_REF,
    JsonObject,
    content,
    failure_responses,
    failures,
    headers,
)
from app.entrypoints.http.service_info import ServiceInfo

_DESCRIPTION: Final = """\
Send a raw brief for a UGC video campaign; get a draft that can be ordered unchanged, its \
indicative price line by line, and the words of the brief that each value comes from. Amounts are \
euro cents excluding VAT. A draft is ordered only when a human of the brand confirms and funds it \
in the app {operator}.

Every failure is `{{"error": code, "detail": text}}`; the detail names the field and the value and \
says what to do. With `Accept: application/problem+json` the same object has RFC 9457's members too.
"""

_ANSWERS: Final = (
    Estimate,
    ServiceInfo,
    CampaignDraftResult,
    Campaign,
    CampaignPage,
    Error,
    Problem,
)
_API_KEY: Final = {
    "type": "http",
    "scheme": "bearer",
    "description": "A key `ugcp_live_…` that a human made for an organisation.",
}


def describe(
    *,
    operator_name: str,
    public_url: str,
    support_email: str | None,
    terms_url: str | None,
    info: ServiceInfo,
    answer: Estimate,
) -> JsonObject:
    """Return the document; ``answer`` is the estimate of the example that is ``ANSWERED``."""
    about: JsonObject = {
        "title": "briefquote",
        "summary": "From a raw brief to a priced campaign draft that a human confirms.",
        "description": _DESCRIPTION.format(operator=operator_name),
        "version": version("briefquote"),
        "license": {"name": "MIT", "identifier": "MIT"},
        "contact": {"name": operator_name},
    }
    if support_email:
        about["contact"]["email"] = support_email
    if terms_url:
        about["termsOfService"] = terms_url
    return {
        "openapi": "3.1.0",
        "info": about,
        "servers": [{"url": "/api", "description": "This service."}],
        "security": [],
        "tags": [
            {"name": "estimates", "description": "Read a brief and price it; nothing is stored."},
            {"name": "campaigns", "description": "Drafts that a human of the brand confirms."},
            {"name": "service", "description": "What can be ordered, and within which limits."},
        ],
        "paths": {
            "/estimate": {"post": _estimate(answer)},
            **campaign_paths(operator_name=operator_name, public_url=public_url),
            "/service-info": {"get": _service_info(info)},
        },
        "components": {
            "schemas": schemas(),
            "responses": failure_responses(),
            "headers": HEADERS,
            "securitySchemes": {"apiKey": _API_KEY},
        },
    }


@cache
def schemas() -> JsonObject:
    """Return the published models by name, each as pydantic describes it; not to be changed."""
    _, answers = models_json_schema(
        [(model, "serialization") for model in _ANSWERS],
        ref_template=SCHEMA_REF,
    )
    _, inputs = models_json_schema(
        [(model, "validation") for model in (EstimateRequest, CampaignDraftInput)],
        ref_template=SCHEMA_REF,
    )
    # A model that is both sent and answered is described as what may be sent.
    return {**answers["$defs"], **inputs["$defs"]}


def _estimate(answer: Estimate) -> JsonObject:
    shown = {
        "summary": "The answer to the request of the same name",
        "value": answer.model_dump(mode="json"),
    }
    return {
        "operationId": "estimateCampaign",
        "summary": "Estimate a campaign from a brief",
        "description": (
            "Reads a free-text brief, suggests a campaign draft that can be ordered unchanged, and "
            "prices it line by line. Creates and stores nothing; needs no key. A key that is sent "
            "is checked, and the request counts as one of its own."
        ),
        "tags": ["estimates"],
        "security": [{}, {"apiKey": []}],
        "parameters": [
            {
                "name": "Accept-Language",
                "in": "header",
                "description": (
                    "Language of the messages, French or English, unless the body's `language` "
                    "says it; by default that of the brief."
                ),
                "schema": {"type": "string"},
                "example": "fr-FR, en;q=0.8",
            }
        ],
        "requestBody": {
            "required": True,
            "description": f"At most {MAX_BODY_BYTES} bytes of JSON, read strictly.",
            "content": {"application/json": content("EstimateRequest", examples=REQUEST_EXAMPLES)},
        },
        "responses": {
            "200": {
                "description": "The estimate.",
                "headers": headers(
                    "X-Request-Id", "Content-Language", "Vary", "Cache-Control", *LIMITED
                ),
                "content": {
                    "application/json": content("Estimate", examples={ANSWERED: shown}),
                    EVENT_STREAM: {"schema": {"type": "string", "description": _EVENTS}},
                },
            },
            **failures(401, 403, 408, 413, 415, 421, 422, 429, 500),
        },
    }


_EVENTS: Final = (
    "With Accept: text/event-stream. `event: estimate` with an Estimate as data, once by the rules "
    "and, when a language model helps, once more refined; then `event: done`. Comments "
    "(`: ping`) in between keep the connection open."
)


def _service_info(info: ServiceInfo) -> JsonObject:
    return {
        "operationId": "getServiceInfo",
        "summary": "Describe the service",
        "description": "Categories, platforms, limits, links and the version of the tariff.",
        "tags": ["service"],
        "parameters": [
            {
                "name": "If-None-Match",
                "in": "header",
                "description": "The ETag of the copy that the caller has.",
                "schema": {"type": "string"},
            }
        ],
        "responses": {
            "200": {
                "description": "The descriptor.",
                "headers": headers("X-Request-Id", "ETag", "Cache-Control", "Link"),
                "content": {
                    "application/json": content("ServiceInfo", example=info.model_dump(mode="json"))
                },
            },
            "304": {
                "description": "The caller's copy is still right.",
                "headers": headers("X-Request-Id", "ETag", "Cache-Control"),
            },
            **failures(421, 500),
        },
    }
