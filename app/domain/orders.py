"""What an agent gets back for a draft, and what it may see of its campaigns."""

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Literal

from pydantic import Field

from app.domain.campaign import Title
from app.domain.errors import NotFound
from app.domain.published import Published, absent

_ID: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


class CampaignStatus(StrEnum):
    """How far a campaign is; only a human moves it on from ``draft``."""

    DRAFT = "draft"
    OPEN = "open"
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    CANCELLED = "cancelled"


TERMINAL = (CampaignStatus.COMPLETED, CampaignStatus.CANCELLED)


def standing(stored: str, created_ms: int, expired_ms: int) -> CampaignStatus:
    """Return what a campaign is now: a draft of ``expired_ms`` or before is cancelled.

    It is at once, whenever that is written down.
    """
    status = CampaignStatus(stored)
    if status is CampaignStatus.DRAFT and created_ms <= expired_ms:
        return CampaignStatus.CANCELLED
    return status


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


@dataclass(frozen=True, slots=True)
class Ordered:
    """What a caller is answered, to the byte, and whether it was before."""

    campaign_id: str
    answer: str
    is_replay: bool


def parse_campaign_id(text: str) -> str:
    """Return an id as it is stored.

    Raises:
        NotFound: When no campaign can have it.
    """
    wanted = text.lower()
    if not _ID.fullmatch(wanted):
        raise no_such_campaign()
    return wanted


def no_such_campaign() -> NotFound:
    """Return the refusal that does not tell whether somebody else has a campaign of this id."""
    return NotFound("Your organisation has no campaign of this id; GET /api/campaigns lists all.")
