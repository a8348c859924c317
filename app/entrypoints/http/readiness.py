"""Whether this process should get requests: not while it stops, nor without a store to use.

A load balancer has to see that the process stops before its socket is closed. So SIGTERM first
turns ``/readyz`` to 503, and is handed on to the server after ``drain_s``.
"""

import asyncio
import signal
import threading
import time
from collections.abc import Callable
from typing import Any, Final, Self

from app.domain.errors import ServiceFailed
from app.entrypoints.http.threads import in_thread

_KEPT_S: Final = 1.0
_WAIT_S: Final = 2.0


class NotReady(ServiceFailed):
    """This process should get no requests now."""

    status = 503
    retry_after_s = 1


class Readiness:
    """Knows what ``/readyz`` has to say; ``probe`` raises ServiceFailed when the store is down.

    The store is asked at most once a second and never twice at a time.
    """

    def __init__(
        self,
        probe: Callable[[], None],
        *,
        drain_s: float,
        now_s: Callable[[], float] = time.monotonic,
    ) -> None:
        self._probe = probe
        self._drain_s = drain_s
        self._now_s = now_s
        self._is_stopping = False
        self._asked: asyncio.Future[bool] | None = None
        self._asked_s = 0.0
        self._before: Any = None

    async def check(self) -> None:
        """Return when requests may come.

        Raises:
            NotReady: With the reason.
        """
        if self._is_stopping:
            raise NotReady("This process is stopping; send requests to another one.")
        now_s = self._now_s()
        if self._asked is None or (self._asked.done() and now_s >= self._asked_s + _KEPT_S):
            self._asked, self._asked_s = asyncio.ensure_future(in_thread(self._is_usable)), now_s
        try:
            async with asyncio.timeout(_WAIT_S):
                is_usable = await asyncio.shield(self._asked)
        except TimeoutError:
            is_usable = False
        if not is_usable:
            raise NotReady(
                "The store cannot be used: orders get 503, estimates go on. "
                '"briefquote doctor" says what is wrong.'
            )

    async def __aenter__(self) -> Self:
        """Notice SIGTERM from now on; only the main thread of a process can."""
        if threading.current_thread() is threading.main_thread():
            self._before = signal.getsignal(signal.SIGTERM)
            loop = asyncio.get_running_loop()
            loop.add_signal_handler(signal.SIGTERM, self._stop, loop)
        return self

    async def __aexit__(self, *_: object) -> None:
        self._leave(asyncio.get_running_loop())

    def _is_usable(self) -> bool:
        try:
            self._probe()
        except ServiceFailed:
            return False
        return True

    def _stop(self, loop: asyncio.AbstractEventLoop) -> None:
        self._is_stopping = True
        loop.call_later(self._drain_s, self._hand_on, loop)

    def _hand_on(self, loop: asyncio.AbstractEventLoop) -> None:
        self._leave(loop)
        signal.raise_signal(signal.SIGTERM)

    def _leave(self, loop: asyncio.AbstractEventLoop) -> None:
        if self._before is not None:
            loop.remove_signal_handler(signal.SIGTERM)
            signal.signal(signal.SIGTERM, self._before)
            self._before = None
