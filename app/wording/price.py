"""A price in words: what the pricing package computed, as the published price of an estimate."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any, Final, cast

from app.domain.estimate import (
    Band,
    FeeLine,
    Note,
    PriceLine,
    Source,
    TariffVersion,
    Verdict,
    VerdictCode,
    Views,
    WayOut,
)
from app.domain.request import Overrides
from app.wording import MessageLanguage, Wording, wording
from pricing import model
from pricing.tariff import Tariff

_OPTION_FIELDS: Final = (
    "ads_rights_days",
    "ads_rights_perpetual",
    "whitelisting_days",
    "exclusivity_months",
    "raw_footage",
    "extra_hooks",
    "extra_revisions",
)
_ABOUT_VIEWS: Final = 1_000


def band(prices: model.Band) -> Band:
    """Publish a band."""
    low, typical, high = prices
    return Band(low_cents=low, typical_cents=typical, high_cents=high)


class PriceInWords:
    """Names, methods, sources and reasons of one tariff, on one day, in one language."""

    def __init__(self, tariff: Tariff, on: date, words: Wording) -> None:
        self._tariff = tariff
        self._on = on
        self._words = words
        self._source = {
            name: Source(id=name, url=source.url) for name, source in tariff.terms.sources.items()
        }
        self.tariff_version = TariffVersion(version=tariff.version, reviewed=str(tariff.reviewed))
        # Briefs differ more in their words than in their lines: most have been worded before.
        self._line = lru_cache(maxsize=4_096)(self._worded)
        self._fee_label = cache(self._worded_fee)

    def lines(self, quote: model.Quote, facts: model.Facts) -> list[PriceLine]:
        """Publish every line with its name, its method and its sources."""
        return [self._line(line, facts.prestation, facts.level) for line in quote.lines]

    def _worded(self, line: model.Line, prestation: str, level: str | None) -> PriceLine:
        code, low, typical, high, units = line
        language = self._words.language
        facts = model.Facts(prestation=prestation, level=level)
        basis = self._tariff.basis(code, facts, self._on)
        label = basis.label[language]
        return PriceLine(
            code=code,
            label=f"{label}\u202f× {units}" if units > 1 else label,
            low_cents=low,
            typical_cents=typical,
            high_cents=high,
            method=basis.method[language],
            sources=self._sources(basis.sources),
        )

    def fees(self, fees: Iterable[model.Fee], facts: model.Facts) -> list[FeeLine]:
        """Publish the fees, also those that are zero."""
        return [
            FeeLine(code=code, label=self._fee_label(code, facts.level), cents=cents)
            for code, cents in fees
        ]

    def _worded_fee(self, code: str, level: str | None) -> str:
        basis = self._tariff.basis(code, model.Facts(level=level), self._on)
        return basis.label[self._words.language]

    def notes(self, notes: Iterable[model.Note], views: model.Views | None) -> list[Note]:
        """Publish what a brand should know before it orders."""
        said = [
            Note(
                code=note.code,
                detail=self._words.say(f"note.{note.code}", **note.figures),
                sources=self._sources(note.sources),
            )
            for note in notes
        ]
        return said + self._mostly_production(views)

    def _mostly_production(self, views: model.Views | None) -> list[Note]:
        if views is None or (views.implied_cpm_cents or 0) <= views.cpm.high:
            return []
        about = max(round(views.views_at_market, -3), _ABOUT_VIEWS)
        code = "VIEWS_MOSTLY_PRODUCTION"
        return [Note(code=code, detail=self._words.say(f"note.{code}", views=about), sources=[])]

    def verdict(
        self,
        verdict: model.Verdict,
        budget_cents: int,
        market: model.Band,
        facts: model.Facts,
    ) -> Verdict:
        """Say where a budget stands, why, and what would help; every figure is computed."""
        return Verdict(
            code=cast("VerdictCode", verdict.code),
            reason=self._reason(verdict, budget_cents, market),
            budget_per_creator_cents=budget_cents,
            low_cents=market.low,
            typical_cents=market.typical,
            high_cents=market.high,
            ways_out=[self._way_out(way, facts) for way in verdict.ways_out],
        )

    def _reason(self, verdict: model.Verdict, budget_cents: int, market: model.Band) -> str:
        say = self._words.say
        reason = say(
            f"verdict.{verdict.code}",
            budget_cents=budget_cents,
            range=self._words.money_range(market.low, market.high),
            typical_cents=market.typical,
        )
        option = verdict.costliest_option
        spared = [way for way in verdict.ways_out if way.typical_cents is not None]
        if option is not None and (spared or verdict.code == "below_market"):
            reason = say(
                "verdict.because",
                reason=reason,
                option=say(f"option.{option.code}"),
                option_cents=option.typical,
            )
        for way in spared:
            reason = say(
                "verdict.without",
                reason=reason,
                typical_cents=way.typical_cents or 0,
                low_cents=way.low_cents or 0,
            )
        return f"{reason}."

    def _way_out(self, way: model.Alternative, facts: model.Facts) -> WayOut:
        bounds = self._tariff.terms.bounds
        budget_cents = min(max(way.budget_cents, bounds.min_cents), bounds.max_cents)
        changes = self._changes(facts, way.facts) if way.facts else {}
        total_cents = budget_cents * way.creators
        label = self._words.say(
            f"way_out.{way.code}",
            budget_cents=budget_cents,
            creators=self._words.count("creators", way.creators),
            total_cents=total_cents,
            option=self._words.say(f"option.{way.option}") if way.option else "",
            typical_cents=way.typical_cents or 0,
        )
        return WayOut(
            code=way.code,
            label=label,
            budget_per_creator_cents=budget_cents,
            creators_wanted=way.creators,
            total_cents=total_cents,
            overrides=Overrides.trusted(
                {"budget_per_creator_cents": budget_cents, "creators_wanted": way.creators}
                | changes
            ),
        )

    def _changes(self, before: model.Facts, after: model.Facts) -> dict[str, Any]:
        changes: dict[str, Any] = {
            name: getattr(after, name)
            for name in _OPTION_FIELDS
            if getattr(after, name) != getattr(before, name)
        }
        if "ads_rights_perpetual" in changes:
            changes["ads_rights_days"] = after.ads_rights_days
        if after.days_to_deadline is not None and after.days_to_deadline != before.days_to_deadline:
            changes["deadline"] = str(self._on + timedelta(days=after.days_to_deadline))
        return changes

    def _sources(self, ids: Sequence[str]) -> list[Source]:
        return [self._source[name] for name in ids]


@lru_cache(maxsize=4)
def price_in_words(tariff: Tariff, on: date, language: MessageLanguage) -> PriceInWords:
    """Give the words of one day, which all its estimates share."""
    return PriceInWords(tariff, on, wording(language))


def published_views(views: model.Views | None) -> Views | None:
    """Publish the economics of payment on views."""
    if views is None:
        return None
    return Views(
        threshold=views.threshold,
        implied_cpm_cents=views.implied_cpm_cents,
        cpm=band(views.cpm),
        max_spend_cents=views.max_spend_cents,
    )
