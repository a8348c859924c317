"""What an agent gets back for a draft, and what it may see of its campaigns."""

from enum import StrEnum
from typing import Literal

from pydantic import Field

from app.domain.campaign import Title
from app.domain.published import Published, absent


class CampaignStatus(StrEnum):
    """How far a campaign is; only a human moves it on from ``draft``."""

    DRAFT = "draft"
    OPEN = "open"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


TERMINAL = (CampaignStatus.COMPLETED, CampaignStatus.CANCELLED)


class CampaignDraftResult(Published):
    """A draft was created; a human of the brand has to confirm it."""

    campaign_id: str = Field(json_schema_extra={"format": "uuid"})
    status: Literal["draft"] = "draft"
    ordered_by_agent: bool
    next_step: str = Field(description="What has to happen now, for the person who decides.")
    confirm_url: str = Field(
        description="Where a human of the brand confirms; agents hand it on and do not open it.",
        json_schema_extra={"format": "uri"},
    )


class Campaign(Published):
    """A campaign of the caller's organisation."""

    campaign_id: str = Field(json_schema_extra={"format": "uuid"})
    title: Title
    status: CampaignStatus
    ordered_by_agent: bool
    confirm_url: str = Field(json_schema_extra={"format": "uri"})


class CampaignPage(Published):
    """Campaigns of the caller's organisation, newest first."""

    data: list[Campaign]
    has_more: bool
    next_cursor: str | None = absent(description="Cursor of the next page, when there is one.")
