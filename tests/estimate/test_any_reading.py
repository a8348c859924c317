"""Whatever a reader finds and a caller overrides, the suggestion can be ordered."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from app.domain.campaign import CampaignDraftInput, Category, Platform
from app.domain.estimate import Estimate
from app.domain.reading import (
    CategoryScore,
    Caution,
    Evidence,
    ForeignAmount,
    Reading,
    Section,
    Span,
)
from tests.estimate.estimating import estimate

NICHES = [niche.value for niche in Category]
PLATFORMS = [platform.value for platform in Platform]
DATES = st.dates().filter(lambda day: 2020 <= day.year <= 2030).map(str)
PRESTATIONS = st.sampled_from(["ugc_only", "video_post", "post_provided"])
LEVELS = st.sampled_from(["beginner", "confirmed", "expert"])
LANGUAGES = st.sampled_from(["fr", "en", "es", "de", "it", "nl", "pt", "und"])
BRIEFS = st.text(min_size=1, max_size=300).filter(lambda text: bool(text.strip()))
ANY_COUNT = st.integers(min_value=0, max_value=10**9)
VALUES = st.fixed_dictionaries(
    {},
    optional={
        "creators_wanted": ANY_COUNT,
        "budget_per_creator_cents": ANY_COUNT,
        "total_budget_cents": ANY_COUNT,
        "prestation": PRESTATIONS,
        "objectives": st.lists(st.sampled_from(["Awareness", "Traffic"]), min_size=1),
        "target_categories": st.lists(st.sampled_from(NICHES), min_size=1),
        "platforms": st.lists(st.sampled_from(PLATFORMS), min_size=1),
        "payment_trigger": st.sampled_from(["publication", "views"]),
        "views_threshold": ANY_COUNT,
        "deadline": DATES,
        "level": LEVELS,
        "videos_per_creator": ANY_COUNT,
        "video_seconds": ANY_COUNT,
        "ads_rights_days": ANY_COUNT,
        "ads_rights_perpetual": st.booleans(),
        "whitelisting_days": ANY_COUNT,
        "exclusivity_months": ANY_COUNT,
        "raw_footage": st.booleans(),
        "extra_hooks": ANY_COUNT,
        "extra_revisions": ANY_COUNT,
    },
)
SPANS = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(lambda ends: Span(*sorted(ends)))
READINGS = st.builds(
    Reading,
    language=LANGUAGES,
    values=VALUES,
    evidence=st.lists(st.builds(Evidence, st.just("creators_wanted"), ANY_COUNT, SPANS)),
    alternatives=st.dictionaries(
        st.sampled_from(["creators_wanted", "total_budget_cents"]),
        st.tuples(ANY_COUNT, ANY_COUNT),
    ),
    foreign_amounts=st.lists(
        st.builds(ForeignAmount, st.floats(0, 1e9), st.sampled_from(["USD", "GBP", "XXX"]))
    ),
    categories=st.lists(
        st.builds(
            CategoryScore,
            st.sampled_from(NICHES),
            st.floats(0, 1),
            st.lists(SPANS).map(tuple),
        ),
        unique_by=lambda found: found.category,
    ),
    cautions=st.lists(
        st.builds(
            Caution,
            st.sampled_from(["contradiction", "foreign_currency", "impossible_date", "new"]),
            st.sampled_from(["creators_wanted", "deadline", "raw_footage", "platforms"]),
            st.just({}),
        )
    ),
    sections=st.lists(
        st.builds(Section, st.sampled_from(["hook", "product", "tone", "new"]), st.text()),
        max_size=4,
    ),
)
OVERRIDES = st.fixed_dictionaries(
    {},
    optional={
        "creators_wanted": st.integers(1, 50),
        "budget_per_creator_cents": st.integers(5_000, 200_000),
        "total_budget_cents": st.integers(5_000, 10_000_000),
        "prestation": PRESTATIONS,
        "target_categories": st.lists(st.sampled_from(NICHES)),
        "platforms": st.lists(st.sampled_from(PLATFORMS)),
        "views_threshold": st.integers(1, 10**9),
        "deadline": DATES,
        "level": LEVELS,
        "ads_rights_days": st.integers(0, 3_650),
        "ads_rights_perpetual": st.booleans(),
        "raw_footage": st.booleans(),
    },
)


def check_promises(answer: Estimate) -> None:
    published = json.loads(answer.model_dump_json())
    assert CampaignDraftInput.model_validate(published["suggestion"]) == answer.suggestion
    order, price = answer.suggestion, answer.price
    fees_cents = sum(fee.cents for fee in price.fees)
    ordered_cents = order.budget_per_creator_cents * order.creators_wanted
    assert answer.indicative_total_cents == ordered_cents + fees_cents
    assert sum(line.typical_cents for line in price.lines) == price.per_creator.typical_cents
    assert set(answer.defaulted_fields) <= published["suggestion"].keys()
    assert all(warning.detail for warning in answer.warnings)
    assert all(len(question.answers) >= 2 for question in answer.questions)


@given(brief=BRIEFS, reading=READINGS, overrides=OVERRIDES, said_in=st.sampled_from(["fr", "en"]))
def test_any_reading_and_any_overrides_give_a_draft_that_can_be_ordered(
    brief: str, reading: Reading, overrides: dict[str, Any], said_in: Any
) -> None:
    answer = estimate(brief, reading=reading, overrides=overrides, language=said_in)

    check_promises(answer)
    named = {item.field for item in answer.evidence if item.source == "override"}
    assert named == overrides.keys()
    assert named.isdisjoint(answer.defaulted_fields)
    assert named.isdisjoint(question.field for question in answer.questions)


@given(reading=READINGS, data=st.data())
def test_any_answer_to_any_question_settles_it_and_moves_the_total_as_announced(
    reading: Reading, data: st.DataObject
) -> None:
    answer = estimate("x", reading=reading)
    if not answer.questions:
        return
    question = data.draw(st.sampled_from(answer.questions))
    tap = data.draw(st.sampled_from(question.answers))

    settled = estimate("x", reading=reading, overrides=json.loads(tap.overrides.model_dump_json()))

    check_promises(settled)
    assert question.field not in [asked.field for asked in settled.questions]
    moved_cents = settled.price.total.typical_cents - answer.price.total.typical_cents
    assert abs(moved_cents) <= question.moves_total_cents
