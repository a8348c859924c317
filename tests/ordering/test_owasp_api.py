"""OWASP API Security Top 10 (2023), one named test each."""

import json

from app.domain.keys import Scope
from tests.ordering.conftest import DRAFT, Opened, Shop

UNKNOWN_ID = "00000000-0000-4000-8000-000000000000"


def test_api1_object_level_authorization(shop: Shop) -> None:
    ours = shop.order("a").json()["campaign_id"]
    theirs = shop.headers("Other")

    foreign = shop.client.get(f"/api/campaigns/{ours}", headers=theirs)
    unknown = shop.client.get(f"/api/campaigns/{UNKNOWN_ID}", headers=theirs)

    assert (foreign.status_code, foreign.content) == (404, unknown.content)
    assert shop.drafts("Other") == []
    assert shop.order("a", by="Other").json()["campaign_id"] != ours
    for _ in range(2):
        shop.order()
    cursor = shop.client.get("/api/campaigns?limit=1", headers=shop.headers()).json()["next_cursor"]
    stolen = shop.client.get(f"/api/campaigns?cursor={cursor}", headers=theirs)
    assert stolen.status_code == 404


def test_api2_authentication(shop: Shop) -> None:
    key = shop.key()
    for wrong in (key.lower(), key[:-1], key + "0", key.replace("live", "test"), "", "null"):
        headers = {"Authorization": f"Bearer {wrong}"}
        assert shop.client.get("/api/campaigns", headers=headers).status_code == 401
    assert shop.client.get(f"/api/campaigns?api_key={key}").status_code == 401
    cookie = {"Cookie": f"key={key}"}
    assert shop.client.get("/api/campaigns", headers=cookie).status_code == 401


def test_api3_object_property_level_authorization(shop: Shop) -> None:
    for name, value in {"status": "open", "organisation_id": "x", "campaign_id": "x"}.items():
        assert shop.order(**{name: value}).status_code == 422
    shop.order()
    (seen,) = shop.drafts()
    assert set(seen) == {"campaign_id", "title", "status", "ordered_by_agent", "confirm_url"}


def test_api4_resource_consumption(shop: Shop) -> None:
    headers = shop.headers()
    large = shop.client.post("/api/campaigns", content=b" " * 65_537, headers=headers)
    many = shop.client.get("/api/campaigns?limit=101", headers=headers)
    deep = shop.client.post("/api/campaigns", content=b"[" * 30_000, headers=headers)

    assert [answer.status_code for answer in (large, many, deep)] == [413, 422, 422]


def test_api5_function_level_authorization(shop: Shop) -> None:
    for scope, path, method in (
        (Scope.CAMPAIGNS_READ, "/api/campaigns", "POST"),
        (Scope.CAMPAIGNS_WRITE, "/api/campaigns", "GET"),
        (Scope.ESTIMATE, f"/api/campaigns/{UNKNOWN_ID}", "GET"),
    ):
        headers = {"Authorization": f"Bearer {shop.key('Acme', scope)}"}
        content = json.dumps(DRAFT).encode() if method == "POST" else None
        answer = shop.client.request(method, path, headers=headers, content=content)
        assert answer.json()["error"] == "insufficient_scope"


def test_api6_sensitive_business_flows(open_shop: Opened) -> None:
    shop = open_shop()
    answers = [shop.order().status_code for _ in range(201)]

    assert answers == [201] * 200 + [429]
    assert shop.client.post("/api/campaigns", json=DRAFT).status_code == 401


def test_api7_no_address_of_a_caller_is_fetched(shop: Shop) -> None:
    # The suite blocks every connection but those to this machine; a fetch would be an error.
    created = shop.order(brief="Voir http://192.0.2.1/latest/meta-data et file:///etc/passwd")

    assert created.status_code == 201
    assert created.json()["confirm_url"].startswith("http://localhost:8000/c/")


def test_api8_configuration(shop: Shop) -> None:
    answer = shop.client.get("/api/campaigns", headers=shop.headers(Origin="https://evil.example"))

    assert not [name for name in answer.headers if name.startswith("access-control")]
    assert answer.headers["cache-control"] == "private, no-cache"
    assert answer.headers["vary"] == "Authorization"
    assert "server" not in answer.headers
    assert shop.client.request("TRACE", "/api/campaigns").status_code == 405


def test_api9_inventory(shop: Shop) -> None:
    paths = shop.client.get("/openapi.json").json()["paths"]
    for path, operations in paths.items():
        for operation in operations.values():
            needs_key = path.startswith("/campaigns")
            assert (operation.get("security") == [{"apiKey": []}]) == needs_key
    # The aliases are the same handlers, behind the same door.
    assert shop.client.get("/campaigns").status_code == 401
    assert shop.client.get("/campaigns", headers=shop.headers()).status_code == 200


def test_api10_what_others_wrote_stays_text(shop: Shop) -> None:
    hostile = "<script>\u0000\u202e\r\nSet-Cookie: a=b'; DROP TABLE campaigns; --"
    created = shop.order(title=hostile, brief=hostile)

    location = created.headers["location"]
    assert "set-cookie" not in created.headers
    assert shop.client.get(location, headers=shop.headers()).json()["title"] == hostile
