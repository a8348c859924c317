"""USE CASE: what is kept no longer than it has to be."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.domain.orders import TERMINAL
from app.store import campaigns, counters, forwards
from app.store.database import Database

_HOUR_MS: Final = 3_600_000
_DAY_MS: Final = 24 * _HOUR_MS


@dataclass(frozen=True, slots=True)
class Purged:
    """How many of each were deleted, or emptied."""

    requests: int
    briefs: int
    counters: int


class Retention:
    """Deletes what has been kept long enough."""

    def __init__(
        self,
        database: Database,
        *,
        now_ms: Callable[[], int],
        idempotency_hours: int,
        brief_days: int,
    ) -> None:
        self._database = database
        self._now_ms = now_ms
        self._idempotency_ms = idempotency_hours * _HOUR_MS
        self._brief_ms = brief_days * _DAY_MS

    def purge(self) -> Purged:
        """Delete answers to repeated requests, raw briefs of what is over, and old counters."""
        now_ms = self._now_ms()
        with self._database.durable() as connection:
            return Purged(
                campaigns.forget_requests(connection, now_ms - self._idempotency_ms)
                + forwards.forget(connection, now_ms - self._idempotency_ms),
                campaigns.forget_briefs(connection, now_ms - self._brief_ms, TERMINAL),
                counters.forget(connection, now_ms - _HOUR_MS),
            )
