"""The landing page in a browser: what a person writes, changes, shares and cannot break."""

import json
from typing import TYPE_CHECKING

import pytest
from playwright.async_api import Browser, Page, Route, expect

from tests.site.landing import DOG, changed, drawn, followed, opened, settled, written

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

pytestmark = pytest.mark.asyncio(loop_scope="session")

HOSTILE = (
    "3 vidéos <script>document.title='x'</script> <img src=x onerror=\"document.title='x'\"> "
    "pour un chien \u202e€ 021\u202c & 'quotes' \"double\" </textarea></pre><b>gras</b> "
    "🐕‍🦺 120 € chacun"
)


async def suggestion(page: Page) -> dict[str, object]:
    found: dict[str, object] = json.loads(await page.locator("#as-json").text_content() or "{}")
    return found


async def test_a_brief_is_priced_as_it_is_typed(page: Page, service: str) -> None:
    await opened(page, f"{service}/?lang=fr")
    await expect(page.locator("#stamp")).to_have_text("Exemple")

    await written(page, DOG)

    await expect(page.locator("#total")).to_have_text("360\u202f€")
    await expect(page.locator("#stamp")).to_have_text("Votre estimation")
    marks = await page.locator("#marked mark").all_inner_texts()
    assert {"3 vidéos", "TikTok", "chien", "120 € chacun", "20 décembre"} <= set(marks)
    await expect(page.locator("#verdict strong")).to_have_text("Bas de fourchette")
    await expect(page.locator("#said")).to_contain_text("360\u202f€")


async def test_the_words_are_marked_where_they_are_whatever_stands_before(
    page: Page, service: str
) -> None:
    await opened(page, f"{service}/?lang=en")

    await written(page, "🐕‍🦺𝒜🇫🇷 5 creators with a dog, €120 each")

    marks = await page.locator("#marked mark").all_inner_texts()
    assert "5 creators" in marks
    assert "€120 each" in marks


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("brief", [DOG, HOSTILE, "Quelques idées.", "5 couples, €9,000 in total"])
async def test_the_page_is_the_same_with_and_without_scripts(
    page: Page, browser: Browser, service: str, language: str, brief: str
) -> None:
    await opened(page, f"{service}/?lang={language}")
    await written(page, brief)
    context = await browser.new_context(java_script_enabled=False)
    bare = await context.new_page()
    await bare.goto(f"{service}/?lang={language}")
    await bare.fill("#brief", brief)
    await followed(bare, bare.locator("button.primary").first)

    assert await drawn(bare) == await drawn(page)

    await context.close()


async def test_a_hostile_brief_is_text(page: Page, service: str) -> None:
    await opened(page, f"{service}/?lang=fr")
    title = await page.title()

    await page.fill("#brief", HOSTILE)
    await settled(page, HOSTILE)

    assert await page.title() == title
    assert await page.locator("#quote script, #marked script, #marked img, #quote img").count() == 0
    assert (await suggestion(page))["brief_raw"] == HOSTILE
    assert (
        HOSTILE
        in json.loads(await page.locator("#as-mcp").text_content() or "")["params"]["arguments"][
            "brief"
        ]
    )


async def test_a_way_out_and_an_answer_are_one_tap(page: Page, service: str) -> None:
    await opened(page, f"{service}/?lang=fr")
    await written(page, DOG)

    await changed(page, page.locator("#verdict .tap").first)
    await expect(page.locator("#total")).to_have_text("570\u202f€")
    await expect(page.locator("#verdict strong")).to_have_text("Au marché")

    await changed(page, page.get_by_role("button", name="Oui, 3 mois"))
    await expect(page.locator("#field-ads_rights_days")).to_have_value("90")
    await expect(page.locator('[data-state-of="ads_rights_days"]')).to_have_text("modifié")
    await expect(page.locator("#lines")).to_contain_text("Droits publicitaires")

    await changed(page, page.locator("#reset"))
    await expect(page.locator("#total")).to_have_text("360\u202f€")


FIELDS: dict[str, tuple[str, object]] = {
    "creators_wanted": ("8", 8),
    "budget_per_creator_cents": ("199.5", 19950),
    "deadline": ("2027-03-01", "2027-03-01"),
    "title": ("Un titre", "Un titre"),
    "brief": ("Une consigne\net une autre", "Une consigne\net une autre"),
}
CHOICES: dict[str, str] = {"prestation": "post_provided", "payment_trigger": "views"}
BOXES: dict[str, tuple[str, list[str]]] = {
    "platforms": ("YouTube", ["TikTok", "YouTube"]),
    "target_categories": ("sport", ["dog", "sport"]),
    "objectives": ("Traffic", ["Traffic"]),
}
FACTS: dict[str, str] = {
    "videos_per_creator": "3",
    "video_seconds": "90",
    "ads_rights_days": "365",
    "whitelisting_days": "30",
    "exclusivity_months": "6",
    "extra_hooks": "2",
    "extra_revisions": "1",
}
FACT_CHOICES: dict[str, str] = {
    "level": "expert",
    "ads_rights_perpetual": "yes",
    "raw_footage": "yes",
}


async def test_every_field_of_the_draft_can_be_changed(page: Page, service: str) -> None:
    await opened(page, f"{service}/?lang=fr")
    await written(page, DOG)
    await page.locator(".more > summary").click()

    for name, (value, stands) in FIELDS.items():
        async with page.expect_response("**/api/estimate"):
            await page.fill(f"#field-{name}", value)
        await expect(page.locator(f'[data-state-of="{name}"]')).to_have_text("modifié")
        assert (await suggestion(page))[name] == stands
    for name, value in CHOICES.items():
        async with page.expect_response("**/api/estimate"):
            await page.select_option(f"#field-{name}", value)
        await expect(page.locator(f'[data-state-of="{name}"]')).to_have_text("modifié")
        assert (await suggestion(page))[name] == value
    for name, (option, options) in BOXES.items():
        async with page.expect_response("**/api/estimate"):
            await page.check(f'[data-field="{name}"] input[value="{option}"]')
        await expect(page.locator(f'[data-state-of="{name}"]')).to_have_text("modifié")
        assert (await suggestion(page))[name] == options
    async with page.expect_response("**/api/estimate"):
        await page.fill("#field-views_threshold", "5000")
    await expect(page.locator('[data-state-of="views_threshold"]')).to_have_text("modifié")
    assert (await suggestion(page))["views_threshold"] == 5000


async def test_the_price_follows_every_fact(page: Page, service: str) -> None:
    await opened(page, f"{service}/?lang=fr")
    await written(page, DOG)
    await page.locator(".more > summary").click()
    usual = await page.locator("#high").inner_text()

    for name in [*FACTS, *FACT_CHOICES]:
        async with page.expect_response("**/api/estimate"):
            if name in FACTS:
                await page.fill(f"#field-{name}", FACTS[name])
            else:
                await page.select_option(f"#field-{name}", FACT_CHOICES[name])
        await expect(page.locator(f'[data-state-of="{name}"]')).to_have_text("modifié")
        await expect(page.locator("#high")).not_to_have_text(usual)
        await changed(page, page.locator("#reset"))
        await expect(page.locator("#high")).to_have_text(usual)


async def test_a_value_out_of_bounds_changes_nothing(page: Page, service: str) -> None:
    await opened(page, f"{service}/?lang=fr")
    await written(page, DOG)

    await page.fill("#field-creators_wanted", "99")
    await expect(
        page.locator('[data-state-of="creators_wanted"][data-state="wrong"]')
    ).to_be_visible()
    await page.fill("#brief", DOG + " Merci.")
    await settled(page, DOG + " Merci.")

    await expect(page.locator("#total")).to_have_text("360\u202f€")


async def test_a_link_opens_the_same_estimate_and_tells_no_server(
    page: Page, browser: Browser, service: str
) -> None:
    await opened(page, f"{service}/?lang=fr")
    await written(page, DOG + " 🐕")
    await changed(page, page.locator("#verdict .tap").first)
    await expect(page.locator("#total")).to_have_text("570\u202f€")

    await page.click("#link")
    link = page.url
    context = await browser.new_context()
    other = await context.new_page()
    asked: list[str] = []
    other.on("request", lambda request: asked.append(request.url))
    await opened(other, link)
    await settled(other, DOG + " 🐕")

    assert "#q=" in link
    assert await drawn(other) == await drawn(page)
    assert [address for address in asked if "q=" in address.partition("#")[0]] == []
    await context.close()


@pytest.mark.parametrize("fragment", ["#q=%%%", "#q=bnVsbA", "#q=eyJiIjoxfQ", "#other", "#q="])
async def test_a_fragment_that_is_no_link_of_ours_is_ignored(
    page: Page, service: str, fragment: str
) -> None:
    await opened(page, f"{service}/?lang=fr{fragment}")

    await expect(page.locator("#stamp")).to_have_text("Exemple")
    await expect(page.locator("#brief")).to_have_value("")


async def test_an_example_is_one_tap(page: Page, service: str) -> None:
    await opened(page, f"{service}/?lang=en")

    for name in await page.locator("[data-example]").all():
        await changed(page, name)
        brief = await page.locator("#brief").input_value()
        await settled(page, brief)
        niche = await name.get_attribute("data-example")
        assert (await suggestion(page))["target_categories"] == [niche]


async def test_an_older_answer_never_overwrites_a_newer_one(page: Page, service: str) -> None:
    await opened(page, f"{service}/?lang=fr")
    held: list[Callable[[], Awaitable[None]]] = []

    async def hold_first(route: Route) -> None:
        if held:
            await route.continue_()
        else:
            held.append(route.continue_)

    await page.route("**/api/estimate", hold_first)
    async with page.expect_request("**/api/estimate"):
        await page.fill("#brief", "1 vidéo, 100 € par créateur, 1 créateur")
    await page.fill("#brief", DOG)
    await settled(page, DOG)
    async with page.expect_response("**/api/estimate"):
        await held[0]()

    await expect(page.locator("#total")).to_have_text("360\u202f€")
    assert await page.locator("#marked").inner_text() == DOG


async def test_the_form_is_a_tool_that_a_person_sends(page: Page, service: str) -> None:
    await opened(page, f"{service}/?lang=en")

    form = page.locator("form[toolname]")
    assert await form.get_attribute("toolname") == "estimate_campaign"
    assert await form.get_attribute("tooldescription")
    assert await form.get_attribute("toolautosubmit") is None
    named = form.locator("input:not([type=hidden]), textarea, select")
    assert await named.count() > 30
    for one in await named.all():
        assert await one.get_attribute("toolparamdescription")
