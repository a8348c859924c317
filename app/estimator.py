"""The use case: from a brief to the published estimate. Pure, apart from what is injected.

    read → overrides on top → facts → quote → order → verdict, notes, views → questions → answer

``read`` finds what the text says; everything after it is arithmetic and words.
"""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from app.domain.campaign import Category, PaymentTrigger
from app.domain.estimate import (
    CategoryCandidate,
    Confidence,
    Estimate,
    EvidenceItem,
    ForeignAmountStated,
    Price,
    Quote,
    Stated,
    TariffVersion,
)
from app.domain.reading import Reading, Value
from app.domain.request import EstimateRequest, Overrides
from app.known import (
    CANDIDATE_SCORE,
    SUGGESTED_SCORE,
    Known,
    cautions,
    defaulted_fields,
    gather,
    niche_evidence,
    priced_facts,
    pricing_facts,
    stated_values,
)
from app.questions import ask
from app.suggestion import suggest
from app.wording import MessageLanguage, Wording, wording
from app.wording.cautions import warnings
from app.wording.price import band, price_in_words, published_views
from pricing import model
from pricing.engine import price
from pricing.notes import notes, views
from pricing.proposal import propose, total
from pricing.tariff import Tariff
from pricing.verdict import judge

Read = Callable[[str, date], Reading]
_HIGH_SCORE: Final = 0.8
_CONFIDENCES: Final[tuple[Confidence, ...]] = ("high", "medium", "low")
# The share that must be known for the first confidence, and for the second.
_CONFIDENCE_SHARES: Final = (0.8, 0.5)


class Estimator:
    """Reads a brief and prices it; creates and stores nothing."""

    def __init__(
        self,
        *,
        read: Read,
        tariff: Tariff,
        today: Callable[[], date],
        new_id: Callable[[], str],
        operator_name: str,
    ) -> None:
        self._read = read
        self._tariff = tariff
        self._today = today
        self._new_id = new_id
        self._operator_name = operator_name

    def estimate(
        self, request: EstimateRequest, *, language: MessageLanguage | None = None
    ) -> Estimate:
        """Estimate a campaign; messages in the request's language, else this one, else the text's.

        The reference date is for reading dates only: the price is always that of today.
        """
        today = self._today()
        given_day = request.reference_date
        reference = today if given_day is None else date.fromisoformat(given_day)
        reading = self._read(request.brief, reference)
        said_in = request.language or language or ("fr" if reading.language == "fr" else "en")
        return self._answer(request, reading, _Days(today, reference), said_in)

    def _answer(
        self, request: EstimateRequest, reading: Reading, days: "_Days", language: MessageLanguage
    ) -> Estimate:
        values = stated_values(reading)
        known = gather(
            values,
            request.overrides,
            days.reference,
            shared_budget=reading.shared_budget,
        )
        campaign = self._campaign(known, days.today)
        facts = priced_facts(known)
        words = wording(language)
        return Estimate(
            suggestion=suggest(request, reading, known, facts, campaign.order),
            indicative_total_cents=campaign.total.indicative_cents,
            stated=_stated(values, reading),
            facts=facts,
            defaulted_fields=defaulted_fields(known),
            evidence=_evidence(request, reading),
            categories=_categories(request.brief, reading),
            price=self._price(known, campaign, days.today, words),
            questions=ask(
                known,
                campaign.facts,
                campaign.quote.per_creator,
                reading.categories,
                self._tariff,
                today=days.today,
                language=language,
            ),
            warnings=warnings(
                [*reading.cautions, *cautions(values, known, campaign.order, days.reference)],
                values,
                reading.foreign_amounts,
                words,
            ),
            confidence=_confidence(known, reading),
            extractor="rules",
            model=None,
            prompt_version=None,
            estimate_id=self._new_id(),
            next_step=words.say("next_step.text", operator=self._operator_name),
        )

    def _campaign(self, known: Known, today: date) -> "_Campaign":
        facts = pricing_facts(known, today)
        quote = price(facts, self._tariff, today)
        order = propose(
            quote,
            self._tariff,
            creators=known.creators_wanted,
            budget_cents=known.budget_per_creator_cents,
            total_cents=known.total_budget_cents,
        )
        return _Campaign(facts, quote, order, total(order, quote, self._tariff, today))

    def _price(self, known: Known, campaign: "_Campaign", today: date, words: Wording) -> Price:
        facts, quote, order, sums = campaign
        tariff = self._tariff
        in_words = price_in_words(tariff, today, words.language)
        budget_cents = known.stated_budget_cents(order.creators)
        verdict = None
        if budget_cents is not None:
            judged = judge(
                facts, tariff, today, quote, creators=order.creators, budget_cents=budget_cents
            )
            verdict = in_words.verdict(judged, budget_cents, quote.per_creator, facts)
        paid_views = views(
            facts, tariff, today, budget_cents=order.budget_cents, creators=order.creators
        )
        noted = notes(
            facts,
            tariff,
            today,
            budget_cents=order.budget_cents,
            total_cents=sums.indicative_cents,
        )
        return Price(
            per_creator=band(quote.per_creator),
            total=band(sums.market),
            lines=in_words.lines(quote, facts),
            fees=in_words.fees(sums.fees, facts),
            verdict=verdict,
            views=published_views(paid_views),
            notes=in_words.notes(noted, paid_views),
            tariff=TariffVersion(version=tariff.version, reviewed=str(tariff.reviewed)),
        )


class _Days(NamedTuple):
    today: date
    reference: date


class _Campaign(NamedTuple):
    facts: model.Facts
    quote: model.Quote
    order: model.Proposal
    total: model.Total


def _stated(values: Mapping[str, Value], reading: Reading) -> Stated:
    stated: dict[str, Any] = {
        name: value for name, value in values.items() if name in Stated.model_fields
    }
    if reading.alternatives:
        stated["alternatives"] = reading.alternatives
    if reading.foreign_amounts:
        stated["foreign_amounts"] = [
            ForeignAmountStated(amount=amount, currency=currency)
            for amount, currency in reading.foreign_amounts
        ]
    return Stated.model_validate(stated, strict=False)


def _evidence(request: EstimateRequest, reading: Reading) -> list[EvidenceItem]:
    brief, overrides = request.brief, request.overrides
    found = [
        EvidenceItem(
            field=field, value=value, quote=brief[start:end], start=start, end=end, source="rules"
        )
        for field, value, (start, end) in reading.evidence + niche_evidence(reading)
    ]
    if overrides is None:
        return found
    return found + [
        EvidenceItem(
            field=name,
            value=getattr(overrides, name),
            quote=None,
            start=None,
            end=None,
            source="override",
        )
        for name in Overrides.model_fields
        if name in overrides.model_fields_set
    ]


def _categories(brief: str, reading: Reading) -> list[CategoryCandidate]:
    candidates = [found for found in reading.categories if found.score >= CANDIDATE_SCORE]
    return [
        CategoryCandidate(
            category=Category(found.category),
            score=found.score,
            confidence=_score_confidence(found.score),
            evidence=[
                Quote(quote=brief[start:end], start=start, end=end) for start, end in found.spans
            ],
        )
        for found in sorted(candidates, key=lambda found: -found.score)
    ]


def _score_confidence(score: float) -> Confidence:
    if score >= _HIGH_SCORE:
        return "high"
    return "medium" if score >= SUGGESTED_SCORE else "low"


def _confidence(known: Known, reading: Reading) -> Confidence:
    """Count what is known of what decides the price; a contradiction costs one step."""
    is_known = [
        known.has_creators,
        known.has("prestation"),
        known.has("target_categories"),
        known.has("platforms"),
        known.has_rights,
        known.has("level"),
        known.has("deadline"),
    ]
    if known.payment_trigger == PaymentTrigger.VIEWS:
        is_known.append(known.has("views_threshold"))
    share = sum(is_known) / len(is_known)
    step = sum(share < least for least in _CONFIDENCE_SHARES)
    step += any(caution.code == "contradiction" for caution in reading.cautions)
    return _CONFIDENCES[min(step, len(_CONFIDENCES) - 1)]
