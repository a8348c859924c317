"""One thread that writes for the whole process: what waits together is written together."""

import asyncio
from collections.abc import Callable
from contextlib import ExitStack
from queue import SimpleQueue
from threading import Lock, Thread, local
from typing import Any, Final, TypeVar

from sqlalchemy import Connection

from app.domain.errors import ServiceFailed

_Result = TypeVar("_Result")

_MOST: Final = 64


class Call:
    """Something to be done in the thread, for whom it is done, and how it ended."""

    def __init__(
        self,
        call: Callable[[], Any],
        *,
        is_durable: bool,
        loop: asyncio.AbstractEventLoop,
    ) -> None:
        self.is_durable = is_durable
        self.loop = loop
        self.answered: asyncio.Future[Any] = loop.create_future()
        self.call = call
        self._result: Any = None
        self._error: BaseException | None = None

    def run(self) -> None:
        """Do it; errors are the caller's."""
        self._result = self._error = None
        try:
            self._result = self.call()
        except BaseException as error:  # noqa: BLE001 - raised again where it was asked for
            self._error = error

    def fail(self, error: BaseException) -> None:
        """End it by an error that is none of its own."""
        self._error = error

    def answer(self) -> None:
        """Tell whoever still waits for it; belongs into their loop."""
        if self.answered.done():
            return
        if self._error is None:
            self.answered.set_result(self._result)
        else:
            self.answered.set_exception(self._error)


class Together(local):
    """What the calls of one thread have in common, while there are any."""

    transaction: Connection | None = None
    """Of the writer: each call is a part of it."""
    is_durable: bool = False
    """Of the writer: whether that survives a power loss."""
    failure: ServiceFailed | None = None
    """Of the writer: why there is no transaction."""
    kept: ExitStack | None = None
    """Of other threads: where a connection is kept until the call ends."""
    connection: Connection | None = None

    def check(self) -> None:
        """Raise the failure, when there is one."""
        if self.failure is not None:
            raise self.failure


class Writer:
    """Takes calls from any loop; ``write`` runs all that wait at once."""

    def __init__(self, write: Callable[[list[Call]], None]) -> None:
        self._write = write
        self._waiting: SimpleQueue[Call | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._starting = Lock()

    async def call(self, call: Callable[[], _Result], *, is_durable: bool) -> _Result:
        """Call in the thread; it runs to its end even when the request is given up."""
        if self._thread is None:
            self._start()
        asked = Call(call, is_durable=is_durable, loop=asyncio.get_running_loop())
        self._waiting.put(asked)
        answered: asyncio.Future[_Result] = asked.answered
        return await answered

    def close(self) -> None:
        """End the thread when all is done that it was asked for."""
        with self._starting:
            if self._thread is not None:
                self._waiting.put(None)
                self._thread.join()
                self._thread = None

    def _start(self) -> None:
        with self._starting:
            if self._thread is None:
                self._thread = Thread(target=self._run, name="writer", daemon=True)
                self._thread.start()

    def _run(self) -> None:
        goes_on = True
        while goes_on:
            calls, goes_on = self._next()
            if calls:
                self._write(calls)
                _answer(calls)

    def _next(self) -> tuple[list[Call], bool]:
        calls: list[Call] = []
        call = self._waiting.get()
        while call is not None:
            calls.append(call)
            if len(calls) == _MOST or self._waiting.empty():
                return calls, True
            call = self._waiting.get()
        return calls, False


def _answer(calls: list[Call]) -> None:
    by_loop: dict[asyncio.AbstractEventLoop, list[Call]] = {}
    for call in calls:
        by_loop.setdefault(call.loop, []).append(call)
    for loop, theirs in by_loop.items():
        try:
            loop.call_soon_threadsafe(_answer_in_loop, theirs)
        except RuntimeError:  # the loop has ended: nobody waits
            continue


def _answer_in_loop(calls: list[Call]) -> None:
    for call in calls:
        call.answer()
