"""What one takes along from the landing page: what runs when copied, a draft, a printed quote."""

import json
import shlex
from base64 import urlsafe_b64encode
from typing import Any

import httpx
import pytest
from playwright.async_api import Page, expect

from app.bootstrap import Services
from app.domain.keys import Scope
from tests.site.landing import DOG, changed, followed, opened, settled, written

pytestmark = pytest.mark.asyncio(loop_scope="session")

TRICKY = DOG + " $(touch x) `id` \"a\" \\ l'hiver '"
PUBLIC = "http://localhost:8000"


async def copied(page: Page, name: str) -> str:
    """Unfold what can be copied, press its button, and return the text."""
    await page.locator(f"details:has(#{name}) > summary").click()
    await page.locator(f'[data-copy="{name}"]').click()
    return await page.locator(f"#{name}").text_content() or ""


async def posted(address: str, body: str, **headers: str) -> Any:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    async with httpx.AsyncClient(timeout=20) as client:
        return (await client.post(address, content=body, headers=named)).json()


async def test_what_is_copied_runs_and_gives_what_is_shown(
    page: Page, brand: tuple[str, Services]
) -> None:
    address, services = brand
    key = f"Bearer {services.keys.create('Copying', Scope).key}"
    await opened(page, f"{address}/?lang=fr")
    await page.fill("#brief", TRICKY)
    await settled(page, TRICKY)
    await changed(page, page.locator("#verdict .tap").first)
    await expect(page.locator('[data-state-of="budget_per_creator_cents"]')).to_have_text("modifié")
    draft = await copied(page, "as-json")
    json_type = {"content_type": "application/json"}

    program, _, url, *options = shlex.split(await copied(page, "as-curl"))
    assert (program, options[0], options[2]) == ("curl", "-H", "-d")
    assert options[1] == "content-type: application/json"
    estimate = await posted(url.replace(PUBLIC, address), options[3], **json_type)
    assert estimate["suggestion"] == json.loads(draft)

    called = await posted(
        f"{address}/mcp",
        await copied(page, "as-mcp"),
        accept="application/json, text/event-stream",
        authorization=key,
        **json_type,
    )
    assert called["result"]["structuredContent"]["suggestion"] == json.loads(draft)

    ordered = await posted(f"{address}/api/campaigns", draft, authorization=key, **json_type)
    assert ordered["status"] == "draft"


async def test_a_draft_waits_for_its_writer_to_sign_in(
    page: Page, brand: tuple[str, Services], problems: list[str]
) -> None:
    address, services = brand
    await opened(page, f"{address}/?lang=fr")
    await written(page, DOG)
    await page.fill("#field-creators_wanted", "7")
    # At once: what was written last is what is saved.
    await page.get_by_role("button", name="Enregistrer comme brouillon").click()
    await expect(page.get_by_role("heading", level=1)).to_have_text("Connectez-vous d'abord")
    assert "401" in problems.pop()

    other = await page.context.new_page()
    link = services.signing_in.link("Waiting", "Zoé").replace(PUBLIC, address)
    await other.goto(f"{link}?lang=fr")
    await followed(other, other.get_by_role("button", name="Se connecter"))
    await page.get_by_role("button", name="Je suis connecté").click()
    await expect(page.get_by_label("Nombre de créateurs")).to_have_value("7")
    await page.get_by_role("button", name="Enregistrer le brouillon").click()
    await expect(page.locator(".total")).to_have_text("840\u202f€")

    # Signed in, it takes one press less.
    await other.goto(f"{address}/?lang=fr&example=cat")
    await other.get_by_role("button", name="Enregistrer comme brouillon").click()
    await expect(other.get_by_label("Nombre de créateurs")).to_have_value("5")


async def test_a_printed_quote_holds_the_day_the_sources_and_no_buttons(
    page: Page, service: str
) -> None:
    await opened(page, f"{service}/?lang=fr")
    await written(page, DOG)

    await page.emulate_media(media="print")
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))")

    await expect(page.locator(".paper-head h1")).to_be_visible()
    await expect(page.locator("#printed")).to_contain_text("Établi le")
    await expect(page.locator("#lines .method").first).to_be_visible()
    assert await page.locator("button:visible, input:visible, select:visible").count() == 0
    await page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    await expect(page.locator("#lines .method").first).to_be_hidden()


async def test_the_whole_way_by_keyboard(page: Page, service: str) -> None:
    await opened(page, f"{service}/?lang=en")
    focus = "document.activeElement"

    async def tab_to(selector: str) -> None:
        for _ in range(60):
            if await page.evaluate(f"{focus}.matches({json.dumps(selector)})"):
                style = await page.evaluate(f"getComputedStyle({focus}).outlineStyle")
                assert style == "solid" or selector == "body"
                return
            await page.keyboard.press("Tab")
        pytest.fail(f"no way to {selector}")

    await tab_to(".skip")
    await page.keyboard.press("Enter")
    await tab_to("#brief")
    await page.keyboard.type(DOG)
    await settled(page, DOG)
    await tab_to("#verdict .tap")
    await page.keyboard.press("Enter")
    await expect(page.locator("#total")).to_have_text("€570")
    # The button is gone; who pressed it is still where they were.
    assert await page.evaluate(f"{focus} === document.body") is False
    await tab_to("#questions .tap")
    await page.keyboard.press("Space")
    await expect(page.locator("#reset")).to_be_visible()
    await tab_to("#lines summary")
    await page.keyboard.press("Enter")
    await expect(page.locator("#lines .method").first).to_be_visible()
    await tab_to("#field-creators_wanted")
    await page.keyboard.press("ArrowUp")
    await expect(page.locator('[data-state-of="creators_wanted"]')).to_have_text("edited")


async def test_every_way_out_and_every_answer_moves_what_it_says(page: Page, service: str) -> None:
    brief = "3 vidéos TikTok par des créateurs avec un chien, 60 € chacun."
    await opened(page, f"{service}/?lang=fr")
    await written(page, brief)

    pressed = 0
    for group in ("#verdict", "#questions"):
        for nth in range(await page.locator(f"{group} .tap").count()):
            tap = page.locator(f"{group} .tap").nth(nth)
            wanted = json.loads(await tap.get_attribute("value") or "")
            await changed(page, tap)
            await expect(page.locator("#reset")).to_be_visible()
            for name in wanted:
                state = page.locator(f'[data-state-of="{name}"]')
                await expect(state).to_have_text("modifié")
            async with page.expect_response("**/api/estimate"):
                await page.locator("#reset").click()
            await expect(page.locator("#reset")).to_be_hidden()
            pressed += 1
    assert pressed >= 8


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Créateurs : écrivez un nombre entier de 1 à 50."),
        ("en", "Creators: write a whole number from 1 to 50."),
    ],
)
async def test_what_is_refused_is_said_in_the_language_of_the_page(
    page: Page, service: str, problems: list[str], language: str, said: str
) -> None:
    await opened(page, f"{service}/?lang={language}")
    await page.click("button.primary")
    await expect(page.locator("#problem")).to_be_visible()
    await expect(page.locator("#brief")).to_be_focused()
    await written(page, DOG)
    await page.fill("#field-creators_wanted", "99")
    await expect(page.locator('[data-state-of="creators_wanted"]')).to_have_text(said)

    # What no field of the page could hold comes by a link.
    state = {"b": DOG, "o": {"creators_wanted": 99}}
    fragment = urlsafe_b64encode(json.dumps(state).encode()).decode().rstrip("=")
    await page.evaluate("fragment => { location.hash = '#q=' + fragment }", fragment)
    await expect(page.locator("#problem")).to_have_text(said)
    assert "422" in problems.pop()
