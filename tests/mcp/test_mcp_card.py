"""The card of an estimate, in a browser and the official host bridge, over the service itself."""

import json
import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.async_api import Page, expect

from app.entrypoints.mcp.tools import CARD_URI
from tests.mcp.cards import arguments, held, shown
from tests.mcp.conftest import Place
from tests.node import package

pytestmark = pytest.mark.asyncio(loop_scope="session")

FRENCH = "3 vidéos TikTok par des créateurs avec un chien, publiées sur leur compte, 120 € chacun"
ENGLISH = "We need 4 UGC videos for our cooking app, 150 € per creator"
VAGUE = "We need UGC videos for our cooking app"


async def test_it_shows_the_estimate_in_its_language(page: Page, place: Place) -> None:
    card = await shown(page, place, {"brief": FRENCH}, locale="en-GB")
    estimate = card.estimate(brief=FRENCH)

    assert await card.frame.locator("html").get_attribute("lang") == "fr"
    assert await card.text("total") == "360 €"
    assert await card.text("count") == "3 × 120 € par créateur"
    assert await card.text("place") == "Dans le marché"
    assert await card.text("range") == "Le marché demande 240 € à 1 350 € en tout"
    assert await card.text("reason") == " ".join(estimate["price"]["verdict"]["reason"].split())
    picture = await card["band"].get_attribute("aria-label")
    assert " ".join((picture or "").split()) == (
        "Par créateur, le marché demande 80 € à 450 €, le plus souvent 190 €. "
        "Le budget est de 120 €."
    )


async def test_it_shows_the_lines_what_was_assumed_and_the_notes(page: Page, place: Place) -> None:
    card = await shown(page, place, {"brief": VAGUE})
    estimate = card.estimate(brief=VAGUE)
    for part in ("lines-label", "assumed-label", "others-label", "notes-label"):
        await card[part].click()

    labels = await card.frame.locator("#lines summary span:first-child").all_inner_texts()
    assert labels == [line["label"] for line in estimate["price"]["lines"]]
    assert (await card.text("assumed")) == "Budget per creator: €145 Creators: 3"
    assert await card.frame.locator("#first legend, #others legend").all_inner_texts() == [
        question["question"] for question in estimate["questions"]
    ]
    notes = [note["detail"] for note in estimate["price"]["notes"]]
    assert await card.frame.locator("#notes li").all_inner_texts() == notes


async def test_a_warning_is_seen_at_once(page: Page, place: Place) -> None:
    card = await shown(page, place, {"brief": "UGC videos, 10 creators, 20 € per creator"})

    assert "€50" in await card.text("warnings")


async def test_a_slider_moves_the_total_at_once_and_the_service_confirms_it(
    page: Page, place: Place
) -> None:
    card = await shown(page, place, {"brief": ENGLISH, "overrides": {"level": "expert"}})
    async with held(page) as calls:
        await card.slide("creators", 10)

        assert await card.text("total") == "€1,500"
        await expect(card["hand"]).to_be_disabled()
        call = await calls.next()
        overrides = {
            "level": "expert",
            "creators_wanted": 10,
            "budget_per_creator_cents": 15_000,
        }
        assert arguments(call) == {"brief": ENGLISH, "overrides": overrides, "language": "en"}
        await call.continue_()
        await card.settled()

    estimate = card.estimate(brief=ENGLISH, overrides=overrides)
    assert estimate["indicative_total_cents"] == 150_000
    assert await card.text("total") == "€1,500"
    assert await card.text("reason") == estimate["price"]["verdict"]["reason"]
    assert await card.text("said") == "Total €1,500"
    await expect(card["hand"]).to_be_enabled()
    told = (await card.heard("context"))[-1]["content"][0]["text"]
    assert json.loads(told.split("```json")[1].strip("`\n")) == estimate["suggestion"]


@pytest.mark.parametrize(("stop", "said"), [(0, "Below"), (10, "Within"), (90, "Above")])
async def test_the_budget_is_placed_in_the_market_as_the_service_does(
    page: Page, place: Place, stop: int, said: str
) -> None:
    card = await shown(page, place, {"brief": ENGLISH})
    async with held(page) as calls:
        await card.slide("budget", stop)
        before = await card.text("place")
        call = await calls.next()
        cents = arguments(call)["overrides"]["budget_per_creator_cents"]
        await call.continue_()
        await card.settled()

    verdict = card.estimate(brief=ENGLISH, overrides={"budget_per_creator_cents": cents})
    code = verdict["price"]["verdict"]["code"]
    assert before == await card.text("place") == f"{said} the market"
    assert {"below_market": "Below", "above_market": "Above"}.get(code, "Within") == said


async def test_an_older_answer_never_takes_the_place_of_a_newer_one(
    page: Page, place: Place
) -> None:
    card = await shown(page, place, {"brief": ENGLISH})
    async with held(page) as calls:
        await card.slide("creators", 10)
        older = await calls.next()
        await card.slide("creators", 20)
        newer = await calls.next()
        await newer.continue_()
        await card.settled()
        # The bridge says what it hands on; what comes after it is handled after it.
        async with page.expect_console_message(lambda said: said.text.startswith("Sending")):
            await older.continue_()
        await page.evaluate("dress({ theme: 'dark' })")
        await expect(card["card"]).to_have_css("color-scheme", "dark")

    assert await card.text("total") == "€3,000"
    assert await card["creators"].input_value() == "20"


async def test_one_tap_answers_a_question(page: Page, place: Place) -> None:
    given: dict[str, Any] = {"brief": FRENCH, "reference_date": "2026-11-21"}
    card = await shown(page, place, given, locale="fr-FR")
    first, second = card.estimate(**given)["questions"][:2]
    await card.button("Oui, 3 mois").click()
    await card.settled()

    overrides = {"ads_rights_days": 90}
    estimate = card.estimate(**given, overrides=overrides)
    low, high = (estimate["price"]["total"][f"{end}_cents"] // 100 for end in ("low", "high"))
    assert re.sub(r"\D", "", await card.text("range")) == f"{low}{high}"
    asked = card.frame.locator("#first legend")
    assert await asked.inner_text() == estimate["questions"][0]["question"] != first["question"]
    await expect(card.frame.locator("#first fieldset")).to_be_focused()

    label, more = (second["answers"][-1][name] for name in ("label", "overrides"))
    async with held(page) as calls:
        await card.button(label).first.click()
        call = await calls.next()
        assert arguments(call)["overrides"] == overrides | more
        assert arguments(call)["reference_date"] == "2026-11-21"
        await call.continue_()
        await card.settled()


async def test_an_answer_goes_with_a_slider_that_still_moves(page: Page, place: Place) -> None:
    card = await shown(page, place, {"brief": ENGLISH})
    async with held(page) as calls:
        await card.frame.evaluate(
            "() => { creators.value = 7; creators.dispatchEvent(new Event('input'));"
            " document.querySelector('#first button').click() }"
        )
        call = await calls.next()
        answered = card.estimate(brief=ENGLISH)["questions"][0]["answers"][0]["overrides"]
        assert arguments(call)["overrides"] == answered | {
            "creators_wanted": 7,
            "budget_per_creator_cents": 15_000,
        }
        await call.continue_()
        await card.settled()

    assert await card.text("total") == "€1,050"


async def test_a_total_takes_the_place_of_a_budget_per_creator(page: Page, place: Place) -> None:
    card = await shown(page, place, {"brief": VAGUE})
    async with held(page) as calls:
        await card.slide("budget", 20)
        call = await calls.next()
        await card.button("€500").click()
        call = await calls.next()
        assert arguments(call)["overrides"] == {"creators_wanted": 3, "total_budget_cents": 50_000}
        await call.continue_()
        await card.settled()

    assert await card.text("count") == "3 × €166.66 per creator"


async def test_a_way_to_the_market_is_one_tap_too(page: Page, place: Place) -> None:
    given = {"brief": "10 UGC videos with a dog, 55 € per creator"}
    card = await shown(page, place, given)
    way = card.estimate(**given)["price"]["verdict"]["ways_out"][0]
    await card.button(way["label"]).click()
    await card.settled()

    assert await card.text("place") == "Within the market"
    assert await card.text("total") == f"€{way['total_cents'] // 100:,}"
    await expect(card["ways-label"]).to_be_focused()


async def test_the_draft_is_handed_back_to_the_conversation(page: Page, place: Place) -> None:
    card = await shown(page, place, {"brief": FRENCH})
    await card["hand"].dblclick()
    await expect(card["handed"]).to_contain_text("votre accord")

    [message] = await card.heard("messages")
    assert message["role"] == "user"
    text = message["content"][0]["text"]
    sentence, draft = text.split("```json")
    assert "create_campaign_order" in sentence
    assert "d’accord" in sentence
    assert json.loads(draft.strip("`\n")) == card.estimate(brief=FRENCH)["suggestion"]

    await card.slide("creators", 4)
    await card.settled()
    await card["hand"].click()
    await expect(card["handed"]).to_contain_text("votre accord")
    assert len(await card.heard("messages")) == 2


async def test_a_host_that_takes_no_message_is_no_dead_end(page: Page, place: Place) -> None:
    card = await shown(page, place, {"brief": ENGLISH})
    await page.evaluate("window.refuses = true")
    await card["hand"].click()

    await expect(card["handed"]).to_contain_text("Write in the conversation")


async def test_hostile_text_is_text(page: Page, place: Place) -> None:
    hostile = "</script><img src=x onerror=parent.postMessage(1)><b>bold</b> ```ordered```"
    given = {"brief": f"5 UGC videos {hostile}", "overrides": {"title": hostile}}
    card = await shown(page, place, given)
    await card.slide("creators", 6)
    await card.settled()

    assert await card.text("title") == hostile
    assert await card.frame.locator("img, b, #card script").count() == 0
    await card["hand"].click()
    await expect(card["handed"]).not_to_be_empty()
    text = (await card.heard("messages"))[0]["content"][0]["text"]
    draft = text.partition("```json\n")[2].partition("\n```")[0]
    assert json.loads(draft)["title"] == hostile


async def test_too_many_calls_are_told_kindly_and_tried_again(
    page: Page, open_place: Callable[..., Place]
) -> None:
    place = open_place(key_per_minute=2)
    card = await shown(page, place, {"brief": ENGLISH})
    for creators in (5, 6):
        await card.slide("creators", creators)
        await card.settled()

    assert "Wait a minute" in await card.text("failed")
    assert await card.text("detail") != ""
    await expect(card["hand"]).to_be_disabled()

    await card.button("Back to the last figures").click()
    await expect(card["failure"]).to_be_hidden()
    await expect(card["creators"]).to_be_focused()
    assert await card.text("total") == "€750"

    await card.slide("creators", 6)
    await card["failure"].wait_for()
    place.clock.ms += 60_000
    await card.button("Try again").click()
    await expect(card["failure"]).to_be_hidden()
    assert await card.text("total") == "€900"


async def test_a_first_call_that_fails_is_told(page: Page, place: Place) -> None:
    card = await shown(page, place, {"brief": FRENCH}, locale="fr-FR", key="ugcp_live_none")

    assert await card.text("failed") == "Le service ne connaît pas la clé de cette connexion."
    await expect(card["figures"]).to_be_hidden()
    await expect(card.button("Réessayer")).to_be_visible()


async def test_it_dresses_as_the_conversation_does(page: Page, place: Place) -> None:
    card = await shown(page, place, {"brief": ENGLISH}, theme="dark")
    await expect(card["card"]).to_have_css("color-scheme", "dark")
    await expect(card["total"]).to_have_css("color", "rgb(243, 242, 247)")

    ink = {"variables": {"--color-text-primary": "rgb(1, 2, 3)"}}
    await page.evaluate("changed => dress(changed)", {"theme": "light", "styles": ink})

    await expect(card["card"]).to_have_css("color-scheme", "light")
    await expect(card["total"]).to_have_css("color", "rgb(1, 2, 3)")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize(("locale", "brief"), [("fr-FR", FRENCH), ("en-GB", VAGUE)])
async def test_it_is_accessible_on_a_narrow_screen(
    page: Page, place: Place, locale: str, brief: str, theme: str
) -> None:
    card = await shown(page, place, {"brief": brief}, locale=locale, theme=theme, width=320)
    for part in await card.frame.locator("#more > details:not([open]) > summary").all():
        if await part.is_visible():
            await part.click()
    # What is behind a frame that shows through is the host's; here, what goes with the theme.
    await card["card"].evaluate("card => { card.style.background = 'Canvas' }")
    await card.frame.evaluate(package("axe-core").joinpath("axe.min.js").read_text("utf-8"))
    found = await card.frame.evaluate("axe.run()")

    assert [(item["id"], item["nodes"][0]["html"]) for item in found["violations"]] == []
    small = await card.frame.evaluate(
        "[...document.querySelectorAll('button, input, summary')]"
        ".filter(node => node.checkVisibility() && node.offsetHeight < 44)"
        ".map(node => node.outerHTML)"
    )
    assert small == []
    assert await card.frame.evaluate("document.documentElement.scrollWidth") <= 320
    height = await card.frame.evaluate("document.documentElement.scrollHeight")
    assert (await card.heard("sizes"))[-1] == height


async def test_the_keyboard_is_enough(page: Page, place: Place) -> None:
    card = await shown(page, place, {"brief": ENGLISH})
    await card["budget"].focus()
    await page.keyboard.press("ArrowRight")

    assert await card["budget"].get_attribute("aria-valuetext") == "€155"
    assert await card.text("total") == "€620"
    await card.settled()
    assert await card.text("said") == "Total €620"


@pytest.mark.asyncio(loop_scope="function")
@pytest.mark.parametrize("era", ["legacy", "auto"])
async def test_hosts_find_the_card(place: Place, era: Any) -> None:
    async with place.assistant(era) as client:
        tools = (await client.list_tools()).tools
        [card] = (await client.list_resources()).resources
        [page] = (await client.read_resource(CARD_URI)).contents
        with pytest.raises(Exception, match="no such resource"):
            await client.read_resource("ui://briefquote/estimate-v0.html")

    carded = {tool.name: tool.meta["ui"]["resourceUri"] for tool in tools if tool.meta}
    assert carded == {"estimate_campaign": CARD_URI}
    assert card.uri == page.uri == CARD_URI
    assert card.mime_type == page.mime_type == "text/html;profile=mcp-app"
    shown_by = {"csp": {"connectDomains": [], "resourceDomains": []}, "prefersBorder": True}
    assert page.meta == card.meta == {"ui": shown_by}
