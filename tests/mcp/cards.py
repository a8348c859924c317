"""A card in a host: the official bridge in a real browser, over the service itself."""

import asyncio
import json
import subprocess
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

from playwright.async_api import Frame, Locator, Page, Route

from tests.mcp.conftest import Place
from tests.node import FOLDER, NODE, package


@cache
def host_page() -> str:
    bundled = subprocess.run(
        [NODE, package("esbuild") / "bin" / "esbuild", "card-host.mjs", "--bundle"],
        cwd=FOLDER,
        capture_output=True,
        text=True,
        check=True,
    )
    script = bundled.stdout.replace("</script", "<\\/script")
    return (
        "<!doctype html><meta charset=utf-8><title>host</title><style>body { margin: 0 }"
        "body.dark { background: #1d1c22 } iframe { border: 0; display: block; width: 100% }"
        f"</style><script>{script}</script>"
    )


@dataclass
class Card:
    """What a reader sees and does."""

    page: Page
    frame: Frame
    place: Place

    def __getitem__(self, name: str) -> Locator:
        return self.frame.locator(f"#{name}")

    def button(self, name: str) -> Locator:
        return self.frame.get_by_role("button", name=name, exact=True)

    async def text(self, name: str) -> str:
        # The service puts narrow spaces into sums, and so does the browser: where is not the point.
        return " ".join((await self[name].inner_text()).split())

    async def slide(self, name: str, value: int) -> None:
        """Drag a slider to a value and release it."""
        await self[name].fill(str(value))

    async def settled(self) -> None:
        """Wait until the service has answered."""
        await self.frame.locator("main[aria-busy=false]").wait_for()

    async def heard(self, what: str) -> list[Any]:
        heard: list[Any] = await self.page.evaluate("what => heard[what]", what)
        return heard

    def estimate(self, **asked: Any) -> Any:
        """What the service says over REST."""
        return self.place.rest("POST", "/api/estimate", asked).json()


async def shown(
    page: Page,
    place: Place,
    given: dict[str, Any],
    *,
    locale: str = "en-GB",
    theme: str = "light",
    width: int = 480,
    key: str | None = None,
) -> Card:
    """Have a host call the tool and show its card."""

    async def serve(route: Route) -> None:
        await route.fulfill(body=host_page(), content_type="text/html")

    await page.set_viewport_size({"width": width, "height": 900})
    await page.route("**/host.html", serve)
    await page.goto(f"{place.url}/host.html")
    asked = {
        "key": place.key() if key is None else key,
        "given": given,
        "context": {"locale": locale, "theme": theme},
    }
    await page.evaluate("asked => show(asked)", asked)
    card = Card(page, page.frames[-1], place)
    await card.settled()
    return card


class Held:
    """Calls of a tool that wait until the test lets them go on."""

    def __init__(self) -> None:
        self._waiting: asyncio.Queue[Route] = asyncio.Queue()

    async def take(self, route: Route) -> None:
        if (route.request.post_data_json or {}).get("method") == "tools/call":
            await self._waiting.put(route)
        else:
            await route.fallback()

    async def next(self) -> Route:
        async with asyncio.timeout(20):
            return await self._waiting.get()


@asynccontextmanager
async def held(page: Page) -> AsyncIterator[Held]:
    """Keep every call of a tool back."""
    calls = Held()
    await page.route("**/mcp", calls.take)
    yield calls
    await page.unroute("**/mcp", calls.take)


def arguments(route: Route) -> Any:
    return json.loads(route.request.post_data or "")["params"]["arguments"]
