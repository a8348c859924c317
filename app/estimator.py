"""The use case: from a brief to the published estimate. Pure, apart from what is injected.

    read → overrides on top → facts → quote → order → verdict, notes, views → questions → answer

``read`` finds what the text says; everything after it is arithmetic and words.
"""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import date
from typing import TYPE_CHECKING, Literal, NamedTuple

from app.domain.estimate import Estimate, Price
from app.domain.reading import Reading
from app.domain.request import EstimateRequest
from app.findings import categories, confidence, evidence, stated
from app.known import (
    Known,
    cautions,
    defaulted_fields,
    gather,
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

if TYPE_CHECKING:
    import asyncio

Read = Callable[[str, date], Reading]
# What a language model adds to the reading that it is given a way to get; never raises.
Refine = Callable[[str, date, Callable[[], Reading]], Awaitable[Reading]]


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
        refine: Refine | None = None,
        count: Callable[[str, str], None] = lambda _extractor, _language: None,
    ) -> None:
        self._read = read
        self._count = count
        self._refine = refine
        self._tariff = tariff
        self._today = today
        self._new_id = new_id
        self._operator_name = operator_name
        self._turn: asyncio.Lock | None = None

    def estimate(
        self, request: EstimateRequest, *, language: MessageLanguage | None = None
    ) -> Estimate:
        """Estimate a campaign; messages in the request's language, else this one, else the text's.

        The reference date is for reading dates only: the price is always that of today.
        """
        days = self._days(request)
        return self._answer(request, self._read(request.brief, days.reference), days, language)

    def asks_model(self, request: EstimateRequest) -> bool:
        """Whether a language model helps with this request."""
        return self._refine is not None and request.extractor != "rules"

    async def refined(
        self, request: EstimateRequest, *, language: MessageLanguage | None = None
    ) -> Estimate:
        """Estimate with the help of a language model, when one helps with this request."""
        await self._take_turn()
        days = self._days(request)
        reading = await self._refined(
            request, days, lambda: self._read(request.brief, days.reference)
        )
        return self._answer(request, reading, days, language)

    async def stepwise(
        self, request: EstimateRequest, *, language: MessageLanguage | None = None
    ) -> AsyncIterator[Estimate]:
        """Yield the estimate of the rules at once, then the refined one when a model helps."""
        await self._take_turn()
        days = self._days(request)
        reading = self._read(request.brief, days.reference)
        yield self._answer(request, reading, days, language)
        if self.asks_model(request):
            refined = await self._refined(request, days, lambda: reading)
            yield self._answer(request, refined, days, language)

    async def _take_turn(self) -> None:
        """Wait for a round of the event loop in which no other estimate is begun.

        Callers are served between two rounds. Were all estimates that are due made in one, a new
        caller, of whom a round lets in only one, would wait for everybody's, again and again.
        """
        # Loaded by whoever awaits this; an estimate at a terminal starts sooner without.
        import asyncio  # noqa: PLC0415

        self._turn = self._turn or asyncio.Lock()
        async with self._turn:
            await asyncio.sleep(0)

    async def _refined(
        self, request: EstimateRequest, days: "_Days", read: Callable[[], Reading]
    ) -> Reading:
        if self._refine is None or not self.asks_model(request):
            return read()
        return await self._refine(request.brief, days.reference, read)

    def _days(self, request: EstimateRequest) -> "_Days":
        today, given = self._today(), request.reference_date
        return _Days(today, today if given is None else date.fromisoformat(given))

    def _answer(
        self,
        request: EstimateRequest,
        reading: Reading,
        days: "_Days",
        asked_language: MessageLanguage | None,
    ) -> Estimate:
        read_in: MessageLanguage = "fr" if reading.language == "fr" else "en"
        language = request.language or asked_language or read_in
        asked = reading.asked
        values = stated_values(reading)
        shared = reading.shared_budget
        known = gather(values, request.overrides, days.reference, shared_budget=shared)
        campaign = self._campaign(known, days.today)
        facts = priced_facts(known)
        extractor: Literal["model+rules", "rules"] = "model+rules" if asked else "rules"
        self._count(extractor, reading.language)
        words = wording(language)
        return Estimate(
            suggestion=suggest(request, reading, known, facts, campaign.order),
            indicative_total_cents=campaign.total.indicative_cents,
            stated=stated(values, reading),
            facts=facts,
            defaulted_fields=defaulted_fields(known),
            evidence=evidence(request, reading),
            categories=categories(request.brief, reading),
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
                cautions(reading, known, campaign.order, days.reference),
                values,
                reading.foreign_amounts,
                words,
            ),
            confidence=confidence(known, reading),
            extractor=extractor,
            model=asked.name if asked else None,
            prompt_version=asked.prompt_version if asked else None,
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
            tariff=in_words.tariff_version,
        )


class _Days(NamedTuple):
    today: date
    reference: date


class _Campaign(NamedTuple):
    facts: model.Facts
    quote: model.Quote
    order: model.Proposal
    total: model.Total
