"""The operations on campaigns in the OpenAPI description."""

from typing import Final

from app.domain.campaign import CampaignDraftInput
from app.domain.cursors import CURSOR_PATTERN
from app.domain.idempotency import KEY_PATTERN
from app.domain.keys import Scope
from app.domain.orders import Campaign, CampaignDraftResult, CampaignPage, CampaignStatus
from app.entrypoints.http.body import MAX_BODY_BYTES
from app.entrypoints.http.campaigns import DEFAULT_PAGE, MAX_PAGE
from app.entrypoints.http.openapi_parts import LIMITED, JsonObject, content, failures, headers

_ID: Final = "3f0b9a52-6c1d-4f0e-9a53-0d5c8f1f3a11"
_EXAMPLE: Final = CampaignDraftInput.model_validate(
    {
        "title": "Gamelle anti-glouton",
        "brief": "Montrez votre chien avant et après. Ton drôle, en vertical.",
        "prestation": "video_post",
        "target_categories": ["dog"],
        "platforms": ["TikTok"],
        "budget_per_creator_cents": 12000,
        "creators_wanted": 5,
    },
    strict=False,
)


def campaign_paths(*, operator_name: str, public_url: str) -> JsonObject:
    """Return the operations by path."""
    confirm_url = f"{public_url}/c/{_ID}"
    created = CampaignDraftResult(
        campaign_id=_ID,
        ordered_by_agent=True,
        next_step=f"La marque doit confirmer et financer la campagne dans l'app {operator_name}.",
        confirm_url=confirm_url,
    )
    campaign = Campaign(
        campaign_id=_ID,
        title=_EXAMPLE.title,
        status=CampaignStatus.DRAFT,
        ordered_by_agent=True,
        confirm_url=confirm_url,
    )
    return {
        "/campaigns": {
            "post": _create(created),
            "get": _page(CampaignPage(data=[campaign], has_more=False)),
        },
        "/campaigns/{campaign_id}": {"get": _status(campaign)},
    }


_LINKS: Final = {
    "status": {
        "operationId": "getCampaign",
        "parameters": {"campaign_id": "$response.body#/campaign_id"},
        "description": "How the campaign stands.",
    },
    "list": {
        "operationId": "listCampaigns",
        "description": "All campaigns of the organisation, this one first.",
    },
}


def _needs(scope: Scope) -> str:
    return f"Needs a key with the scope `{scope}`."


def _create(created: CampaignDraftResult) -> JsonObject:
    return {
        "operationId": "createCampaign",
        "summary": "Create a campaign draft",
        "description": (
            "The draft waits until a human of the brand confirms and funds it; nothing is paid. "
            f"{_needs(Scope.CAMPAIGNS_WRITE)}"
        ),
        "tags": ["campaigns"],
        "security": [{"apiKey": []}],
        "parameters": [
            {
                "name": "Idempotency-Key",
                "in": "header",
                "description": (
                    "Any new name for this order, such as a UUID. The same request with the same "
                    "name gets the same answer again, and creates nothing."
                ),
                "schema": {"type": "string", "pattern": KEY_PATTERN, "maxLength": 257},
            }
        ],
        "requestBody": {
            "required": True,
            "description": f"At most {MAX_BODY_BYTES} bytes of JSON, read strictly.",
            "content": {
                "application/json": content(
                    "CampaignDraftInput", example=_EXAMPLE.model_dump(mode="json")
                )
            },
        },
        "responses": {
            "201": {
                "description": "The draft was created, now or by the same request before.",
                "headers": headers(
                    *("X-Request-Id", "Location", "Idempotent-Replayed", "Cache-Control", *LIMITED)
                ),
                "content": {
                    "application/json": content(
                        "CampaignDraftResult", example=created.model_dump(mode="json")
                    )
                },
                "links": _LINKS,
            },
            **failures(400, 401, 403, 408, 409, 413, 415, 421, 422, 429, 500, 502, 503, 504),
        },
    }


_IF_NONE_MATCH: Final = {
    "name": "If-None-Match",
    "in": "header",
    "description": "The ETag of the copy that the caller has.",
    "schema": {"type": "string"},
}


def _read(model: str, example: Campaign | CampaignPage, *statuses: int) -> JsonObject:
    sent = ("X-Request-Id", "ETag", "Cache-Control", "Vary", *LIMITED)
    return {
        "200": {
            "description": "As it stands now.",
            "headers": headers(*sent),
            "content": {
                "application/json": content(model, example=example.model_dump(mode="json"))
            },
        },
        "304": {"description": "The caller's copy is still right.", "headers": headers(*sent)},
        **failures(401, 403, *statuses, 429, 500, 502, 503, 504),
    }


def _status(campaign: Campaign) -> JsonObject:
    return {
        "operationId": "getCampaign",
        "summary": "Look at a campaign",
        "description": (
            "The title and status of a campaign of the key's organisation. "
            f"{_needs(Scope.CAMPAIGNS_READ)}"
        ),
        "tags": ["campaigns"],
        "security": [{"apiKey": []}],
        "parameters": [
            {
                "name": "campaign_id",
                "in": "path",
                "required": True,
                "description": "The campaign_id of the answer that created it.",
                "schema": {"type": "string", "format": "uuid"},
                "example": _ID,
            },
            _IF_NONE_MATCH,
        ],
        "responses": _read("Campaign", campaign, 404, 421),
    }


def _page(page: CampaignPage) -> JsonObject:
    return {
        "operationId": "listCampaigns",
        "summary": "List campaigns",
        "description": (
            "The campaigns of the key's organisation, newest first. Ask for the next page with "
            f"`next_cursor`. {_needs(Scope.CAMPAIGNS_READ)}"
        ),
        "tags": ["campaigns"],
        "security": [{"apiKey": []}],
        "parameters": [
            {
                "name": "limit",
                "in": "query",
                "description": "The most campaigns of one page.",
                "schema": {
                    "type": "integer",
                    "minimum": 1,
                    "maximum": MAX_PAGE,
                    "default": DEFAULT_PAGE,
                },
            },
            {
                "name": "cursor",
                "in": "query",
                "description": "The next_cursor of the page before; nothing else is taken.",
                "schema": {"type": "string", "pattern": CURSOR_PATTERN},
            },
            _IF_NONE_MATCH,
        ],
        "responses": _read("CampaignPage", page, 404, 421, 422),
    }
