"""Where waiting for the store happens, so that other requests go on.

The ways in take orders and access as they wait for a network or for a store: a gateway's own, or
those of this service in threads.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from typing import Final, ParamSpec, Protocol, TypeVar

from app.access import Access, Allowance, Caller, is_stale, usable
from app.domain.campaign import CampaignDraftInput
from app.domain.idempotency import Once
from app.domain.keys import Scope
from app.domain.orders import Campaign, CampaignPage, Ordered
from app.ordering import Ordering
from app.store import at_once
from app.store.database import Database, StoreBusy, StoreDown
from app.store.engines import POOL_SIZE
from app.store.pipeline import Apart, Pipeline
from app.store.placing import Answered, NoPlace

_Parameters = ParamSpec("_Parameters")
_Result = TypeVar("_Result")

_THREADS: Final = ThreadPoolExecutor(POOL_SIZE, thread_name_prefix="store")


async def in_thread(
    call: Callable[_Parameters, _Result], *args: _Parameters.args, **kwargs: _Parameters.kwargs
) -> _Result:
    """Call in another thread; it runs to its end even when the request is given up."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(_THREADS, lambda: call(*args, **kwargs))


class Orders(Protocol):
    """Orders as the ways in place them; the methods raise as those of Ordering or Forwarding do."""

    async def order(
        self,
        key: str | None,
        draft: CampaignDraftInput,
        once: Once | None,
        told: Callable[[Allowance], None],
        told_day: Callable[[Allowance], None],
    ) -> Ordered:
        """Admit whoever has this key, as Admission does, and create."""
        ...

    async def create(
        self,
        caller: Caller,
        draft: CampaignDraftInput,
        once: Once | None,
        told: Callable[[Allowance], None] = ...,
    ) -> Ordered:
        """Create a draft, or return the answer that the same request had.

        ``told`` gets what is left of the day, where the day's drafts are counted here.
        """
        ...

    async def status(self, caller: Caller, campaign_id: str) -> Campaign:
        """Return how a campaign stands."""
        ...

    async def page(self, caller: Caller, limit: int, cursor: str | None) -> CampaignPage:
        """Return the newest campaigns, or those behind ``cursor``."""
        ...


class Admission(Protocol):
    """Who is let in; the methods raise as those of Access or Gate do."""

    @property
    def admits_everybody(self) -> bool:
        """Whether estimates without a key are not counted at all."""
        ...

    async def admit(
        self, key: str | None, scope: Scope, told: Callable[[Allowance], None] = ...
    ) -> Caller:
        """Return who calls; ``told`` gets the allowance, also when it is used up."""
        ...

    async def admit_estimate(
        self, key: str | None, address: str, told: Callable[[Allowance], None]
    ) -> None:
        """Let an estimate happen, by key or by address."""
        ...


class OwnOrders:
    """Orders that are kept here."""

    def __init__(self, access: Access, ordering: Ordering, database: Database) -> None:
        self._access = access
        self._ordering = ordering
        self._database = database

    async def order(
        self,
        key: str | None,
        draft: CampaignDraftInput,
        once: Once | None,
        told: Callable[[Allowance], None],
        told_day: Callable[[Allowance], None],
    ) -> Ordered:
        """See Access and Ordering; both are done in one statement, or one call of the store."""
        if self._database.pipeline is not None:
            with suppress(Apart, NoPlace):
                return await self._order_at_once(
                    self._database.pipeline, key, draft, once, (told, told_day)
                )

        def order() -> Ordered:
            caller = self._access.admit(key, Scope.CAMPAIGNS_WRITE, told)
            return self._ordering.create(caller, draft, once, told_day)

        return await self._database.call(order, is_durable=True)

    async def _order_at_once(
        self,
        pipeline: Pipeline,
        key: str | None,
        draft: CampaignDraftInput,
        once: Once | None,
        told: tuple[Callable[[Allowance], None], Callable[[Allowance], None]],
    ) -> Ordered:
        told_minute, told_day = told
        order = self._ordering.asked(draft, once)
        asked = self._access.asked(key, Scope.CAMPAIGNS_WRITE)
        found = await at_once.order(pipeline, {**order, **asked})
        now_ms = asked["now_ms"]  # of one moment, for the statement and for what is told
        stored = usable(found.key, now_ms)
        if is_stale(stored, now_ms):
            with suppress(StoreDown, StoreBusy):  # the order is placed, whatever comes of this
                await self._database.call(partial(self._access.use, stored, now_ms))
        caller = self._access.admitted(
            stored, found.minute, Scope.CAMPAIGNS_WRITE, told_minute, now_ms
        )
        placed: int | Answered | None = found.placed
        if placed is None:
            placed = await self._database.call(partial(self._ordering.replayed, caller, order))
        return self._ordering.ordered(order, placed, once, told_day)

    async def create(
        self,
        caller: Caller,
        draft: CampaignDraftInput,
        once: Once | None,
        told: Callable[[Allowance], None] = lambda _: None,
    ) -> Ordered:
        """See Ordering."""
        create = partial(self._ordering.create, caller, draft, once, told)
        return await self._database.call(create, is_durable=True)

    async def status(self, caller: Caller, campaign_id: str) -> Campaign:
        """See Ordering."""
        return await in_thread(self._ordering.status, caller, campaign_id)

    async def page(self, caller: Caller, limit: int, cursor: str | None) -> CampaignPage:
        """See Ordering."""
        return await in_thread(self._ordering.page, caller, limit, cursor)


class OwnKeys:
    """Keys that are kept here."""

    def __init__(self, access: Access, database: Database) -> None:
        self._access = access
        self._database = database

    @property
    def admits_everybody(self) -> bool:
        """See Access."""
        return self._access.admits_everybody

    async def admit(
        self, key: str | None, scope: Scope, told: Callable[[Allowance], None] = lambda _: None
    ) -> Caller:
        """See Access."""
        return await self._database.call(partial(self._access.admit, key, scope, told))

    async def admit_estimate(
        self, key: str | None, address: str, told: Callable[[Allowance], None]
    ) -> None:
        """See Access."""
        await self._database.call(partial(self._access.admit_estimate, key, address, told))
