"""Where a stated budget stands against the market price of the same brief, and the ways out."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from pricing.codes import SHAPES
from pricing.engine import price
from pricing.model import Alternative, Band, Facts, Line, Quote, Verdict
from pricing.tariff import Tariff
from pricing.terms import Judgement

_WHOLE_BPS: Final = 10_000
_MOST_WAYS_OUT: Final = 3
_RUSH: Final = "rush"
_LEFT_OUT: Final[Mapping[str, Mapping[str, Any]]] = {
    "rights: ads": {"ads_rights_days": 0, "ads_rights_perpetual": False},
    "whitelisting": {"whitelisting_days": 0},
    "exclusivity": {"exclusivity_months": 0},
    "raw footage": {"raw_footage": False},
    "extra hook": {"extra_hooks": 0},
    "revision": {"extra_revisions": 0},
}
_OPTIONS: Final = frozenset(
    code for code, shape in SHAPES.items() if shape.topic in {*_LEFT_OUT, _RUSH}
)


def judge(
    facts: Facts, tariff: Tariff, on: date, quote: Quote, *, creators: int, budget_cents: int
) -> Verdict:
    """Place a budget per creator, and compute what would bring the order to the market.

    Ways out keep the brand's total where they can: as few creators as it pays at the typical
    price, the same budget without the costliest option, or else a higher budget. A budget in the
    market or its upper range needs none; one above the market could pay more creators.
    """
    market = quote.per_creator
    code = _place(budget_cents, market, tariff.terms.judgement)
    option = _costliest_option(quote)
    ways_out: tuple[Alternative, ...] = ()
    if code in {"below_market", "lower_range"}:
        kept = _with_other_creators(tariff, quote, creators, budget_cents)
        if option is not None:
            lighter = without(facts, option.code, tariff, on)
            asked = price(lighter, tariff, on).per_creator
            if asked.typical < market.typical:
                kept.append(
                    Alternative(
                        "WITHOUT_OPTION",
                        creators,
                        budget_cents,
                        option=option.code,
                        typical_cents=asked.typical,
                        low_cents=asked.low,
                        facts=lighter,
                    )
                )
        raised = [Alternative("RAISE_TO_TYPICAL", creators, market.typical)]
        if code == "below_market":
            raised.insert(0, Alternative("RAISE_TO_LOW", creators, market.low))
        ways_out = (*raised[: _MOST_WAYS_OUT - len(kept)], *kept)
    elif code == "above_market":
        ways_out = tuple(_with_other_creators(tariff, quote, creators, budget_cents))
    return Verdict(code, option, ways_out)


def without(facts: Facts, option: str, tariff: Tariff, on: date) -> Facts:
    """Leave one option out of a brief; a rush by a deadline that is just late enough."""
    late_enough = {"days_to_deadline": tariff.on(on).rush[-1].limit + 1}
    return facts._replace(**_LEFT_OUT.get(SHAPES[option].topic, late_enough))


def _place(budget_cents: int, market: Band, judgement: Judgement) -> str:
    if budget_cents < market.low:
        return "below_market"
    if budget_cents > market.high:
        return "above_market"
    if budget_cents * _WHOLE_BPS < judgement.lower_bps * market.typical:
        return "lower_range"
    if budget_cents * _WHOLE_BPS <= judgement.upper_bps * market.typical:
        return "market"
    return "upper_range"


def _costliest_option(quote: Quote) -> Line | None:
    options = [line for line in quote.lines if line.code in _OPTIONS and line.typical > 0]
    return max(options, key=lambda line: line.typical, default=None)


def _with_other_creators(
    tariff: Tariff, quote: Quote, creators: int, budget_cents: int
) -> list[Alternative]:
    """The same total shared by as many creators as it pays at the typical price."""
    bounds = tariff.terms.bounds
    total_cents = creators * budget_cents
    affordable = min(total_cents // quote.per_creator.typical, bounds.max_creators)
    if affordable in {0, creators}:
        return []
    code = "FEWER_CREATORS" if affordable < creators else "MORE_CREATORS"
    return [Alternative(code, affordable, min(total_cents // affordable, bounds.max_cents))]
