"""What is asked: a brief to estimate, with values that win over the text."""

from typing import Annotated, Any, Final, Literal, Self

from pydantic import ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from app.domain.campaign import (
    MAX_BRIEF_RAW,
    REAL_DATE,
    BriefRaw,
    BriefText,
    BudgetCents,
    Categories,
    CreatorsWanted,
    Deadline,
    Objectives,
    PaymentTrigger,
    Platforms,
    PrestationName,
    Title,
    Trigger,
    ViewsThreshold,
)
from app.domain.published import WHOLE, Published, absent

Level = Literal["beginner", "confirmed", "expert"]


# Least and most of each count, and of each length of time in the unit that its name gives.
FACT_BOUNDS: Final = {
    "videos_per_creator": (1, 50),
    "video_seconds": (1, 3600),
    "ads_rights_days": (0, 3650),
    "whitelisting_days": (0, 3650),
    "exclusivity_months": (0, 120),
    "extra_hooks": (0, 20),
    "extra_revisions": (0, 20),
}


def _bounded(name: str) -> Any:
    low, high = FACT_BOUNDS[name]
    return Field(ge=low, le=high)


# DATE_PATTERN, with the years that are taken: a schema must not admit what we refuse.
_REFERENCE_PATTERN: Final = r"^(20\d{2}|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$"
ReferenceDate = Annotated[
    str,
    Field(
        pattern=_REFERENCE_PATTERN,
        description="Day that relative dates count from, 2000 to 2100; today in Paris by default.",
        json_schema_extra={"format": "date"},
    ),
    REAL_DATE,
]


class PricedFacts(Published):
    """What the price depends on beyond the draft's fields; each absent when unknown.

    Days, months and counts of 0 mean "known to be none", which an unknown is not.
    """

    level: Level | None = absent(description="Experience asked of the creators.")
    videos_per_creator: Annotated[int, _bounded("videos_per_creator"), WHOLE] | None = absent(
        description="Videos that each creator makes."
    )
    video_seconds: Annotated[int, _bounded("video_seconds"), WHOLE] | None = absent(
        description="Length of one video, in seconds; the longest when a range is given."
    )
    ads_rights_days: Annotated[int, _bounded("ads_rights_days"), WHOLE] | None = absent(
        description="Days during which the brand may run the video as a paid ad; 0: no ads."
    )
    ads_rights_perpetual: bool | None = absent(
        description="The brand may run the video as a paid ad for ever."
    )
    whitelisting_days: Annotated[int, _bounded("whitelisting_days"), WHOLE] | None = absent(
        description="Days of ads from the creator's own account (Spark, Partnership); 0: none."
    )
    exclusivity_months: Annotated[int, _bounded("exclusivity_months"), WHOLE] | None = absent(
        description="Months without work for a competitor; 0: none."
    )
    raw_footage: bool | None = absent(description="The rushes are delivered too.")
    extra_hooks: Annotated[int, _bounded("extra_hooks"), WHOLE] | None = absent(
        description="Alternative openings beyond the first."
    )
    extra_revisions: Annotated[int, _bounded("extra_revisions"), WHOLE] | None = absent(
        description="Rounds of changes beyond the first."
    )


class Overrides(PricedFacts):
    """Values that win over the text: any field of the draft, any priced fact, or a total budget."""

    model_config = ConfigDict(
        json_schema_extra={
            "if": {
                "properties": {"payment_trigger": {"const": "publication"}},
                "required": ["payment_trigger"],
            },
            # Not `False`: some readers of tool schemas know objects only.
            "then": {"properties": {"views_threshold": {"not": {}}}},
        }
    )

    title: Title | None = absent()
    brief: BriefText | None = absent()
    brief_raw: BriefRaw | None = absent()
    prestation: PrestationName | None = absent()
    objectives: Objectives | None = absent()
    target_categories: Categories | None = absent()
    platforms: Platforms | None = absent()
    budget_per_creator_cents: BudgetCents | None = absent()
    creators_wanted: CreatorsWanted | None = absent()
    payment_trigger: Trigger | None = absent()
    views_threshold: ViewsThreshold | None = absent()
    deadline: Deadline | None = absent()
    total_budget_cents: (
        Annotated[
            int, Field(ge=5_000, le=10_000_000, description="Budget of the whole campaign."), WHOLE
        ]
        | None
    ) = absent()

    @model_validator(mode="after")
    def _publication_has_no_threshold(self) -> Self:
        if self.views_threshold is not None and self.payment_trigger == PaymentTrigger.PUBLICATION:
            raise PydanticCustomError(
                "threshold_without_views",
                "views_threshold is only taken with payment_trigger=views: leave one of them out",
            )
        return self


class EstimateRequest(Published):
    """A brief to read and price; nothing is created or stored."""

    model_config = ConfigDict(
        json_schema_extra={
            "examples": [
                {"brief": "3 vidéos TikTok par des créateurs avec un chien, 120 € chacun"},
                {"brief": "5 UGC videos for our cat toys", "overrides": {"creators_wanted": 8}},
            ]
        }
    )

    brief: Annotated[
        str,
        Field(
            min_length=1,
            max_length=MAX_BRIEF_RAW,
            # What JSON Schema calls white space: not U+0085, but U+FEFF.
            pattern=r"[^\s\uFEFF]|\x85",
            json_schema_extra={"pattern": r"\S"},
            description="Free text in any language; French and English are read best.",
        ),
    ]
    overrides: Overrides | None = absent(description="Values that win over the text.")
    reference_date: ReferenceDate | None = absent()
    language: Literal["fr", "en"] | None = absent(
        description="Language of messages; by default Accept-Language, else the brief's."
    )
    extractor: Literal["auto", "rules"] | None = absent(
        description="rules: never ask a language model. auto (default): ask it when configured."
    )
