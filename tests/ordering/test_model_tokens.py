"""The tokens that a model may take in a day, counted exactly on both stores."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

from app.store.database import Database
from app.store.ledger import StoredLedger
from tests.ordering.conftest import Shop, own_orders_only

NOON_MS = 1_795_000_000_000
DAY_MS = 86_400_000


def _ledger(database: Database, per_day: int, now_ms: int = NOON_MS) -> StoredLedger:
    return StoredLedger(database, per_day=per_day, now_ms=lambda: now_ms)


@own_orders_only
def test_no_more_is_given_than_there_is_whoever_asks(shop: Shop) -> None:
    def take(_: int) -> bool:
        return asyncio.run(_ledger(shop.services.database, 1_000).reserve(30)) is not None

    with ThreadPoolExecutor(8) as many:
        taken = list(many.map(take, range(100)))
    assert sum(taken) == 33


@own_orders_only
def test_what_was_not_spent_comes_back_and_another_day_is_another_budget(
    shop: Shop,
) -> None:
    async def run() -> None:
        ledger = _ledger(shop.services.database, 100)
        day = await ledger.reserve(90)
        assert day is not None
        assert not await ledger.reserve(20)
        # Also when it is known after midnight only.
        await _ledger(shop.services.database, 100, NOON_MS + DAY_MS).settle(day, 90, 10)
        assert await ledger.reserve(90)
        assert not await ledger.reserve(1)
        assert await _ledger(shop.services.database, 100, NOON_MS + DAY_MS).reserve(100)
        assert not await _ledger(shop.services.database, 100, NOON_MS + 2 * DAY_MS).reserve(101)
        assert await _ledger(shop.services.database, 0).reserve(10**12)

    asyncio.run(run())
