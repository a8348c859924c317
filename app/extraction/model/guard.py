"""What keeps a slow or broken endpoint from hurting anybody: breaker, slots, one call per brief.

All of it is per process and on the monotonic clock. The breaker and the single flight are our own
because the libraries for them count a caller who hung up as a failure of the endpoint, or let a
whole crowd through when they probe.
"""

import asyncio
from collections.abc import Awaitable, Callable, Generator
from contextlib import contextmanager
from typing import Final, Generic, TypeVar

from app.extraction.model.outcomes import ModelFailed, Outcome

_THRESHOLD: Final = 5
_COOLDOWN_S: Final = 10.0
# Nothing heals these but the operator.
_MISCONFIGURED_S: Final = 60.0
_MISCONFIGURED: Final = frozenset({Outcome.UNAUTHORIZED, Outcome.REJECTED})
_FAULTS: Final = _MISCONFIGURED | {
    Outcome.TIMED_OUT,
    Outcome.NO_CONNECTION,
    Outcome.RATE_LIMITED,
    Outcome.SERVER_ERROR,
    Outcome.NOT_JSON,
}

_T = TypeVar("_T")


class Breaker:
    """Opens after some faults in a row, at once when asked to wait; then lets one call probe."""

    def __init__(self, now_s: Callable[[], float]) -> None:
        self._now_s = now_s
        self._faults = 0
        self._open_until_s: float | None = None
        self._is_probing = False

    @property
    def state(self) -> str:
        """closed, open, or half_open: the next call is a probe."""
        if self._open_until_s is None:
            return "closed"
        return "open" if self._now_s() < self._open_until_s else "half_open"

    @contextmanager
    def watch(self) -> Generator[None]:
        """Let a call through and learn from how it ends.

        Raises:
            ModelFailed: BREAKER_OPEN, without a call.
        """
        is_probe = self._open_until_s is not None
        if self.state == "open" or (is_probe and self._is_probing):
            raise ModelFailed(Outcome.BREAKER_OPEN)
        self._is_probing = is_probe
        try:
            yield
        except ModelFailed as error:
            self._learn(error, is_probe=is_probe)
            raise
        else:
            self._faults, self._open_until_s = 0, None
        finally:
            if is_probe:
                self._is_probing = False

    def _learn(self, error: ModelFailed, *, is_probe: bool) -> None:
        if error.outcome not in _FAULTS:
            return
        self._faults += 1
        wait_s = error.retry_after_s
        if error.outcome in _MISCONFIGURED:
            wait_s = _MISCONFIGURED_S
        if wait_s or is_probe or self._faults >= _THRESHOLD:
            self._open_until_s = self._now_s() + (wait_s or _COOLDOWN_S)


class _Flight(Generic[_T]):
    def __init__(self, make: Callable[[Callable[[], None]], Awaitable[_T]]) -> None:
        self.underway = asyncio.Event()
        self.task = asyncio.ensure_future(_awaited(make, self.underway.set))
        self.waiting = 0


class SingleFlight(Generic[_T]):
    """One running task per key, whoever asks; it is cancelled when nobody waits for it any more."""

    def __init__(self) -> None:
        self._flights: dict[bytes, _Flight[_T]] = {}

    async def run(
        self,
        key: bytes,
        make: Callable[[Callable[[], None]], Awaitable[_T]],
        meanwhile: Callable[[], None],
    ) -> _T:
        """Return what the task of this key returns, and start it when there is none.

        The task is given what to call when it only waits itself; then ``meanwhile`` happens.
        """
        flight = self._flights.get(key)
        if flight is None:
            flight = self._flights[key] = _Flight(make)
            flight.task.add_done_callback(lambda task: self._land(key, task))
        flight.waiting += 1
        try:
            await flight.underway.wait()
            if not flight.task.done():
                meanwhile()
            return await asyncio.shield(flight.task)
        finally:
            flight.waiting -= 1
            if not flight.waiting and not flight.task.done():
                self._flights.pop(key, None)
                flight.task.cancel()

    def _land(self, key: bytes, task: asyncio.Task[_T]) -> None:
        flight = self._flights.get(key)
        if flight is not None and flight.task is task:
            del self._flights[key]
        if not task.cancelled():
            task.exception()  # seen, should everybody have left in the same moment


async def _awaited(
    make: Callable[[Callable[[], None]], Awaitable[_T]], begun: Callable[[], None]
) -> _T:
    try:
        return await make(begun)
    finally:
        begun()
