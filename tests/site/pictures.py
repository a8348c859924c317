"""The pictures of the README: `python -m tests.site.pictures` writes docs/images/ anew.

It takes the fonts of this machine: those that come with the browser have no serif.
"""

import asyncio
from base64 import b64encode
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.async_api import Page, async_playwright

from app.asgi import create_app
from app.bootstrap import build
from app.settings import Settings
from tests.browser import ENVIRONMENT, EXECUTABLE, FLAGS
from tests.http.serving import served
from tests.site.conftest import TODAY
from tests.site.landing import changed, opened, settled

IMAGES = Path(__file__).parents[2] / "docs" / "images"
MOST_BYTES = 100_000
BRIEF = (
    "5 creators with a cat for our plant-based litter. 30-second vertical video delivered to us, "
    "for Meta and TikTok, €90 per creator, by 20 December."
)
_STEPS = """<style>body{margin:0;padding:24px;background:#f2efe7;display:flex;gap:24px}
img{width:360px;border-radius:22px;box-shadow:0 12px 30px -16px #0007}</style>"""


async def _estimated(page: Page, address: str) -> None:
    await opened(page, f"{address}/?lang=en")
    await page.fill("#brief", BRIEF)
    await settled(page, BRIEF)
    await page.wait_for_timeout(400)  # the picture of the price moves to its place


async def _at(page: Page, selector: str, above: int) -> bytes:
    await page.evaluate(
        "([selector, above]) => scrollTo(0, "
        "document.querySelector(selector).getBoundingClientRect().top + scrollY - above)",
        [selector, above],
    )
    return await page.screenshot(type="png")


async def _take(address: str) -> None:
    environment = {name: value for name, value in ENVIRONMENT.items() if name != "FONTCONFIG_FILE"}
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=EXECUTABLE, args=list(FLAGS), env={**environment}
        )
        page = await browser.new_page(viewport={"width": 1240, "height": 900})
        await _estimated(page, address)
        await page.screenshot(path=IMAGES / "landing.jpg", type="jpeg", quality=70)
        await page.set_viewport_size({"width": 360, "height": 700})
        steps = [await _at(page, "#brief", 60), await _at(page, "#quote", 30)]
        await changed(page, page.locator("#verdict .tap").first)
        await page.wait_for_timeout(400)
        steps.append(await _at(page, "#picture", 190))
        pictures = "".join(
            f'<img src="data:image/png;base64,{b64encode(step).decode()}">' for step in steps
        )
        # A page of its own: the policy of the first takes no styles of ours.
        page = await browser.new_page(viewport={"width": 1176, "height": 748})
        await page.set_content(_STEPS + pictures)
        await page.screenshot(path=IMAGES / "steps.jpg", type="jpeg", quality=64)
        await browser.close()


def main() -> None:
    """Write both pictures, and refuse heavy ones."""
    IMAGES.mkdir(exist_ok=True)
    with TemporaryDirectory() as folder:
        settings = Settings(data_dir=Path(folder), anonymous_per_minute=0)
        with served(create_app(build(settings, today=lambda: TODAY))) as port:
            asyncio.run(_take(f"http://127.0.0.1:{port}"))
    for picture in IMAGES.iterdir():
        assert picture.stat().st_size <= MOST_BYTES, picture


if __name__ == "__main__":
    main()
