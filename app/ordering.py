"""USE CASE: a draft becomes a campaign that waits for a human, once; and how it stands."""

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from app.access import Allowance, Caller
from app.domain.campaign import CampaignDraftInput
from app.domain.cursors import opened, sealed
from app.domain.errors import BriefquoteError, InFlight, RateLimited
from app.domain.idempotency import Once, other_body
from app.domain.orders import (
    Campaign,
    CampaignDraftResult,
    CampaignPage,
    CampaignStatus,
    Ordered,
    no_such_campaign,
    standing,
)
from app.store import campaigns
from app.store.campaigns import StoredCampaign
from app.store.database import Database, StoreBusy
from app.store.placing import Answered, NoPlace, answered, place
from app.store.secret import Secret

# One namespace for every way in.
_ROUTE: Final = "POST /campaigns"
_DAY_MS: Final = 86_400_000


class Ordering:
    """Creates drafts and tells how campaigns stand; nobody sees those of another organisation.

    ``drafts_per_day`` is per key and day in UTC, 0: any number.
    """

    def __init__(
        self,
        database: Database,
        secret: Secret,
        *,
        now_ms: Callable[[], int],
        new_id: Callable[[], str],
        public_url: str,
        operator_name: str,
        drafts_per_day: int,
        idempotency_hours: int,
        draft_days: int,
        count: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._database = database
        self._count = count
        self._secret = secret
        self._now_ms = now_ms
        self._new_id = new_id
        self._public_url = public_url
        self._next_step = (
            f"La marque doit confirmer et financer la campagne dans l'app {operator_name}."
        )
        self._drafts_per_day = drafts_per_day
        self._idempotency_ms = idempotency_hours * 3_600_000
        self._draft_ms = draft_days * _DAY_MS

    def create(
        self,
        caller: Caller,
        draft: CampaignDraftInput,
        once: Once | None,
        told: Callable[[Allowance], None] = lambda _: None,
    ) -> Ordered:
        """Create a draft, or return the answer that the same request had.

        Claim, count, campaign and answer are one transaction: all of them or none. ``told`` gets
        what is left of the day when the request counts in it, also when that is used up. How it
        ended is counted: ``created``, ``replayed``, or the code of the error.

        Raises:
            ValidationFailed: When ``once`` names a request that asked something else.
            InFlight: When that request is still under way.
            RateLimited: When the key has had its drafts of today.
            StoreDown: When nothing can be written; nothing was.
        """
        order = {**self.asked(draft, once), **_owned(caller)}
        try:
            placed = self._placed(order, once, told)
        except BriefquoteError as error:
            self._count(error.code)
            raise
        return self.ordered(order, placed, once, told)

    def asked(self, draft: CampaignDraftInput, once: Once | None) -> dict[str, Any]:
        """Return what is written for a draft, but for whose it is."""
        now_ms = self._now_ms()
        campaign_id = self._new_id()
        answer = CampaignDraftResult(
            campaign_id=campaign_id,
            ordered_by_agent=True,
            next_step=self._next_step,
            confirm_url=self._confirm_url(campaign_id),
        ).model_dump_json()
        order = {
            **_row(campaign_id, draft, now_ms),
            "answer": answer,
            "today": now_ms // _DAY_MS,
            "limit": self._drafts_per_day,
        }
        if once is not None:
            order |= {
                "route": _ROUTE,
                "key": once.key,
                "fingerprint": once.fingerprint,
                "forgotten_ms": now_ms - (once.kept_ms or self._idempotency_ms),
            }
        return order

    def ordered(
        self,
        order: Mapping[str, Any],
        placed: int | Answered,
        once: Once | None,
        told: Callable[[Allowance], None],
    ) -> Ordered:
        """Return what is answered to an order, as ``create`` does; ``placed`` as ``place`` has it.

        Raises:
            ValidationFailed: When ``once`` names a request that asked something else.
        """
        if isinstance(placed, Answered):
            if once is not None and placed.fingerprint != once.fingerprint:
                refusal = other_body()
                self._count(refusal.code)
                raise refusal
            self._count("replayed")
            return Ordered(placed.campaign_id, placed.answer, is_replay=True)
        if order["limit"]:
            told(self._allowance(order, placed))
        self._count("created")
        return Ordered(order["campaign_id"], order["answer"], is_replay=False)

    def replayed(self, caller: Caller, order: Mapping[str, Any]) -> Answered:
        """Return how an order was answered whose name is taken.

        Raises:
            NoPlace: When it was forgotten meanwhile; nothing stands in the way of another one.
        """
        with self._database.reading() as connection:
            return answered(connection, {**order, **_owned(caller)})

    def _placed(
        self, order: Mapping[str, Any], once: Once | None, told: Callable[[Allowance], None]
    ) -> int | Answered:
        try:
            with self._database.placing() as connection:
                return place(connection, order)
        except StoreBusy:
            if once is None:
                raise
            raise InFlight from None
        except NoPlace:
            told(self._allowance(order, order["limit"]))
            raise self._too_many_drafts(order["created_ms"]) from None

    def _allowance(self, order: Mapping[str, Any], count: int) -> Allowance:
        limit, midnight_ms = order["limit"], (order["today"] + 1) * _DAY_MS
        return Allowance(limit, limit - count, midnight_ms, order["created_ms"])

    def status(self, caller: Caller, campaign_id: str) -> Campaign:
        """Return how a campaign stands.

        Raises:
            NotFound: When the caller's organisation has none of this id.
        """
        with self._database.reading() as connection:
            stored = campaigns.find(connection, caller.organisation_id, campaign_id)
        if stored is None:
            raise no_such_campaign()
        return self._campaign(stored)

    def page(self, caller: Caller, limit: int, cursor: str | None) -> CampaignPage:
        """Return the newest campaigns, or those behind ``cursor``.

        Raises:
            ValidationFailed: When the cursor is none at all.
            NotFound: When it is none that this caller was given.
        """
        secret = self._secret.derived("cursors")
        after = None if cursor is None else opened(cursor, caller.organisation_id, secret)
        with self._database.reading() as connection:
            found = campaigns.page(connection, caller.organisation_id, limit + 1, after)
        shown = found[:limit]
        has_more = len(found) > limit
        data = [self._campaign(stored) for stored in shown]
        if not has_more:
            return CampaignPage(data=data, has_more=False)
        place = (shown[-1].created_ms, shown[-1].id)
        next_cursor = sealed(place, caller.organisation_id, secret)
        return CampaignPage(data=data, has_more=True, next_cursor=next_cursor)

    def _campaign(self, stored: StoredCampaign) -> Campaign:
        return Campaign(
            campaign_id=stored.id,
            title=json.loads(stored.draft)["title"],
            status=standing(stored.status, stored.created_ms, self._now_ms() - self._draft_ms),
            ordered_by_agent=stored.ordered_by_agent,
            confirm_url=self._confirm_url(stored.id),
        )

    def _confirm_url(self, campaign_id: str) -> str:
        return f"{self._public_url}/c/{campaign_id}"

    def _too_many_drafts(self, now_ms: int) -> RateLimited:
        rest_s = (_DAY_MS - now_ms % _DAY_MS + 999) // 1000
        return RateLimited(
            f"{self._drafts_per_day} drafts were created today with this key, the most it may; "
            "the count starts again at midnight UTC.",
            retry_after_s=rest_s,
        )


def _owned(caller: Caller) -> dict[str, str]:
    return {"organisation_id": caller.organisation_id, "key_id": caller.key_id}


def _row(campaign_id: str, draft: CampaignDraftInput, now_ms: int) -> dict[str, Any]:
    return {
        "campaign_id": campaign_id,
        "status": CampaignStatus.DRAFT.value,
        "ordered_by_agent": True,
        "draft": draft.model_dump_json(exclude={"brief_raw"}),
        "brief_raw": None if draft.brief_raw is None else json.dumps(draft.brief_raw),
        "created_ms": now_ms,
    }
