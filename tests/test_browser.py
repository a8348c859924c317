"""The page at the root, in the browser; and that the guard of every other page sees."""

import pytest
from playwright.async_api import Page

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_index_opens(page: Page, service: str) -> None:
    answer = await page.goto(service)

    assert answer is not None
    assert answer.status == 200
    assert await page.get_by_role("heading", level=1).inner_text() != ""


async def test_a_page_that_fails_or_asks_another_machine_is_noticed(
    page: Page, problems: list[str]
) -> None:
    async with page.expect_event("pageerror"):
        await page.set_content(
            '<img src="https://example.com/x.png" onerror="console.error(1); nothing()">'
        )

    assert [problem.partition(":")[0] for problem in problems] == [
        "request",
        "console",
        "console",
        "error",
    ]
    problems.clear()
