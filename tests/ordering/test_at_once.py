"""On PostgreSQL orders that wait at the same time go together, and each is answered as if alone."""

import asyncio
import json
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Table, func, select, text

from app.access import Allowance
from app.bootstrap import Services, build
from app.domain.campaign import CampaignDraftInput
from app.domain.errors import BriefquoteError
from app.domain.idempotency import Once
from app.domain.keys import Scope
from app.domain.orders import Ordered
from app.entrypoints.http.threads import OwnOrders
from app.settings import Settings
from app.store.pipeline import Apart, Pipeline
from app.store.statement import Statement
from app.store.tables import campaigns, idempotency
from tests.ordering.conftest import DRAFT, Clock, empty_store

DAY_MS = 86_400_000
LIMITS = {"key_per_minute": 5, "drafts_per_day": 3}


@dataclass
class Store:
    """A service on an empty PostgreSQL."""

    services: Services
    clock: Clock
    left: dict[str, list[int]] = field(default_factory=lambda: {"minute": [], "day": []})

    @property
    def orders(self) -> OwnOrders:
        services = self.services
        return OwnOrders(services.access, services.ordering, services.database)

    @property
    def pipeline(self) -> Pipeline:
        assert self.services.database.pipeline is not None
        return self.services.database.pipeline

    def key(self, name: str, *scopes: Scope, **when: Any) -> str:
        return self.services.keys.create(name, scopes or Scope, **when).key

    async def order(self, key: str | None, name: str | None, title: str = "Gamelle") -> str:
        """Order, and say in a word how that ended."""

        def told(what: str) -> Callable[[Allowance], None]:
            return lambda allowance: self.left[what].append(allowance.remaining)

        draft = CampaignDraftInput.model_validate({**DRAFT, "title": title})
        once = None if name is None else Once(name, title)
        try:
            ordered = await self.orders.order(key, draft, once, told("minute"), told("day"))
        except BriefquoteError as error:
            return error.code
        return said(ordered)

    async def busy(self) -> asyncio.Task[None]:
        """Keep the store busy for a while: what is asked meanwhile queues behind it."""

        async def ask() -> None:
            with suppress(Apart):  # an order that came with it may be one too many
                await self.pipeline.ask(BUSY, {}, "")

        task = asyncio.create_task(ask())
        await asyncio.sleep(0)  # it is handed over
        return task

    def all_at_once(self, *orders: tuple[Any, ...]) -> list[str]:
        """Place orders while the store is kept busy, so that they wait for the same moment."""

        async def place() -> list[str]:
            busy = await self.busy()
            ended = await asyncio.gather(*(self.order(*order) for order in orders))
            await busy
            return ended

        return asyncio.run(place())

    def count(self, table: Table) -> int:
        with self.services.database.reading() as connection:
            return connection.execute(select(func.count()).select_from(table)).scalar_one()


BUSY = Statement(text("SELECT pg_sleep(0.1)"))


def said(ordered: Ordered) -> str:
    assert json.loads(ordered.answer)["campaign_id"] == ordered.campaign_id
    return "replayed" if ordered.is_replay else "created"


Opened = Callable[..., Store]


@pytest.fixture
def opened(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opened]:
    running: list[Services] = []
    settings = empty_store(request, "postgresql", tmp_path)

    def open_store(*, patience_s: float = 5.0, **limits: int) -> Store:
        clock = Clock()
        given = Settings(**{**LIMITS, **settings, **limits})
        running.append(build(given, now_ms=clock, patience_s=patience_s))
        return Store(running[-1], clock)

    yield open_store
    for services in running:
        services.database.close()


@pytest.mark.parametrize("per_minute", [0, 5])
def test_each_of_many_is_answered_as_if_alone(per_minute: int, opened: Opened) -> None:
    store = opened(key_per_minute=per_minute)
    good, other, reads = store.key("A"), store.key("B"), store.key("C", Scope.CAMPAIGNS_READ)
    revoked = store.services.keys.create("D", Scope)
    store.services.keys.revoke(revoked.id)

    ended = store.all_at_once(
        (good, "a"),
        (good, "a"),
        (good, "a", "Laisse"),
        (other, "a"),
        (good, None),
        (reads, "a"),
        (revoked.key, "a"),
        (good[:-1] + "!", "a"),
        (None, "a"),
    )

    assert ended == [
        *("created", "replayed", "validation_error", "created", "created"),
        *("insufficient_scope", "key_revoked", "invalid_api_key", "invalid_api_key"),
    ]
    assert store.count(campaigns) == 3
    assert store.count(idempotency) == 2
    assert sorted(store.left["day"]) == [1, 2, 2]
    minutes = [1, 2, 3, 4, 4, 4]  # of the readers' key, too
    assert sorted(store.left["minute"]) == (minutes if per_minute else [])


def test_who_asks_too_often_is_refused_exactly(opened: Opened) -> None:
    store = opened(drafts_per_day=0)
    key, other = store.key("A"), store.key("B")

    ended = store.all_at_once(*((key, str(number)) for number in range(9)), (other, "a"))

    assert sorted(ended) == ["created"] * 6 + ["rate_limited"] * 4
    assert store.count(campaigns) == 6


def test_an_order_too_many_of_the_day_undoes_no_other(opened: Opened) -> None:
    store = opened(key_per_minute=0)
    key, other = store.key("A"), store.key("B")

    ended = store.all_at_once(*((key, str(number)) for number in range(5)), (other, "a"))

    assert sorted(ended) == ["created"] * 4 + ["rate_limited"] * 2
    assert store.count(campaigns) == store.count(idempotency) == 4
    store.clock.ms += DAY_MS
    assert store.all_at_once((key, "b")) == ["created"]


def test_a_key_that_somebody_holds_holds_up_no_other(opened: Opened) -> None:
    store = opened()
    held, free = store.key("A"), store.key("B")

    async def place() -> tuple[str, bool, str]:
        with store.services.database.durable() as connection:
            connection.exec_driver_sql(
                "SELECT 1 FROM api_keys JOIN organisations o ON o.id = organisation_id "
                "WHERE o.name = 'A' FOR UPDATE OF api_keys"
            )
            busy = await store.busy()
            waiting = asyncio.ensure_future(store.order(held, "a"))
            async with asyncio.timeout(3):  # less than the five seconds that one lock is waited for
                meanwhile = await store.order(free, "a")
            is_waiting = not waiting.done()
            await busy
        return meanwhile, is_waiting, await waiting

    assert asyncio.run(place()) == ("created", True, "created")
    assert store.count(campaigns) == 2


def test_a_connection_that_was_lost_is_opened_again(opened: Opened) -> None:
    store = opened()
    key = store.key("A")
    assert store.all_at_once((key, "a")) == ["created"]

    with store.services.database.reading() as connection:
        connection.exec_driver_sql(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity "
            "WHERE pid <> pg_backend_pid() AND datname = current_database()"
        )

    assert store.all_at_once((key, "b")) == ["created"]


def test_the_use_of_a_key_is_noted(opened: Opened) -> None:
    store = opened()
    key = store.key("A")

    assert store.all_at_once((key, "a")) == ["created"]

    with store.services.database.reading() as connection:
        used = connection.exec_driver_sql("SELECT last_used_ms FROM api_keys").scalar_one()
    assert used == store.clock.ms


def test_a_key_that_expires_on_the_way_has_its_order(opened: Opened) -> None:
    """What the statement took as good is told so, however long its answer takes."""
    store = opened()
    key = store.key("A", valid_ms=DAY_MS)

    async def place() -> str:
        busy = await store.busy()
        waiting = asyncio.ensure_future(store.order(key, "a"))
        await asyncio.sleep(0)
        store.clock.ms += 2 * DAY_MS
        await busy
        return await waiting

    assert asyncio.run(place()) == "created"
    assert store.count(campaigns) == 1


def test_a_server_that_says_nothing_is_down_and_the_next_one_is_used(opened: Opened) -> None:
    store = opened(patience_s=0.5)
    key = store.key("A")
    assert store.all_at_once((key, "a")) == ["created"]
    with store.services.database.reading() as connection:
        pid = connection.exec_driver_sql(
            "SELECT pid FROM pg_stat_activity WHERE query LIKE 'WITH found AS%%'"
            " AND pid <> pg_backend_pid()"
        ).scalar_one()
    os.kill(pid, signal.SIGSTOP)
    try:
        assert asyncio.run(store.order(key, "b")) == "internal"
        assert asyncio.run(store.order(key, "b")) == "created"
    finally:
        os.kill(pid, signal.SIGCONT)
