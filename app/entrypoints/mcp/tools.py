"""What an assistant is told of the four tools; the same for everybody, with or without a key."""

from functools import cache
from typing import Annotated, Any, Final, Literal, NamedTuple, cast

from pydantic import BaseModel, Field, TypeAdapter

from app.domain.campaign import CampaignDraftInput
from app.domain.errors import Error
from app.domain.estimate import Estimate
from app.domain.idempotency import KEY_PATTERN
from app.domain.orders import Campaign, CampaignDraftResult
from app.domain.published import Published, absent
from app.domain.request import EstimateRequest
from app.entrypoints.http.service_info import ServiceInfo

ToolName = Literal[
    "get_service_info", "estimate_campaign", "create_campaign_order", "check_campaign_status"
]


# Hosts keep what they fetched: another card gets another number.
CARD_URI: Final = "ui://briefquote/estimate-v1.html"
_CARD_OF_TOOL: Final[dict[str, Any]] = {
    "ui": {"resourceUri": CARD_URI, "visibility": ["model", "app"]},
    # What hosts asked for before there was a standard.
    "openai/outputTemplate": CARD_URI,
}


class Told(NamedTuple):
    """What is told of a tool, without the SDK, which is loaded late."""

    name: ToolName
    title: str
    description: str
    input_schema: dict[str, Any]
    output_schema: dict[str, Any]
    is_read_only: bool
    shown_as: dict[str, Any] | None


class NoArguments(Published):
    """Nothing is asked."""


class CampaignOrder(CampaignDraftInput):
    """A draft to create, and the name of this order."""

    idempotency_key: (
        Annotated[
            str,
            Field(
                pattern=KEY_PATTERN,
                description="A name for this order, such as a UUID: the same order sent again "
                "with it creates nothing and gets the first answer again.",
            ),
        ]
        | None
    ) = absent()


class CampaignWanted(Published):
    """A campaign to look at."""

    campaign_id: str = Field(description="The id that create_campaign_order returned.")


ARGUMENTS: Final[dict[ToolName, type[BaseModel]]] = {
    "get_service_info": NoArguments,
    "estimate_campaign": EstimateRequest,
    "create_campaign_order": CampaignOrder,
    "check_campaign_status": CampaignWanted,
}


@cache
def tools() -> tuple[Told, ...]:
    """Return the tools in the order in which a campaign needs them."""
    return (
        _tool(
            "get_service_info",
            ServiceInfo,
            title="What can be ordered",
            description=(
                "Lists categories, platforms, prestations, limits, the least budget and links. "
                "Needs no key and counts in no limit. Use it before a first order, or when a value "
                "was refused."
            ),
        ),
        _tool(
            "estimate_campaign",
            Estimate,
            title="Estimate a UGC campaign",
            description=(
                "Turns the raw brief of a UGC video campaign, in any language, into a campaign "
                "draft with an indicative price in euro cents excluding VAT, each line with its "
                "sources. Pass the user's own words as `brief`; do not shorten or translate them. "
                "Creates and stores nothing. Show the user the total, what `defaulted_fields` "
                "assumed, and the first of `questions`; put an answer into `overrides` and call "
                "again. `suggestion` can be passed to create_campaign_order unchanged."
            ),
            shown_as=_CARD_OF_TOOL,
        ),
        _tool(
            "create_campaign_order",
            CampaignDraftResult,
            title="Create a campaign draft",
            description=(
                "Creates a draft, and spends nothing: a human of the brand has to confirm and fund "
                "it at `confirm_url`, so give them that address. Call it once the user has agreed "
                "to the draft. Takes the fields of an estimate's `suggestion` and, best, an "
                "`idempotency_key`; without one, equal arguments within 60 seconds are taken for "
                "the same order and get the same answer."
            ),
            is_read_only=False,
        ),
        _tool(
            "check_campaign_status",
            Campaign,
            title="Check a campaign",
            description=(
                "Says how a campaign of your organisation stands: draft (nobody has confirmed it), "
                "open, in_progress, completed or cancelled."
            ),
        ),
    )


def _tool(
    name: ToolName,
    answer: type[BaseModel],
    *,
    title: str,
    description: str,
    is_read_only: bool = True,
    shown_as: dict[str, Any] | None = None,
) -> Told:
    return Told(
        name=name,
        title=title,
        description=description,
        input_schema=ARGUMENTS[name].model_json_schema(),
        output_schema=_answered(answer),
        is_read_only=is_read_only,
        shown_as=shown_as,
    )


def _answered(answer: type[BaseModel]) -> dict[str, Any]:
    """Return the schema of an answer or an error.

    Clients hold an error against the schema of the answer, so it has to admit both; its root has
    to be an object for those that speak 2025-11-25.
    """
    both: TypeAdapter[Any] = TypeAdapter(cast("Any", answer | Error))
    return {"type": "object", **both.json_schema(mode="serialization")}
