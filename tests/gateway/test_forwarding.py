"""What a gateway says, keeps and passes on."""

import json
import logging
import socket
import sqlite3
import ssl
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from app.domain.keys import Scope
from app.settings import ConfigurationError, Settings
from app.store.forwards import Held, Standing, Wanted, claim, extend, give_back
from tests.gateway.conftest import Front, Fronted
from tests.gateway.proxy import hangs_after, passes, says, serving
from tests.ordering.conftest import BELIEVED_MS

BOTH_STORES = pytest.mark.parametrize("kept_in", ["sqlite", "postgresql"], indirect=True)
UNKNOWN = "/api/campaigns/00000000-0000-4000-8000-000000000000"


def error(code: str, detail: str) -> bytes:
    return json.dumps({"error": code, "detail": detail, "debug": "/srv/app.py"}).encode()


REFUSALS: dict[str, tuple[int, bytes, int, str]] = {
    "create_failed": (400, error("create_failed", "No funds."), 400, "create_failed"),
    "402 of another kind": (402, b'{"error": {"code": "no_credits"}}', 400, "create_failed"),
    "422": (422, error("validation_error", "title: no."), 422, "validation_error"),
    "revoked": (401, error("key_revoked", "Gone."), 401, "key_revoked"),
    "expired": (401, error("key_expired", "Old."), 401, "key_expired"),
    "401 without a word": (401, b"", 401, "invalid_api_key"),
    "scope": (403, error("insufficient_scope", "No."), 403, "insufficient_scope"),
    "wrong address": (404, b"<html>", 400, "create_failed"),
    "too often": (429, error("rate_limited", "Later."), 429, "rate_limited"),
}
KEPT = {"create_failed", "402 of another kind"}


@pytest.mark.parametrize("name", REFUSALS)
def test_a_refusal_is_passed_on_in_the_words_of_the_contract(name: str, front: Front) -> None:
    status, body, expected, code = REFUSALS[name]
    front.proxy.faults = [says(status, body, forwards=False)]

    first, second = front.order(), front.order()

    assert (first.status_code, first.json()["error"]) == (expected, code)
    assert set(first.json()) == {"error", "detail"}
    assert "/srv" not in first.text
    # What will always be refused is; anything else may be sent again under the same name.
    assert second.content == first.content if name in KEPT else second.status_code == 201
    assert len(front.drafts()) == (0 if name in KEPT else 1)


def test_create_failed_replayed(front: Front) -> None:
    front.proxy.faults = [says(400, error("create_failed", "No funds."), forwards=False)]

    first, second = front.order(), front.order()

    assert (first.status_code, first.json()) == (
        400,
        {"error": "create_failed", "detail": "No funds."},
    )
    assert (second.status_code, second.content) == (400, first.content)
    assert len(front.proxy.orders) == 1


def test_timeout_then_same_key_yields_same_draft(open_front: Fronted) -> None:
    front = open_front(upstream_deadline_s=1.5)
    front.proxy.faults = [hangs_after] * 3

    late = front.order()
    front.proxy.faults = []
    again = front.order()

    assert (late.status_code, late.json()["error"]) == (504, "internal")
    assert int(late.headers["retry-after"]) > 0
    assert again.status_code == 201
    assert [again.json()["campaign_id"]] == front.drafts()


def test_the_words_of_an_upstream_are_one_harmless_line(front: Front) -> None:
    hostile = f"no\r\nSet-Cookie: a=b \u202e\x1b[31m{'x' * 999}"
    front.proxy.faults = [
        says(422, error("validation_error", hostile), forwards=False),
        says(422, error("validation_error", f"bad key {front.key}"), forwards=False),
    ]

    shown, hidden = front.order().json()["detail"], front.order().text

    assert shown.startswith("no Set-Cookie: a=b")
    assert shown.isprintable()
    assert len(shown) <= 300
    assert front.key not in hidden


def test_a_refused_order_may_be_mended_under_its_name(front: Front) -> None:
    front.proxy.faults = [says(422, error("validation_error", "title: no."), forwards=False)]
    assert front.order().status_code == 422

    assert front.order(title="Laisse").status_code == 201


def test_an_order_of_which_nobody_knows_is_not_another_one(front: Front) -> None:
    front.proxy.faults = [says(500)]
    assert front.order().status_code == 502

    assert front.order(title="Laisse").status_code == 422
    assert front.order().status_code == 201
    assert len(front.drafts()) == 1


@pytest.mark.parametrize("status", [401, 403, 429])
def test_a_refusal_of_a_second_attempt_says_nothing_of_the_first(status: int, front: Front) -> None:
    front.proxy.faults = [says(502), says(status, forwards=False)]

    assert front.order().status_code == 502
    assert front.order().status_code == 201
    assert len(front.drafts()) == 1


@pytest.mark.parametrize("status", [401, 403, 429])
def test_a_refusal_of_the_same_order_again_says_nothing_of_before(
    status: int, front: Front
) -> None:
    front.proxy.faults = [says(500), says(status, forwards=False)]
    assert front.order().status_code == 502

    again = front.order()

    assert (again.status_code, again.json()["error"]) == (503, "internal")
    assert int(again.headers["retry-after"]) > 0
    assert front.order().status_code == 201
    assert len(front.drafts()) == 1


def test_a_wait_is_passed_on_within_bounds(open_front: Fronted) -> None:
    front = open_front(upstream_deadline_s=3)  # too short for a wait of 7 s
    waits = {"7": "7", "0": "1", "9999999": "86400", "-3": "60", "soon": "60"}
    for asked, told in waits.items():
        front.proxy.faults = [says(429, forwards=False, retry_after=asked)] * 2
        assert front.order(asked.replace("-", "")).headers["retry-after"] == told
    at = datetime.fromtimestamp(front.clock.ms / 1000 + 30, UTC)
    written = at.strftime("%a, %d %b %Y %H:%M:%S GMT")
    front.proxy.faults = [says(429, forwards=False, retry_after=written)]
    assert front.order("date").headers["retry-after"] == "30"


SENT = {
    "host",
    "content-length",
    "content-type",
    "authorization",
    "idempotency-key",
    "accept",
    "accept-encoding",
    "user-agent",
    "traceparent",
    "x-request-id",
}


def test_only_our_own_headers_go_out_and_come_in(
    front: Front, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    monkeypatch.setenv("NO_PROXY", "")
    theirs = {
        "Cookie": "session=1",
        "Forwarded": "for=192.0.2.1",
        "X-Forwarded-For": "192.0.2.1",
        "TE": "trailers",
        "Proxy-Authorization": "Basic eA==",
        "X-Request-Id": "chosen",
        "Traceparent": "chosen",
        "Referer": "http://example.com/",
    }
    front.proxy.faults = [says(503, set_cookie="tracking=1", x_internal="1"), passes]

    answer = front.order(headers=theirs)
    front.order("b", headers=theirs)

    for sent in front.proxy.orders:
        assert set(sent.headers) == SENT
        assert sent.headers["authorization"] == f"Bearer {front.key}"
        assert "session" not in sent.head
        assert "tracking" not in sent.head
        assert "chosen" not in sent.head
    one, again, other = (sent.headers for sent in front.proxy.orders)
    assert one["x-request-id"] == answer.headers["x-request-id"]
    assert one["x-request-id"].removeprefix("req_") in one["traceparent"]
    assert one["idempotency-key"] == again["idempotency-key"] != other["idempotency-key"]
    assert one["idempotency-key"] != "a"
    assert not {"set-cookie", "x-internal"} & set(answer.headers)


def test_a_redirect_leads_nowhere(front: Front) -> None:
    with socket.create_server(("127.0.0.1", 0)) as elsewhere:
        target = f"http://127.0.0.1:{elsewhere.getsockname()[1]}/api/campaigns"
        front.proxy.faults = [says(307, location=target, forwards=False)]
        assert front.order().status_code == 502
        elsewhere.settimeout(0)  # what has come is there already
        with pytest.raises(BlockingIOError):
            elsewhere.accept()


def test_what_else_an_upstream_says_is_dropped(front: Front) -> None:
    result = {
        "campaign_id": "3F0B9A52-6C1D-4F0E-9A53-0D5C8F1F3A11",
        "status": "draft",
        "ordered_by_agent": True,
        "next_step": "Confirm.",
        "confirm_url": "https://brand.example/c/1?x=1",
        "owner_email": "zoe@example.com",
    }
    front.proxy.faults = [says(201, json.dumps(result).encode(), forwards=False)]

    answer = front.order()

    del result["owner_email"]
    assert answer.json() == {**result, "campaign_id": "3f0b9a52-6c1d-4f0e-9a53-0d5c8f1f3a11"}
    assert answer.headers["location"] == f"/api/campaigns/{answer.json()['campaign_id']}"


def test_a_status_is_the_upstreams_and_the_list_remembers_it(front: Front) -> None:
    location = front.order().headers["location"]
    with front.upstream.services.database.durable() as connection:
        campaign_id = location.rpartition("/")[2]
        connection.exec_driver_sql(
            "UPDATE campaigns SET status = 'open' WHERE id = ?", (campaign_id,)
        )

    assert front.get().json()["data"][0]["status"] == "draft"
    assert front.get(location).json()["status"] == "open"
    assert front.get().json()["data"][0]["status"] == "open"
    assert front.get(UNKNOWN).status_code == 404


def test_a_key_is_asked_about_once_in_a_while(open_front: Fronted) -> None:
    front = open_front()
    looks = [front.get().status_code for _ in range(5)]
    asked = len(front.proxy.seen)
    front.clock.ms += BELIEVED_MS
    front.get()

    assert (looks, asked) == ([200] * 5, 1)
    assert len(front.proxy.seen) == 2
    wrong = [front.get(Authorization="Bearer nobody").status_code for _ in range(3)]
    assert wrong == [401] * 3
    assert len(front.proxy.seen) == 3
    assert front.get(Authorization=f"Bearer {'x' * 257}").status_code == 401
    assert len(front.proxy.seen) == 3


def test_a_key_that_may_not_read_is_known_all_the_same(front: Front) -> None:
    writer = front.upstream.services.keys.create("Writer", [Scope.CAMPAIGNS_WRITE]).key
    sent = {"Authorization": f"Bearer {writer}"}

    assert front.order(headers=sent).status_code == 201
    assert front.get(**sent).json()["error"] == "insufficient_scope"


def test_nothing_of_a_key_or_a_brief_is_kept(
    front: Front, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    front.proxy.faults = [says(500)]
    front.order("a", brief="canary brief", brief_raw="canary raw")
    front.order("a", brief="canary brief", brief_raw="canary raw")
    with sqlite3.connect(tmp_path / "briefquote.db") as store:
        kept = "\n".join(store.iterdump())
    store.close()

    assert front.key not in kept + caplog.text
    assert "canary" not in kept + caplog.text


def test_an_upstream_that_is_gone_is_left_alone_for_a_while(open_front: Fronted) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    front = open_front(upstream_url=f"http://127.0.0.1:{port}")

    # Each order tries at least once, and more often as its time allows: five faults close the door.
    answers = [front.order() for _ in range(8)]
    refused = [answer for answer in answers if answer.status_code == 503]

    assert answers[0].status_code == 502
    assert refused
    assert {answer.status_code for answer in answers} == {502, 503}
    assert all(int(answer.headers["retry-after"]) > 0 for answer in answers)
    assert {answer.json()["error"] for answer in answers} == {"internal"}
    estimate = front.client.post(
        "/api/estimate",
        json={"brief": "5 chiens"},
        headers={"Authorization": f"Bearer {front.key}"},
    )
    assert estimate.status_code == 200


def test_without_its_store_nothing_is_forwarded(open_front: Fronted, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    front = open_front(data_dir=tmp_path / "file", secret="s" * 32)

    answer = front.order()

    assert (answer.status_code, answer.json()["error"]) == (503, "internal")
    assert front.proxy.orders == []


@BOTH_STORES
def test_who_comes_while_it_is_under_way_is_told_so(open_front: Fronted) -> None:
    front, other = open_front(upstream_deadline_s=3), open_front(upstream_deadline_s=1)
    front.get()
    other.get()
    front.proxy.faults = [hangs_after] * 3
    with ThreadPoolExecutor(1) as threads:
        slow = threads.submit(front.order)
        assert front.proxy.arrived.wait(20)
        meanwhile = other.order()

    assert slow.result().status_code == 504
    assert (meanwhile.status_code, meanwhile.headers["retry-after"]) == (409, "1")
    front.proxy.faults = []
    assert front.order().status_code == 201
    assert len(front.drafts()) == 1


@BOTH_STORES
def test_a_claim_is_taken_over_when_its_time_is_over(front: Front) -> None:
    now_ms = 10**12
    mine = Wanted("o" * 64, "a", "f", "u" * 64, "me", now_ms + 3_000, now_ms, b"")
    yours = Wanted("o" * 64, "a", "f", "v" * 64, "you", now_ms + 9_000, now_ms + 3_000, b"")
    other = Wanted("o" * 64, "a", "g", "v" * 64, "you", now_ms + 9_000, now_ms + 3_000, b"")

    def claimed(wanted: Wanted, at_ms: int, forgotten_ms: int = 0) -> Held | Standing | None:
        with front.services.database.fleeting() as connection:
            return claim(connection, wanted, now_ms=at_ms, forgotten_ms=forgotten_ms)

    assert claimed(mine, now_ms) == Held("u" * 64, 1)
    assert claimed(yours, now_ms + 2_999) == Standing("f", None, None, None)
    assert claimed(other, now_ms + 3_000) == Standing("f", None, None, None)
    # The upstream knows it by the name that it was given first.
    assert claimed(yours, now_ms + 3_000) == Held("u" * 64, 2)
    assert claimed(mine, now_ms + 3_000) == Standing("f", None, None, None)
    assert claimed(other, now_ms + 3_000, forgotten_ms=now_ms) == Held("v" * 64, 1)


@BOTH_STORES
def test_an_extension_that_comes_late_holds_nothing(front: Front) -> None:
    now_ms = 10**12
    mine = Wanted("o" * 64, "a", "f", "u" * 64, "me", now_ms + 3_000, now_ms, b"")
    yours = Wanted("o" * 64, "a", "f", "v" * 64, "you", now_ms + 3_000, now_ms, b"")
    with front.services.database.fleeting() as connection:
        claim(connection, mine, now_ms=now_ms, forgotten_ms=0)

        give_back(connection, mine)
        extend(connection, mine, now_ms + 9_000)

        assert claim(connection, yours, now_ms=now_ms, forgotten_ms=0) == Held("u" * 64, 2)


@BOTH_STORES
def test_orders_on_each_store(open_front: Fronted) -> None:
    front = open_front(key_per_minute=30)
    made = [front.order(str(number)).json()["campaign_id"] for number in range(3)]
    front.order("0")

    first = front.get("/api/campaigns?limit=2").json()
    rest = front.get(f"/api/campaigns?limit=2&cursor={first['next_cursor']}").json()
    assert {one["campaign_id"] for one in first["data"] + rest["data"]} == set(made)
    assert front.services.retention.purge().requests == 0
    front.clock.ms += 49 * 3_600_000
    assert front.services.retention.purge().requests == 3


@pytest.fixture
def stranger(tmp_path: Path) -> Iterator[int]:
    """The port of a TLS server whose certificate nobody has signed but itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)  # noqa: TID251 - a certificate is valid now
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    pem, secret = tmp_path / "certificate.pem", tmp_path / "key.pem"
    pem.write_bytes(certificate.public_bytes(serialization.Encoding.PEM))
    secret.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem, secret)
    served: list[bytes] = []

    async def serve(reader: Any, writer: Any) -> None:
        served.append(await reader.read(1))
        writer.close()

    with serving(serve, ssl=context) as port:
        yield port
    assert served == []


def test_a_stranger_is_told_no_key(stranger: int, open_front: Fronted) -> None:
    front = open_front(upstream_url=f"https://127.0.0.1:{stranger}")

    assert front.order().status_code == 502


@pytest.mark.parametrize(
    ("given", "used"),
    [
        ("https://example.com", "https://example.com/api"),
        ("https://example.com/", "https://example.com/api"),
        ("https://example.com/v2/", "https://example.com/v2"),
        ("http://localhost:8001", "http://localhost:8001/api"),
        ("http://[::1]:8001/x", "http://[::1]:8001/x"),
    ],
)
def test_an_address_without_a_path_means_the_api(given: str, used: str) -> None:
    assert Settings(upstream_url=given).upstream_url == used


@pytest.mark.parametrize(
    "given",
    [
        "http://example.com/api",
        "https://user:secret@example.com",
        "https://example.com/?x=1",
        "https://example.com/#x",
        "ftp://example.com",
        "https://",
        "https://example.com:99999",
        "example.com",
    ],
)
def test_an_address_that_keys_must_not_go_to_is_refused(given: str) -> None:
    with pytest.raises(ConfigurationError, match="BRIEFQUOTE_UPSTREAM_URL cannot be used: write"):
        Settings.from_environment(upstream_url=given)
