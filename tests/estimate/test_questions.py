"""What is asked next: the unknown that moves the total most, answered with one tap."""

import json
from itertools import pairwise

import pytest

from app.domain.estimate import Estimate
from app.domain.reading import CategoryScore, Reading, Value
from app.domain.request import Overrides
from tests.estimate.estimating import TODAY, estimate

DOG_POST: dict[str, Value] = {
    "creators_wanted": 3,
    "prestation": "video_post",
    "platforms": ["TikTok"],
    "target_categories": ["dog"],
}
SITUATIONS: list[dict[str, Value]] = [
    {},
    DOG_POST,
    {"total_budget_cents": 100_000},
    {"creators_wanted": 5},
    {"budget_per_creator_cents": 12_000},
    {"prestation": "post_provided", "creators_wanted": 20},
    {"prestation": "video_post", "payment_trigger": "views", "total_budget_cents": 300_000},
    {"ads_rights_days": 90, "level": "expert", "videos_per_creator": 10, "deadline": "2026-11-23"},
]


def asked(answer: Estimate) -> list[str]:
    return [question.field for question in answer.questions]


def test_rights_come_first_when_the_brief_leaves_them_open() -> None:
    """The first worked example of the pricing rules."""
    answer = estimate("x", DOG_POST)

    assert asked(answer)[0] == "ads_rights_days"
    assert answer.questions[0].moves_total_cents == 3 * 23_500
    assert answer.questions[0].question == (
        "Diffuserez-vous la vidéo en publicité payante, et pendant combien de temps\u202f?"
    )


@pytest.mark.parametrize("values", SITUATIONS)
def test_questions_are_ordered_by_what_their_answers_move(values: dict[str, Value]) -> None:
    answer = estimate("x", values)

    moves = [question.moves_total_cents for question in answer.questions]
    assert all(before >= after for before, after in pairwise(moves))
    assert len(asked(answer)) == len(set(asked(answer)))


@pytest.mark.parametrize("values", SITUATIONS)
def test_every_answer_is_one_tap_that_settles_its_question(values: dict[str, Value]) -> None:
    answer = estimate("x", values)

    for question in answer.questions:
        totals_cents: list[int] = []
        assert 2 <= len(question.answers) <= 4
        for tap in question.answers:
            overrides = json.loads(tap.overrides.model_dump_json())
            assert Overrides.model_validate(overrides) == tap.overrides
            settled = estimate("x", values, overrides=overrides)
            totals_cents.append(settled.price.total.typical_cents)
            assert question.field not in asked(settled)
        current_cents = answer.price.total.typical_cents
        assert question.moves_total_cents == max(abs(t - current_cents) for t in totals_cents)


def test_a_stated_budget_is_not_asked() -> None:
    fields = {"budget_per_creator_cents", "total_budget_cents"}

    assert fields.isdisjoint(asked(estimate("x", {"budget_per_creator_cents": 10_000})))
    assert fields.isdisjoint(asked(estimate("x", {"total_budget_cents": 100_000})))
    assert asked(estimate("x", {"creators_wanted": 5}))[-1] == "budget_per_creator_cents"
    assert "total_budget_cents" in asked(estimate("x"))


def test_a_count_that_follows_from_the_budgets_is_not_asked() -> None:
    values: dict[str, Value] = {"total_budget_cents": 90_000, "budget_per_creator_cents": 10_000}

    assert "creators_wanted" not in asked(estimate("x", values))


def test_known_to_be_none_is_never_asked_again() -> None:
    none = {
        "ads_rights_days": 0,
        "raw_footage": False,
        "exclusivity_months": 0,
        "whitelisting_days": 0,
        "target_categories": [],
    }

    assert set(none).isdisjoint(asked(estimate("x", {"prestation": "video_post"}, overrides=none)))


def test_ads_from_the_creators_account_are_asked_only_of_those_who_post_or_advertise() -> None:
    assert "whitelisting_days" not in asked(estimate("x", {"prestation": "ugc_only"}))
    assert "whitelisting_days" in asked(estimate("x", {"prestation": "video_post"}))
    assert "whitelisting_days" in asked(estimate("x", {"ads_rights_days": 30}))
    assert "whitelisting_days" not in asked(estimate("x", {"ads_rights_days": 0}))


def test_a_threshold_is_asked_only_when_views_are_paid() -> None:
    on_views: dict[str, Value] = {"prestation": "video_post", "payment_trigger": "views"}

    assert "views_threshold" in asked(estimate("x", on_views))
    assert "views_threshold" not in asked(estimate("x", on_views | {"views_threshold": 5_000}))
    assert "views_threshold" not in asked(estimate("x", {"prestation": "video_post"}))


def test_a_film_that_the_brand_provides_raises_no_question_about_filming() -> None:
    fields = asked(estimate("x", {"prestation": "post_provided"}))

    assert {"ads_rights_days", "raw_footage", "level"}.isdisjoint(fields)


def test_niches_that_the_brief_may_mean_are_offered_first() -> None:
    reading = Reading(
        language="fr", categories=[CategoryScore("sport", 0.4, ()), CategoryScore("car", 0.1, ())]
    )

    (question,) = [
        one for one in estimate("x", reading=reading).questions if one.field == "target_categories"
    ]

    assert [tap.label for tap in question.answers] == ["Sport", "Aucun de ceux-là"]


def test_deadlines_are_offered_from_today() -> None:
    (question,) = [one for one in estimate("x").questions if one.field == "deadline"]

    assert [tap.overrides.deadline for tap in question.answers] == [
        "2026-11-23",
        "2026-11-25",
        "2026-12-05",
        "2026-12-21",
    ]
    assert str(TODAY) == "2026-11-21"


def test_budgets_are_offered_from_the_band_of_this_brief() -> None:
    (question,) = [
        one
        for one in estimate("x", DOG_POST, language="en").questions
        if one.field == "budget_per_creator_cents"
    ]

    assert [tap.label for tap in question.answers] == [
        "€80, the low end",
        "€190, the typical price",
        "€450, the high end",
    ]
