"""Which lines a brief gets, and how many units of them."""

from datetime import date

import pytest

from pricing.engine import price
from pricing.model import Facts, Line
from pricing.tariff import load

DAY = date(2026, 11, 21)
TARIFF = load()


def lines(facts: Facts) -> dict[str, Line]:
    return {line.code: line for line in price(facts, TARIFF, DAY).lines}


@pytest.mark.parametrize(
    ("days", "code"),
    [
        (1, "RIGHTS_ADS_30D"),
        (30, "RIGHTS_ADS_30D"),
        (31, "RIGHTS_ADS_90D"),
        (90, "RIGHTS_ADS_90D"),
        (91, "RIGHTS_ADS_180D"),
        (180, "RIGHTS_ADS_180D"),
        (181, "RIGHTS_ADS_365D"),
        (3650, "RIGHTS_ADS_365D"),
    ],
)
def test_ads_rights_are_priced_by_the_next_longer_period(days: int, code: str) -> None:
    assert [name for name in lines(Facts(ads_rights_days=days)) if "RIGHTS" in name] == [code]


def test_perpetual_rights_win_over_days() -> None:
    found = lines(Facts(ads_rights_days=90, ads_rights_perpetual=True))
    assert "RIGHTS_ADS_PERPETUAL" in found
    assert "RIGHTS_ADS_90D" not in found


@pytest.mark.parametrize(
    ("days", "code"),
    [(30, "WHITELISTING_30D"), (31, "WHITELISTING_90D"), (365, "WHITELISTING_90D")],
)
def test_ads_from_the_creators_account_are_priced_by_their_length(days: int, code: str) -> None:
    assert code in lines(Facts(whitelisting_days=days))


@pytest.mark.parametrize(("months", "code"), [(3, "EXCLUSIVITY_3M"), (4, "EXCLUSIVITY_6M")])
def test_exclusivity_is_priced_by_its_length(months: int, code: str) -> None:
    assert code in lines(Facts(exclusivity_months=months))


@pytest.mark.parametrize(
    ("days", "codes"),
    [
        (None, set()),
        (-1, set()),
        (0, {"RUSH_48H"}),
        (2, {"RUSH_48H"}),
        (3, {"RUSH_EXPRESS"}),
        (4, {"RUSH_EXPRESS"}),
        (5, set()),
    ],
)
def test_only_a_deadline_within_four_days_is_a_rush(days: int | None, codes: set[str]) -> None:
    assert {name for name in lines(Facts(days_to_deadline=days)) if "RUSH" in name} == codes


@pytest.mark.parametrize(
    ("videos", "codes"),
    [(2, set()), (3, {"BUNDLE_3"}), (5, {"BUNDLE_5"}), (9, {"BUNDLE_5"}), (10, {"BUNDLE_10"})],
)
def test_several_videos_by_one_creator_earn_one_discount(videos: int, codes: set[str]) -> None:
    found = lines(Facts(videos_per_creator=videos))
    assert {name for name in found if "BUNDLE" in name} == codes
    assert found["BASE_VIDEO"].units == videos


def test_a_video_is_long_from_its_61st_second_on() -> None:
    assert "LENGTH_OVER_60S" not in lines(Facts(video_seconds=60))
    assert lines(Facts(video_seconds=61))["LENGTH_OVER_60S"].typical == 75_00


def test_a_creator_who_makes_several_videos_makes_as_many_posts() -> None:
    found = lines(Facts(prestation="video_post", videos_per_creator=4, platform_count=3))
    assert (found["POST_ON_CHANNEL"].units, found["POST_ON_CHANNEL"].typical) == (4, 240_00)
    assert found["EXTRA_PLATFORM_POST"].units == 2
    assert found["EXTRA_PLATFORM_POST"].typical == 192_00


def test_platforms_cost_nothing_when_nobody_posts() -> None:
    assert set(lines(Facts(platform_count=5))) == {"BASE_VIDEO"}


def test_of_several_niches_the_dearest_counts() -> None:
    assert "NICHE_BUSINESS" in lines(Facts(categories=("dog", "business", "car")))
    assert not any("NICHE" in name for name in lines(Facts(categories=("dog", "sport"))))
    assert "NICHE_DOG" in lines(Facts(categories=("cat", "dog")))


def test_hooks_and_revisions_are_priced_each() -> None:
    found = lines(Facts(extra_hooks=3, extra_revisions=2))
    assert found["EXTRA_HOOK"][2:] == (135_00, 255_00, 3)
    assert found["EXTRA_REVISION"][2:] == (75_00, 300_00, 2)


def test_payment_on_views_without_a_threshold_is_only_a_risk() -> None:
    found = lines(Facts(paid_on_views=True))
    assert found["VIEWS_RISK"].typical == 26_25
    assert "VIEWS_REACH" not in found


def test_a_threshold_without_payment_on_views_costs_nothing() -> None:
    assert set(lines(Facts(views_threshold=1_000_000))) == {"BASE_VIDEO"}


def test_a_level_that_is_unheard_of_is_an_unknown_one() -> None:
    assert lines(Facts(level="legendary")) == lines(Facts())


def test_half_a_cent_is_rounded_up() -> None:
    # 17.5 % of 189.00 euros is 33.075
    dog = Facts(prestation="video_post", categories=("dog",), paid_on_views=True)
    assert lines(dog)["VIEWS_RISK"].typical == 33_08
