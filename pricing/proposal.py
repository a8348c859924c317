"""How many creators at which budget: what the brand says, completed from the market price."""

from datetime import date
from typing import Final

from pricing.model import Band, Fee, Proposal, Quote, Total
from pricing.rates import Rates
from pricing.tariff import Tariff
from pricing.terms import Bounds

_WHOLE_BPS: Final = 10_000
_TYPICAL: Final = Band._fields.index("typical")


def propose(
    quote: Quote,
    tariff: Tariff,
    *,
    creators: int | None,
    budget_cents: int | None,
    total_cents: int | None,
) -> Proposal:
    """Complete an order; None is what the brand did not say.

    A stated number of creators and a stated budget are kept, within the bounds; a total then has
    nothing left to say. Else the total is shared, rounded down to the cent, so that it is never
    exceeded unless the least budget of an order forces it. Fees come on top of a total.
    """
    bounds = tariff.terms.bounds
    flags: set[str] = set()
    stated = creators
    typical_cents = quote.per_creator.typical
    creators = creators_wanted(typical_cents, tariff, creators, budget_cents, total_cents)
    if stated is not None:
        if creators != stated:
            flags.add("CREATORS_CLAMPED")
    elif total_cents is None:
        flags.add("CREATORS_ASSUMED")
    else:
        flags.add("CREATORS_FROM_TOTAL" if budget_cents is None else "CREATORS_FROM_BUDGETS")
    if budget_cents is None and total_cents is not None:
        budget_cents = total_cents // creators
    elif budget_cents is None:
        budget_cents = typical_cents
        flags.add("BUDGET_FROM_MARKET")
    kept_cents = _within(bounds, budget_cents)
    if kept_cents != budget_cents:
        flags.add("BUDGET_CLAMPED")
    return Proposal(creators, kept_cents, frozenset(flags))


def creators_wanted(
    typical_cents: int,
    tariff: Tariff,
    creators: int | None,
    budget_cents: int | None,
    total_cents: int | None,
) -> int:
    """How many creators an order has: those stated, else as many as the total pays."""
    bounds = tariff.terms.bounds
    if creators is None and total_cents is None:
        return bounds.default_creators
    if creators is None:
        each_cents = typical_cents if budget_cents is None else _within(bounds, budget_cents)
        creators = (total_cents or 0) // each_cents
    return min(max(creators, bounds.min_creators), bounds.max_creators)


def total(proposal: Proposal, quote: Quote, tariff: Tariff, on: date) -> Total:
    """Add a campaign up: what is proposed, and the market's band for as many creators."""
    rates = tariff.on(on)
    budgets_cents = proposal.creators * proposal.budget_cents
    fees = tuple(Fee(fee.code, _fee(budgets_cents, fee.band.typical)) for fee in rates.fees)
    market = [
        _with_fees(proposal.creators * cents, rates, at)
        for at, cents in enumerate(quote.per_creator)
    ]
    return Total(budgets_cents + sum(fee.cents for fee in fees), fees, Band(*market))


def market_cents(creators: int, each_cents: int, rates: Rates) -> int:
    """What so many creators cost at one price each, with the typical fees."""
    return _with_fees(creators * each_cents, rates, _TYPICAL)


def _with_fees(cents: int, rates: Rates, at: int) -> int:
    """Add the fees to what the creators get; ``at``: their low, typical or high share."""
    with_fees = cents
    for fee in rates.fees:
        if share_bps := fee.band[at]:
            with_fees += _fee(cents, share_bps)
    return with_fees


def _within(bounds: Bounds, budget_cents: int) -> int:
    return min(max(budget_cents, bounds.min_cents), bounds.max_cents)


def _fee(cents: int, share_bps: int) -> int:
    return (cents * share_bps + _WHOLE_BPS // 2) // _WHOLE_BPS
