"""A browser that comes with the tests, and pages that ask nobody but this machine.

A module that uses `page` runs its tests on one event loop:
`pytestmark = pytest.mark.asyncio(loop_scope="session")`.
"""

import platform
import sys
from collections.abc import AsyncIterator, Iterator
from urllib.parse import urlsplit

import pytest
import pytest_asyncio
from playwright.async_api import (
    Browser,
    ConsoleMessage,
    Page,
    Route,
    async_playwright,
    expect,
)

from app.asgi import create_app
from app.bootstrap import Services, build
from app.settings import Settings
from tests.http.serving import served
from tests.node import BROWSER_FOLDER, FOLDER, environment

# The package is for this machine only; elsewhere, `playwright install chromium` brings another.
IS_PACKAGED = (sys.platform, platform.machine()) == ("linux", "x86_64")
EXECUTABLE = BROWSER_FOLDER / "chromium" if IS_PACKAGED else None
ENVIRONMENT = environment(
    LD_LIBRARY_PATH=str(BROWSER_FOLDER / "al2023" / "lib"),
    FONTCONFIG_FILE=str(FOLDER / "fonts.conf"),
)
FLAGS = (
    "--no-sandbox",  # tests run as root in containers
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-pings",
    "--font-render-hinting=none",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)
_LOOPBACK = {"localhost", "127.0.0.1", "::1"}
_LOCAL_SCHEMES = {"about", "blob", "data"}
# As long as anything else may take: a busy machine is slow, and not wrong.
expect.set_options(timeout=30_000)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        launched = await playwright.chromium.launch(
            executable_path=EXECUTABLE,
            args=list(FLAGS),
            env={**ENVIRONMENT},
        )
        yield launched
        await launched.close()


@pytest.fixture
def problems() -> list[str]:
    """What went wrong in the page; a test that wants a problem looks at it, and clears it."""
    return []


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Browser, problems: list[str]) -> AsyncIterator[Page]:
    """A page that fails its test by an error, or by a request to another machine."""

    async def stay_here(route: Route) -> None:
        address = urlsplit(route.request.url)
        if address.scheme in _LOCAL_SCHEMES or address.hostname in _LOOPBACK:
            await route.continue_()
        else:
            problems.append(f"request: {route.request.url}")
            await route.abort()

    def note(message: ConsoleMessage) -> None:
        if message.type == "error":
            problems.append(f"console: {message.text}")

    context = await browser.new_context()
    await context.route("**/*", stay_here)
    context.on("console", note)
    context.on("weberror", lambda error: problems.append(f"error: {error.error}"))
    yield await context.new_page()
    await context.close()
    assert problems == []


@pytest.fixture(scope="session")
def brand(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Services]]:
    """The address of a service, and what it is made of; one for all tests of a process."""
    folder = tmp_path_factory.mktemp("service")
    services = build(Settings(data_dir=folder, anonymous_per_minute=0))
    with served(create_app(services)) as port:
        yield f"http://127.0.0.1:{port}", services


@pytest.fixture(scope="session")
def service(brand: tuple[str, Services]) -> str:
    """The address of a service."""
    return brand[0]
