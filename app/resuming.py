"""USE CASE: orders that a process left behind when it died are finished, asked or not."""

import asyncio
from collections.abc import Generator
from contextlib import contextmanager, suppress
from typing import Final, Self

import structlog

from app.forwarding import Forwarding
from app.logs import places
from app.store.database import StoreBusy, StoreDown

# As long as a claim is believed to be somebody's: the first look after a crash may be too early.
_EVERY_S: Final = 3.0

_log = structlog.get_logger()


class Resuming:
    """Looks for such orders as long as it is entered; any number of processes may."""

    def __init__(self, forwarding: Forwarding, *, every_s: float = _EVERY_S) -> None:
        self._forwarding = forwarding
        self._every_s = every_s
        self._task: asyncio.Task[None] | None = None

    async def __aenter__(self) -> Self:
        """Begin at once: whoever starts may have died before."""
        self._task = asyncio.create_task(self._run())
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._task is not None:
            self._task.cancel()
            with suppress(asyncio.CancelledError):
                await self._task

    async def _run(self) -> None:
        while True:
            with self._logged():
                for left in await self._forwarding.abandoned():
                    with self._logged():
                        await self._forwarding.resume(left)
            await asyncio.sleep(self._every_s)

    @contextmanager
    def _logged(self) -> Generator[None, None, None]:
        """Go on whatever happens: the next order may do, and the next look."""
        try:
            yield
        except (StoreDown, StoreBusy):
            pass  # counted where it happened
        except Exception as error:  # noqa: BLE001 - it is logged
            _log.error("crash", crash=places(error))
