"""The nine worked examples of the pricing rules, from a reading to the published totals."""

import pytest

from app.domain.reading import Value
from tests.estimate.estimating import estimate

EXAMPLES: list[tuple[dict[str, Value], tuple[int, int, int], int, int, str | None]] = [
    (
        {
            "creators_wanted": 3,
            "prestation": "video_post",
            "platforms": ["TikTok"],
            "target_categories": ["dog"],
        },
        (8_000, 19_000, 45_000),
        3,
        57_000,
        None,
    ),
    (
        {
            "creators_wanted": 3,
            "prestation": "video_post",
            "platforms": ["TikTok"],
            "target_categories": ["dog"],
            "budget_per_creator_cents": 12_000,
        },
        (8_000, 19_000, 45_000),
        3,
        36_000,
        "lower_range",
    ),
    (
        {
            "creators_wanted": 10,
            "prestation": "ugc_only",
            "target_categories": ["cooking"],
            "ads_rights_days": 90,
            "extra_hooks": 2,
        },
        (13_000, 30_500, 69_500),
        10,
        305_000,
        None,
    ),
    (
        {
            "creators_wanted": 5,
            "level": "expert",
            "target_categories": ["business"],
            "ads_rights_days": 365,
            "raw_footage": True,
            "deadline": "2026-11-23",
        },
        (53_500, 137_500, 200_000),
        5,
        687_500,
        None,
    ),
    (
        {
            "creators_wanted": 20,
            "prestation": "post_provided",
            "platforms": ["TikTok", "Snapchat"],
            "target_categories": ["car"],
            "total_budget_cents": 150_000,
        },
        (5_000, 9_500, 39_000),
        20,
        150_000,
        "lower_range",
    ),
    (
        {
            "creators_wanted": 4,
            "prestation": "video_post",
            "platforms": ["Instagram"],
            "target_categories": ["sport"],
            "payment_trigger": "views",
            "views_threshold": 10_000,
        },
        (10_000, 24_500, 61_000),
        4,
        98_000,
        None,
    ),
    (
        {
            "creators_wanted": 10,
            "prestation": "post_provided",
            "platforms": ["TikTok"],
            "target_categories": ["podcast"],
            "payment_trigger": "views",
            "views_threshold": 50_000,
        },
        (5_000, 12_500, 22_500),
        10,
        125_000,
        None,
    ),
    (
        {
            "creators_wanted": 1,
            "level": "confirmed",
            "target_categories": ["couple"],
            "ads_rights_perpetual": True,
            "budget_per_creator_cents": 10_000,
        },
        (21_500, 40_500, 90_000),
        1,
        10_000,
        "below_market",
    ),
    (
        {
            "prestation": "video_post",
            "platforms": ["TikTok", "Instagram"],
            "target_categories": ["cat"],
            "total_budget_cents": 100_000,
        },
        (8_000, 21_000, 60_000),
        4,
        100_000,
        "market",
    ),
]


@pytest.mark.parametrize(("values", "band", "creators", "total_cents", "verdict"), EXAMPLES)
def test_a_worked_example_comes_out_as_it_was_computed_by_hand(
    values: dict[str, Value],
    band: tuple[int, int, int],
    creators: int,
    total_cents: int,
    verdict: str | None,
) -> None:
    answer = estimate("x", values)

    price = answer.price
    assert (
        price.per_creator.low_cents,
        price.per_creator.typical_cents,
        price.per_creator.high_cents,
    ) == band
    assert answer.suggestion.creators_wanted == creators
    assert answer.indicative_total_cents == total_cents
    assert (price.verdict.code if price.verdict else None) == verdict
