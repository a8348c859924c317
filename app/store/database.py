"""One engine on SQLite or PostgreSQL: transactions, and what goes wrong in them in our words."""

import sqlite3
import threading
from collections.abc import Callable, Generator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError, InterfaceError, OperationalError, ProgrammingError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from app.domain.errors import ServiceFailed
from app.store import counters
from app.store.migrate import HEAD, SchemaNewer, migrate, version_of

POOL_SIZE: Final = 16
PATIENCE_S: Final = 5.0
_CONNECT_S: Final = 3
_BUSY: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


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
        self._engine = _sqlite(url, patience_s) if self._is_sqlite else _postgres(url, patience_s)
        # Outside of orders each statement stands for itself, which PostgreSQL need not be told.
        alone = {} if self._is_sqlite else {"isolation_level": "AUTOCOMMIT"}
        self._durable = self._engine.execution_options(begin="BEGIN IMMEDIATE", synchronous="FULL")
        self._fleeting = self._engine.execution_options(
            begin="BEGIN IMMEDIATE", synchronous="NORMAL", **alone
        )
        self._reading = self._engine.execution_options(**alone)
        # SQLite lets one write at a time, and those who wait do so by polling: here they queue.
        self._writing = threading.Lock() if self._is_sqlite else None
        self._migrating = threading.Lock()
        self._is_migrated = False

    @contextmanager
    def durable(self) -> Generator[Connection, None, None]:
        """A transaction that survives a power loss once it has ended."""
        with self._queue(), self._connected(self._durable) as connection, connection.begin():
            yield connection

    @contextmanager
    def fleeting(self) -> Generator[Connection, None, None]:
        """Statements that are exact across processes, but may be lost with the power.

        On PostgreSQL each stands for itself.
        """
        with self._queue(), self._connected(self._fleeting) as connection, connection.begin():
            yield connection

    @contextmanager
    def reading(self) -> Generator[Connection, None, None]:
        """Statements that only read."""
        with self._connected(self._reading) as connection:
            yield connection

    def probe(self, now_ms: int) -> None:
        """Write as an order would, to tables that have to be those of this code."""
        try:
            with self.fleeting() as connection:
                counters.hit(connection, "probe", now_ms)
                if version_of(connection) != HEAD:
                    raise self._down()
        except ProgrammingError as error:  # PostgreSQL has no such table
            raise self._down() from error

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
        """Give all connections back."""
        self._engine.dispose()

    @contextmanager
    def _queue(self) -> Generator[None, None, None]:
        if self._writing is None:
            yield
        elif self._writing.acquire(timeout=self._patience_s):
            try:
                yield
            finally:
                self._writing.release()
        else:
            raise self._busy()

    @contextmanager
    def _connected(self, engine: Engine) -> Generator[Connection, None, None]:
        try:
            if not self._is_migrated:
                self._migrate()
            with engine.connect() as connection:
                yield connection
        except (OperationalError, InterfaceError) as error:
            if _is_busy(error.orig):
                raise self._busy() from error
            raise self._down() from error
        except sqlite3.OperationalError as error:  # of a BEGIN
            if _is_busy(error):
                raise self._busy() from error
            raise self._down() from error
        except PoolTimeout as error:
            raise self._busy() from error
        except DatabaseError as error:
            if type(error) is not DatabaseError:  # what is left is a file that is no database
                raise
            raise self._down() from error

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
                migrate(self._engine)
            except (OSError, SchemaNewer) as error:  # OSError: of the folder
                raise self._down() from error
            self._is_migrated = True


def _is_busy(error: BaseException | None) -> bool:
    if isinstance(error, sqlite3.Error):
        return error.sqlite_errorcode & 0xFF in _BUSY
    # Only who uses PostgreSQL pays for its driver.
    from psycopg.errors import LockNotAvailable  # noqa: PLC0415

    return isinstance(error, LockNotAvailable)


def _sqlite(url: URL, patience_s: float) -> Engine:
    engine = create_engine(
        url,
        pool_size=POOL_SIZE,
        pool_timeout=patience_s,
        connect_args={"timeout": patience_s, "isolation_level": None},
    )
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: sqlite3.Connection, record: Any) -> None:
    # Orders survive a power loss (FULL); the log of changes lets others read meanwhile (WAL).
    for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {setting}")
    record.info["synchronous"] = "FULL"


def _begin_sqlite(connection: Connection) -> None:
    options = connection.get_execution_options()
    wanted = options.get("synchronous", "FULL")
    # Past SQLAlchemy, which takes ten times as long to say so little.
    driver: Any = connection.connection.driver_connection
    if connection.info["synchronous"] != wanted:
        driver.execute(f"PRAGMA synchronous = {wanted}")
        connection.info["synchronous"] = wanted
    driver.execute(options.get("begin", "BEGIN"))


def _postgres(url: URL, patience_s: float) -> Engine:
    patience_ms = round(patience_s * 1000)
    return create_engine(
        url.set(drivername="postgresql+psycopg"),
        pool_size=POOL_SIZE,
        max_overflow=0,
        pool_timeout=patience_s,
        pool_pre_ping=True,
        connect_args={
            "client_encoding": "utf8",
            "connect_timeout": _CONNECT_S,
            "options": f"-c lock_timeout={patience_ms} -c statement_timeout={patience_ms * 4}",
            "tcp_user_timeout": patience_ms * 2,
        },
    )
