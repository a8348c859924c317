"""Where a stated budget stands, and what brings it to the market."""

from datetime import date

import pytest

from pricing.engine import price
from pricing.model import Alternative, Facts, Verdict
from pricing.tariff import load
from pricing.verdict import judge, without

DAY = date(2026, 11, 21)
TARIFF = load()
DOG = Facts(prestation="video_post", categories=("dog",), platform_count=1)


def verdict(facts: Facts, creators: int, budget_cents: int) -> Verdict:
    quote = price(facts, TARIFF, DAY)
    return judge(facts, TARIFF, DAY, quote, creators=creators, budget_cents=budget_cents)


@pytest.mark.parametrize(
    ("budget_cents", "code"),
    [
        (79_99, "below_market"),
        (80_00, "lower_range"),
        (151_99, "lower_range"),
        (152_00, "market"),
        (237_50, "market"),
        (237_51, "upper_range"),
        (450_00, "upper_range"),
        (450_01, "above_market"),
    ],
)
def test_a_budget_is_placed_against_the_band_of_its_own_brief(budget_cents: int, code: str) -> None:
    # a dog, one post on TikTok: 80 - 190 - 450 euros
    assert verdict(DOG, 1, budget_cents).code == code


def test_a_budget_in_the_market_needs_no_way_out() -> None:
    assert verdict(DOG, 10, 190_00).ways_out == ()
    assert verdict(DOG, 10, 300_00).ways_out == ()


def test_below_the_market_the_same_total_pays_fewer_creators() -> None:
    assert verdict(DOG, 10, 60_00).ways_out == (
        Alternative("RAISE_TO_LOW", 10, 80_00),
        Alternative("RAISE_TO_TYPICAL", 10, 190_00),
        Alternative("FEWER_CREATORS", 3, 200_00),
    )


def test_with_an_option_to_leave_out_there_are_three_ways_out() -> None:
    facts = Facts(ads_rights_days=365, raw_footage=True)
    found = verdict(facts, 10, 50_00)
    assert found.code == "below_market"
    assert found.costliest_option is not None
    assert found.costliest_option.code == "RIGHTS_ADS_365D"
    assert found.ways_out == (
        Alternative("RAISE_TO_LOW", 10, 140_00),
        Alternative("FEWER_CREATORS", 1, 500_00),
        Alternative(
            "WITHOUT_OPTION",
            10,
            50_00,
            option="RIGHTS_ADS_365D",
            typical_cents=210_00,
            low_cents=100_00,
            facts=Facts(raw_footage=True),
        ),
    )


def test_above_the_market_the_same_total_pays_more_creators() -> None:
    assert verdict(DOG, 2, 950_00).ways_out == (Alternative("MORE_CREATORS", 10, 190_00),)
    assert verdict(DOG, 50, 950_00).ways_out == ()


def test_leaving_an_option_out_is_no_way_out_when_the_price_stays_at_its_limit() -> None:
    facts = Facts(level="expert", videos_per_creator=20, raw_footage=True)
    assert [way.code for way in verdict(facts, 1, 1000_00).ways_out] == [
        "RAISE_TO_LOW",
        "RAISE_TO_TYPICAL",
    ]


@pytest.mark.parametrize(
    "facts",
    [
        Facts(ads_rights_days=90),
        Facts(ads_rights_days=90, ads_rights_perpetual=True),
        Facts(whitelisting_days=30),
        Facts(exclusivity_months=3),
        Facts(raw_footage=True),
        Facts(extra_hooks=2),
        Facts(extra_revisions=2),
    ],
)
def test_every_option_can_be_left_out(facts: Facts) -> None:
    option = verdict(facts, 1, 50_00).costliest_option
    assert option is not None
    assert without(facts, option.code, TARIFF, DAY) == Facts()


def test_a_rush_is_left_out_by_a_later_deadline() -> None:
    facts = Facts(days_to_deadline=1)
    option = verdict(facts, 1, 50_00).costliest_option
    assert option is not None
    assert option.code == "RUSH_48H"
    assert without(facts, option.code, TARIFF, DAY) == Facts(days_to_deadline=5)


def test_without_options_none_is_the_costliest() -> None:
    assert verdict(DOG, 1, 100_00).costliest_option is None
