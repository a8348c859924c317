"""How many creators at which budget follow from what a brand says and does not say."""

from datetime import date
from pathlib import Path

import pytest

from pricing.engine import price
from pricing.model import Facts, Proposal
from pricing.proposal import propose, total
from pricing.tariff import DEFAULT, load

DAY = date(2026, 11, 21)
TARIFF = load()
QUOTE = price(Facts(prestation="video_post", categories=("dog",), platform_count=1), TARIFF, DAY)


def proposal(
    *,
    creators: int | None = None,
    budget_cents: int | None = None,
    total_cents: int | None = None,
) -> Proposal:
    return propose(
        QUOTE, TARIFF, creators=creators, budget_cents=budget_cents, total_cents=total_cents
    )


def order(
    *,
    creators: int | None = None,
    budget_cents: int | None = None,
    total_cents: int | None = None,
) -> tuple[int, int, set[str]]:
    found = proposal(creators=creators, budget_cents=budget_cents, total_cents=total_cents)
    return found.creators, found.budget_cents, set(found.flags)


def test_nothing_said_is_three_creators_at_the_typical_price() -> None:
    assert order() == (3, 190_00, {"CREATORS_ASSUMED", "BUDGET_FROM_MARKET"})


def test_a_number_alone_is_priced_by_the_market() -> None:
    assert order(creators=7) == (7, 190_00, {"BUDGET_FROM_MARKET"})


def test_a_budget_alone_is_for_three_creators() -> None:
    assert order(budget_cents=120_00) == (3, 120_00, {"CREATORS_ASSUMED"})


def test_a_total_alone_is_shared_by_as_many_as_it_pays() -> None:
    assert order(total_cents=1000_00) == (5, 200_00, {"CREATORS_FROM_TOTAL"})


def test_a_number_and_a_budget_are_kept() -> None:
    assert order(creators=4, budget_cents=90_00) == (4, 90_00, set())


def test_a_number_and_a_total_are_divided_to_the_cent() -> None:
    assert order(creators=3, total_cents=1000_00) == (3, 333_33, set())


def test_a_budget_and_a_total_give_the_number() -> None:
    found = order(budget_cents=150_00, total_cents=1000_00)
    assert found == (6, 150_00, {"CREATORS_FROM_BUDGETS"})


def test_a_number_and_a_budget_win_over_a_total() -> None:
    found = order(creators=4, budget_cents=90_00, total_cents=1000_00)
    assert found == (4, 90_00, set())


@pytest.mark.parametrize(("stated", "kept"), [(0, 1), (51, 50), (1000, 50)])
def test_a_number_out_of_bounds_is_clamped_and_said_so(stated: int, kept: int) -> None:
    assert order(creators=stated) == (kept, 190_00, {"CREATORS_CLAMPED", "BUDGET_FROM_MARKET"})


@pytest.mark.parametrize(("stated", "kept"), [(30_00, 50_00), (2500_00, 2000_00)])
def test_a_budget_out_of_bounds_is_clamped_and_said_so(stated: int, kept: int) -> None:
    assert order(creators=2, budget_cents=stated) == (2, kept, {"BUDGET_CLAMPED"})


def test_a_total_too_small_for_one_creator_still_pays_one() -> None:
    assert order(total_cents=120_00) == (1, 120_00, {"CREATORS_FROM_TOTAL"})
    assert order(total_cents=20_00) == (1, 50_00, {"CREATORS_FROM_TOTAL", "BUDGET_CLAMPED"})


def test_a_total_too_large_for_fifty_creators_raises_their_budget() -> None:
    assert order(total_cents=20_000_00) == (50, 400_00, {"CREATORS_FROM_TOTAL"})
    most = order(total_cents=200_000_00)
    assert most == (50, 2000_00, {"CREATORS_FROM_TOTAL", "BUDGET_CLAMPED"})


def test_a_total_too_small_for_the_number_is_exceeded_and_said_so() -> None:
    assert order(creators=10, total_cents=300_00) == (10, 50_00, {"BUDGET_CLAMPED"})


def test_there_are_no_fees_and_they_are_shown() -> None:
    found = total(proposal(creators=3), QUOTE, TARIFF, DAY)
    assert found.indicative_cents == 570_00
    assert found.fees == (("PLATFORM_FEE", 0), ("AGENCY_FEE", 0))
    assert found.market == (240_00, 570_00, 1350_00)


def test_a_fee_of_the_tariff_comes_on_top(tmp_path: Path) -> None:
    text = DEFAULT.read_text()
    at = text.index('code = "AGENCY_FEE"')
    text = text[:at] + text[at:].replace("high = 0", "high = 2000", 1).replace(
        "typical = 0", "typical = 1500", 1
    )
    path = tmp_path / "rates.toml"
    path.write_text(text)
    found = total(proposal(creators=3, budget_cents=100_01), QUOTE, load(path), DAY)
    assert found.fees == (("PLATFORM_FEE", 0), ("AGENCY_FEE", 45_00))
    assert found.indicative_cents == 345_03
    assert found.market == (240_00, 655_50, 1620_00)
