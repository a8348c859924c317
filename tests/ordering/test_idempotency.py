"""One order per Idempotency-Key, whatever happens (the rules I1 to I15 of ADR 0008)."""

import json
import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlalchemy import insert

from app.asgi import create_app
from app.domain.campaign import CampaignDraftInput
from app.domain.errors import InFlight
from app.domain.idempotency import Once
from app.domain.keys import Scope
from app.store.tables import idempotency
from tests.http.serving import served
from tests.ordering.conftest import BELIEVED_MS, DRAFT, HOUR_MS, Opened, Shop, own_orders_only


def test_a_draft_is_created_and_says_where_it_is(shop: Shop) -> None:
    created = shop.order()

    body = created.json()
    assert created.status_code == 201
    assert created.headers["location"] == f"/api/campaigns/{body['campaign_id']}"
    assert list(body) == ["campaign_id", "status", "ordered_by_agent", "next_step", "confirm_url"]
    assert (body["status"], body["ordered_by_agent"]) == ("draft", True)
    assert body["next_step"].endswith("dans l'app UGC Pocket.")
    assert body["confirm_url"] == f"http://localhost:8000/c/{body['campaign_id']}"
    assert "idempotent-replayed" not in created.headers


def test_replay_byte_identical(shop: Shop) -> None:
    first, again = shop.order("a"), shop.order("a")

    assert (again.status_code, again.content) == (first.status_code, first.content)
    assert again.headers["location"] == first.headers["location"]
    assert again.headers["idempotent-replayed"] == "true"
    assert len(shop.drafts()) == 1


def test_replay_key_order_and_1_0_equal(shop: Shop) -> None:
    first = shop.order("a")

    again = shop.order("a", draft=dict(reversed({**DRAFT, "creators_wanted": 5.0}.items())))

    assert again.content == first.content


def test_null_vs_absent_differs(shop: Shop) -> None:
    without = {name: value for name, value in DRAFT.items() if name != "brief_raw"}
    shop.order("a", draft=without)

    assert shop.order("a", brief_raw=None).status_code == 422
    assert len(shop.drafts()) == 1


def test_mismatch_422_no_side_effect(shop: Shop) -> None:
    first = shop.order("a")

    other = shop.order("a", title="Laisse")

    assert (other.status_code, other.json()["error"]) == (422, "validation_error")
    assert "already used with a different body" in other.json()["detail"]
    assert shop.order("a").content == first.content
    assert [draft["title"] for draft in shop.drafts()] == ["Gamelle"]


def test_orders_without_a_key_are_different_orders(shop: Shop) -> None:
    shop.order()
    shop.order()

    assert len(shop.drafts()) == 2


def test_concurrent_requests_of_one_process_create_one_draft(shop: Shop) -> None:
    shop.key()
    with ThreadPoolExecutor(16) as threads:
        answers = list(threads.map(lambda _: shop.order("a"), range(32)))

    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1
    assert len(shop.drafts()) == 1


@own_orders_only
def test_inflight_409_retry_after(open_shop: Opened) -> None:
    shop = open_shop(patience_s=0.2)
    caller = shop.services.access.admit(shop.key(), Scope.CAMPAIGNS_WRITE)
    with shop.services.database.durable() as connection:
        # The other request is another process as far as the store can tell.
        claimed = (caller.organisation_id, "POST /campaigns", "a", "f", "c", "", 1)
        connection.execute(insert(idempotency).values(claimed))
        other = open_shop(patience_s=0.2).services.ordering
        with pytest.raises(InFlight) as refused:
            other.create(caller, CampaignDraftInput.model_validate(DRAFT), Once("a", "f"))

    assert (refused.value.status, refused.value.code) == (409, "idempotency_in_flight")
    assert refused.value.retry_after_s == 1
    assert shop.drafts() == []


def test_create_while_the_same_is_written_waits_for_it(open_shop: Opened) -> None:
    shop, other = open_shop(), open_shop()
    other.keys = shop.keys
    shop.key()
    gate = threading.Barrier(2)

    def order(at: Shop) -> Any:
        gate.wait()
        return at.order("a")

    with ThreadPoolExecutor(2) as threads:
        answers = list(threads.map(order, (shop, other)))

    assert len({answer.content for answer in answers}) == 1


def test_validation_error_not_cached(shop: Shop) -> None:
    assert shop.order("a", creators_wanted=0).status_code == 422

    assert shop.order("a").status_code == 201


def test_limit_and_key_errors_not_cached(open_shop: Opened) -> None:
    shop = open_shop(key_per_minute=1)
    headers = {"Idempotency-Key": "a", "Authorization": "Bearer nonsense"}
    assert shop.client.post("/api/campaigns", json=DRAFT, headers=headers).status_code == 401
    assert shop.order().status_code == 201
    assert shop.order("a").status_code == 429

    shop.clock.ms += 61_000

    assert "idempotent-replayed" not in shop.order("a").headers


def test_5xx_not_cached(open_shop: Opened) -> None:
    shop = open_shop()
    shop.key()
    with shop.services.database.durable() as connection:
        connection.exec_driver_sql("ALTER TABLE campaigns RENAME TO hidden")
    broken = _order_at(create_app(shop.front), shop)
    with shop.services.database.durable() as connection:
        connection.exec_driver_sql("ALTER TABLE hidden RENAME TO campaigns")

    assert broken in {500, 502, 503}
    mended = shop.order("a")
    assert mended.status_code == 201
    assert "idempotent-replayed" not in mended.headers


def _order_at(app: Any, shop: Shop) -> int:
    body = json.dumps(DRAFT).encode()
    with served(app) as port, socket.create_connection(("127.0.0.1", port), timeout=60) as line:
        line.sendall(_head(shop, "a", body) + body)
        return int(line.recv(65_536).split(b" ")[1])


def _head(shop: Shop, once: str, body: bytes) -> bytes:
    return (
        f"POST /api/campaigns HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        f"Connection: close\r\nAuthorization: Bearer {shop.key()}\r\nIdempotency-Key: {once}\r\n"
        f"Content-Length: {len(body)}\r\n\r\n"
    ).encode()


def test_scope_per_owner(shop: Shop) -> None:
    ours, theirs = shop.order("a"), shop.order("a", by="Other", title="Laisse")

    assert (ours.status_code, theirs.status_code) == (201, 201)
    assert [draft["title"] for draft in shop.drafts()] == ["Gamelle"]
    assert [draft["title"] for draft in shop.drafts("Other")] == ["Laisse"]


def test_key_rotation_keeps_scope(shop: Shop) -> None:
    first = shop.order("a")
    (old,) = shop.services.keys.listed()
    rotated = shop.services.keys.rotate(old.id, overlap_ms=HOUR_MS)

    headers = {"Authorization": f"Bearer {rotated.key}", "Idempotency-Key": "a"}
    again = shop.client.post("/api/campaigns", json=DRAFT, headers=headers)

    assert again.content == first.content
    assert again.headers["idempotent-replayed"] == "true"


def test_a_revoked_key_gets_no_replay(shop: Shop) -> None:
    shop.order("a")
    (key,) = shop.services.keys.listed()
    shop.services.keys.revoke(key.id)
    shop.clock.ms += BELIEVED_MS

    assert shop.order("a").json()["error"] == "key_revoked"


def test_expiry_new_request(shop: Shop) -> None:
    first = shop.order("a").json()
    shop.clock.ms += 48 * HOUR_MS - 1
    assert shop.order("a").json() == first

    shop.clock.ms += 1
    second = shop.order("a", title="Laisse")

    assert second.status_code == 201
    assert second.json() != first
    assert shop.order("a", title="Laisse").json() == second.json()


@pytest.mark.parametrize("key", ["", " ", "a b", "é", "x" * 256, '"', '""', '"a', '"a"b"'])
def test_bad_key_syntax(key: str, shop: Shop) -> None:
    headers = [("Authorization", f"Bearer {shop.key()}"), ("Idempotency-Key", key.encode())]

    answer = shop.client.post("/api/campaigns", json=DRAFT, headers=headers)  # type: ignore[arg-type]

    assert (answer.status_code, answer.json()["error"]) == (422, "validation_error")
    assert "Idempotency-Key" in answer.json()["detail"]


def test_two_keys_are_refused(shop: Shop) -> None:
    headers = [
        ("Authorization", f"Bearer {shop.key()}"),
        ("Idempotency-Key", "a"),
        ("Idempotency-Key", "a"),
    ]

    assert shop.client.post("/api/campaigns", json=DRAFT, headers=headers).status_code == 422


@pytest.mark.parametrize(("one", "other"), [("a", '"a"'), ("x" * 255, f'"{"x" * 255}"')])
def test_a_quoted_key_is_the_same_key(one: str, other: str, shop: Shop) -> None:
    assert shop.order(one).content == shop.order(other).content


def test_replay_not_counted_in_daily_quota(open_shop: Opened) -> None:
    shop = open_shop(drafts_per_day=2)
    shop.order("a")
    for _ in range(3):
        assert shop.order("a").status_code == 201

    assert shop.order("b").status_code == 201
    assert shop.order("c").status_code == 429
    assert shop.order("b").status_code == 201


def test_replay_counts_in_the_minute(open_shop: Opened) -> None:
    shop = open_shop(key_per_minute=2)

    assert [shop.order("a").status_code for _ in range(3)] == [201, 201, 429]


def test_response_after_client_disconnect_is_recorded(shop: Shop) -> None:
    body = json.dumps(DRAFT).encode()
    with (
        served(create_app(shop.front)) as port,
        socket.create_connection(("127.0.0.1", port), timeout=60) as line,
    ):
        line.sendall(_head(shop, "a", body) + body)
    # The server has stopped, so all that it had begun is done.
    again = shop.order("a")

    assert again.status_code == 201
    assert len(shop.drafts()) == 1
