"""USE CASE: a draft is created by an upstream, once, with the caller's own key.

A request that has a name is claimed before it is forwarded, under a name for the upstream that
follows from it. Whoever repeats it after a crash or a lost answer, in any process, resumes it: to
the upstream it is the same request. No key is kept, so nobody but the caller can (ADR 0014).
"""

import asyncio
import hmac
import logging
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import asynccontextmanager, contextmanager
from typing import Final

from cachetools import LRUCache

from app.access import Allowance, Caller
from app.domain.campaign import CampaignDraftInput
from app.domain.cursors import opened, sealed
from app.domain.errors import (
    BriefquoteError,
    CreateFailed,
    InFlight,
    ServiceFailed,
    Unauthorized,
)
from app.domain.idempotency import Once, other_body
from app.domain.orders import Campaign, CampaignDraftResult, CampaignPage, CampaignStatus, Ordered
from app.gate import KnownKeys
from app.store import forwards
from app.store.database import Database, StoreBusy, StoreDown
from app.store.forwards import Held, Standing, Wanted
from app.store.secret import Secret
from app.supplier import Created, Supplier

_ROUTE: Final = "POST /campaigns"
# A request whose process has died is taken over after this; a living one keeps it for longer.
_LEASE_MS: Final = 3_000
_EXTEND_EVERY_S: Final = 1.0
_LOOK_EVERY_S: Final = 0.05
_MOST_WAIT_S: Final = 5.0
_MOST_NOTED: Final = 10_000
_NOT_CERTAIN: Final = (ServiceFailed, InFlight)

_log = logging.getLogger("forwarding")


class Forwarding:
    """Creates drafts upstream and tells how they stand, as Ordering does with its own.

    One request takes at most ``deadline_s``, waiting for its like included.
    """

    def __init__(
        self,
        database: Database,
        secret: Secret,
        supplier: Supplier,
        known: KnownKeys,
        *,
        now_ms: Callable[[], int],
        now_s: Callable[[], float],
        new_id: Callable[[], str],
        deadline_s: float,
        idempotency_hours: int,
    ) -> None:
        self._database = database
        self._secret = secret
        self._supplier = supplier
        self._known = known
        self._now_ms = now_ms
        self._now_s = now_s
        self._new_id = new_id
        self._deadline_s = deadline_s
        self._idempotency_ms = idempotency_hours * 3_600_000
        # What this process noted last, so that most looks need no store.
        self._noted: LRUCache[tuple[str, str], CampaignStatus] = LRUCache(_MOST_NOTED)

    async def create(
        self,
        caller: Caller,
        draft: CampaignDraftInput,
        once: Once | None,
        told: Callable[[Allowance], None] = lambda _: None,  # noqa: ARG002 - the upstream counts
    ) -> Ordered:
        """Create a draft upstream, which counts the day; or return what the same request got.

        Raises:
            ValidationFailed: When ``once`` names a request that asked something else.
            InFlight: When that request is still under way.
            StoreDown: When nothing can be written; nothing was forwarded.
            ServiceFailed: When the outcome is not known; the same request resumes.
            BriefquoteError: What else the upstream refuses; no draft was created.
        """
        ends_s = self._now_s() + self._deadline_s
        if once is None:
            created = await self._forwarded(caller, draft, self._new_id(), ends_s)
            await self._in_thread(self._record, caller, draft, created.draft, None)
            return _ordered(created)
        wanted, found = await self._claimed(caller, once, ends_s)
        if isinstance(found, Standing):
            return _replayed(found)
        async with self._kept(wanted):
            try:
                created = await self._forwarded(caller, draft, found.upstream_key, ends_s)
            except BriefquoteError as error:
                await self._in_thread(self._let_go, wanted, found, error)
                raise
            await self._in_thread(self._record, caller, draft, created.draft, wanted)
        return _ordered(created, is_first=found.attempts == 1)

    async def status(self, caller: Caller, campaign_id: str) -> Campaign:
        """Return how a campaign stands upstream.

        Raises:
            NotFound: When the key's owner has none of this id.
            ServiceFailed: When nothing can be found out.
            BriefquoteError: What else the upstream refuses.
        """
        with self._heard(caller):
            campaign = await self._supplier.status(
                caller.key, campaign_id, deadline_s=self._deadline_s
            )
        seen = (caller.organisation_id, campaign.campaign_id)
        if self._noted.get(seen) != campaign.status:
            await self._in_thread(self._note, caller, campaign)
            self._noted[seen] = campaign.status
        return campaign

    async def page(self, caller: Caller, limit: int, cursor: str | None) -> CampaignPage:
        """Return what was created with this key through here, each as it stood when last seen.

        Raises:
            ValidationFailed: When the cursor is none at all.
            NotFound: When it is none that this caller was given.
        """
        return await asyncio.to_thread(self._page, caller, limit, cursor)

    async def _claimed(
        self, caller: Caller, once: Once, ends_s: float
    ) -> tuple[Wanted, Held | Standing]:
        """Return a request that is one's own to forward, or the answer that it had."""
        holder = self._new_id()
        gives_up_s = min(ends_s, self._now_s() + _MOST_WAIT_S)
        while True:
            wanted, found = await asyncio.to_thread(self._claim, caller, once, holder)
            if isinstance(found, Held) or (found is not None and found.answer is not None):
                return wanted, found
            if self._now_s() >= gives_up_s:
                raise InFlight
            await asyncio.sleep(_LOOK_EVERY_S)

    def _claim(
        self, caller: Caller, once: Once, holder: str
    ) -> tuple[Wanted, Held | Standing | None]:
        now_ms = self._now_ms()
        wanted = Wanted(
            owner=caller.organisation_id,
            name=once.key,
            fingerprint=once.fingerprint,
            upstream_key=self._upstream_key(once, now_ms),
            holder=holder,
            lease_ms=now_ms + _LEASE_MS,
            created_ms=now_ms,
        )
        forgotten_ms = now_ms - (once.kept_ms or self._idempotency_ms)
        with self._database.fleeting() as connection:
            found = forwards.claim(connection, wanted, now_ms=now_ms, forgotten_ms=forgotten_ms)
        if isinstance(found, Standing) and found.fingerprint != once.fingerprint:
            raise other_body()
        return wanted, found

    def _upstream_key(self, once: Once, now_ms: int) -> str:
        """Return the name that the upstream is given, always the same for the same request.

        The caller's key is no part of it: one that replaces another still repeats its requests,
        which the upstream keeps apart by owner.
        """
        parts = [_ROUTE, once.key]
        if once.kept_ms is not None:  # it is another request when that time is over
            parts.append(str(now_ms))
        secret = self._secret.derived("upstream names")
        return hmac.digest(secret, "\0".join(parts).encode(), "sha256").hex()

    async def _forwarded(
        self, caller: Caller, draft: CampaignDraftInput, name: str, ends_s: float
    ) -> Created:
        with self._heard(caller):
            return await self._supplier.create(
                caller.key, draft, name, deadline_s=ends_s - self._now_s()
            )

    @contextmanager
    def _heard(self, caller: Caller) -> Generator[None, None, None]:
        try:
            yield
        except Unauthorized:
            self._known.forget(caller.key_id)
            raise
        self._known.renew(caller.key_id)

    @asynccontextmanager
    async def _kept(self, wanted: Wanted) -> AsyncGenerator[None]:
        extending = asyncio.create_task(self._extend(wanted))
        try:
            yield
        finally:
            extending.cancel()

    async def _extend(self, wanted: Wanted) -> None:
        while True:
            await asyncio.sleep(_EXTEND_EVERY_S)
            await self._in_thread(self._extend_once, wanted)

    async def _in_thread(self, write: Callable[..., None], *values: object) -> None:
        """Write what is known already; the answer does not depend on whether that can be kept."""
        try:
            await asyncio.to_thread(write, *values)
        except (StoreDown, StoreBusy):
            _log.warning("not kept")

    def _extend_once(self, wanted: Wanted) -> None:
        with self._database.fleeting() as connection:
            forwards.extend(connection, wanted, self._now_ms() + _LEASE_MS)

    def _record(
        self,
        caller: Caller,
        draft: CampaignDraftInput,
        created: CampaignDraftResult,
        wanted: Wanted | None,
    ) -> None:
        campaign = Campaign(
            campaign_id=created.campaign_id,
            title=draft.title,
            status=CampaignStatus.DRAFT,
            ordered_by_agent=created.ordered_by_agent,
            confirm_url=created.confirm_url,
        )
        if wanted is None:
            with self._database.durable() as connection:
                forwards.add(connection, caller.organisation_id, campaign, self._now_ms())
            return
        # What has a name can be asked for again: after a power loss the upstream still has it.
        with self._database.fleeting() as connection:
            forwards.add(connection, caller.organisation_id, campaign, self._now_ms())
            forwards.settle(
                connection,
                wanted,
                status=201,
                answer=created.model_dump_json(),
                campaign_id=created.campaign_id,
            )

    def _let_go(self, wanted: Wanted, held: Held, error: BriefquoteError) -> None:
        with self._database.fleeting() as connection:
            if isinstance(error, CreateFailed) and error.is_final:
                forwards.settle(
                    connection, wanted, status=error.status, answer=error.detail, campaign_id=None
                )
            elif isinstance(error, _NOT_CERTAIN) or held.attempts > 1:
                forwards.give_back(connection, wanted)
            else:
                forwards.drop(connection, wanted)

    def _note(self, caller: Caller, campaign: Campaign) -> None:
        owner = caller.organisation_id
        with self._database.reading() as connection:
            last = forwards.status_of(connection, owner, campaign.campaign_id)
        if last is not None and last != campaign.status:
            with self._database.fleeting() as connection:
                forwards.note_status(connection, owner, campaign)

    def _page(self, caller: Caller, limit: int, cursor: str | None) -> CampaignPage:
        owner = caller.organisation_id
        secret = self._secret.derived("cursors")
        after = None if cursor is None else opened(cursor, owner, secret)
        with self._database.reading() as connection:
            found = forwards.page(connection, owner, limit + 1, after)
        data = [campaign for campaign, _ in found[:limit]]
        if len(found) <= limit:
            return CampaignPage(data=data, has_more=False)
        last, created_ms = found[limit - 1]
        next_cursor = sealed((created_ms, last.campaign_id), owner, secret)
        return CampaignPage(data=data, has_more=True, next_cursor=next_cursor)


def _ordered(created: Created, *, is_first: bool = True) -> Ordered:
    draft = created.draft
    is_replay = created.is_replay and is_first
    return Ordered(draft.campaign_id, draft.model_dump_json(), is_replay)


def _replayed(found: Standing) -> Ordered:
    answer = found.answer or ""
    if found.campaign_id is None:
        raise CreateFailed(answer, is_final=True)
    return Ordered(found.campaign_id, answer, is_replay=True)
