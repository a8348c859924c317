"""What a brand should know before it orders: codes and figures; the words are the app's.

Figures follow the names of the wording: ``*_cents`` is money, ``*_date`` an ISO date.
"""

from datetime import date, timedelta
from typing import Final

from pricing.model import Facts, Note, Views
from pricing.tariff import Tariff

_WHOLE_BPS: Final = 10_000
_BPS_PER_PERCENT: Final = 100


def notes(
    facts: Facts, tariff: Tariff, on: date, *, budget_cents: int, total_cents: int
) -> tuple[Note, ...]:
    """Gather the notes on an order: ``budget_cents`` per creator, ``total_cents`` with fees."""
    return (
        _vat(tariff, total_cents),
        Note("NOT_INCLUDED", {}),
        *_written_contract(facts, tariff, on, budget_cents),
        *_perpetual_rights(facts, tariff),
        *_deadline(facts, tariff),
        *_views_threshold(facts, tariff),
        *_stale(tariff, on),
    )


def views(
    facts: Facts, tariff: Tariff, on: date, *, budget_cents: int, creators: int
) -> Views | None:
    """Say what payment on views means for an order; None when it is not paid so."""
    if not facts.paid_on_views:
        return None
    cpm = tariff.on(on).cpm(facts.prestation)
    threshold = facts.views_threshold
    return Views(
        threshold=threshold,
        implied_cpm_cents=None if threshold is None else _half_up(1000 * budget_cents, threshold),
        cpm=cpm,
        views_at_market=1000 * budget_cents // cpm.typical,
        max_spend_cents=creators * budget_cents,
    )


def _half_up(numerator: int, denominator: int) -> int:
    return (2 * numerator + denominator) // (2 * denominator)


def _vat(tariff: Tariff, total_cents: int) -> Note:
    vat = tariff.terms.vat
    most_cents = -(-total_cents * vat.rate_bps // _WHOLE_BPS)
    figures = {
        "rate_percent": vat.rate_bps // _BPS_PER_PERCENT,
        "vat_cents": most_cents,
        "total_with_vat_cents": total_cents + most_cents,
        "exempt_turnover_cents": vat.exempt_turnover_cents,
    }
    return Note("VAT", figures, vat.sources)


def _written_contract(facts: Facts, tariff: Tariff, on: date, budget_cents: int) -> list[Note]:
    law = tariff.terms.written_contract
    if (
        on < law.start
        or facts.prestation not in law.applies_to
        or budget_cents < law.threshold_cents
    ):
        return []
    figures = {"threshold_cents": law.threshold_cents, "budget_cents": budget_cents}
    return [Note("WRITTEN_CONTRACT", figures, law.sources)]


def _perpetual_rights(facts: Facts, tariff: Tariff) -> list[Note]:
    if not facts.ads_rights_perpetual or facts.prestation == "post_provided":
        return []
    return [Note("PERPETUAL_RIGHTS", {}, tariff.terms.bounded_rights.sources)]


def _deadline(facts: Facts, tariff: Tariff) -> list[Note]:
    delivery = tariff.terms.delivery
    days = facts.days_to_deadline
    if days is None or not 0 <= days <= delivery.tight_days or facts.prestation == "post_provided":
        return []
    figures = {"days": days, "making_days": delivery.making_days}
    return [Note("DEADLINE_TIGHT", figures, delivery.sources)]


def _views_threshold(facts: Facts, tariff: Tariff) -> list[Note]:
    realism = tariff.terms.views_realism
    threshold = facts.views_threshold
    if not facts.paid_on_views:
        return []
    if threshold is None:
        return [Note("VIEWS_THRESHOLD_MISSING", {})]
    if threshold <= realism.nano_max:
        return []
    code, usual = (
        ("VIEWS_DEMANDING", realism.nano_max)
        if threshold <= realism.micro_max
        else ("VIEWS_UNLIKELY", realism.micro_max)
    )
    return [Note(code, {"threshold": threshold, "usual_most": usual}, realism.sources)]


def _stale(tariff: Tariff, on: date) -> list[Note]:
    if on <= tariff.reviewed + timedelta(days=tariff.review_every_days):
        return []
    figures: dict[str, int | str] = {
        "reviewed_date": tariff.reviewed.isoformat(),
        "review_every_days": tariff.review_every_days,
    }
    return [Note("TARIFF_STALE", figures)]
