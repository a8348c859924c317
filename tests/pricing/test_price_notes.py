"""What a brand is told before it orders."""

from datetime import date, timedelta

import pytest

from pricing.model import Facts, Note
from pricing.notes import notes, views
from pricing.tariff import load

DAY = date(2026, 11, 21)
TARIFF = load()


def found(
    facts: Facts, *, budget_cents: int = 190_00, total_cents: int = 570_00, on: date = DAY
) -> dict[str, Note]:
    listed = notes(facts, TARIFF, on, budget_cents=budget_cents, total_cents=total_cents)
    assert all(source in TARIFF.terms.sources for note in listed for source in note.sources)
    return {note.code: note for note in listed}


def test_vat_and_what_is_not_included_are_always_said() -> None:
    assert set(found(Facts())) == {"VAT", "NOT_INCLUDED"}


def test_vat_is_at_most_a_fifth_of_the_total_rounded_up() -> None:
    assert found(Facts(), total_cents=333_33)["VAT"].figures == {
        "rate_percent": 20,
        "vat_cents": 66_67,
        "total_with_vat_cents": 400_00,
        "exempt_turnover_cents": 37_500_00,
    }


@pytest.mark.parametrize(
    ("prestation", "budget_cents", "wanted"),
    [
        ("video_post", 1000_00, True),
        ("post_provided", 1000_00, True),
        ("video_post", 999_99, False),
        ("ugc_only", 2000_00, False),
    ],
)
def test_the_law_wants_a_written_contract_from_1000_euros_for_what_is_published(
    prestation: str, budget_cents: int, *, wanted: bool
) -> None:
    facts = Facts(prestation=prestation)
    assert ("WRITTEN_CONTRACT" in found(facts, budget_cents=budget_cents)) is wanted


def test_no_written_contract_was_wanted_before_the_decree() -> None:
    facts = Facts(prestation="video_post")
    before = found(facts, budget_cents=1500_00, on=date(2025, 12, 31))
    assert "WRITTEN_CONTRACT" not in before


@pytest.mark.parametrize(
    ("days", "tight"), [(None, False), (-1, False), (0, True), (7, True), (8, False)]
)
def test_a_deadline_within_a_week_is_tight(days: int | None, *, tight: bool) -> None:
    assert ("DEADLINE_TIGHT" in found(Facts(days_to_deadline=days))) is tight


def test_nothing_has_to_be_shipped_or_filmed_when_the_brand_provides_the_film() -> None:
    facts = Facts(prestation="post_provided", days_to_deadline=3, ads_rights_perpetual=True)
    assert set(found(facts)) == {"VAT", "NOT_INCLUDED"}


def test_perpetual_rights_are_contestable_in_france() -> None:
    assert found(Facts(ads_rights_perpetual=True))["PERPETUAL_RIGHTS"].sources == ("cpi-l131-3",)


@pytest.mark.parametrize(
    ("threshold", "codes"),
    [
        (None, {"VIEWS_THRESHOLD_MISSING"}),
        (4_000, set()),
        (4_001, {"VIEWS_DEMANDING"}),
        (20_000, {"VIEWS_DEMANDING"}),
        (20_001, {"VIEWS_UNLIKELY"}),
    ],
)
def test_a_threshold_is_compared_with_the_views_of_small_creators(
    threshold: int | None, codes: set[str]
) -> None:
    listed = found(Facts(paid_on_views=True, views_threshold=threshold))
    assert {code for code in listed if "VIEWS" in code} == codes


def test_a_threshold_without_payment_on_views_is_not_noted() -> None:
    assert set(found(Facts(views_threshold=50_000))) == {"VAT", "NOT_INCLUDED"}


def test_a_tariff_that_was_not_reviewed_in_time_is_stale() -> None:
    due = TARIFF.reviewed + timedelta(days=TARIFF.review_every_days)
    assert "TARIFF_STALE" not in found(Facts(), on=due)
    stale = found(Facts(), on=due + timedelta(days=1))["TARIFF_STALE"]
    assert stale.figures == {"reviewed_date": "2026-11-21", "review_every_days": 90}


def test_views_without_a_threshold_have_no_implied_price() -> None:
    economics = views(Facts(paid_on_views=True), TARIFF, DAY, budget_cents=190_00, creators=3)
    assert economics is not None
    assert economics.implied_cpm_cents is None
    assert economics.max_spend_cents == 570_00


def test_an_order_that_is_not_paid_on_views_has_no_views() -> None:
    assert views(Facts(), TARIFF, DAY, budget_cents=190_00, creators=3) is None
