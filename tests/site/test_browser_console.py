"""Sign in, make a key, order with it, confirm: a person in the browser, an agent over HTTP."""

import json
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import pytest
from playwright.async_api import Page

from app.bootstrap import Services
from tests.ordering.conftest import DRAFT
from tests.site.landing import followed

pytestmark = pytest.mark.asyncio(loop_scope="session")
AXE = Path(__file__).parents[1] / "node/node_modules/axe-core/axe.min.js"
HOSTILE = "<img src=x onerror=alert(1)>\"'</dd><script>alert(2)</script>\u202e"


def ask(address: str, key: str, path: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    connection = HTTPConnection(address.removeprefix("http://"), timeout=20)
    headers = {"Authorization": f"Bearer {key}", "Content-Type": "application/json"}
    connection.request(
        "POST" if body else "GET", path, json.dumps(body).encode() if body else None, headers
    )
    answer: dict[str, Any] = json.loads(connection.getresponse().read())
    connection.close()
    return answer


async def looks_right(page: Page, name: str, folder: Path | None = None) -> None:
    """No page is wider than a phone, and axe finds nothing."""
    # A colour on its way from one scheme to the other is neither.
    await page.emulate_media(reduced_motion="reduce")
    await page.evaluate(AXE.read_text("utf-8"))
    for scheme in ("light", "dark"):
        await page.emulate_media(color_scheme=scheme)
        for width in (1440, 360):
            await page.set_viewport_size({"width": width, "height": 900})
            found = await page.evaluate("axe.run().then(run => run.violations)")
            assert [(one["id"], one["nodes"][0]["html"]) for one in found] == [], name
            wide = await page.evaluate("document.documentElement.scrollWidth")
            assert wide <= width, name
            if folder:
                await page.screenshot(path=folder / f"{name}-{scheme}-{width}.png", full_page=True)


async def test_a_person_confirms_what_an_agent_orders(
    page: Page, brand: tuple[str, Services], problems: list[str]
) -> None:
    address, services = brand
    link = services.signing_in.link("Acme", "Zoé Martin")
    await page.goto(address + link.removeprefix("http://localhost:8000"))
    await looks_right(page, "sign-in")
    await followed(page, page.get_by_role("button", name="Sign in"))
    await looks_right(page, "empty")

    await followed(page, page.get_by_role("link", name="Keys"))
    await page.get_by_label("Name, to tell it from others").fill("Agent")
    await followed(page, page.get_by_role("button", name="Create the key"))
    key = await page.locator("#new-key").inner_text()
    await page.locator(".sure summary").click()
    await looks_right(page, "keys")

    order = {
        **DRAFT,
        "title": HOSTILE[:120],
        "brief": f"{HOSTILE}\n\nUn chien avant, un chien après.",
        "platforms": ["TikTok", "Instagram"],
        "target_categories": ["dog"],
        "objectives": [HOSTILE],
        "deadline": "2027-01-31",
    }
    ordered = ask(address, key, "/api/campaigns", order)
    campaign = ordered["confirm_url"].removeprefix("http://localhost:8000")
    await page.goto(address + "/app")
    await looks_right(page, "list")
    await followed(page, page.locator(f"a[href='{campaign}']"))
    assert await page.locator("h1").inner_text() == HOSTILE.replace("\u202e", "[U+202E]")
    await looks_right(page, "campaign")
    await followed(page, page.get_by_role("button", name="Publish for €600"))
    assert await page.get_by_text("By Zoé Martin").count() == 1
    await looks_right(page, "published")
    assert ask(address, key, f"/api/campaigns/{ordered['campaign_id']}")["status"] == "open"

    await followed(page, page.get_by_role("button", name="Start"))
    assert await page.get_by_text("In progress", exact=True).count() == 1
    await followed(page, page.get_by_role("button", name="Sign out"))
    await looks_right(page, "signed-out")
    assert await page.get_by_role("heading", level=1).inner_text() == "Sign in first"
    await page.goto(f"{address}/app/nowhere?lang=fr")
    await looks_right(page, "lost")
    assert ["401" in problems.pop(0), "404" in problems.pop(0)] == [True, True]


async def test_a_person_writes_a_draft_and_corrects_it(
    page: Page, brand: tuple[str, Services]
) -> None:
    address, services = brand
    link = services.signing_in.link("Writers", "Zoé")
    await page.goto(address + link.removeprefix("http://localhost:8000"))
    await followed(page, page.get_by_role("button", name="Sign in"))
    await followed(page, page.get_by_role("link", name="New campaign").first)
    await looks_right(page, "new")
    await page.get_by_label("Your brief").fill(
        f"3 vidéos TikTok par des créateurs avec un chien, 120 € chacun. {HOSTILE}"
    )
    await followed(page, page.get_by_role("button", name="Estimate"))
    await looks_right(page, "form")
    assert await page.get_by_label("Number of creators").input_value() == "3"
    await page.get_by_label("Title").fill(HOSTILE)
    await page.get_by_label("Budget per creator").fill("150,50")
    await followed(page, page.get_by_role("button", name="Save the draft"))
    assert await page.locator(".total").inner_text() == "€451.50"
    assert await page.get_by_text("Written by a person").count() == 1
    # What cannot be undone takes two presses.
    await page.get_by_text("Cancel the campaign").click()
    await looks_right(page, "sure")
    await followed(page, page.get_by_role("button", name="Yes, cancel it"))
    assert await page.locator(".status").inner_text() == "Cancelled"
