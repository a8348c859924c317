"""One engine on SQLite or PostgreSQL: transactions, and what goes wrong in them in our words."""

import asyncio
import sqlite3
import threading
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, closing, contextmanager
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from app.domain.errors import ServiceFailed
from app.store import counters
from app.store.engines import (
    POOL_SIZE,
    Kept,
    Take,
    begun,
    is_busy,
    is_down,
    is_without_table,
    postgres_engine,
    sqlite_engine,
    usable,
)
from app.store.migrate import HEAD, SchemaNewer, migrate, version_of
from app.store.pipeline import Pipeline
from app.store.writer import Call, Together, Writer

_Result = TypeVar("_Result")

PATIENCE_S: Final = 5.0
_threads: Final = partial(ThreadPoolExecutor, POOL_SIZE, thread_name_prefix="orders")


class StoreDown(ServiceFailed):
    """The store cannot be reached or cannot write; nothing was done."""

    status = 503
    retry_after_s = 5

    def __init__(self) -> None:
        super().__init__(
            "Orders cannot be read or written at the moment; send the same request again later."
        )


class StoreBusy(ServiceFailed):
    """Others held for too long what this needed; nothing was done."""

    status = 503
    retry_after_s = 1

    def __init__(self) -> None:
        super().__init__("Too much is being written at the moment; send the same request again.")


class Database:
    """Migrates itself the first time it is used; until then it touches nothing.

    Every method raises ``StoreDown`` or ``StoreBusy``, the latter after ``patience_s``;
    ``count_failure`` is told which of the two, ``down`` or ``busy``.
    """

    def __init__(
        self,
        url: URL,
        *,
        patience_s: float = PATIENCE_S,
        count_failure: Callable[[str], None] = lambda _: None,
    ) -> None:
        self._count_failure = count_failure
        self._is_sqlite = url.get_backend_name() == "sqlite"
        self._patience_s = patience_s
        self._together = Together()
        if self._is_sqlite:
            self._engine = sqlite_engine(url, patience_s)
            polls = round(patience_s * 1000)
            begin = self._engine.execution_options(begin="BEGIN IMMEDIATE", polls=polls)
            self._durable = begin.execution_options(synchronous="FULL")
            self._fleeting = begin.execution_options(synchronous="NORMAL")
        else:
            self._engine = postgres_engine(url, patience_s)
            self._durable = self._engine.execution_options(isolation_level="READ COMMITTED")
        # SQLite lets one write at a time, and those who wait do so by polling: here they queue.
        self._writing = threading.Lock()
        self._writer = Writer(self._write)
        self._kept = Kept()
        self.pipeline = None if self._is_sqlite else Pipeline(url, patience_s, self._connected)
        self._threads = _threads()
        self._migrating = threading.Lock()
        self._is_migrated = False

    async def call(self, call: Callable[[], _Result], *, is_durable: bool = False) -> _Result:
        """Call in another thread; the call runs to its end even when the request is given up.

        On SQLite, calls that wait at the same time share a transaction, and are answered when it
        has ended; only those that are ``is_durable`` may use what survives a power loss. On
        PostgreSQL, a call keeps its connection.
        """
        if self._is_sqlite:
            return await self._writer.call(call, is_durable=is_durable)
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._threads, self._with_one_connection, call)

    @contextmanager
    def durable(self) -> Generator[Connection, None, None]:
        """A transaction that survives a power loss once it has ended."""
        with self._transaction(self._durable) as connection:
            yield connection

    @contextmanager
    def placing(self) -> Generator[Connection, None, None]:
        """As ``durable``, for what is one statement on PostgreSQL, which begins nothing for it."""
        engine = self._durable if self._is_sqlite else None
        with self._transaction(engine) as connection:
            yield connection

    @contextmanager
    def fleeting(self) -> Generator[Connection, None, None]:
        """Statements that are exact across processes, but may be lost with the power.

        Each stands for itself: what an error follows may stay.
        """
        engine = self._fleeting if self._is_sqlite else None
        with self._transaction(engine) as connection:
            yield connection

    @contextmanager
    def reading(self) -> Generator[Connection, None, None]:
        """Statements that only read."""
        with self._connected(self._engine) as connection:
            yield connection

    def probe(self, now_ms: int) -> None:
        """Write as an order would, to tables that have to be those of this code."""
        with self.fleeting() as connection:
            if version_of(connection) != HEAD:
                raise self._down()
            try:
                counters.hit(connection, "probe", now_ms)
            except Exception as error:
                if is_without_table(error):
                    raise self._down() from error
                raise

    def backup(self, file: Path) -> bool:
        """Copy a SQLite store while it is used; ``False``: it is none, and nothing was done.

        Raises:
            FileExistsError: When there is something at ``file`` already.
        """
        if not self._is_sqlite:
            return False
        file.touch(mode=0o600, exist_ok=False)
        with self.reading() as connection, closing(sqlite3.connect(file)) as copy:
            source: Any = connection.connection.driver_connection
            source.backup(copy)
        return True

    def close(self) -> None:
        """End what is under way, and give all connections back."""
        if self.pipeline is not None:
            self.pipeline.close()
        self._writer.close()
        self._kept.close()
        self._threads.shutdown()
        self._threads = _threads()
        self._engine.dispose()

    @contextmanager
    def _transaction(self, engine: Engine | None) -> Generator[Connection, None, None]:
        """Begin and end one, be part of one, or (without an engine) leave it to each statement."""
        together = self._together
        together.check()
        if together.transaction is not None:
            if engine is self._durable and not together.is_durable:
                raise RuntimeError("what survives a power loss is asked for by a durable call")
            undoes = engine is not self._fleeting
            with self._part_of(together.transaction, undoes=undoes) as connection:
                yield connection
        elif engine is None:
            with self._connected(self._engine) as connection:
                yield connection
        else:
            with self._queue(), self._connected(engine) as connection, connection.begin():
                yield connection

    def _write(self, calls: list[Call]) -> None:
        """Run calls in one transaction, in the thread of the writer."""
        together = self._together
        together.is_durable = any(call.is_durable for call in calls)
        engine = self._durable if together.is_durable else self._fleeting
        try:
            taken = self._connected(engine, self._kept)
            with self._queue(), taken as connection, begun(connection):
                together.transaction = connection
                for call in calls:
                    call.run()
                together.check()
        except (StoreDown, StoreBusy) as error:
            together.transaction, together.failure = None, error
            for call in calls:  # each finds out by itself, and may do without
                call.run()
        except BaseException as error:  # noqa: BLE001 - raised again where it was asked for
            for call in calls:
                call.fail(error)
        finally:
            together.transaction = together.failure = None

    @contextmanager
    def _part_of(self, whole: Connection, *, undoes: bool) -> Generator[Connection, None, None]:
        """Do part of what a call does; ``undoes``: all of the part or nothing."""
        driver: Any = whole.connection.driver_connection
        if undoes:
            driver.execute("SAVEPOINT part")
        try:
            with self._translated():
                yield whole
        except BaseException:
            if not driver.in_transaction:  # the whole of it is undone, as when the disk is full
                self._together.failure = self._down()
            elif undoes:
                driver.execute("ROLLBACK TO part")
                driver.execute("RELEASE part")
            raise
        if undoes:
            driver.execute("RELEASE part")

    def _with_one_connection(self, call: Callable[[], _Result]) -> _Result:
        with ExitStack() as kept:
            self._together.kept = kept
            try:
                return call()
            finally:
                self._together.kept = self._together.connection = None

    @contextmanager
    def _queue(self) -> Generator[None, None, None]:
        if not self._is_sqlite:
            yield
        elif self._writing.acquire(timeout=self._patience_s):
            try:
                yield
            finally:
                self._writing.release()
        else:
            raise self._busy()

    @contextmanager
    def _connected(self, engine: Engine, take: Take = usable) -> Generator[Connection, None, None]:
        together = self._together
        with self._translated():
            if not self._is_migrated:
                self._migrate()
            if together.transaction is not None:
                yield together.transaction
            elif together.kept is None or engine is not self._engine:
                with take(engine) as connection:
                    yield connection
            else:
                if together.connection is None:
                    together.connection = together.kept.enter_context(usable(engine))
                yield together.connection

    @contextmanager
    def _translated(self) -> Generator[None, None, None]:
        try:
            yield
        except Exception as error:
            said = error.orig if isinstance(error, DBAPIError) else error
            if is_busy(said):
                raise self._busy() from error
            if is_down(said):
                raise self._down() from error
            raise

    def _down(self) -> StoreDown:
        self._count_failure("down")
        return StoreDown()

    def _busy(self) -> StoreBusy:
        self._count_failure("busy")
        return StoreBusy()

    def _migrate(self) -> None:
        with self._migrating:
            if self._is_migrated:
                return
            try:
                migrate(self._engine if self._is_sqlite else self._durable)
            except (OSError, SchemaNewer) as error:  # OSError: of the folder
                raise self._down() from error
            self._is_migrated = True
