"""The estimate: every field of the answer, in the published order."""

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.domain.campaign import (
    DATE_PATTERN,
    CampaignDraftInput,
    Category,
    PaymentTrigger,
    Platform,
    Prestation,
)
from app.domain.published import Published, absent, fill
from app.domain.request import Overrides, PricedFacts

Confidence = Literal["high", "medium", "low"]
VerdictCode = Literal["below_market", "lower_range", "market", "upper_range", "above_market"]


class Answer(BaseModel):
    """A part of a response: closed, immutable, built only by us.

    What comes as JSON is checked; what we build is not again: the types check the call, and the
    tests hold answers against the published schema. So what only builds them makes no validator.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    if not TYPE_CHECKING:

        def __init__(self, /, **values: Any) -> None:
            fill(self, values)

        # What pydantic asks of an initializer that it may go around when it validates.
        __init__.__pydantic_base_init__ = True


class Shared(Answer):
    """A part that many estimates hold, so that its JSON is written once and kept with it."""

    @cached_property
    def json_bytes(self) -> bytes:
        """The part as JSON."""
        return self.model_dump_json().encode()


class ForeignAmountStated(Answer):
    """Money in another currency: neither converted nor copied into the budget."""

    amount: float
    currency: str = Field(description='ISO 4217; "XXX" when the word used names none.')


class Stated(Published):
    """What the text says, literally and before any limit; a key is absent when it is silent."""

    creators_wanted: int | None = absent()
    budget_per_creator_cents: int | None = absent()
    total_budget_cents: int | None = absent()
    prestation: Prestation | None = absent()
    objectives: list[str] | None = absent()
    target_categories: list[Category] | None = absent()
    platforms: list[Platform] | None = absent()
    payment_trigger: PaymentTrigger | None = absent()
    views_threshold: int | None = absent()
    deadline: str | None = absent(pattern=DATE_PATTERN)
    alternatives: dict[str, tuple[int, int]] | None = absent(
        description="Both ends of what was given as a range, by field."
    )
    foreign_amounts: list[ForeignAmountStated] | None = absent()


class EvidenceItem(Answer):
    """One contiguous quote behind a value: ``brief[start:end] == quote``, in code points."""

    field: str
    value: int | bool | str | list[str]
    quote: str | None
    start: int | None
    end: int | None
    source: Literal["rules", "model", "override"]


class Quote(Answer):
    """Words of the brief as sent."""

    quote: str
    start: int
    end: int


class CategoryCandidate(Answer):
    """A niche that the brief may mean; those with a score of at least 0.5 are suggested."""

    category: Category
    score: float = Field(ge=0, le=1)
    confidence: Confidence
    evidence: list[Quote]


class Band(Answer):
    """A price range in euro cents, excluding VAT."""

    low_cents: int
    typical_cents: int
    high_cents: int


class Source(Shared):
    """Where a figure comes from."""

    id: str
    url: str


class PriceLine(Shared):
    """One reason for the price of one creator; the lines add up exactly to ``per_creator``."""

    code: str
    label: str
    low_cents: int
    typical_cents: int
    high_cents: int
    method: str = Field(description="How the figure follows from its sources.")
    sources: list[Source]


class FeeLine(Answer):
    """What is added on top of the creators' budget."""

    code: str
    label: str
    cents: int


class WayOut(Answer):
    """A computed change that brings the budget to the market; apply ``overrides`` to take it."""

    code: str
    label: str
    budget_per_creator_cents: int
    creators_wanted: int
    total_cents: int
    overrides: Overrides


class Verdict(Answer):
    """Where the stated budget stands against the band of this very brief."""

    code: VerdictCode
    reason: str
    budget_per_creator_cents: int
    low_cents: int
    typical_cents: int
    high_cents: int
    ways_out: list[WayOut]


class Views(Answer):
    """The economics of payment on views: all or nothing, at the threshold."""

    threshold: int | None
    implied_cpm_cents: int | None = Field(description="Budget per 1,000 views at the threshold.")
    cpm: Band = Field(description="What 1,000 views cost on the market.")
    max_spend_cents: int = Field(description="Spent only if every creator meets the threshold.")


class Note(Answer):
    """Something a brand should know before it orders."""

    code: str
    detail: str
    sources: list[Source]


class TariffVersion(Answer):
    """Which price list was used."""

    version: str = Field(description="Hash of the tariff file.")
    reviewed: str = Field(description="Day of its last review, YYYY-MM-DD.")


class Price(Answer):
    """The market price of the brief, line by line; indicative and excluding VAT."""

    per_creator: Band
    total: Band
    lines: list[PriceLine]
    fees: list[FeeLine]
    verdict: Verdict | None = absent()
    views: Views | None = absent()
    notes: list[Note]
    tariff: TariffVersion


class QuestionAnswer(Shared):
    """A one-tap answer: estimate again with these overrides."""

    label: str
    overrides: Overrides


class Question(Answer):
    """Something the brief leaves open, with how much its answer can move the typical total."""

    field: str
    question: str
    moves_total_cents: int
    answers: list[QuestionAnswer]


class EstimateWarning(Answer):
    """Something that was noticed, and what was done about it."""

    code: str
    field: str
    detail: str


class Estimate(Answer):
    """A draft that is ready to order, its indicative price, and why."""

    suggestion: CampaignDraftInput
    indicative_total_cents: int
    currency: Literal["EUR"] = "EUR"
    stated: Stated
    facts: PricedFacts
    defaulted_fields: list[str]
    evidence: list[EvidenceItem]
    categories: list[CategoryCandidate]
    price: Price
    questions: list[Question]
    warnings: list[EstimateWarning]
    confidence: Confidence
    extractor: Literal["rules", "model+rules"]
    model: str | None
    prompt_version: str | None
    estimate_id: str
    next_step: str
