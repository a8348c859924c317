"""The nine worked examples of the price, to the cent, computed by hand before they were coded."""

from datetime import date

from pricing.engine import price
from pricing.examples import EXAMPLES
from pricing.model import Band, Proposal, Quote, Verdict
from pricing.notes import notes, views
from pricing.proposal import propose, total
from pricing.tariff import load
from pricing.verdict import judge

DAY = date(2026, 11, 21)
TARIFF = load()


def quote(number: int) -> Quote:
    return price(EXAMPLES[number - 1].facts, TARIFF, DAY)


def lines(number: int) -> dict[str, tuple[int, int, int]]:
    return {line.code: (line.low, line.typical, line.high) for line in quote(number).lines}


def proposal(number: int) -> Proposal:
    example = EXAMPLES[number - 1]
    return propose(
        quote(number),
        TARIFF,
        creators=example.creators,
        budget_cents=example.budget_cents,
        total_cents=example.total_cents,
    )


def order(number: int) -> tuple[int, int, set[str]]:
    creators, budget_cents, flags = proposal(number)
    return creators, budget_cents, set(flags)


def indicative(number: int) -> int:
    return total(proposal(number), quote(number), TARIFF, DAY).indicative_cents


def verdict(number: int) -> Verdict:
    creators, budget_cents, _ = proposal(number)
    facts = EXAMPLES[number - 1].facts
    return judge(facts, TARIFF, DAY, quote(number), creators=creators, budget_cents=budget_cents)


def note_codes(number: int) -> set[str]:
    found = notes(
        EXAMPLES[number - 1].facts,
        TARIFF,
        DAY,
        budget_cents=proposal(number).budget_cents,
        total_cents=indicative(number),
    )
    return {note.code for note in found}


def test_1_three_creators_with_a_dog_publish_on_tiktok() -> None:
    assert lines(1) == {
        "BASE_VIDEO": (80_00, 150_00, 300_00),
        "POST_ON_CHANNEL": (20_00, 60_00, 150_00),
        "NICHE_DOG": (-20_00, -21_00, 0),
        "ROUNDING_AND_LIMITS": (0, 1_00, 0),
    }
    assert quote(1).per_creator == Band(80_00, 190_00, 450_00)
    assert order(1) == (3, 190_00, {"BUDGET_FROM_MARKET"})
    assert total(proposal(1), quote(1), TARIFF, DAY).market == (240_00, 570_00, 1350_00)
    assert indicative(1) == 570_00


def test_2_the_same_at_120_euros_is_in_the_lower_range() -> None:
    assert lines(2) == lines(1)
    assert order(2) == (3, 120_00, set())
    assert indicative(2) == 360_00
    assert verdict(2).code == "lower_range"
    assert [(way.code, way.creators, way.budget_cents) for way in verdict(2).ways_out] == [
        ("RAISE_TO_TYPICAL", 3, 190_00),
        ("FEWER_CREATORS", 1, 360_00),
    ]


def test_3_ten_cooking_creators_three_months_of_ads_two_hooks() -> None:
    assert lines(3) == {
        "BASE_VIDEO": (80_00, 150_00, 300_00),
        "NICHE_COOKING": (-8_00, -7_50, 0),
        "RIGHTS_ADS_90D": (18_00, 71_25, 225_00),
        "EXTRA_HOOK": (40_00, 90_00, 170_00),
        "ROUNDING_AND_LIMITS": (0, 1_25, 0),
    }
    assert quote(3).per_creator == Band(130_00, 305_00, 695_00)
    assert indicative(3) == 3050_00


def test_4_five_experts_for_b2b_with_a_year_of_ads_in_48_hours() -> None:
    assert lines(4) == {
        "BASE_VIDEO": (250_00, 400_00, 800_00),
        "NICHE_BUSINESS": (25_00, 100_00, 240_00),
        "RIGHTS_ADS_365D": (137_50, 500_00, 1560_00),
        "RAW_FOOTAGE": (82_50, 200_00, 520_00),
        "RUSH_48H": (41_25, 175_00, 520_00),
        "ROUNDING_AND_LIMITS": (-1_25, 0, -1640_00),
    }
    assert quote(4).per_creator == Band(535_00, 1375_00, 2000_00)
    assert indicative(4) == 6875_00


def test_5_twenty_creators_publish_a_provided_film_for_1500_euros_in_all() -> None:
    assert lines(5) == {
        "POST_ON_CHANNEL": (20_00, 60_00, 150_00),
        "EXTRA_PLATFORM_POST": (5_00, 24_00, 150_00),
        "NICHE_CAR": (0, 12_60, 90_00),
        "ROUNDING_AND_LIMITS": (25_00, -1_60, 0),
    }
    assert quote(5).per_creator == Band(50_00, 95_00, 390_00)
    assert order(5) == (20, 75_00, set())
    assert indicative(5) == 1500_00
    assert verdict(5).code == "lower_range"


def test_6_four_sport_creators_paid_at_10_000_views() -> None:
    assert lines(6) == {
        "BASE_VIDEO": (80_00, 150_00, 300_00),
        "POST_ON_CHANNEL": (20_00, 60_00, 150_00),
        "VIEWS_RISK": (0, 36_75, 157_50),
        "ROUNDING_AND_LIMITS": (0, -1_75, 2_50),
    }
    assert quote(6).per_creator == Band(100_00, 245_00, 610_00)
    assert indicative(6) == 980_00
    economics = views(EXAMPLES[5].facts, TARIFF, DAY, budget_cents=245_00, creators=4)
    assert economics is not None
    assert economics.implied_cpm_cents == 24_50
    assert economics.cpm == Band(2_50, 6_50, 13_00)
    assert economics.views_at_market == 37_692
    assert economics.max_spend_cents == 980_00
    assert "VIEWS_DEMANDING" in note_codes(6)


def test_7_ten_creators_post_a_provided_clip_paid_at_50_000_views() -> None:
    assert lines(7) == {
        "POST_ON_CHANNEL": (20_00, 60_00, 150_00),
        "VIEWS_RISK": (0, 10_50, 52_50),
        "VIEWS_REACH": (30_00, 54_50, 22_50),
    }
    assert quote(7).per_creator == Band(50_00, 125_00, 225_00)
    assert indicative(7) == 1250_00
    economics = views(EXAMPLES[6].facts, TARIFF, DAY, budget_cents=125_00, creators=10)
    assert economics is not None
    assert economics.implied_cpm_cents == 2_50
    assert "VIEWS_UNLIKELY" in note_codes(7)


def test_8_a_confirmed_couple_with_perpetual_rights_for_100_euros() -> None:
    assert lines(8) == {
        "BASE_VIDEO": (120_00, 180_00, 300_00),
        "RIGHTS_ADS_PERPETUAL": (96_00, 225_00, 600_00),
        "ROUNDING_AND_LIMITS": (-1_00, 0, 0),
    }
    assert quote(8).per_creator == Band(215_00, 405_00, 900_00)
    assert indicative(8) == 100_00
    found = verdict(8)
    assert found.code == "below_market"
    assert found.costliest_option is not None
    assert found.costliest_option[:3] == ("RIGHTS_ADS_PERPETUAL", 96_00, 225_00)
    to_low, to_typical, lighter = found.ways_out
    assert (to_low.code, to_low.budget_cents) == ("RAISE_TO_LOW", 215_00)
    assert (to_typical.code, to_typical.budget_cents) == ("RAISE_TO_TYPICAL", 405_00)
    assert (lighter.code, lighter.option) == ("WITHOUT_OPTION", "RIGHTS_ADS_PERPETUAL")
    assert (lighter.low_cents, lighter.typical_cents) == (120_00, 180_00)


def test_9_a_thousand_euros_in_all_for_cat_toys_on_two_platforms() -> None:
    assert lines(9) == {
        "BASE_VIDEO": (80_00, 150_00, 300_00),
        "POST_ON_CHANNEL": (20_00, 60_00, 150_00),
        "EXTRA_PLATFORM_POST": (5_00, 24_00, 150_00),
        "NICHE_CAT": (-21_00, -23_40, 0),
        "ROUNDING_AND_LIMITS": (-4_00, -60, 0),
    }
    assert quote(9).per_creator == Band(80_00, 210_00, 600_00)
    assert order(9) == (4, 250_00, {"CREATORS_FROM_TOTAL"})
    assert indicative(9) == 1000_00
    assert verdict(9).code == "market"
    assert verdict(9).ways_out == ()
