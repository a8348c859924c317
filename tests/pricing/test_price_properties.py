"""What holds for the price of any brief."""

from datetime import date
from itertools import pairwise
from random import Random

from hypothesis import given
from hypothesis import strategies as st

from pricing.engine import price
from pricing.model import Facts
from pricing.proposal import propose, total
from pricing.tariff import load
from pricing.verdict import judge

DAY = date(2026, 11, 21)
TARIFF = load()
BOUNDS = TARIFF.terms.bounds
CATEGORIES = sorted(TARIFF.on(DAY).niches)

briefs = st.builds(
    Facts,
    prestation=st.sampled_from(["ugc_only", "video_post", "post_provided"]),
    categories=st.lists(st.sampled_from([*CATEGORIES, "unheard of"]), max_size=4).map(tuple),
    platform_count=st.integers(0, 5),
    level=st.sampled_from([None, "beginner", "confirmed", "expert", "unheard of"]),
    videos_per_creator=st.integers(1, 50),
    video_seconds=st.none() | st.integers(1, 3600),
    ads_rights_days=st.integers(0, 3650),
    ads_rights_perpetual=st.booleans(),
    whitelisting_days=st.integers(0, 3650),
    exclusivity_months=st.integers(0, 120),
    raw_footage=st.booleans(),
    extra_hooks=st.integers(0, 20),
    extra_revisions=st.integers(0, 20),
    days_to_deadline=st.none() | st.integers(-30, 400),
    paid_on_views=st.booleans(),
    views_threshold=st.none() | st.integers(1, 10_000_000),
)
days = st.dates(date(2000, 1, 1), date(2100, 12, 31))
cents = st.integers(1, 20_000_000)


def never_cheaper(*rising: Facts) -> None:
    quotes = [price(facts, TARIFF, DAY).per_creator for facts in rising]
    for less, more in pairwise(quotes):
        assert less.low <= more.low
        assert less.typical <= more.typical
        assert less.high <= more.high


@given(briefs, days)
def test_the_lines_add_up_exactly_to_the_price(facts: Facts, day: date) -> None:
    lines, per_creator = price(facts, TARIFF, day)
    assert sum(line.low for line in lines) == per_creator.low
    assert sum(line.typical for line in lines) == per_creator.typical
    assert sum(line.high for line in lines) == per_creator.high
    assert len({line.code for line in lines}) == len(lines)


@given(briefs)
def test_a_price_is_an_ordered_band_within_the_bounds(facts: Facts) -> None:
    low, typical, high = price(facts, TARIFF, DAY).per_creator
    assert BOUNDS.min_cents <= low <= typical <= high <= BOUNDS.max_cents
    assert all(value % 500 == 0 for value in (low, typical, high))


@given(briefs)
def test_every_line_can_say_why_it_is_there(facts: Facts) -> None:
    for line in price(facts, TARIFF, DAY).lines:
        basis = TARIFF.basis(line.code, facts, DAY)
        assert basis.label["fr"]
        assert basis.label["en"]
        assert basis.method["fr"]
        assert basis.method["en"]
        assert all(source in TARIFF.terms.sources for source in basis.sources)


@given(briefs, st.integers(1, 50))
def test_more_of_anything_is_never_cheaper(facts: Facts, more: int) -> None:
    never_cheaper(facts, facts._replace(videos_per_creator=facts.videos_per_creator + more))
    never_cheaper(facts, facts._replace(video_seconds=(facts.video_seconds or 0) + 30 * more))
    never_cheaper(facts, facts._replace(platform_count=facts.platform_count + more))
    never_cheaper(facts, facts._replace(extra_hooks=facts.extra_hooks + more))
    never_cheaper(facts, facts._replace(extra_revisions=facts.extra_revisions + more))
    never_cheaper(facts, facts._replace(exclusivity_months=facts.exclusivity_months + more))
    never_cheaper(facts, facts._replace(whitelisting_days=facts.whitelisting_days + more))
    never_cheaper(
        facts,
        facts._replace(ads_rights_days=facts.ads_rights_days + more),
        facts._replace(ads_rights_perpetual=True),
    )


@given(briefs)
def test_every_option_and_every_level_up_is_never_cheaper(facts: Facts) -> None:
    never_cheaper(facts._replace(raw_footage=False), facts._replace(raw_footage=True))
    never_cheaper(*(facts._replace(level=name) for name in ("beginner", "confirmed", "expert")))
    never_cheaper(*(facts._replace(days_to_deadline=days) for days in (5, 4, 3, 2, 1, 0)))
    never_cheaper(
        facts._replace(paid_on_views=False),
        facts._replace(paid_on_views=True, views_threshold=None),
        facts._replace(paid_on_views=True, views_threshold=1_000),
        facts._replace(paid_on_views=True, views_threshold=1_000_000),
    )


@given(briefs)
def test_no_bundle_makes_more_videos_cheaper(facts: Facts) -> None:
    never_cheaper(*(facts._replace(videos_per_creator=videos) for videos in range(1, 51)))


@given(briefs, st.randoms(use_true_random=False))
def test_the_order_of_the_categories_is_irrelevant(facts: Facts, random: Random) -> None:
    shuffled = list(facts.categories)
    random.shuffle(shuffled)
    other = facts._replace(categories=tuple(shuffled))
    assert price(facts, TARIFF, DAY) == price(other, TARIFF, DAY)


@given(briefs)
def test_the_rights_to_a_film_that_the_brand_provides_cost_nothing(facts: Facts) -> None:
    provided = facts._replace(prestation="post_provided")
    without = provided._replace(
        ads_rights_days=0,
        ads_rights_perpetual=False,
        raw_footage=False,
        extra_hooks=0,
        extra_revisions=0,
    )
    assert price(provided, TARIFF, DAY) == price(without, TARIFF, DAY)


@given(briefs, st.integers(1, 49), st.integers(1, 50))
def test_more_creators_or_a_higher_budget_cost_more(facts: Facts, creators: int, more: int) -> None:
    quote = price(facts, TARIFF, DAY)

    def campaign(wanted: int, budget_cents: int | None) -> int:
        proposal = propose(
            quote, TARIFF, creators=wanted, budget_cents=budget_cents, total_cents=None
        )
        return total(proposal, quote, TARIFF, DAY).indicative_cents

    assert campaign(creators, None) < campaign(creators + 1, None)
    assert campaign(creators, 10_000) < campaign(creators, 10_000 + more)


@given(briefs, st.none() | st.integers(1, 50), cents)
def test_a_stated_total_is_only_exceeded_when_the_least_budget_forces_it(
    facts: Facts, creators: int | None, total_cents: int
) -> None:
    quote = price(facts, TARIFF, DAY)
    proposal = propose(quote, TARIFF, creators=creators, budget_cents=None, total_cents=total_cents)
    spent = proposal.creators * proposal.budget_cents
    assert spent <= total_cents or "BUDGET_CLAMPED" in proposal.flags
    if "BUDGET_CLAMPED" not in proposal.flags:
        assert total_cents - spent < proposal.creators


@given(briefs, st.integers(1, 50), st.integers(5_000, 200_000))
def test_every_way_out_is_an_order_within_the_bounds_that_helps(
    facts: Facts, creators: int, budget_cents: int
) -> None:
    quote = price(facts, TARIFF, DAY)
    verdict = judge(facts, TARIFF, DAY, quote, creators=creators, budget_cents=budget_cents)
    assert len(verdict.ways_out) <= 3
    assert not verdict.ways_out or verdict.code not in {"market", "upper_range"}
    for way in verdict.ways_out:
        assert 1 <= way.creators <= 50
        assert 5_000 <= way.budget_cents <= 200_000
        if way.facts is not None:
            asked = price(way.facts, TARIFF, DAY).per_creator
            assert (way.low_cents, way.typical_cents) == asked[:2]
            assert asked.typical < quote.per_creator.typical
        elif way.code in {"FEWER_CREATORS", "MORE_CREATORS"}:
            assert way.creators * way.budget_cents <= creators * budget_cents
            assert way.budget_cents >= quote.per_creator.typical
