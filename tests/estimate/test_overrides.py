"""Overrides win over the text, and replace what they make obsolete."""

from app.domain.reading import Reading, Value
from tests.estimate.estimating import estimate, warning

ADS: dict[str, Value] = {"ads_rights_perpetual": True, "ads_rights_days": 365}


def test_an_override_wins_over_the_text_but_never_over_what_was_stated() -> None:
    answer = estimate(
        "5 créateurs", {"creators_wanted": 5, "level": "expert"}, overrides={"creators_wanted": 8}
    )

    assert answer.stated.creators_wanted == 5
    assert answer.suggestion.creators_wanted == 8


def test_a_total_replaces_a_stated_budget_per_creator() -> None:
    answer = estimate(
        "x",
        {"creators_wanted": 4, "budget_per_creator_cents": 20_000},
        overrides={"total_budget_cents": 50_000},
    )

    assert answer.suggestion.budget_per_creator_cents == 12_500


def test_a_budget_per_creator_and_a_stated_total_give_the_count() -> None:
    answer = estimate(
        "x", {"total_budget_cents": 100_000}, overrides={"budget_per_creator_cents": 20_000}
    )

    assert answer.suggestion.budget_per_creator_cents == 20_000
    assert answer.suggestion.creators_wanted == 5
    assert answer.defaulted_fields == ["prestation"]


def test_another_count_divides_a_stated_total_again() -> None:
    values: dict[str, Value] = {
        "total_budget_cents": 100_000,
        "creators_wanted": 4,
        "budget_per_creator_cents": 25_000,
    }

    reading = Reading(values=values, shared_budget=True)
    answer = estimate("x", reading=reading, overrides={"creators_wanted": 3})

    assert answer.suggestion.budget_per_creator_cents == 33_333
    assert answer.indicative_total_cents == 99_999


def test_another_count_keeps_what_each_one_is_said_to_get() -> None:
    values: dict[str, Value] = {
        "total_budget_cents": 75_000,
        "creators_wanted": 5,
        "budget_per_creator_cents": 15_000,
    }

    answer = estimate("x", values, overrides={"creators_wanted": 10})

    assert answer.suggestion.budget_per_creator_cents == 15_000
    assert answer.indicative_total_cents == 150_000


def test_another_count_at_a_budget_of_its_own_forgets_the_total() -> None:
    answer = estimate(
        "x",
        {"total_budget_cents": 100_000, "creators_wanted": 4},
        overrides={"creators_wanted": 3, "budget_per_creator_cents": 9_000},
    )

    assert answer.indicative_total_cents == 27_000


def test_a_total_and_a_budget_per_creator_give_the_count() -> None:
    answer = estimate(
        "x", overrides={"total_budget_cents": 100_000, "budget_per_creator_cents": 30_000}
    )

    assert answer.suggestion.creators_wanted == 3
    assert answer.suggestion.budget_per_creator_cents == 30_000


def test_a_total_too_small_for_the_count_is_raised_to_the_least_budget() -> None:
    answer = estimate("x", {"creators_wanted": 10}, overrides={"total_budget_cents": 10_000})

    assert answer.suggestion.budget_per_creator_cents == 5_000
    assert answer.indicative_total_cents == 50_000
    assert "10\u202f€" in warning(answer, "budget_clamped").detail


def test_a_threshold_means_payment_on_views() -> None:
    answer = estimate(
        "x",
        {"payment_trigger": "publication", "prestation": "video_post"},
        overrides={"views_threshold": 5_000},
    )

    assert answer.suggestion.payment_trigger == "views"
    assert answer.suggestion.views_threshold == 5_000


def test_payment_on_publication_drops_a_stated_threshold() -> None:
    answer = estimate(
        "x",
        {"payment_trigger": "views", "views_threshold": 5_000},
        overrides={"payment_trigger": "publication"},
    )

    assert answer.suggestion.payment_trigger == "publication"
    assert answer.suggestion.views_threshold is None
    assert answer.price.views is None
    assert answer.warnings == []


def test_a_duration_of_ads_replaces_perpetual_rights_and_the_other_way_round() -> None:
    shorter = estimate("x", ADS, overrides={"ads_rights_days": 30})
    longer = estimate("x", {"ads_rights_days": 30}, overrides={"ads_rights_perpetual": True})

    assert shorter.facts.model_dump(exclude_none=True) == {"ads_rights_days": 30}
    assert longer.facts.model_dump(exclude_none=True) == {"ads_rights_perpetual": True}


def test_known_to_be_none_is_a_fact() -> None:
    answer = estimate("x", overrides={"raw_footage": False, "exclusivity_months": 0})

    assert answer.facts.raw_footage is False
    assert answer.facts.exclusivity_months == 0


def test_no_niche_at_all_can_be_said() -> None:
    answer = estimate("x", {"target_categories": ["dog"]}, overrides={"target_categories": []})

    assert answer.suggestion.target_categories is None
    assert "NICHE_DOG" not in [line.code for line in answer.price.lines]


def test_a_deadline_in_the_past_is_kept_when_it_is_an_override() -> None:
    answer = estimate("x", {"deadline": "2026-10-01"}, overrides={"deadline": "2026-11-01"})

    assert answer.suggestion.deadline == "2026-11-01"
    assert answer.warnings == []


def test_the_words_of_the_draft_can_be_given() -> None:
    given = {"title": "Gamelle", "brief": "Montrez la gamelle.", "brief_raw": "gamelle !"}

    suggestion = estimate("x", {"level": "expert"}, overrides=given).suggestion

    assert suggestion.title == "Gamelle"
    assert suggestion.brief == "Montrez la gamelle."
    assert suggestion.brief_raw == "gamelle !"
