"""What is known of a campaign: the text with the caller's overrides on top. Pure.

Of what the text says, an override replaces what no longer follows; limits come later.
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple, cast

from app.domain.campaign import (
    MAX_BUDGET_CENTS,
    MAX_CREATORS,
    MIN_BUDGET_CENTS,
    PaymentTrigger,
    Prestation,
)
from app.domain.reading import SUGGESTED_SCORE, Caution, Evidence, Reading, Value
from app.domain.request import FACT_BOUNDS, Level, Overrides, PricedFacts
from pricing.model import Facts, Proposal

_FACT_NAMES: Final = tuple(PricedFacts.model_fields)
_NEVER: Final = "9999-12-31"
TEXT_NAMES: Final = ("title", "brief", "brief_raw")


class Known(NamedTuple):
    """What the text and the overrides say of a campaign; ``None`` or empty when neither does."""

    overridden: frozenset[str]
    creators_wanted: int | None = None
    budget_per_creator_cents: int | None = None
    total_budget_cents: int | None = None
    prestation: str | None = None
    objectives: Sequence[str] = ()
    target_categories: Sequence[str] = ()
    platforms: Sequence[str] = ()
    payment_trigger: str | None = None
    views_threshold: int | None = None
    deadline: str | None = None
    level: Level | None = None
    videos_per_creator: int | None = None
    video_seconds: int | None = None
    ads_rights_days: int | None = None
    ads_rights_perpetual: bool | None = None
    whitelisting_days: int | None = None
    exclusivity_months: int | None = None
    raw_footage: bool | None = None
    extra_hooks: int | None = None
    extra_revisions: int | None = None

    def has(self, field: str) -> bool:
        """Whether the text or an override says something of a field, if only "none"."""
        return field in self.overridden or getattr(self, field) not in (None, ())

    @property
    def has_rights(self) -> bool:
        """Whether paid ads are settled; a brand owns the film that it provides."""
        return (
            self.has("ads_rights_days")
            or self.has("ads_rights_perpetual")
            or self.prestation == Prestation.POST_PROVIDED
        )

    @property
    def has_creators(self) -> bool:
        """Whether the count is known, or follows from a total and what each one gets."""
        return self.creators_wanted is not None or (
            self.total_budget_cents is not None and self.budget_per_creator_cents is not None
        )

    @property
    def has_budget(self) -> bool:
        """Whether what one creator gets is known, or follows from a total and the count."""
        return self.budget_per_creator_cents is not None or (
            self.total_budget_cents is not None and self.creators_wanted is not None
        )

    def stated_budget_cents(self, creators: int) -> int | None:
        """What each of so many creators gets, literally; ``None``: no budget was given."""
        if self.budget_per_creator_cents is not None:
            return self.budget_per_creator_cents
        return None if self.total_budget_cents is None else self.total_budget_cents // creators


def stated_values(reading: Reading) -> dict[str, Value]:
    """Give what the text says, with the niches that it clearly means."""
    values = dict(reading.values)
    suggested = [found.category for found in reading.categories if found.score >= SUGGESTED_SCORE]
    if suggested:
        values.setdefault("target_categories", suggested)
    return values


def niche_evidence(reading: Reading) -> list[Evidence]:
    """Quote what the niches of ``stated_values`` rest on, when they are not stated as such."""
    if "target_categories" in reading.values:
        return []
    return [
        Evidence("target_categories", found.category, span)
        for found in reading.categories
        if found.score >= SUGGESTED_SCORE and found.source == "rules"
        for span in found.spans
    ]


def gather(
    values: Mapping[str, Value],
    overrides: Overrides | None,
    reference: date,
    *,
    shared_budget: bool = False,
) -> Known:
    """Put the overrides on top of what the text says, without a stated deadline that is past.

    ``shared_budget``: the budget per creator is a total divided by the count.
    """
    given = _given(overrides)
    obsolete = _obsolete(values, given, shared_budget=shared_budget)
    if str(values.get("deadline", _NEVER)) < reference.isoformat():
        obsolete.add("deadline")
    effective: dict[str, object] = {
        name: _bounded(name, value) for name, value in values.items() if name not in obsolete
    }
    effective |= given
    if "views_threshold" in given:
        effective["payment_trigger"] = PaymentTrigger.VIEWS
    elif effective.get("payment_trigger") != PaymentTrigger.VIEWS or not values.get(
        "views_threshold"
    ):
        effective.pop("views_threshold", None)
    return Known(overridden=frozenset(given), **cast("Any", effective))


def _obsolete(
    values: Mapping[str, Value], given: Mapping[str, object], *, shared_budget: bool
) -> set[str]:
    """What the text says that an override replaces: the other way to say the same thing.

    Of the count, what each one gets and the total, two make the third: a new value replaces the
    one that no longer follows.
    """
    obsolete: set[str] = set()
    is_counted = "creators_wanted" in values or "creators_wanted" in given
    if "ads_rights_days" in given:
        obsolete.add("ads_rights_perpetual")
    if "ads_rights_perpetual" in given:
        obsolete.add("ads_rights_days")
    if "budget_per_creator_cents" in given and is_counted:
        obsolete.add("total_budget_cents")
    if "total_budget_cents" in given and is_counted:
        obsolete.add("budget_per_creator_cents")
    elif "creators_wanted" in given and "budget_per_creator_cents" in values:
        obsolete.add("budget_per_creator_cents" if shared_budget else "total_budget_cents")
    return obsolete


def cautions(reading: Reading, known: Known, order: Proposal, reference: date) -> Iterator[Caution]:
    """Notice what the reader did, what is only likely, and what no order takes as it is stated."""
    yield from reading.cautions
    for name in sorted(doubtful(reading, known)):
        yield Caution("likely_value", name, {})
    if "BUDGET_CLAMPED" in order.flags:
        yield Caution(
            "budget_clamped",
            "budget_per_creator_cents",
            {
                "stated_cents": known.stated_budget_cents(order.creators) or 0,
                "low_cents": MIN_BUDGET_CENTS,
                "high_cents": MAX_BUDGET_CENTS,
                "used_cents": order.budget_cents,
                "total_cents": order.budget_cents * order.creators,
            },
        )
    if "CREATORS_CLAMPED" in order.flags:
        yield Caution(
            "creators_clamped",
            "creators_wanted",
            {
                "stated": known.creators_wanted or 0,
                "low": 1,
                "high": MAX_CREATORS,
                "used": order.creators,
            },
        )
    deadline = reading.values.get("deadline")
    if isinstance(deadline, str) and known.deadline is None:
        yield Caution(
            "deadline_past",
            "deadline",
            {"deadline_date": deadline, "reference_date": reference.isoformat()},
        )
    if known.payment_trigger == PaymentTrigger.VIEWS and known.prestation in {None, "ugc_only"}:
        yield Caution("ugc_only_with_views", "payment_trigger", {})


def doubtful(reading: Reading, known: Known) -> frozenset[str]:
    """Name the fields that the text most likely means so, and no override settles."""
    return reading.guessed - known.overridden


def _given(overrides: Overrides | None) -> dict[str, object]:
    if overrides is None:
        return {}
    names = overrides.model_fields_set.difference(TEXT_NAMES)
    return {name: getattr(overrides, name) for name in names}


def _bounded(name: str, value: Value) -> Value:
    if name in FACT_BOUNDS and isinstance(value, int):
        low, high = FACT_BOUNDS[name]
        return min(max(value, low), high)
    return value


def priced_facts(known: Known) -> PricedFacts:
    """Give the published facts, each absent when unknown."""
    return PricedFacts.trusted(
        {name: value for name in _FACT_NAMES if (value := getattr(known, name)) is not None}
    )


def pricing_facts(known: Known, today: date) -> Facts:
    """Give what the price depends on; hurry counts from the day of pricing."""
    days = (date.fromisoformat(known.deadline) - today).days if known.deadline else None
    return Facts(
        prestation=known.prestation or Prestation.UGC_ONLY.value,
        categories=tuple(known.target_categories),
        platform_count=len(known.platforms),
        level=known.level,
        videos_per_creator=known.videos_per_creator or 1,
        video_seconds=known.video_seconds,
        ads_rights_days=known.ads_rights_days or 0,
        ads_rights_perpetual=known.ads_rights_perpetual or False,
        whitelisting_days=known.whitelisting_days or 0,
        exclusivity_months=known.exclusivity_months or 0,
        raw_footage=known.raw_footage or False,
        extra_hooks=known.extra_hooks or 0,
        extra_revisions=known.extra_revisions or 0,
        days_to_deadline=days,
        paid_on_views=known.payment_trigger == PaymentTrigger.VIEWS,
        views_threshold=known.views_threshold,
    )


def defaulted_fields(known: Known) -> list[str]:
    """Name the fields of the suggestion whose value needed a default or a market rate."""
    defaulted = {
        "prestation": known.prestation is None,
        "budget_per_creator_cents": not known.has_budget,
        "creators_wanted": not known.has_creators,
    }
    return [name for name, is_defaulted in defaulted.items() if is_defaulted]
