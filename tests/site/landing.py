"""What the tests in a browser share: how pages are left, filled in and compared."""

from playwright.async_api import Locator, Page

DOG = (
    "3 vidéos TikTok par des créateurs avec un chien, publiées sur leur compte, 120 € chacun, "
    "avant le 20 décembre."
)
# What is drawn, without what only one of the two ways has: the buttons of scripts, what is kept
# for a form, and the values that the fields had at first.
_DRAWN = """() => {
  const drawn = document.getElementById("estimate").cloneNode(true);
  const only = ".with-scripts, .without-scripts, input[type=hidden], #brief";
  for (const element of drawn.querySelectorAll(only)) element.remove();
  for (const element of drawn.querySelectorAll("*")) {
    for (const name of ["tabindex", "checked", "selected"]) element.removeAttribute(name);
    if (element.matches("input:not([type=checkbox])")) element.removeAttribute("value");
    if (element.matches("textarea")) element.textContent = "";
  }
  const values = [...document.querySelectorAll('#estimate [name^="field."]')].map((input) =>
    [input.name, input.type === "checkbox" ? [input.value, input.checked] : input.value]);
  const markup = drawn.innerHTML.replace(/\\s+/g, " ").replace(/ ?(<[^>]*>) ?/g, "\\n$1\\n");
  return [markup, JSON.stringify(values)];
}"""


async def followed(page: Page, act: Locator) -> None:
    """Press what leads to another page, and wait until that page is whole."""
    async with page.expect_navigation():
        await act.click()


async def opened(page: Page, address: str) -> None:
    """Open the page and wait until its scripts listen."""
    await page.goto(address)
    await page.wait_for_selector("html[data-ready]")


async def written(page: Page, brief: str) -> None:
    """Paste most of a brief, write the rest key by key, and wait for its estimate."""
    async with page.expect_response("**/api/estimate"):
        await page.fill("#brief", brief[:-4])
        await page.locator("#brief").press_sequentially(brief[-4:], delay=1)
    await settled(page, brief)


async def settled(page: Page, brief: str) -> None:
    """Wait until what is marked is the whole brief."""
    await page.wait_for_function(
        "brief => document.getElementById('marked').textContent.trim() === brief.trim()", arg=brief
    )


async def changed(page: Page, act: Locator | None = None) -> None:
    """Press something and wait for the estimate that follows."""
    async with page.expect_response("**/api/estimate"):
        if act is not None:
            await act.click()


async def drawn(page: Page) -> list[str]:
    """Return the estimate as it stands in the page: its markup, and the values of its fields."""
    found: list[str] = await page.evaluate(_DRAWN)
    return found
