"""USE CASE: a draft is created by an upstream, once, with the caller's own key.

A request that has a name is claimed before it is forwarded, under a name for the upstream that
follows from it. Whoever repeats it after a crash or a lost answer, in any process, resumes it: to
the upstream it is the same request. What a process left behind when it died is resumed by another
one, or by itself when it runs again (ADR 0014).
"""

import asyncio
import logging
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import count
from typing import Final

from cachetools import LRUCache

from app.access import Allowance, Caller
from app.claims import Asked, Claimed, Claims, Left
from app.domain.campaign import CampaignDraftInput
from app.domain.errors import (
    BriefquoteError,
    CreateFailed,
    Forbidden,
    InFlight,
    RateLimited,
    ServiceFailed,
    Unauthorized,
)
from app.domain.idempotency import Once
from app.domain.keys import Scope
from app.domain.orders import Campaign, CampaignPage, CampaignStatus, Ordered
from app.domain.tracing import REQUEST_ID
from app.gate import Gate, KnownKeys
from app.store.database import Database, StoreBusy, StoreDown
from app.store.forwards import Held, Standing, Wanted
from app.supplier import Created, Supplier

_EXTEND_EVERY_S: Final = 1.0
_LOOK_EVERY_S: Final = 0.05
_MOST_WAIT_S: Final = 5.0
_MOST_NOTED: Final = 10_000
# An attempt before, of which nobody knows, may have created the draft all the same.
_SAY_NOTHING_OF_BEFORE: Final = (Unauthorized, Forbidden, RateLimited)

_log = logging.getLogger("forwarding")


class Forwarding:
    """Creates drafts upstream and tells how they stand, as Ordering does with its own.

    One request takes at most ``deadline_s``, waiting for its like included.
    """

    def __init__(
        self,
        database: Database,
        claims: Claims,
        gate: Gate,
        supplier: Supplier,
        known: KnownKeys,
        *,
        now_s: Callable[[], float],
        new_id: Callable[[], str],
        deadline_s: float,
    ) -> None:
        self._database = database
        self._claims = claims
        self._gate = gate
        self._supplier = supplier
        self._known = known
        self._now_s = now_s
        self._new_id = new_id
        self._deadline_s = deadline_s
        # A name for each request that this process forwards, of 36 characters at most.
        self._holders = map(f"{new_id()[:20]}.{{}}".format, count())
        # What this process noted last, so that most looks need no store.
        self._noted: LRUCache[tuple[str, str], CampaignStatus] = LRUCache(_MOST_NOTED)

    async def order(
        self,
        key: str | None,
        draft: CampaignDraftInput,
        once: Once | None,
        told: Callable[[Allowance], None],
        told_day: Callable[[Allowance], None],  # noqa: ARG002 - the upstream counts
    ) -> Ordered:
        """Admit whoever has this key, as the gate does, and create; raises as both do."""
        vouched = await self._gate.vouch(key)
        ends_s = self._now_s() + self._deadline_s
        holder = next(self._holders)

        def begin() -> tuple[Caller, Claimed | None]:
            caller = self._gate.count(vouched, Scope.CAMPAIGNS_WRITE, told)
            if once is None:
                return caller, None
            return caller, self._claims.claim(Asked(caller, draft, once), holder)

        caller, claimed = await self._database.call(begin)
        return await self._create(caller, draft, once, ends_s, claimed)

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
        return await self._create(caller, draft, once, self._now_s() + self._deadline_s, None)

    async def _create(
        self,
        caller: Caller,
        draft: CampaignDraftInput,
        once: Once | None,
        ends_s: float,
        claimed: Claimed | None,
    ) -> Ordered:
        if once is None:
            created = await self._forwarded(caller, draft, self._new_id(), ends_s)
            record = partial(self._claims.record, caller, draft, created.draft, None)
            await self._note_down(record, is_durable=True)
            return _ordered(created)
        wanted, found = await self._claimed(Asked(caller, draft, once), ends_s, claimed)
        if isinstance(found, Standing):
            return _replayed(found)
        with self._kept(wanted):
            try:
                created = await self._forwarded(caller, draft, found.upstream_key, ends_s)
            except BriefquoteError as error:
                # A refusal that cannot be kept is none: the order is still there to be resumed.
                await self._database.call(partial(self._claims.let_go, wanted, found, error))
                if found.attempts > 1 and isinstance(error, _SAY_NOTHING_OF_BEFORE):
                    raise _open(error) from None
                raise
            except BaseException:
                await asyncio.shield(self._note_down(partial(self._claims.give_back, wanted)))
                raise
            await self._note_down(
                partial(self._claims.record, caller, draft, created.draft, wanted)
            )
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
            await self._note_down(partial(self._claims.note, caller, campaign))
            self._noted[seen] = campaign.status
        return campaign

    async def page(self, caller: Caller, limit: int, cursor: str | None) -> CampaignPage:
        """Return what was created with this key through here, each as it stood when last seen.

        Raises:
            ValidationFailed: When the cursor is none at all.
            NotFound: When it is none that this caller was given.
        """
        return await asyncio.to_thread(self._claims.page, caller, limit, cursor)

    async def abandoned(self) -> list[Left]:
        """Return orders whose process died; raises as the store does."""
        return await self._database.call(self._claims.abandoned)

    async def resume(self, left: Left) -> None:
        """Finish such an order; what stays open is found again when its lease is over.

        Raises:
            StoreDown, StoreBusy: When it cannot be taken over; nothing was forwarded.
        """
        ends_s = self._now_s() + self._deadline_s
        taking = partial(self._claims.take_over, left, next(self._holders))
        taken = await self._database.call(taking)
        if taken is None:
            return
        REQUEST_ID.set(f"req_{self._new_id().replace('-', '')}")
        (wanted, held), caller, draft = taken, left.caller, left.draft
        with self._kept(wanted):
            try:
                created = await self._forwarded(caller, draft, held.upstream_key, ends_s)
            except (ServiceFailed, InFlight, RateLimited):
                return
            except BriefquoteError as error:
                note = partial(self._claims.let_go, wanted, held, error)
            else:
                note = partial(self._claims.record, caller, draft, created.draft, wanted)
            await self._note_down(note)
        _log.warning("resumed")

    async def _claimed(
        self, asked: Asked, ends_s: float, claimed: Claimed | None
    ) -> tuple[Wanted, Held | Standing]:
        """Return a request that is one's own to forward, or the answer that it had."""
        gives_up_s = min(ends_s, self._now_s() + _MOST_WAIT_S)
        while True:
            if claimed is None:
                claim = partial(self._claims.claim, asked, next(self._holders))
                claimed = await self._database.call(claim)
            wanted, found = claimed
            if isinstance(found, Held) or (found is not None and found.answer is not None):
                return wanted, found
            if self._now_s() >= gives_up_s:
                raise InFlight
            await asyncio.sleep(_LOOK_EVERY_S)
            claimed = None

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

    @contextmanager
    def _kept(self, wanted: Wanted) -> Generator[None, None, None]:
        """Keep a claim that takes longer than its lease."""
        with ExitStack() as extending:

            def begin() -> None:
                extending.callback(asyncio.create_task(self._extend(wanted)).cancel)

            waiting = asyncio.get_running_loop().call_later(_EXTEND_EVERY_S, begin)
            extending.callback(waiting.cancel)
            yield

    async def _extend(self, wanted: Wanted) -> None:
        while True:
            await self._note_down(partial(self._claims.extend, wanted))
            await asyncio.sleep(_EXTEND_EVERY_S)

    async def _note_down(self, write: Callable[[], None], *, is_durable: bool = False) -> None:
        """Write what is known already; the answer does not depend on whether that can be kept."""
        try:
            await self._database.call(write, is_durable=is_durable)
        except (StoreDown, StoreBusy):
            _log.warning("not kept")


def _open(error: BriefquoteError) -> ServiceFailed:
    return ServiceFailed(
        "Whether the draft was created before is not known. Send the same request with the same "
        "Idempotency-Key again later: it is created once.",
        status=503,
        retry_after_s=error.retry_after_s or 2,
    )


def _ordered(created: Created, *, is_first: bool = True) -> Ordered:
    draft = created.draft
    is_replay = created.is_replay and is_first
    return Ordered(draft.campaign_id, draft.model_dump_json(), is_replay)


def _replayed(found: Standing) -> Ordered:
    answer = found.answer or ""
    if found.campaign_id is None:
        raise CreateFailed(answer, is_final=True)
    return Ordered(found.campaign_id, answer, is_replay=True)
