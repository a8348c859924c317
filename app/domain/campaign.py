"""The order that an agent places: a campaign draft, with the published names and limits.

Source of names, enumerations and limits: the campaign field reference of UGC Pocket
(``llms-full.txt``, CampaignDraftInput); the limits are also in ``pricing/rates.toml``.
"""

from datetime import date
from enum import StrEnum
from typing import Annotated, Final, Self, TypeVar

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from app.domain.published import WHOLE, Published, absent

MIN_BUDGET_CENTS: Final = 5_000
MAX_BUDGET_CENTS: Final = 200_000
MAX_CREATORS: Final = 50
MAX_TITLE: Final = 120
MAX_BRIEF: Final = 2_000
MAX_BRIEF_RAW: Final = 4_000
DATE_PATTERN: Final = r"^\d{4}-\d{2}-\d{2}$"


class Category(StrEnum):
    """The niches a campaign can target."""

    DOG = "dog"
    CAT = "cat"
    CAR = "car"
    COOKING = "cooking"
    COUPLE = "couple"
    BUSINESS = "business"
    PODCAST = "podcast"
    SPORT = "sport"


class Platform(StrEnum):
    """Where the video is published or used; several mean all of them."""

    TIKTOK = "TikTok"
    INSTAGRAM = "Instagram"
    YOUTUBE = "YouTube"
    SNAPCHAT = "Snapchat"
    FACEBOOK = "Facebook"


class Prestation(StrEnum):
    """What the creator does."""

    UGC_ONLY = "ugc_only"
    VIDEO_POST = "video_post"
    POST_PROVIDED = "post_provided"


class PaymentTrigger(StrEnum):
    """What releases the creator's payment."""

    PUBLICATION = "publication"
    VIEWS = "views"


# The usual objectives; the field itself takes any text.
OBJECTIVES: Final = ("Awareness", "Conversions", "Traffic", "Engagement", "Product launch")

_Item = TypeVar("_Item")
_PLATFORM_BY_LOWER = {platform.lower(): platform.value for platform in Platform}


def _published_spelling(value: object) -> object:
    if isinstance(value, str):
        return _PLATFORM_BY_LOWER.get(value.lower(), value)
    return value


def _unique(values: list[_Item]) -> list[_Item]:
    return list(dict.fromkeys(values))


def _real_date(value: object) -> object:
    if isinstance(value, str):
        try:
            date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError(
                "not_a_date", "{value} is no date of the calendar", {"value": repr(value)}
            ) from None
    return value


# A day that the calendar has; the pattern alone admits 2026-02-30.
REAL_DATE = BeforeValidator(_real_date)

Title = Annotated[
    str, Field(min_length=1, max_length=MAX_TITLE, description="Short campaign title.")
]
BriefText = Annotated[
    str,
    Field(
        min_length=1,
        max_length=MAX_BRIEF,
        description="Creative guidelines, tone, constraints.",
    ),
]
BriefRaw = Annotated[
    str, Field(max_length=MAX_BRIEF_RAW, description="The original, unrewritten brief.")
]
BudgetCents = Annotated[
    int,
    Field(
        ge=MIN_BUDGET_CENTS, le=MAX_BUDGET_CENTS, description="Budget per creator, in euro cents."
    ),
    WHOLE,
]
CreatorsWanted = Annotated[
    int, Field(ge=1, le=MAX_CREATORS, description="Number of creators."), WHOLE
]
PrestationName = Annotated[
    Prestation,
    Field(
        strict=False,
        description=(
            "ugc_only: the video is delivered to the brand. video_post: the creator also publishes "
            "it on their own channels. post_provided: the creator publishes a video that the brand "
            "provides."
        ),
    ),
]
Objectives = Annotated[
    list[str], Field(description="Usually some of: " + ", ".join(OBJECTIVES) + ".")
]
Categories = Annotated[
    list[Annotated[Category, Field(strict=False)]],
    Field(description="Niches of the campaign."),
    AfterValidator(_unique),
]
Platforms = Annotated[
    list[Annotated[Platform, Field(strict=False), BeforeValidator(_published_spelling)]],
    Field(description="Where the videos are used or published; all of them are meant, not any."),
    AfterValidator(_unique),
]
Trigger = Annotated[
    PaymentTrigger, Field(strict=False, description="What releases the creator's payment.")
]
ViewsThreshold = Annotated[
    int,
    Field(
        ge=1,
        description="Views that release the payment; only with payment_trigger=views.",
    ),
    WHOLE,
]
Deadline = Annotated[
    str,
    Field(
        pattern=DATE_PATTERN,
        description="Day by which the videos are due, YYYY-MM-DD.",
        json_schema_extra={"format": "date"},
    ),
    REAL_DATE,
]


class CampaignDraftInput(Published):
    """A campaign to create as a draft, which a human of the brand confirms and funds."""

    model_config = ConfigDict(
        json_schema_extra={
            "if": {"required": ["views_threshold"]},
            "then": {
                "properties": {"payment_trigger": {"const": "views"}},
                "required": ["payment_trigger"],
            },
        }
    )

    title: Title
    brief: BriefText
    brief_raw: BriefRaw | None = absent()
    prestation: PrestationName = Prestation.UGC_ONLY
    objectives: Objectives | None = absent()
    target_categories: Categories | None = absent()
    platforms: Platforms | None = absent()
    budget_per_creator_cents: BudgetCents
    creators_wanted: CreatorsWanted
    payment_trigger: Trigger | None = absent()
    views_threshold: ViewsThreshold | None = absent()
    deadline: Deadline | None = absent()

    @model_validator(mode="after")
    def _threshold_needs_views(self) -> Self:
        if self.views_threshold is not None and self.payment_trigger is not PaymentTrigger.VIEWS:
            raise PydanticCustomError(
                "threshold_without_views",
                "views_threshold is only taken with payment_trigger=views: add it, or leave "
                "views_threshold out",
            )
        return self
