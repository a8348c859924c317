"""What outside judges say of the pages, axe and Lighthouse; their weight; what can be hit."""

import asyncio
import json
import os
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.async_api import Page

from tests.browser import ENVIRONMENT, EXECUTABLE, FLAGS
from tests.node import NODE, package
from tests.site.landing import DOG, opened, written

pytestmark = pytest.mark.asyncio(loop_scope="session")

MOST_BYTES = 150_000
PAGES = ["/", "/pricing", "/docs"]
# `make fuzz` looks at every page in every language and light.
IS_LONG = os.environ.get("HYPOTHESIS_PROFILE") == "fuzz"  # noqa: TID251 - no setting of the app
LOOKS = [("fr", "light"), ("en", "dark")]
if IS_LONG:
    LOOKS += [("fr", "dark"), ("en", "light")]
BARS = {
    "performance": 0.95,
    "accessibility": 1.0,
    "best-practices": 0.95,
    "seo": 0.95,
    "agentic-browsing": 1.0,
}


@pytest.mark.parametrize(("language", "scheme"), LOOKS)
@pytest.mark.parametrize("path", PAGES)
async def test_axe_finds_nothing(
    page: Page, service: str, path: str, language: str, scheme: Literal["light", "dark"]
) -> None:
    await page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    await page.goto(f"{service}{path}?lang={language}")
    if path == "/":
        await opened(page, f"{service}/?lang={language}")
        await written(page, DOG)
    await page.evaluate("for (const one of document.querySelectorAll('details')) one.open = true")
    await page.evaluate((package("axe-core") / "axe.min.js").read_text("utf-8"))

    found: dict[str, Any] = await page.evaluate("axe.run()")

    told = [
        (rule["id"], node["html"], node["failureSummary"])
        for rule in found["violations"]
        for node in rule["nodes"]
    ]
    assert told == []
    assert len(found["passes"]) > 20


@pytest.mark.parametrize("path", PAGES)
async def test_a_page_is_light(page: Page, service: str, path: str) -> None:
    sizes: list[int] = []
    page.on("response", lambda answer: sizes.append(int(answer.headers["content-length"])))
    await page.goto(service + path)
    await page.wait_for_load_state("networkidle")

    print(f"{path}: {sum(sizes)} bytes in {len(sizes)} files")  # noqa: T201
    assert 0 < sum(sizes) <= MOST_BYTES


@pytest.mark.parametrize("path", PAGES)
async def test_nothing_overflows_and_everything_can_be_hit(
    page: Page, service: str, path: str
) -> None:
    await page.goto(service + path)

    for width in (320, 360, 768, 1440):
        await page.set_viewport_size({"width": width, "height": 800})
        wide = await page.evaluate("document.documentElement.scrollWidth")
        assert wide <= width, width
        assert await small_targets(page) == [], width


async def small_targets(page: Page) -> list[str]:
    found: list[str] = await page.evaluate(
        """() => [...document.querySelectorAll(
            "button, summary, select, .tap, .box, .top a, .bottom a, input")]
          .filter((one) => one.checkVisibility() && one.type !== "hidden" && !one.closest(".box *"))
          .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()])
          .filter(([, box]) => box.height < 44 || box.width < 44)
          .map(([html]) => html)"""
    )
    return found


@pytest.mark.parametrize("path", PAGES if IS_LONG else PAGES[:1])
async def test_lighthouse_gives_its_best(service: str, path: str, tmp_path: Path) -> None:
    report = tmp_path / "lighthouse.json"
    flags = " ".join(["--headless=new", "--enable-features=WebMCP", *FLAGS])
    process = await asyncio.create_subprocess_exec(
        NODE,
        package("lighthouse") / "cli" / "index.js",
        service + path,
        "--quiet",
        "--output=json",
        f"--output-path={report}",
        f"--chrome-flags={flags}",
        env={**ENVIRONMENT, **({"CHROME_PATH": str(EXECUTABLE)} if EXECUTABLE else {})},
    )
    assert await process.wait() == 0
    told = json.loads(report.read_text("utf-8"))

    scores = {name: one["score"] for name, one in told["categories"].items()}
    missed = {
        audit["id"]: audit.get("displayValue") or audit.get("explanation") or audit["title"]
        for audit in told["audits"].values()
        if audit["score"] is not None and audit["score"] < 1
    }
    print(scores, missed)  # noqa: T201
    assert {name: scores.get(name) for name in BARS if (scores.get(name) or 0) < BARS[name]} == {}
