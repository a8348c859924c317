"""USE CASE: what is kept no longer than it has to be."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.claims import RESUMED_FOR_MS
from app.domain.orders import TERMINAL
from app.domain.sessions import IDLE_MS
from app.store import abandoned, campaigns, confirming, counters, forwards, signing_in
from app.store.database import Database

_HOUR_MS: Final = 3_600_000
_DAY_MS: Final = 24 * _HOUR_MS


@dataclass(frozen=True, slots=True)
class Purged:
    """How many of each were deleted, emptied (briefs) or cancelled (drafts)."""

    requests: int
    briefs: int
    counters: int
    drafts: int
    sessions: int


class Retention:
    """Deletes what has been kept long enough."""

    def __init__(
        self,
        database: Database,
        *,
        now_ms: Callable[[], int],
        idempotency_hours: int,
        brief_days: int,
        draft_days: int,
    ) -> None:
        self._database = database
        self._now_ms = now_ms
        self._idempotency_ms = idempotency_hours * _HOUR_MS
        self._brief_ms = brief_days * _DAY_MS
        self._draft_ms = draft_days * _DAY_MS

    def purge(self) -> Purged:
        """Cancel expired drafts, then delete what was kept long enough.

        That is answers to repeated requests, raw briefs of what is over, counters, and links and
        sessions that are over.
        """
        now_ms = self._now_ms()
        with self._database.durable() as connection:
            drafts = confirming.expire(connection, now_ms, self._draft_ms)
            abandoned.unseal_old(connection, now_ms - RESUMED_FOR_MS)
            return Purged(
                requests=campaigns.forget_requests(connection, now_ms - self._idempotency_ms)
                + forwards.forget(connection, now_ms - self._idempotency_ms),
                briefs=campaigns.forget_briefs(connection, now_ms - self._brief_ms, TERMINAL),
                counters=counters.forget(connection, now_ms - _HOUR_MS),
                drafts=drafts,
                sessions=signing_in.forget(connection, now_ms, now_ms - IDLE_MS),
            )
