"""USE CASE: who calls, what they may do, and whether they have called too often.

A key is looked up and counted before anything else of a request is told; a caller without a key is
counted by address. HTTP and MCP share these counts.
"""

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Lock
from typing import Any, Final

from app.domain.errors import Forbidden, RateLimited, Unauthorized
from app.domain.keys import Scope, digest_of, is_well_formed
from app.store import counters, keys
from app.store.counters import WINDOW_MS, Window
from app.store.database import Database, StoreBusy, StoreDown
from app.store.keys import StoredKey
from app.store.secret import Secret

# A last use is exact to this much, so that most requests write no more than a counter.
_USE_NOTED_MS: Final = 60_000
_FORGET_EVERY: Final = 1_000
_FORGET_AFTER_MS: Final = 3_600_000
_STORE_REST_MS: Final = 1_000
_MOST_GUARDED: Final = 10_000


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left of a limit; ``resets_ms`` is when it is whole again."""

    limit: int
    remaining: int
    resets_ms: int
    now_ms: int


@dataclass(frozen=True, slots=True)
class Caller:
    """A good key, and whose it is; ``allowance`` is ``None`` where there is no limit.

    ``key`` is the key in full where it has to be handed on, else empty.
    """

    key_id: str
    organisation_id: str
    allowance: Allowance | None
    key: str = field(default="", repr=False)


class Access:
    """Admits callers; limits are per minute, and 0 is none."""

    def __init__(
        self,
        database: Database,
        secret: Secret,
        *,
        now_ms: Callable[[], int],
        key_per_minute: int,
        anonymous_per_minute: int,
        count_refusal: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._database = database
        self._secret = secret
        self._now_ms = now_ms
        self._key_per_minute = key_per_minute
        self._anonymous_per_minute = anonymous_per_minute
        self._count_refusal = count_refusal
        self._guard = _Guard()
        self._store_rests_until_ms = 0
        self._windows = 0

    @property
    def admits_everybody(self) -> bool:
        """Whether estimates without a key are not counted at all."""
        return self._anonymous_per_minute == 0

    def admit(
        self, key: str | None, scope: Scope, told: Callable[[Allowance], None] = lambda _: None
    ) -> Caller:
        """Return who calls; ``told`` gets the allowance, also when it is used up.

        Raises:
            Unauthorized: When there is no such key, or it opens nothing any more.
            Forbidden: When it does not open this.
            RateLimited: When it was used too often in this minute.
            StoreDown: When that cannot be found out.
        """
        now_ms = self._now_ms()
        digest = self._digest(key)
        with self._database.fleeting() as connection:
            if self._key_per_minute:
                found, window = keys.find_and_count(connection, digest, now_ms)
            else:
                found, window = keys.find(connection, digest), None
            stored = usable(found, now_ms)
            if is_stale(stored, now_ms):
                keys.use(connection, stored.id, now_ms)
        return self.admitted(stored, window, scope, told, now_ms)

    def asked(self, key: str | None, scope: Scope) -> dict[str, Any]:
        """Return what a statement needs to admit a caller by itself.

        Raises:
            Unauthorized: When there is no key, or one that cannot be.
        """
        return {
            "digest": self._digest(key),
            "scope": f" {scope} ",
            "now_ms": self._now_ms(),
            "per_minute": self._key_per_minute,
        }

    def use(self, stored: StoredKey, now_ms: int) -> None:
        """Note that a key was used."""
        with self._database.fleeting() as connection:
            keys.use(connection, stored.id, now_ms)

    def _digest(self, key: str | None) -> str:
        if key is None:
            raise Unauthorized(
                "invalid_api_key", "There is no key; send it as Authorization: Bearer ugcp_live_…."
            )
        if not is_well_formed(key):
            raise _unknown()
        return digest_of(key, self._secret.derived("api keys"))

    def admitted(
        self,
        stored: StoredKey,
        minute: Window | None,
        scope: Scope,
        told: Callable[[Allowance], None],
        now_ms: int,
    ) -> Caller:
        """Return whose a good key is, by its ``minute``; raises as ``admit`` does."""
        allowance = None
        if minute is not None:
            allowance = _allowance(minute, self._key_per_minute, now_ms)
            self._tell(allowance, told, "key_per_minute", "this key")
        if scope not in stored.scopes.split(" "):
            raise Forbidden(
                scope,
                f"This key may be used for {stored.scopes.replace(' ', ', ')}, not for {scope}; "
                "ask its owner for one that may.",
            )
        return Caller(stored.id, stored.organisation_id, allowance)

    def admit_estimate(
        self, key: str | None, address: str, told: Callable[[Allowance], None]
    ) -> None:
        """Let an estimate happen, by key or by address; it does when the store is down, too.

        Raises:
            Unauthorized: When a key is given that opens nothing.
            Forbidden: When it does not open estimates.
            RateLimited: When there were too many in this minute.
        """
        now_ms = self._now_ms()
        if now_ms >= self._store_rests_until_ms or (key and not is_well_formed(key)):
            try:
                if key is not None:
                    self.admit(key, Scope.ESTIMATE, told)
                    return
                digest = digest_of(address, self._secret.derived("addresses"))
                window = self._hit(f"address:{digest}", now_ms)
            except (StoreDown, StoreBusy):
                self._store_rests_until_ms = now_ms + _STORE_REST_MS
                window = self._guard.hit(address, now_ms)
        else:
            window = self._guard.hit(address, now_ms)
        if self._anonymous_per_minute == 0:
            return
        allowance = _allowance(window, self._anonymous_per_minute, now_ms)
        by = "this address; a key has a count of its own"
        self._tell(allowance, told, "anonymous_per_minute", by)

    def count(self, digest: str, told: Callable[[Allowance], None]) -> Allowance | None:
        """Count a request with a key that somebody else vouches for.

        Raises:
            RateLimited: When it was used too often in this minute.
            StoreDown: When that cannot be found out.
        """
        if self._key_per_minute == 0:
            return None
        now_ms = self._now_ms()
        allowance = _allowance(self._hit(f"key:{digest}", now_ms), self._key_per_minute, now_ms)
        self._tell(allowance, told, "key_per_minute", "this key")
        return allowance

    def _tell(
        self, allowance: Allowance, told: Callable[[Allowance], None], limit: str, by: str
    ) -> None:
        told(allowance)
        if allowance.remaining < 0:
            self._count_refusal(limit)
            raise RateLimited(
                f"{allowance.limit} requests a minute were used up by {by}; wait a minute.",
                retry_after_s=60,
            )

    def _hit(self, name: str, now_ms: int) -> Window:
        with self._database.fleeting() as connection:
            window = counters.hit(connection, name, now_ms)
            if window.hits == 1:
                self._windows += 1
                if self._windows % _FORGET_EVERY == 0:
                    counters.forget(connection, now_ms - _FORGET_AFTER_MS)
        return window


class _Guard:
    """Counts in this process alone, while the store cannot."""

    def __init__(self) -> None:
        self._windows: OrderedDict[str, Window] = OrderedDict()
        self._lock = Lock()

    def hit(self, name: str, now_ms: int) -> Window:
        with self._lock:
            window = self._windows.pop(name, Window(now_ms, 0))
            if not now_ms - WINDOW_MS < window.started_ms <= now_ms + WINDOW_MS:
                window = Window(now_ms, 0)
            window = Window(window.started_ms, window.hits + 1)
            self._windows[name] = window
            if len(self._windows) > _MOST_GUARDED:
                self._windows.popitem(last=False)
        return window


def usable(stored: StoredKey | None, now_ms: int) -> StoredKey:
    """Return a key that was found.

    Raises:
        Unauthorized: When there is none, or it opens nothing any more.
    """
    if stored is None:
        raise _unknown()
    if stored.revoked_ms is not None and stored.revoked_ms <= now_ms:
        raise Unauthorized("key_revoked", "This key was revoked; ask its owner for another one.")
    if stored.expires_ms is not None and stored.expires_ms <= now_ms:
        raise Unauthorized("key_expired", "This key has expired; ask its owner for another one.")
    return stored


def is_stale(stored: StoredKey, now_ms: int) -> bool:
    """Say whether the last use has to be noted again."""
    return (stored.last_used_ms or 0) <= now_ms - _USE_NOTED_MS


def _unknown() -> Unauthorized:
    return Unauthorized(
        "invalid_api_key", "This key is not known here; send the whole key, as it was shown once."
    )


def _allowance(window: Window, limit: int, now_ms: int) -> Allowance:
    """Return what is left; less than nothing when this was one too many."""
    return Allowance(limit, limit - window.hits, window.started_ms + WINDOW_MS, now_ms)
