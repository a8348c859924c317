"""A caller's campaigns, page by page, and not again when they are the same."""

import pytest

from tests.ordering.conftest import Shop


def test_pages_lead_from_the_newest_to_the_oldest(shop: Shop) -> None:
    made = []
    for number in range(5):
        shop.clock.ms += number // 2  # some at the same time
        made.append(shop.order().json()["campaign_id"])
    seen: list[str] = []
    cursor = ""
    sizes = []
    while True:
        query = f"?limit=2{cursor}"
        page = shop.client.get(f"/api/campaigns{query}", headers=shop.headers()).json()
        sizes.append(len(page["data"]))
        seen += [campaign["campaign_id"] for campaign in page["data"]]
        if not page["has_more"]:
            break
        cursor = f"&cursor={page['next_cursor']}"

    assert sizes == [2, 2, 1]
    assert "next_cursor" not in page
    assert sorted(seen) == sorted(made)
    assert seen[0] == made[4]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("limit=0", 422),
        ("limit=101", 422),
        ("limit=x", 422),
        ("limit=", 422),
        ("limit=1&limit=2", 422),
        ("cursor=", 422),
        ("cursor=abc", 422),
        (f"cursor={'A' * 78}", 404),
        ("limit=100", 200),
        ("other=1", 200),
    ],
)
def test_a_page_that_cannot_be_is_refused(query: str, status: int, shop: Shop) -> None:
    answer = shop.client.get(f"/api/campaigns?{query}", headers=shop.headers())

    assert answer.status_code == status


def test_what_has_not_changed_is_not_sent_again(shop: Shop) -> None:
    location = shop.order().headers["location"]
    etag = ""
    for path in (location, "/api/campaigns"):
        etag = shop.client.get(path, headers=shop.headers()).headers["etag"]
        again = shop.client.get(path, headers=shop.headers(If_None_Match=etag))
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", etag)
        assert shop.client.head(path, headers=shop.headers()).content == b""

    shop.order()
    changed = shop.client.get("/api/campaigns", headers=shop.headers(If_None_Match=etag))
    assert changed.status_code == 200


def test_an_id_is_found_in_capitals_too(shop: Shop) -> None:
    campaign_id = shop.order().json()["campaign_id"]

    found = shop.client.get(f"/campaigns/{campaign_id.upper()}", headers=shop.headers())

    assert found.json() == {
        "campaign_id": campaign_id,
        "title": "Gamelle",
        "status": "draft",
        "ordered_by_agent": True,
        "confirm_url": f"http://localhost:8000/c/{campaign_id}",
    }


@pytest.mark.parametrize("path", ["/api/campaigns", "/campaigns"])
def test_options_tells_every_method(shop: Shop, path: str) -> None:
    assert shop.client.options(path).headers["allow"] == "GET, HEAD, OPTIONS, POST"
