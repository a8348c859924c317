"""Section 4 of the contract: what an estimate answers."""

import asyncio
import json
from datetime import date

import pytest

from app.domain.campaign import CampaignDraftInput
from app.domain.reading import (
    CategoryScore,
    Caution,
    Evidence,
    ForeignAmount,
    Reading,
    Section,
    Span,
    Value,
)
from app.domain.request import EstimateRequest
from app.estimator import Estimator
from tests.estimate.estimating import TARIFF, estimate, warning

DOGS = CategoryScore("dog", 0.9, (Span(52, 57),))
TIKTOK_DOGS = "3 vidéos TikTok par des créateurs avec un chien, 120 € chacun"


def dog_reading(**values: Value) -> Reading:
    stated: dict[str, Value] = {
        "creators_wanted": 3,
        "prestation": "video_post",
        "platforms": ["TikTok"],
        "target_categories": ["dog"],
    }
    return Reading(language="fr", values=stated | values, categories=[DOGS])


def test_a_brief_becomes_a_draft_that_can_be_ordered_unchanged() -> None:
    answer = estimate(TIKTOK_DOGS, reading=dog_reading(budget_per_creator_cents=12_000))

    ordered = json.loads(answer.suggestion.model_dump_json())
    assert CampaignDraftInput.model_validate(ordered) == answer.suggestion
    assert ordered["title"] == "3 vidéos TikTok par des créateurs avec un chien"
    assert ordered["brief_raw"] == TIKTOK_DOGS
    assert ordered["budget_per_creator_cents"] == 12_000
    assert "deadline" not in ordered
    assert answer.indicative_total_cents == 36_000


def test_the_answer_has_its_fields_in_the_published_order() -> None:
    answer = json.loads(estimate(TIKTOK_DOGS, reading=dog_reading()).model_dump_json())

    assert list(answer) == [
        "suggestion",
        "indicative_total_cents",
        "currency",
        "stated",
        "facts",
        "defaulted_fields",
        "evidence",
        "categories",
        "price",
        "questions",
        "warnings",
        "confidence",
        "extractor",
        "model",
        "prompt_version",
        "estimate_id",
        "next_step",
    ]


def test_the_same_request_gives_the_same_bytes() -> None:
    once, again = (
        estimate(TIKTOK_DOGS, reading=dog_reading(), overrides={"level": "expert"})
        for _ in range(2)
    )

    assert once.model_dump_json() == again.model_dump_json()


def test_what_the_text_states_is_kept_literally_before_any_limit() -> None:
    answer = estimate(
        "60 créateurs à 20 €",
        reading=Reading(
            language="fr",
            values={"creators_wanted": 60, "budget_per_creator_cents": 2_000},
            alternatives={"creators_wanted": (50, 70)},
            foreign_amounts=[ForeignAmount(250.0, "USD")],
        ),
    )

    assert json.loads(answer.stated.model_dump_json()) == {
        "creators_wanted": 60,
        "budget_per_creator_cents": 2_000,
        "alternatives": {"creators_wanted": [50, 70]},
        "foreign_amounts": [{"amount": 250.0, "currency": "USD"}],
    }
    assert answer.suggestion.creators_wanted == 50
    assert answer.suggestion.budget_per_creator_cents == 5_000
    assert "60" in warning(answer, "creators_clamped").detail
    assert "20\u202f€" in warning(answer, "budget_clamped").detail
    assert "2\u202f500\u202f€" in warning(answer, "budget_clamped").detail
    assert answer.defaulted_fields == ["prestation"]


def test_a_silent_text_states_nothing() -> None:
    answer = estimate("Bonjour")

    assert json.loads(answer.stated.model_dump_json()) == {}
    assert json.loads(answer.facts.model_dump_json()) == {}
    assert answer.evidence == []


@pytest.mark.parametrize(
    ("values", "overrides", "defaulted"),
    [
        ({}, {}, ["prestation", "budget_per_creator_cents", "creators_wanted"]),
        ({"prestation": "ugc_only"}, {}, ["budget_per_creator_cents", "creators_wanted"]),
        ({"creators_wanted": 5}, {}, ["prestation", "budget_per_creator_cents"]),
        ({"budget_per_creator_cents": 12_000}, {}, ["prestation", "creators_wanted"]),
        (
            {"total_budget_cents": 100_000},
            {},
            ["prestation", "budget_per_creator_cents", "creators_wanted"],
        ),
        ({"total_budget_cents": 100_000, "creators_wanted": 5}, {}, ["prestation"]),
        ({"total_budget_cents": 100_000, "budget_per_creator_cents": 20_000}, {}, ["prestation"]),
        ({"creators_wanted": 60, "budget_per_creator_cents": 2_000}, {}, ["prestation"]),
        ({"total_budget_cents": 100_000}, {"creators_wanted": 5}, ["prestation"]),
        (
            {},
            {"total_budget_cents": 100_000},
            ["prestation", "budget_per_creator_cents", "creators_wanted"],
        ),
        ({"creators_wanted": 5}, {"total_budget_cents": 100_000}, ["prestation"]),
        (
            {},
            {
                "prestation": "video_post",
                "creators_wanted": 2,
                "budget_per_creator_cents": 9_000,
            },
            [],
        ),
    ],
)
def test_fields_that_needed_a_default_or_a_market_rate_are_listed(
    values: dict[str, Value], overrides: dict[str, object], defaulted: list[str]
) -> None:
    assert estimate("x", values, overrides=overrides).defaulted_fields == defaulted


def test_every_piece_of_evidence_quotes_the_brief_as_sent() -> None:
    brief = "\u200b😀 3 créateurs, 120 €"
    reading = dog_reading()
    reading.evidence = [
        Evidence("creators_wanted", 3, Span(3, 14)),
        Evidence("budget_per_creator_cents", 12_000, Span(16, 21)),
    ]

    answer = estimate(brief, reading=reading)

    assert [item.quote for item in answer.evidence] == ["3 créateurs", "120 €"]
    assert all(brief[item.start : item.end] == item.quote for item in answer.evidence)
    assert {item.source for item in answer.evidence} == {"rules"}


def test_overrides_are_evidence_without_a_quote() -> None:
    answer = estimate(
        "x",
        overrides={"platforms": ["tiktok"], "raw_footage": False, "prestation": "video_post"},
    )

    assert [json.loads(item.model_dump_json()) for item in answer.evidence] == [
        {
            "field": field,
            "value": value,
            "quote": None,
            "start": None,
            "end": None,
            "source": "override",
        }
        for field, value in (
            ("raw_footage", False),
            ("prestation", "video_post"),
            ("platforms", ["TikTok"]),
        )
    ]


def test_niches_are_shown_from_a_third_and_suggested_from_a_half() -> None:
    brief = "Pour nos chiens, chats et voitures, tous les sports"
    scores = {"cat": 0.5, "dog": 0.95, "car": 0.3, "sport": 0.29}
    reading = Reading(
        language="fr",
        categories=[CategoryScore(name, score, (Span(9, 15),)) for name, score in scores.items()],
    )

    answer = estimate(brief, reading=reading)

    assert [(one.category, one.confidence) for one in answer.categories] == [
        ("dog", "high"),
        ("cat", "medium"),
        ("car", "low"),
    ]
    assert answer.categories[0].evidence[0].quote == "chiens"
    assert answer.suggestion.target_categories == ["cat", "dog"]
    assert answer.stated.target_categories == ["cat", "dog"]
    assert [(item.field, item.value, item.quote) for item in answer.evidence] == [
        ("target_categories", "cat", "chiens"),
        ("target_categories", "dog", "chiens"),
    ]


def test_a_brief_that_fits_no_niche_gets_an_empty_list() -> None:
    answer = estimate("Des bougies parfumées")

    assert answer.categories == []
    assert answer.suggestion.target_categories is None


def test_the_lines_add_up_to_the_price_of_one_creator() -> None:
    answer = estimate(
        "x",
        reading=dog_reading(ads_rights_days=90, extra_hooks=2, level="expert"),
        language="en",
    )

    price = answer.price
    for end in ("low_cents", "typical_cents", "high_cents"):
        assert sum(getattr(line, end) for line in price.lines) == getattr(price.per_creator, end)
        assert 3 * getattr(price.per_creator, end) == getattr(price.total, end)
    assert "Extra hook\u202f× 2" in [line.label for line in price.lines]
    assert all(line.method and line.sources for line in price.lines)
    assert [(fee.code, fee.cents) for fee in price.fees] == [("PLATFORM_FEE", 0), ("AGENCY_FEE", 0)]
    assert price.tariff.version == TARIFF.version


def test_without_a_budget_the_market_price_is_suggested_and_nothing_is_judged() -> None:
    answer = estimate(TIKTOK_DOGS, reading=dog_reading())

    assert answer.suggestion.budget_per_creator_cents == answer.price.per_creator.typical_cents
    assert answer.price.verdict is None


def test_a_budget_out_of_the_market_is_explained_in_numbers_with_ways_out() -> None:
    values: dict[str, Value] = {
        "creators_wanted": 1,
        "prestation": "ugc_only",
        "target_categories": ["couple"],
        "level": "confirmed",
        "ads_rights_perpetual": True,
        "budget_per_creator_cents": 10_000,
    }

    verdict = estimate("x", values, language="en").price.verdict

    assert verdict is not None
    assert verdict.code == "below_market"
    assert verdict.reason == (
        "€100 per creator is below the €215–900 that creators ask for this brief, because of "
        "perpetual ad rights (+€225); without it, €180 is typical and €120 the low end."
    )
    assert [way.code for way in verdict.ways_out] == [
        "RAISE_TO_LOW",
        "RAISE_TO_TYPICAL",
        "WITHOUT_OPTION",
    ]


@pytest.mark.parametrize(
    "values",
    [
        {"budget_per_creator_cents": 10_000, "ads_rights_perpetual": True, "creators_wanted": 4},
        {"budget_per_creator_cents": 2_000, "raw_footage": True},
        {"total_budget_cents": 40_000, "deadline": "2026-11-22", "creators_wanted": 4},
        {"budget_per_creator_cents": 300_000, "creators_wanted": 4},
    ],
)
def test_a_way_out_gives_the_order_that_it_announces(values: dict[str, Value]) -> None:
    verdict = estimate("x", values).price.verdict

    assert verdict is not None
    assert verdict.ways_out
    for way in verdict.ways_out:
        overrides = json.loads(way.overrides.model_dump_json())
        taken = estimate("x", values, overrides=overrides)
        assert taken.suggestion.budget_per_creator_cents == way.budget_per_creator_cents
        assert taken.suggestion.creators_wanted == way.creators_wanted
        assert taken.indicative_total_cents == way.total_cents
        assert taken.price.verdict is not None
        is_lighter = taken.price.verdict.typical_cents < verdict.typical_cents
        assert is_lighter == (way.code == "WITHOUT_OPTION")


def test_payment_on_views_shows_its_economics() -> None:
    answer = estimate(
        "x",
        {
            "creators_wanted": 4,
            "prestation": "video_post",
            "platforms": ["Instagram"],
            "target_categories": ["sport"],
            "payment_trigger": "views",
            "views_threshold": 10_000,
        },
    )

    views = answer.price.views
    assert views is not None
    assert views.threshold == 10_000
    assert views.implied_cpm_cents == 2_450
    assert (views.cpm.low_cents, views.cpm.high_cents) == (250, 1_300)
    assert views.max_spend_cents == 98_000
    noted = {note.code: note.detail for note in answer.price.notes}
    assert "10\u202f000 vues" in noted["VIEWS_DEMANDING"]
    assert "38\u202f000" in noted["VIEWS_MOSTLY_PRODUCTION"]


def test_the_notes_say_what_the_price_leaves_out() -> None:
    answer = estimate("x", reading=dog_reading(budget_per_creator_cents=100_000))

    noted = {note.code: note for note in answer.price.notes}
    assert "3\u202f600\u202f€ en tout" in noted["VAT"].detail
    assert noted["VAT"].sources
    assert "1\u202f000\u202f€" in noted["WRITTEN_CONTRACT"].detail
    assert "NOT_INCLUDED" in noted


def test_the_price_is_that_of_today_whatever_the_reference_date() -> None:
    values: dict[str, Value] = {"deadline": "2026-11-22"}
    read_on: list[date] = []

    def read(_brief: str, reference: date) -> Reading:
        read_on.append(reference)
        return Reading(values=values)

    estimator = Estimator(
        read=read,
        tariff=TARIFF,
        today=lambda: date(2026, 11, 21),
        new_id=str,
        operator_name="UGC Pocket",
    )
    answers = [
        estimator.estimate(EstimateRequest(brief="x")),
        estimator.estimate(EstimateRequest(brief="x", reference_date="2026-01-01")),
    ]

    assert read_on == [date(2026, 11, 21), date(2026, 1, 1)]
    assert answers[0].price == answers[1].price
    assert "RUSH_48H" in [line.code for line in answers[0].price.lines]


async def test_callers_are_served_between_two_of_the_estimates_that_are_due_at_once() -> None:
    rounds = 0
    read_in: list[int] = []

    def read(_brief: str, _reference: date) -> Reading:
        read_in.append(rounds)
        return Reading()

    def count_rounds() -> None:
        nonlocal rounds
        rounds += 1
        if len(read_in) < 2 * len(asked):
            asyncio.get_running_loop().call_soon(count_rounds)

    estimator = Estimator(
        read=read, tariff=TARIFF, today=lambda: date(2026, 11, 21), new_id=str, operator_name=""
    )
    asked = [EstimateRequest(brief=str(number)) for number in range(8)]
    count_rounds()
    await asyncio.gather(
        *(estimator.refined(request) for request in asked),
        *(anext(estimator.stepwise(request)) for request in asked),
    )

    assert len(set(read_in)) == len(read_in) == 16


def test_a_stated_deadline_before_the_reference_date_is_left_out_with_a_warning() -> None:
    answer = estimate("Avant le 1er novembre 2026", {"deadline": "2026-11-01"})

    assert answer.stated.deadline == "2026-11-01"
    assert answer.suggestion.deadline is None
    assert "1er novembre 2026" in warning(answer, "deadline_past").detail
    assert "deadline" in [question.field for question in answer.questions]


def test_a_deadline_is_past_or_not_on_the_day_that_the_text_is_read_on() -> None:
    answer = estimate("x", {"deadline": "2026-11-01"}, reference_date="2026-10-01")

    assert answer.suggestion.deadline == "2026-11-01"
    assert answer.warnings == []


def test_views_without_publication_are_accepted_with_a_warning() -> None:
    answer = estimate(
        "x", {"prestation": "ugc_only", "payment_trigger": "views", "views_threshold": 5_000}
    )

    assert answer.suggestion.views_threshold == 5_000
    assert warning(answer, "ugc_only_with_views").field == "payment_trigger"


def test_what_the_reader_noticed_is_said_with_its_figures() -> None:
    reading = Reading(
        language="fr",
        values={"creators_wanted": 8, "budget_per_creator_cents": 15_000},
        foreign_amounts=[ForeignAmount(250.0, "USD"), ForeignAmount(40.5, "XXX")],
        cautions=[
            Caution("contradiction", "creators_wanted", {"kept": 8}),
            Caution("contradiction", "creators_wanted", {"kept": 8}),
            Caution("contradiction", "budget_per_creator_cents", {"kept": 15_000}),
            Caution("foreign_currency", "budget_per_creator_cents", {"currency": "USD"}),
            Caution("never_heard_of", "platforms", {}),
        ],
    )

    details = [warning.detail for warning in estimate("x", reading=reading).warnings]

    assert len(details) == 4
    assert "le nombre de créateurs" in details[0]
    assert "retenue, 8." in details[0]
    assert "150\u202f€" in details[1]
    assert "250 USD, 40,50 dans une monnaie non précisée" in details[2]
    assert "never_heard_of" in details[3]


def test_messages_are_in_the_language_asked_for_else_the_callers_else_the_briefs() -> None:
    french, german = Reading(language="fr"), Reading(language="de")

    assert "créé" in estimate("x", reading=french).next_step
    assert "created" in estimate("x", reading=german).next_step
    assert "created" in estimate("x", reading=french, said_in="en").next_step
    assert "créé" in estimate("x", reading=german, said_in="en", language="fr").next_step


def test_the_next_step_names_the_operator_and_the_human() -> None:
    step = estimate("x").next_step

    assert "app UGC Pocket" in step
    assert "/api/campaigns" in step
    assert "confirme et finance" in step


@pytest.mark.parametrize(
    ("known", "cautions", "confidence"),
    [
        (0, [], "low"),
        (3, [], "low"),
        (4, [], "medium"),
        (5, [], "medium"),
        (6, [], "high"),
        (7, [], "high"),
        (7, [Caution("contradiction", "level", {})], "medium"),
        (4, [Caution("contradiction", "level", {})], "low"),
        (0, [Caution("contradiction", "level", {})], "low"),
    ],
)
def test_confidence_counts_what_is_known_and_a_contradiction_lowers_it(
    known: int, cautions: list[Caution], confidence: str
) -> None:
    facts: list[tuple[str, Value]] = [
        ("creators_wanted", 3),
        ("prestation", "ugc_only"),
        ("target_categories", ["dog"]),
        ("platforms", ["TikTok"]),
        ("ads_rights_days", 0),
        ("level", "expert"),
        ("deadline", "2027-01-31"),
    ]

    reading = Reading(values=dict(facts[:known]), cautions=cautions)

    assert estimate("x", reading=reading).confidence == confidence


def test_an_estimate_by_rules_names_no_model() -> None:
    answer = estimate("x", reading=Reading(sections=[Section("tone", "drôle")]))

    assert (answer.extractor, answer.model, answer.prompt_version) == ("rules", None, None)
    assert answer.estimate_id == "4f0c"
