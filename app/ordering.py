"""USE CASE: a draft becomes a campaign that waits for a human, once; and how it stands."""

import base64
import hmac
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.access import Allowance, Caller
from app.domain.campaign import CampaignDraftInput
from app.domain.errors import BriefquoteError, InFlight, NotFound, RateLimited, ValidationFailed
from app.domain.idempotency import Once
from app.domain.orders import (
    Campaign,
    CampaignDraftResult,
    CampaignPage,
    CampaignStatus,
    no_such_campaign,
)
from app.store import campaigns, keys
from app.store.campaigns import Claim, StoredCampaign
from app.store.database import Database, StoreBusy
from app.store.secret import Secret

# One namespace for every way in.
_ROUTE: Final = "POST /campaigns"
_MISMATCH: Final = (
    "Idempotency-Key: it was already used with a different body; take a new key for a new order."
)
_DAY_MS: Final = 86_400_000
_SIGNATURE_BYTES: Final = 8
# A signature, a time of 13 digits, a point and an id, in base 64.
CURSOR_PATTERN: Final = "^[A-Za-z0-9_-]{78}$"
_CURSOR: Final = re.compile(CURSOR_PATTERN.replace("$", r"\Z"))


@dataclass(frozen=True, slots=True)
class Ordered:
    """What a caller is answered, to the byte, and whether it was before."""

    campaign_id: str
    answer: str
    is_replay: bool


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
        try:
            ordered = self._created(caller, draft, once, told)
        except BriefquoteError as error:
            self._count(error.code)
            raise
        self._count("replayed" if ordered.is_replay else "created")
        return ordered

    def _created(
        self,
        caller: Caller,
        draft: CampaignDraftInput,
        once: Once | None,
        told: Callable[[Allowance], None],
    ) -> Ordered:
        now_ms = self._now_ms()
        campaign_id = self._new_id()
        answer = CampaignDraftResult(
            campaign_id=campaign_id,
            ordered_by_agent=True,
            next_step=self._next_step,
            confirm_url=self._confirm_url(campaign_id),
        ).model_dump_json()
        try:
            with self._database.durable() as connection:
                if once is not None:
                    claim = Claim(
                        caller.organisation_id,
                        _ROUTE,
                        once.key,
                        once.fingerprint,
                        campaign_id,
                        answer,
                        now_ms,
                    )
                    kept_ms = once.kept_ms or self._idempotency_ms
                    known = campaigns.claim(connection, claim, now_ms - kept_ms)
                    if known is not None:
                        if known.fingerprint != once.fingerprint:
                            raise ValidationFailed(_MISMATCH)
                        return Ordered(known.campaign_id, known.answer, is_replay=True)
                limit = self._drafts_per_day
                count = keys.count_draft(connection, caller.key_id, now_ms // _DAY_MS, limit)
                if limit:
                    left = 0 if count is None else limit - count
                    told(Allowance(limit, left, (now_ms // _DAY_MS + 1) * _DAY_MS, now_ms))
                if count is None:
                    raise self._too_many_drafts(now_ms)
                campaigns.add(connection, _row(campaign_id, caller, draft, now_ms))
        except StoreBusy:
            if once is None:
                raise
            raise InFlight(
                "Idempotency-Key: a request with it is still under way; send the same again."
            ) from None
        return Ordered(campaign_id, answer, is_replay=False)

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
        after = None if cursor is None else self._opened(caller, cursor)
        with self._database.reading() as connection:
            found = campaigns.page(connection, caller.organisation_id, limit + 1, after)
        shown = found[:limit]
        has_more = len(found) > limit
        data = [self._campaign(stored) for stored in shown]
        if not has_more:
            return CampaignPage(data=data, has_more=False)
        return CampaignPage(data=data, has_more=True, next_cursor=self._cursor(caller, shown[-1]))

    def _campaign(self, stored: StoredCampaign) -> Campaign:
        return Campaign(
            campaign_id=stored.id,
            title=json.loads(stored.draft)["title"],
            status=CampaignStatus(stored.status),
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

    def _cursor(self, caller: Caller, last: StoredCampaign) -> str:
        place = f"{last.created_ms}.{last.id}".encode()
        signed = self._signature(caller, place) + place
        return base64.urlsafe_b64encode(signed).decode().rstrip("=")

    def _opened(self, caller: Caller, cursor: str) -> tuple[int, str]:
        if not _CURSOR.match(cursor):
            raise ValidationFailed(
                "cursor: it is not the next_cursor of a page; leave it out for the newest."
            )
        signed = base64.urlsafe_b64decode(f"{cursor}==")
        signature, place = signed[:_SIGNATURE_BYTES], signed[_SIGNATURE_BYTES:]
        if not hmac.compare_digest(signature, self._signature(caller, place)):
            raise NotFound(
                "cursor: it is not the next_cursor of a page of yours; leave it out for the newest."
            )
        created_ms, _, last_id = place.decode().partition(".")
        return int(created_ms), last_id

    def _signature(self, caller: Caller, place: bytes) -> bytes:
        owned = caller.organisation_id.encode() + b" " + place
        return hmac.digest(self._secret.derived("cursors"), owned, "sha256")[:_SIGNATURE_BYTES]


def _row(
    campaign_id: str, caller: Caller, draft: CampaignDraftInput, now_ms: int
) -> dict[str, object]:
    return {
        "id": campaign_id,
        "organisation_id": caller.organisation_id,
        "key_id": caller.key_id,
        "status": CampaignStatus.DRAFT.value,
        "ordered_by_agent": True,
        "draft": draft.model_dump_json(exclude={"brief_raw"}),
        "brief_raw": None if draft.brief_raw is None else json.dumps(draft.brief_raw),
        "created_ms": now_ms,
        "status_ms": now_ms,
    }
