"""What a gateway keeps of the orders that it forwards: claims, answers, and a list (ADR 0014).

None of it waits for the upstream. While an order is on its way, its key and draft are kept sealed.
"""

import hmac
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from pydantic import ValidationError

from app.access import Caller
from app.domain.campaign import CampaignDraftInput
from app.domain.cursors import opened, sealed
from app.domain.errors import BriefquoteError, CreateFailed, InFlight, ServiceFailed
from app.domain.idempotency import Once, other_body
from app.domain.orders import Campaign, CampaignDraftResult, CampaignPage, CampaignStatus
from app.store import abandoned, forwards
from app.store.abandoned import Abandoned
from app.store.database import Database
from app.store.forwards import Held, Standing, Wanted
from app.store.secret import Secret

if TYPE_CHECKING:
    from app.store.sealing import Sealing

_ROUTE: Final = "POST /campaigns"
# A request whose process has died is taken over after this; a living one keeps it for longer.
_LEASE_MS: Final = 3_000
# After that an upstream may have forgotten the name, and whoever asked may have given up.
RESUMED_FOR_MS: Final = 3_600_000
_RESUMED_AT_ONCE: Final = 20
_NOT_CERTAIN: Final = (ServiceFailed, InFlight)

Claimed: TypeAlias = tuple[Wanted, Held | Standing | None]
"""What was asked of the store, and how it stands; ``None``: ask again."""


class Asked(NamedTuple):
    """An order that is to be forwarded once."""

    caller: Caller
    draft: CampaignDraftInput
    once: Once


class Left(NamedTuple):
    """An order whose process died, and how it was found."""

    found: Abandoned
    caller: Caller
    draft: CampaignDraftInput


class Claims:
    """Keeps claims and what came of them; every method raises as the store does."""

    def __init__(
        self,
        database: Database,
        secret: Secret,
        sealing: "Sealing",
        *,
        now_ms: Callable[[], int],
        idempotency_hours: int,
    ) -> None:
        self._database = database
        self._secret = secret
        self._sealing = sealing
        self._now_ms = now_ms
        self._idempotency_ms = idempotency_hours * 3_600_000

    def claim(self, asked: Asked, holder: str) -> Claimed:
        """Take a request that nobody forwards now, or say how it stands.

        Raises:
            ValidationFailed: When a request of this name asked something else.
        """
        caller, draft, once = asked
        now_ms = self._now_ms()
        wanted = Wanted(
            owner=caller.organisation_id,
            name=once.key,
            fingerprint=once.fingerprint,
            upstream_key=self._upstream_key(once, now_ms),
            holder=holder,
            lease_ms=now_ms + _LEASE_MS,
            created_ms=now_ms,
            sealed=self._sealing.sealed(
                f"{caller.key}\n{draft.model_dump_json()}", _row(caller.organisation_id, once.key)
            ),
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

    def extend(self, wanted: Wanted) -> None:
        """Keep a request that is still under way from being taken over."""
        with self._database.fleeting() as connection:
            forwards.extend(connection, wanted, self._now_ms() + _LEASE_MS)

    def record(
        self,
        caller: Caller,
        draft: CampaignDraftInput,
        created: CampaignDraftResult,
        wanted: Wanted | None,
    ) -> None:
        """Keep what was created, and the answer for whoever repeats it when it has a name."""
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

    def let_go(self, wanted: Wanted, held: Held, error: BriefquoteError) -> None:
        """Keep a final refusal; else let the request be repeated, or be another one."""
        with self._database.fleeting() as connection:
            if isinstance(error, CreateFailed) and error.is_final:
                forwards.settle(
                    connection, wanted, status=error.status, answer=error.detail, campaign_id=None
                )
            elif isinstance(error, _NOT_CERTAIN) or held.attempts > 1:
                forwards.give_back(connection, wanted)
            else:
                forwards.drop(connection, wanted)

    def abandoned(self) -> list[Left]:
        """Return orders whose process died, oldest first, a few at a time.

        Those that began an hour ago or cannot be opened are left to whoever sent them.
        """
        now_ms = self._now_ms()
        with self._database.reading() as connection:
            found = abandoned.find(connection, now_ms, _RESUMED_AT_ONCE)
        opened = [(one, self._opened(one, now_ms)) for one in found]
        for one, left in opened:
            if left is None:
                with self._database.fleeting() as connection:
                    abandoned.unseal(connection, one)
        return [left for _, left in opened if left is not None]

    def take_over(self, left: Left, holder: str) -> tuple[Wanted, Held] | None:
        """Forward such an order oneself; ``None``: somebody has done something about it."""
        now_ms = self._now_ms()
        with self._database.fleeting() as connection:
            return abandoned.take_over(
                connection, left.found, holder, now_ms=now_ms, lease_ms=now_ms + _LEASE_MS
            )

    def give_back(self, wanted: Wanted) -> None:
        """Leave a request to whoever sent it, who was told that its outcome is not known."""
        with self._database.fleeting() as connection:
            forwards.give_back(connection, wanted)

    def _opened(self, one: Abandoned, now_ms: int) -> Left | None:
        text = self._sealing.opened(one.sealed, _row(one.owner, one.name))
        if text is None or one.created_ms <= now_ms - RESUMED_FOR_MS:
            return None
        key, _, written = text.partition("\n")
        try:
            draft = CampaignDraftInput.model_validate_json(written)
        except ValidationError:  # older code took what this code does not
            return None
        return Left(one, Caller(one.owner, one.owner, None, key), draft)

    def note(self, caller: Caller, campaign: Campaign) -> None:
        """Remember how a campaign stood, if it was forwarded from here with this key."""
        owner = caller.organisation_id
        with self._database.reading() as connection:
            last = forwards.status_of(connection, owner, campaign.campaign_id)
        if last is not None and last != campaign.status:
            with self._database.fleeting() as connection:
                forwards.note_status(connection, owner, campaign)

    def page(self, caller: Caller, limit: int, cursor: str | None) -> CampaignPage:
        """Return what was created with this key through here; raises as Forwarding does."""
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


def _row(owner: str, name: str) -> str:
    return f"{owner}\0{name}"
