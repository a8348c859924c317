"""The nine worked examples of the pricing rules, read from their own words."""

from datetime import date

import pytest

from app.bootstrap import build
from app.domain.request import EstimateRequest
from app.extraction.rules.reader import read
from app.known import gather, pricing_facts, stated_values
from app.settings import Settings
from pricing.engine import price
from pricing.examples import EXAMPLES, Example
from pricing.tariff import load

DAY = date(2026, 11, 21)


@pytest.mark.parametrize("example", EXAMPLES, ids=[example.brief for example in EXAMPLES])
def test_an_example_is_read_as_it_is_priced(example: Example) -> None:
    reading = read(example.brief, DAY)
    known = gather(stated_values(reading), None, DAY, shared_budget=reading.shared_budget)

    assert pricing_facts(known, DAY) == example.facts
    assert known.creators_wanted == example.creators
    assert known.total_budget_cents == example.total_cents


@pytest.mark.parametrize("example", EXAMPLES, ids=[example.brief for example in EXAMPLES])
def test_an_example_costs_what_was_computed_by_hand(example: Example) -> None:
    estimator = build(Settings(), today=lambda: DAY).estimator

    band = estimator.estimate(EstimateRequest(brief=example.brief)).price.per_creator

    priced = price(example.facts, load(), DAY).per_creator
    assert (band.low_cents, band.typical_cents, band.high_cents) == priced
