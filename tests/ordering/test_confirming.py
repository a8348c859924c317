"""Who decides on a campaign, on both stores: one of several at once, and on what they saw."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from threading import Barrier

import pytest

from app.confirming import Stale
from app.domain.campaign import CampaignDraftInput
from app.domain.errors import BriefquoteError, NotFound
from app.domain.orders import CampaignStatus
from app.signing_in import Person
from tests.ordering.conftest import DRAFT, HOUR_MS, STORES, Opened, Shop
from tests.ordering.test_retention import DAY_MS, rows


@pytest.fixture(params=STORES)
def kind(request: pytest.FixtureRequest) -> str:
    """A gateway has no people: its upstream's confirm."""
    named: str = request.param
    return named


OTHER = CampaignDraftInput.model_validate({**DRAFT, "title": "Laisse", "creators_wanted": 7})


def sign_in(shop: Shop, organisation: str = "Acme", name: str = "Zoé") -> Person:
    link = shop.services.signing_in.link(organisation, name)
    session = shop.services.signing_in.sign_in(link.rpartition("/")[2])
    person = shop.services.signing_in.person(session.token)
    assert person is not None
    return person


def ordered(shop: Shop) -> str:
    campaign: str = shop.order().json()["campaign_id"]
    return campaign


def test_a_confirmation_says_who_when_what_and_how_much(shop: Shop) -> None:
    campaign, person = ordered(shop), sign_in(shop)
    shop.clock.ms += HOUR_MS
    seen = shop.services.confirming.shown(person, campaign)
    shop.services.confirming.publish(person, campaign, seen.digest)

    assert rows(
        shop,
        "SELECT status, confirmed_by, confirmed_ms, confirmed_cents, confirmed_digest "
        "FROM campaigns",
    ) == [("open", "Zoé", shop.clock.ms, 60_000, seen.digest)]
    with pytest.raises(Stale, match="published already"):
        shop.services.confirming.publish(person, campaign, seen.digest)


def test_every_field_and_the_campaign_are_in_the_digest(shop: Shop) -> None:
    person = sign_in(shop)
    whole = {
        **DRAFT,
        "prestation": "video_post",
        "objectives": ["Traffic"],
        "target_categories": ["dog"],
        "platforms": ["TikTok"],
        "payment_trigger": "views",
        "views_threshold": 1000,
        "deadline": "2027-01-31",
    }
    assert whole.keys() == CampaignDraftInput.model_fields.keys()
    changes = {
        "title": "x",
        "brief": "x",
        "brief_raw": "x",
        "prestation": "ugc_only",
        "objectives": [],
        "target_categories": ["cat"],
        "platforms": [],
        "budget_per_creator_cents": 12001,
        "creators_wanted": 6,
        "views_threshold": 1001,
        "deadline": "2027-02-01",
    }
    drafts = [whole, whole, *({**whole, name: value} for name, value in changes.items())]
    drafts.append({name: value for name, value in whole.items() if name != "views_threshold"})
    drafts.append({**drafts[-1], "payment_trigger": "publication"})
    saved = [
        shop.services.confirming.save(person, CampaignDraftInput.model_validate(draft))
        for draft in drafts
    ]

    assert len({shop.services.confirming.shown(person, one).digest for one in saved}) == len(drafts)


def test_what_was_changed_after_it_was_shown_is_not_published(shop: Shop) -> None:
    campaign, person = ordered(shop), sign_in(shop)
    seen = shop.services.confirming.shown(person, campaign)
    shop.services.confirming.edit(person, campaign, seen.version, OTHER)

    with pytest.raises(Stale, match="stale"):
        shop.services.confirming.publish(person, campaign, seen.digest)
    with pytest.raises(Stale, match="changed meanwhile"):
        shop.services.confirming.edit(person, campaign, seen.version, OTHER)
    now = shop.services.confirming.shown(person, campaign)
    assert (now.status, now.draft, now.total_cents) == ("draft", OTHER, 84_000)


def test_one_of_many_decisions_at_once_happens(shop: Shop) -> None:
    """Twelve threads publish, edit and cancel what they saw; whoever comes second is told."""
    person, confirming = sign_in(shop), shop.services.confirming
    for _ in range(5):
        campaign = ordered(shop)
        seen = confirming.shown(person, campaign)
        together = Barrier(12)

        def decide(n: int, campaign: str, seen_digest: str, together: Barrier) -> str:
            together.wait()
            try:
                if n % 3 == 0:
                    confirming.publish(replace(person, name=f"P{n}"), campaign, seen_digest)
                elif n % 3 == 1:
                    confirming.edit(person, campaign, 1, OTHER)
                else:
                    confirming.move(person, campaign, 1, CampaignStatus.CANCELLED)
            except Stale:
                return "stale"
            return ("open", "draft", "cancelled")[n % 3]

        with ThreadPoolExecutor(12) as threads:
            answers = list(
                threads.map(decide, range(12), [campaign] * 12, [seen.digest] * 12, [together] * 12)
            )
        done = [answer for answer in answers if answer != "stale"]
        now = confirming.shown(person, campaign)
        assert len(done) == 1
        assert (now.status, now.version) == (done[0], 2)
        assert (now.confirmation is not None) == (now.status == "open")


@pytest.mark.parametrize(
    ("steps", "is_possible"),
    [
        (["open", "in_progress", "completed"], True),
        (["open", "in_progress", "cancelled"], True),
        (["open", "cancelled"], True),
        (["cancelled"], True),
        (["in_progress"], False),
        (["completed"], False),
        (["open", "completed"], False),
        (["open", "draft"], False),
        (["cancelled", "open"], False),
        (["open", "in_progress", "completed", "cancelled"], False),
    ],
)
def test_a_campaign_moves_on_one_step_at_a_time(
    steps: list[str], *, is_possible: bool, shop: Shop
) -> None:
    campaign, person, confirming = ordered(shop), sign_in(shop), shop.services.confirming

    def step(to: str) -> None:
        seen = confirming.shown(person, campaign)
        if to == "open":
            confirming.publish(person, campaign, seen.digest)
        else:
            confirming.move(person, campaign, seen.version, CampaignStatus(to))

    for to in steps[:-1]:
        step(to)
    if is_possible:
        step(steps[-1])
        assert shop.drafts()[0]["status"] == steps[-1]
    else:
        with pytest.raises(Stale):
            step(steps[-1])


def test_nobody_decides_on_a_campaign_of_others(shop: Shop) -> None:
    campaign, stranger = ordered(shop), sign_in(shop, "Other")
    digest = shop.services.confirming.shown(sign_in(shop), campaign).digest
    confirming = shop.services.confirming
    refused: list[BriefquoteError] = []
    for attempt in (
        lambda: confirming.shown(stranger, campaign),
        lambda: confirming.publish(stranger, campaign, digest),
        lambda: confirming.edit(stranger, campaign, 1, OTHER),
        lambda: confirming.move(stranger, campaign, 1, CampaignStatus.CANCELLED),
    ):
        with pytest.raises(NotFound) as error:
            attempt()
        refused.append(error.value)

    assert len({error.detail for error in refused}) == 1
    assert confirming.page(stranger, 10, None) == ([], False)
    assert shop.drafts()[0]["status"] == "draft"


def test_a_draft_expires_at_once_and_for_good(open_shop: Opened) -> None:
    shop = open_shop(draft_days=3)
    campaign = ordered(shop)
    shop.clock.ms += 3 * DAY_MS - 1
    person = sign_in(shop)
    seen = shop.services.confirming.shown(person, campaign)
    assert (seen.status, seen.expires_ms) == ("draft", shop.clock.ms + 1)
    assert shop.services.retention.purge().drafts == 0

    shop.clock.ms += 1
    for purged in (0, 1):
        assert shop.drafts()[0]["status"] == "cancelled"
        now = shop.services.confirming.shown(person, campaign)
        assert (now.status, now.is_expired) == ("cancelled", True)
        with pytest.raises(Stale, match="expired"):
            shop.services.confirming.publish(person, campaign, seen.digest)
        with pytest.raises(Stale, match="expired"):
            shop.services.confirming.edit(person, campaign, seen.version, OTHER)
        shop.clock.ms += purged * HOUR_MS
        assert shop.services.retention.purge().drafts == 1 - purged
    # Its raw brief is kept from the day on which it expired.
    assert rows(shop, "SELECT status, status_ms FROM campaigns") == [("cancelled", seen.expires_ms)]


def test_a_link_works_once_and_for_a_quarter_of_an_hour(shop: Shop) -> None:
    signing_in = shop.services.signing_in
    token = signing_in.link("Acme", "Zoé").rpartition("/")[2]
    assert signing_in.holder(token).person == "Zoé"
    assert signing_in.holder(token).organisation == "Acme"
    together = Barrier(8)

    def use(_: int) -> bool:
        together.wait()
        try:
            signing_in.sign_in(token)
        except NotFound:
            return False
        return True

    with ThreadPoolExecutor(8) as threads:
        assert sorted(threads.map(use, range(8))) == [False] * 7 + [True]
    late = signing_in.link("Acme", "Zoé").rpartition("/")[2]
    shop.clock.ms += 15 * 60_000
    for bad in (token, late, "x" * 43, "", "é" * 43, f"{token}x"):
        with pytest.raises(NotFound):
            signing_in.holder(bad)
        with pytest.raises(NotFound):
            signing_in.sign_in(bad)


def test_a_session_ends_when_it_is_idle_or_old(shop: Shop) -> None:
    signing_in = shop.services.signing_in

    def new() -> str:
        return signing_in.sign_in(signing_in.link("Acme", "Zoé").rpartition("/")[2]).token

    used, idle = new(), new()
    for _ in range(13):
        shop.clock.ms += 12 * HOUR_MS - 1
        assert signing_in.person(used) is not None
    assert signing_in.person(idle) is None
    shop.clock.ms += 12 * HOUR_MS + 13
    assert signing_in.person(used) is None  # a week is over
    assert shop.services.retention.purge().sessions == 2
    assert rows(shop, "SELECT * FROM sessions") == []


def test_what_opens_something_is_nowhere_in_the_store(shop: Shop) -> None:
    signing_in = shop.services.signing_in
    link = signing_in.link("Acme", "Zoé").rpartition("/")[2]
    session = signing_in.sign_in(signing_in.link("Acme", "Zoé").rpartition("/")[2]).token
    person = signing_in.person(session)
    assert person is not None
    stored = str(rows(shop, "SELECT * FROM sessions") + rows(shop, "SELECT * FROM login_links"))

    assert "Zoé" in stored
    assert all(token not in stored for token in (link, session, person.form_token))
    assert len({link, session, person.form_token}) == 3
