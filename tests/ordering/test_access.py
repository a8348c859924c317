"""Keys and limits: who is let in, how often, and what they are told."""

from ipaddress import ip_network

import httpx
import pytest
from httpx import Response

from app.asgi import create_app
from app.domain.keys import Scope, is_well_formed
from app.entrypoints.http.doorkeeper import caller_address
from tests.http.serving import served
from tests.ordering.conftest import BELIEVED_MS, DRAFT, HOUR_MS, Opened, Shop, own_orders_only

DAY_MS = 24 * HOUR_MS
UNKNOWN_ID = "00000000-0000-4000-8000-000000000000"


def look(shop: Shop, key: str | None = None, path: str = UNKNOWN_ID) -> Response:
    headers = {} if key is None else {"Authorization": f"Bearer {key}"}
    return shop.client.get(f"/api/campaigns/{path}", headers=headers)


def estimate(shop: Shop, **headers: str) -> Response:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    return shop.client.post("/api/estimate", json={"brief": "5 chiens"}, headers=sent)


def said(answer: Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]


def test_a_key_has_its_form_and_is_stored_as_a_hash_only(shop: Shop) -> None:
    key = shop.key()
    (listed,) = shop.services.keys.listed()
    with shop.services.database.reading() as connection:
        row = connection.exec_driver_sql("SELECT * FROM api_keys").one()

    assert is_well_formed(key)
    assert len(key) == 46
    assert key not in str(row)
    assert listed.hint == f"{key[:14]}…{key[-4:]}"


def test_every_key_error_has_its_code(shop: Shop) -> None:
    key = shop.key()
    last = "0" if key[-1] != "0" else "1"
    reader = shop.key("Acme", Scope.CAMPAIGNS_READ)

    assert said(look(shop)) == (401, "invalid_api_key")
    assert said(look(shop, key[:-1] + last)) == (401, "invalid_api_key")
    assert said(look(shop, "ugcp_live_" + "0" * 30 + "000000")) == (401, "invalid_api_key")
    assert look(shop).headers["www-authenticate"] == "Bearer"
    assert said(look(shop, reader)) == (404, "not_found")
    refused = shop.client.post(
        "/api/campaigns", json=DRAFT, headers={"Authorization": f"Bearer {reader}"}
    )
    assert said(refused) == (403, "insufficient_scope")
    assert 'scope="campaigns:write"' in refused.headers["www-authenticate"]


def test_a_key_expires_and_is_revoked(shop: Shop) -> None:
    made = shop.services.keys.create("Acme", [Scope.CAMPAIGNS_READ], valid_ms=DAY_MS)
    assert said(look(shop, made.key)) == (404, "not_found")

    shop.clock.ms += DAY_MS
    assert said(look(shop, made.key)) == (401, "key_expired")

    shop.services.keys.revoke(made.id)
    shop.clock.ms += BELIEVED_MS
    assert said(look(shop, made.key)) == (401, "key_revoked")


def test_a_rotated_key_works_until_the_overlap_ends(shop: Shop) -> None:
    old_key = shop.key()
    (old,) = shop.services.keys.listed()

    new = shop.services.keys.rotate(old.id, overlap_ms=DAY_MS)

    assert said(look(shop, old_key)) == said(look(shop, new.key)) == (404, "not_found")
    shop.clock.ms += DAY_MS
    assert said(look(shop, old_key)) == (401, "key_expired")
    assert said(look(shop, new.key)) == (404, "not_found")


def test_the_last_use_is_noted(shop: Shop) -> None:
    look(shop, shop.key())

    assert shop.services.keys.listed()[0].last_used_ms == shop.clock.ms


def test_the_first_key_is_made_once(shop: Shop) -> None:
    first = shop.services.keys.create_first()

    assert first is not None
    assert shop.services.keys.create_first() is None
    assert said(look(shop, first.key)) == (404, "not_found")


@pytest.mark.parametrize("authorization", ["Basic abc", "ugcp_live_x", "Bearer", "Bearer é"])
def test_what_is_no_bearer_key_is_refused(authorization: str, shop: Shop) -> None:
    headers = {"Authorization": authorization.encode()}
    answer = shop.client.get("/api/campaigns", headers=headers)  # type: ignore[arg-type]

    assert said(answer) == (401, "invalid_api_key")


def test_two_authorizations_are_refused(shop: Shop) -> None:
    headers = [("Authorization", f"Bearer {shop.key()}")] * 2

    assert said(shop.client.get("/api/campaigns", headers=headers)) == (401, "invalid_api_key")


def test_a_minute_has_thirty_requests_and_says_so(open_shop: Opened) -> None:
    shop = open_shop(key_per_minute=30)
    key = shop.key()
    answers = [look(shop, key) for _ in range(31)]

    assert [answer.status_code for answer in answers] == [404] * 30 + [429]
    last = answers[-1]
    assert said(last) == (429, "rate_limited")
    assert last.headers["retry-after"] == "60"
    assert last.headers["x-ratelimit-limit"] == "30"
    assert answers[0].headers["x-ratelimit-remaining"] == "29"
    assert last.headers["x-ratelimit-remaining"] == "0"
    assert int(last.headers["x-ratelimit-reset"]) == shop.clock.ms // 1000 + 60
    assert last.headers["ratelimit"] == '"minute";r=0;t=60'
    assert last.headers["ratelimit-policy"] == '"minute";q=30;w=60'

    shop.clock.ms += 59_999
    assert look(shop, key).status_code == 429
    shop.clock.ms += 1
    assert look(shop, key).headers["x-ratelimit-remaining"] == "29"


def test_a_clock_that_was_wrong_shuts_nobody_out(open_shop: Opened) -> None:
    shop = open_shop(key_per_minute=1)
    shop.clock.ms += DAY_MS
    look(shop, shop.key())
    shop.clock.ms -= DAY_MS

    assert look(shop, shop.key()).status_code == 404


def test_a_key_that_is_wrong_uses_nothing_up(open_shop: Opened) -> None:
    shop = open_shop(key_per_minute=1)
    for _ in range(3):
        look(shop, shop.key()[:-1] + "_")

    assert look(shop, shop.key()).status_code == 404


def test_estimates_with_a_key_count_in_its_minute(open_shop: Opened) -> None:
    shop = open_shop(key_per_minute=2, anonymous_per_minute=1)
    authorization = f"Bearer {shop.key()}"

    assert estimate(shop, Authorization=authorization).headers["x-ratelimit-remaining"] == "1"
    look(shop, shop.key())
    assert said(estimate(shop, Authorization=authorization)) == (429, "rate_limited")
    assert estimate(shop).status_code == 200


def test_an_estimate_with_a_bad_key_is_refused(open_shop: Opened) -> None:
    shop = open_shop()

    assert said(estimate(shop, Authorization="Bearer nope")) == (401, "invalid_api_key")
    unknown = "ugcp_live_" + "0" * 36
    assert said(estimate(shop, Authorization=f"Bearer {unknown}")) == (401, "invalid_api_key")


@own_orders_only
def test_an_estimate_with_a_key_for_something_else_is_refused(shop: Shop) -> None:
    reader = shop.key("Acme", Scope.CAMPAIGNS_READ)
    assert said(estimate(shop, Authorization=f"Bearer {reader}")) == (403, "insufficient_scope")


def test_estimates_without_a_key_are_counted_by_address(open_shop: Opened) -> None:
    shop = open_shop(anonymous_per_minute=2)
    answers = [estimate(shop) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[2].headers["retry-after"] == "60"
    shop.clock.ms += 60_000
    assert estimate(shop).status_code == 200


PROXIES = [ip_network("127.0.0.1"), ip_network("10.0.0.0/8")]


@pytest.mark.parametrize(
    ("peer", "forwarded", "counted"),
    [
        ("192.0.2.1", "", "192.0.2.1"),
        ("192.0.2.1", "198.51.100.9", "192.0.2.1"),  # no proxy of ours: it is not believed
        ("127.0.0.1", "192.0.2.1", "192.0.2.1"),
        ("127.0.0.1", "198.51.100.9, 192.0.2.1, 10.1.2.3", "192.0.2.1"),
        ("127.0.0.1", "192.0.2.1, nonsense", "192.0.2.1"),
        ("127.0.0.1", "nonsense", "127.0.0.1"),
        ("2001:db8:1:2:ffff::9", "", "2001:db8:1:2::/64"),
        ("127.0.0.1", "2001:db8:1:3::1", "2001:db8:1:3::/64"),
        ("::ffff:192.0.2.1", "", "192.0.2.1"),
        ("", "192.0.2.1", ""),
    ],
)
def test_an_address_is_that_of_the_last_untrusted_hop(
    peer: str, forwarded: str, counted: str
) -> None:
    assert caller_address(peer, forwarded, PROXIES) == counted


def test_a_trusted_proxy_says_who_is_counted(open_shop: Opened) -> None:
    proxies = ("127.0.0.1/32",)
    shop = open_shop(anonymous_per_minute=1, trusted_proxies=proxies)
    with served(create_app(shop.front)) as port:
        statuses = [
            httpx.post(
                f"http://127.0.0.1:{port}/api/estimate",
                json={"brief": "5 chiens"},
                headers={"X-Forwarded-For": address},
                timeout=60,
            ).status_code
            for address in ("192.0.2.1", "192.0.2.2", "192.0.2.1")
        ]

    assert statuses == [200, 200, 429]


def test_a_day_has_so_many_drafts_and_then_says_when_it_ends(open_shop: Opened) -> None:
    shop = open_shop(drafts_per_day=2)

    answers = [shop.order() for _ in range(3)]

    assert [answer.status_code for answer in answers] == [201, 201, 429]
    assert said(answers[2]) == (429, "rate_limited")
    assert answers[2].headers["retry-after"] == str(23 * 3600)
    assert len(shop.drafts()) == 2
    shop.clock.ms += 23 * HOUR_MS
    assert shop.order().status_code == 201


def test_what_is_left_of_the_day_is_told_where_drafts_are_created(
    open_shop: Opened, kind: str
) -> None:
    shop = open_shop(key_per_minute=30, drafts_per_day=2)

    answers = [shop.order("a"), shop.order("b"), shop.order("c"), shop.order("a")]

    if kind == "gateway":  # the day is the upstream's to count
        assert answers[0].headers["ratelimit"] == '"minute";r=29;t=60'
        assert [answer.status_code for answer in answers] == [201, 201, 429, 201]
        return
    assert [answer.headers["ratelimit"] for answer in answers] == [
        '"minute";r=29;t=60, "day";r=1;t=82800',
        '"minute";r=28;t=60, "day";r=0;t=82800',
        '"minute";r=27;t=60, "day";r=0;t=82800',
        '"minute";r=26;t=60',  # a replay counts in no day
    ]
    assert answers[2].headers["ratelimit-policy"] == '"minute";q=30;w=60, "day";q=2;w=86400'
    assert answers[2].headers["x-ratelimit-limit"] == "30"


def test_limits_of_keys_are_told_before_one_is_used(open_shop: Opened) -> None:
    shop = open_shop(key_per_minute=7, drafts_per_day=0, anonymous_per_minute=9)

    limits = shop.client.get("/api/service-info").json()["limits"]

    assert (limits["key_per_minute"], limits["drafts_per_day"]) == (7, 0)
    assert limits["anonymous_per_minute"] == 9


def test_a_limit_of_zero_is_none(open_shop: Opened) -> None:
    shop = open_shop(key_per_minute=0, drafts_per_day=0, anonymous_per_minute=0)
    answers = [shop.order() for _ in range(35)]

    assert {answer.status_code for answer in answers} == {201}
    assert not [name for name in answers[0].headers if "ratelimit" in name]
