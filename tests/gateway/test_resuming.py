"""Orders whose gateway died are finished by the next one, though nobody sends them again."""

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from http.client import HTTPException
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from app.access import Caller
from app.asgi import create_app
from app.bootstrap import Services, build
from app.claims import Asked, Claims
from app.domain.campaign import CampaignDraftInput
from app.domain.errors import ServiceFailed
from app.domain.idempotency import Once, fingerprint
from app.domain.keys import Scope
from app.domain.orders import Campaign
from app.forwarding import Forwarding
from app.metrics import Metrics
from app.resuming import Resuming
from app.settings import Settings
from app.store.sealing import Sealing
from app.store.secret import Secret
from tests.gateway.conftest import Upstream
from tests.gateway.proxy import Fault, Proxy, hangs_after, hangs_before, proxy, says
from tests.http.serving import served
from tests.ordering.conftest import DRAFT, Clock, empty_store
from tests.ordering.processes import ask, servers

NEVER_S = 60.0
LEASE_MS = 3_000
HOUR_MS = 3_600_000
OWNER = "f" * 64
FREE = {"key_per_minute": 0, "drafts_per_day": 0}
BOTH_STORES = pytest.mark.parametrize("kept_in", ["sqlite", "postgresql"], indirect=True)


@dataclass
class Left:
    """A gateway that finds what another process claimed and never finished."""

    services: Services
    settings: Settings
    clock: Clock
    proxy: Proxy
    key: str
    drafts: Callable[[], list[str]]

    @property
    def forwarding(self) -> Forwarding:
        assert self.services.gateway is not None
        return self.services.gateway.forwarding

    @property
    def claims(self) -> Claims:
        secret = Secret(self.settings.secret, self.settings.data_dir)
        return Claims(
            self.services.database,
            secret,
            Sealing(secret),
            now_ms=self.clock,
            idempotency_hours=48,
        )

    def claim(self, name: str = "a") -> None:
        """Claim an order as a process does that dies right behind it."""
        asked = Asked(
            Caller(OWNER, OWNER, None, self.key),
            CampaignDraftInput.model_validate(DRAFT),
            Once(name, fingerprint(DRAFT)),
        )
        self.claims.claim(asked, "dead.0")

    def resume(self, times: int = 1) -> None:
        """Look for such orders, each time when the claims of the time before are over."""

        async def looks() -> None:
            async with self.services:
                for _ in range(times):
                    self.clock.ms += LEASE_MS + 1
                    for left in await self.forwarding.abandoned():
                        await self.forwarding.resume(left)

        asyncio.run(looks())

    def listed(self) -> list[Campaign]:
        return self.claims.page(Caller(OWNER, OWNER, None), 100, None).data

    def sealed(self) -> list[bytes]:
        with self.services.database.reading() as connection:
            rows = connection.exec_driver_sql("SELECT sealed FROM forward_claims").scalars()
            return [bytes(one) for one in rows if one is not None]


@pytest.fixture
def left(
    request: pytest.FixtureRequest, kept_in: str, tmp_path: Path, upstream: Upstream
) -> Iterator[Left]:
    clock = Clock()
    key = upstream.services.keys.create(f"Acme {uuid4()}", Scope).key
    with proxy(upstream.port) as between:
        store = empty_store(request, kept_in, tmp_path)
        settings = Settings(upstream_url=between.url, upstream_deadline_s=3, **FREE, **store)
        services = build(settings, now_ms=clock)
        yield Left(services, settings, clock, between, key, lambda: drafts(upstream.services, key))
        services.database.close()


def drafts(services: Services, key: str) -> list[str]:
    caller = services.access.admit(key, Scope.CAMPAIGNS_READ)
    return [one.campaign_id for one in services.ordering.page(caller, 100, None).data]


@BOTH_STORES
def test_what_a_dead_process_claimed_is_created_once_and_listed(left: Left) -> None:
    left.claim("a")
    left.claim("b")

    left.resume(times=2)

    assert len(left.drafts()) == 2
    assert {one.campaign_id for one in left.listed()} == set(left.drafts())
    assert left.sealed() == []


@BOTH_STORES
def test_a_claim_that_is_held_is_left_alone(left: Left) -> None:
    left.claim()
    left.clock.ms -= 2  # its lease is not over when it is looked for

    left.resume()

    assert left.proxy.orders == []
    assert len(left.sealed()) == 1


def test_what_stays_open_is_tried_again(left: Left) -> None:
    left.claim()
    left.proxy.faults = [says(500), says(429, forwards=False, retry_after="60")]

    left.resume(times=3)

    assert len(left.proxy.orders) == 3
    assert len({one.headers["idempotency-key"] for one in left.proxy.orders}) == 1
    assert [one.campaign_id for one in left.listed()] == left.drafts()


def test_a_final_refusal_is_kept_and_not_tried_again(left: Left) -> None:
    left.claim()
    left.proxy.faults = [says(400, b'{"error": "create_failed", "detail": "No."}', forwards=False)]

    left.resume(times=2)

    assert len(left.proxy.orders) == 1
    assert left.sealed() == []


def test_a_key_that_opens_nothing_any_more_is_not_kept(left: Left) -> None:
    left.key = left.key[:-1] + ("0" if left.key[-1] != "0" else "1")
    left.claim()

    left.resume()

    assert len(left.proxy.orders) == 1
    assert left.sealed() == []


def test_an_order_of_an_hour_ago_is_left_to_its_caller(left: Left) -> None:
    left.claim()
    left.clock.ms += HOUR_MS

    left.resume()

    assert left.proxy.orders == []
    assert left.sealed() == []


def test_another_secret_opens_nothing(left: Left) -> None:
    left.claim()
    (left.settings.data_dir / "secret").write_text("another")
    left.services.database.close()
    left.services = build(left.settings, now_ms=left.clock)

    left.resume()

    assert left.proxy.orders == []
    assert left.sealed() == []


def test_what_its_caller_was_told_of_meanwhile_is_left_alone(left: Left) -> None:
    left.claim()
    left.clock.ms += LEASE_MS + 1
    found = left.claims.abandoned()
    left.proxy.faults = [says(500)]

    async def asks_again_then_resumes() -> None:
        caller = Caller(OWNER, OWNER, None, left.key)
        once = Once("a", fingerprint(DRAFT))
        async with left.services:
            with pytest.raises(ServiceFailed):
                await left.forwarding.create(caller, CampaignDraftInput(**DRAFT), once)
            for one in found:
                await left.forwarding.resume(one)

    asyncio.run(asks_again_then_resumes())

    assert len(found) == len(left.proxy.orders) == 1
    assert left.sealed() == []


def test_a_claim_that_cannot_be_read_holds_up_no_other(left: Left) -> None:
    left.claim("a")
    caller = Caller(OWNER, OWNER, None, left.key)
    odd = CampaignDraftInput.model_construct(**{**DRAFT, "title": ""})
    left.claims.claim(Asked(caller, odd, Once("b", "f")), "dead.1")

    left.resume()

    assert len(left.proxy.orders) == len(left.drafts()) == 1
    assert left.sealed() == []


def test_a_request_that_is_given_up_is_left_to_its_caller(left: Left) -> None:
    left.proxy.faults = [hangs_before]

    async def gives_up() -> None:
        caller = Caller(OWNER, OWNER, None, left.key)
        once = Once("a", fingerprint(DRAFT))
        async with left.services:
            asking = asyncio.create_task(
                left.forwarding.create(caller, CampaignDraftInput(**DRAFT), once)
            )
            await asyncio.to_thread(left.proxy.arrived.wait, NEVER_S)
            asking.cancel()
            with pytest.raises(asyncio.CancelledError):
                await asking

    asyncio.run(gives_up())

    assert left.sealed() == []


def test_a_purge_keeps_no_key_of_an_hour_ago(left: Left) -> None:
    left.claim()
    left.services.retention.purge()
    assert len(left.sealed()) == 1

    left.clock.ms += HOUR_MS + LEASE_MS
    left.services.retention.purge()

    assert left.sealed() == []


def test_what_was_sealed_for_one_caller_opens_for_no_other(tmp_path: Path) -> None:
    sealing = Sealing(Secret(None, tmp_path))
    sealed = sealing.sealed("ugcp_live_x", "one")

    assert sealing.opened(sealed, "one") == "ugcp_live_x"
    assert sealing.opened(sealed, "two") is None
    assert sealing.opened(b"", "one") is None
    assert sealing.sealed("ugcp_live_x", "one") != sealed


def test_a_store_that_is_down_ends_no_looking(tmp_path: Path, upstream: Upstream) -> None:
    address = f"http://127.0.0.1:{upstream.port}"
    folder = tmp_path / "store"
    folder.write_text("This is no folder.")
    metrics = Metrics()
    settings = Settings(data_dir=folder, upstream_url=address, **FREE)
    services = build(settings, metrics=metrics)
    assert services.gateway is not None
    resuming = Resuming(services.gateway.forwarding, every_s=0.01)

    def failures() -> float:
        name = "briefquote_store_failures_total"
        return metrics.registry.get_sample_value(name, {"reason": "down"}) or 0

    async def looks() -> None:
        async with services, resuming:
            await asyncio.to_thread(wait_until, lambda: failures() > 1)
            folder.unlink()
            await asyncio.to_thread(wait_until, folder.is_dir)

    asyncio.run(looks())


def test_kill9_before_upstream(tmp_path: Path) -> None:
    kill_while_the_upstream(hangs_before, tmp_path)


def test_kill9_after_upstream_before_commit(tmp_path: Path) -> None:
    kill_while_the_upstream(hangs_after, tmp_path)


def kill_while_the_upstream(does: Fault, folder: Path) -> None:
    """Kill a gateway in an order; the next process creates it once, asked or not."""
    behind = build(Settings(data_dir=folder / "upstream", **FREE))
    key = behind.keys.create("Acme", Scope).key
    front = folder / "gateway"
    with served(create_app(behind)) as port, proxy(port) as between:
        between.faults = [does]
        settings = {"data_dir": front, "upstream_url": between.url, **FREE}
        with servers(1, settings) as (gateway,):
            asking = threading.Thread(target=order_in_vain, args=(gateway.port, key))
            asking.start()
            assert between.arrived.wait(NEVER_S)
            wait_until(lambda: does is hangs_before or drafts(behind, key) != [])
            gateway.kill()
            asking.join()
            kept = b"".join(file.read_bytes() for file in front.iterdir())
            gateway.start()
            wait_until(lambda: b'"campaign_id"' in ask(gateway.port, key).body)
            again = ask(gateway.port, key, DRAFT, "a")

        assert len(between.orders) == 2
        assert len({one.headers["idempotency-key"] for one in between.orders}) == 1
        assert [json.loads(again.body)["campaign_id"]] == drafts(behind, key)
        assert (again.status, again.is_replay) == (201, True)
    assert b"ugcp_live_" not in kept
    assert DRAFT["title"].encode() not in kept


def order_in_vain(port: int, key: str) -> None:
    with suppress(OSError, HTTPException):
        ask(port, key, DRAFT, "a")


def wait_until(is_so: Callable[[], Any]) -> None:
    for _ in range(round(NEVER_S / 0.05)):
        if is_so():
            return
        threading.Event().wait(0.05)
    raise AssertionError("it never came")
