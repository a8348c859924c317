"""Statements of PostgreSQL that wait at the same time take one way there and back."""

import asyncio
import os
import socket
from collections.abc import Callable, Generator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from time import monotonic
from typing import Any, Final

from sqlalchemy import Connection, Engine
from sqlalchemy.engine import URL

from app.store.engines import is_busy, is_down, postgres_engine
from app.store.statement import Row, Statement, first_row
from app.store.writer import Call, Writer

# Who has to wait for a lock is not to hold the others up.
_LOCK_MS: Final = 200


class Apart(Exception):
    """A statement has to be run by itself; so far it did nothing."""


class _Question:
    """A statement and its values; ``order`` is the same for those that lock the same rows."""

    def __init__(self, statement: Statement, values: Mapping[str, Any], order: str) -> None:
        self._statement = statement
        self._values = values
        self._cursor: Any = None
        self.order = order

    def send(self, connection: Connection) -> None:
        """Send it in a pipeline, without waiting."""
        self._cursor = self._statement.sent(connection, self._values)

    def __call__(self) -> Row | None:
        """Return the first row, when the pipeline has ended."""
        return first_row(self._cursor)


class Pipeline:
    """Runs statements of any request together, all of them or none; ``connected`` translates.

    A server that says nothing for ``patience_s`` is taken for one that is down.
    """

    def __init__(
        self,
        url: URL,
        patience_s: float,
        connected: Callable[[Engine], AbstractContextManager[Connection]],
    ) -> None:
        self._engine = postgres_engine(url, patience_s, size=1, lock_ms=_LOCK_MS)
        self._patience_s = patience_s
        self._connected = connected
        self._writer = Writer(self._write)
        # Since when which connection is waited for.
        self._waiting: tuple[float, int] | None = None

    async def ask(self, statement: Statement, values: Mapping[str, Any], order: str) -> Row | None:
        """Return the first row of a statement; it survives a power loss.

        Statements of two processes that lock the same rows wait for each other in turn, and not in
        a circle, when ``order`` is the same for the same rows.

        Raises:
            Apart: When it could not be run with others; nothing was done.
            StoreDown: When what was done is not known.
        """
        with self._watched():
            return await self._writer.call(_Question(statement, values, order), is_durable=True)

    def close(self) -> None:
        """End what is under way, and give all connections back."""
        self._writer.close()
        self._engine.dispose()

    @contextmanager
    def _watched(self) -> Generator[None, None, None]:
        """Break off now and then what has been waited for too long: libpq itself never would."""
        loop = asyncio.get_running_loop()
        looking: asyncio.TimerHandle

        def look() -> None:
            nonlocal looking
            looking = loop.call_later(self._patience_s, look)
            self._break_off()

        looking = loop.call_later(self._patience_s, look)
        try:
            yield
        finally:
            looking.cancel()

    def _break_off(self) -> None:
        waiting = self._waiting
        if waiting is None or monotonic() - waiting[0] < self._patience_s:
            return
        # The thread that waits is the only one that may use the connection; it wakes by this.
        with suppress(OSError), socket.socket(fileno=os.dup(waiting[1])) as line:
            line.shutdown(socket.SHUT_RDWR)

    def _write(self, calls: list[Call]) -> None:
        questions = [call.call for call in calls if isinstance(call.call, _Question)]
        questions.sort(key=_order)
        is_sent = False
        try:
            with self._connected(self._engine) as connection:
                is_sent = True
                self._ask(connection, questions)
            for call in calls:
                call.run()
        except BaseException as error:  # noqa: BLE001 - raised again where it was asked for
            for call in calls:  # without a connection each finds out by itself
                call.fail(error if is_sent else Apart())

    def _ask(self, connection: Connection, questions: list[_Question]) -> None:
        driver: Any = connection.connection.driver_connection
        self._waiting = (monotonic(), driver.fileno())
        try:
            with driver.pipeline():  # one transaction
                for question in questions:
                    question.send(connection)
        except Exception as error:
            driver.close()  # whatever it has prepared may not be there
            if is_busy(error) or (getattr(error, "sqlstate", None) and not is_down(error)):
                raise Apart from error
            raise
        finally:
            self._waiting = None


def _order(question: _Question) -> str:
    return question.order
