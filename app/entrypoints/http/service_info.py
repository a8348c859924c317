"""The product descriptor: what can be ordered here, within which limits, and where to go next."""

from typing import Literal

from pydantic import Field

from app.domain.campaign import (
    MAX_BRIEF,
    MAX_BRIEF_RAW,
    MAX_BUDGET_CENTS,
    MAX_CREATORS,
    MAX_TITLE,
    MIN_BUDGET_CENTS,
    OBJECTIVES,
    Category,
    Platform,
    Prestation,
)
from app.domain.estimate import TariffVersion
from app.domain.published import Published, absent


class Limits(Published):
    """Bounds of what is taken; characters are Unicode code points."""

    min_budget_per_creator_cents: int = MIN_BUDGET_CENTS
    max_budget_per_creator_cents: int = MAX_BUDGET_CENTS
    min_creators_wanted: int = 1
    max_creators_wanted: int = MAX_CREATORS
    max_title_characters: int = MAX_TITLE
    max_brief_characters: int = Field(
        default=MAX_BRIEF, description="The brief of a campaign draft."
    )
    max_estimate_brief_characters: int = Field(
        default=MAX_BRIEF_RAW, description="The free text that an estimate starts from."
    )
    max_body_bytes: int
    key_per_minute: int = Field(description="Requests a minute with one key; 0: any number.")
    drafts_per_day: int = Field(description="Drafts a day (UTC) with one key; 0: any number.")
    anonymous_per_minute: int = Field(
        description="Estimates a minute without a key, from one address; 0: any number."
    )


class Links(Published):
    """Absolute addresses; every one of them answers."""

    openapi: str
    docs: str
    llms: str
    llms_full: str
    estimate: str
    campaigns: str
    service_info: str
    mcp: str
    terms: str | None = absent()
    privacy: str | None = absent()
    support: str | None = absent()


class ServiceInfo(Published):
    """What this service sells and how it is ordered."""

    name: str
    categories: tuple[Category, ...] = tuple(Category)
    platforms: tuple[Platform, ...] = tuple(Platform)
    prestations: tuple[Prestation, ...] = tuple(Prestation)
    objectives: tuple[str, ...] = Field(
        default=OBJECTIVES, description="The usual ones; any other text is taken too."
    )
    limits: Limits
    budget_floor_cents: int = MIN_BUDGET_CENTS
    currency: Literal["EUR"] = "EUR"
    order_model: Literal["human_confirmed_draft"] = Field(
        default="human_confirmed_draft",
        description="An order is a draft until a human of the brand confirms and funds it.",
    )
    links: Links
    tariff: TariffVersion
