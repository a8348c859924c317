"""How SQLite and PostgreSQL are connected to, and which of their errors mean that others write."""

import sqlite3
import sys
from collections.abc import Callable, Generator
from contextlib import AbstractContextManager, contextmanager
from functools import partial
from select import POLLIN, poll
from time import sleep
from typing import Any, Final, TypeAlias

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.exc import TimeoutError as PoolTimeout

POOL_SIZE: Final = 16
_CONNECT_S: Final = 3
_POLL_S: Final = 0.001
Take: TypeAlias = Callable[[Engine], AbstractContextManager[Connection]]
"""How a connection is taken, and given back."""
_BUSY: Final = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def is_busy(error: BaseException | None) -> bool:
    """Say whether an error is about what others hold, and not about the store itself."""
    if isinstance(error, PoolTimeout):
        return True
    if isinstance(error, sqlite3.Error):
        return getattr(error, "sqlite_errorcode", 0) & 0xFF in _BUSY
    named = ("LockNotAvailable", "DeadlockDetected")
    return any(isinstance(error, _of_postgres(name)) for name in named)


def is_down(error: BaseException | None) -> bool:
    """Say whether a driver's error is about the store itself, and not about a statement."""
    # What is a DatabaseError and no more is about a file that is no database.
    if type(error) is sqlite3.DatabaseError:
        return True
    named = ("OperationalError", "InterfaceError")
    if any(isinstance(error, _of_postgres(name)) for name in named):
        return True
    return isinstance(error, sqlite3.OperationalError | sqlite3.InterfaceError)


def is_without_table(error: BaseException) -> bool:
    """Say whether PostgreSQL misses a table; SQLite has no error of its own for that."""
    return isinstance(error, _of_postgres("UndefinedTable"))


def _of_postgres(name: str) -> tuple[type[Exception], ...]:
    """Return an error of the driver, or none where it is not used."""
    errors = sys.modules.get("psycopg.errors")
    return () if errors is None else (getattr(errors, name),)


@contextmanager
def usable(engine: Engine) -> Generator[Connection, None, None]:
    """Take a connection from the pool; one that broke does not get back."""
    with engine.connect() as connection:
        try:
            yield connection
        except Exception:
            driver: Any = connection.connection.driver_connection
            if getattr(driver, "closed", False):
                connection.invalidate()
            raise


class Kept:
    """Connections of one thread, which has each to itself until something goes wrong with it.

    Taking one from the pool and giving it back costs more than what is written.
    """

    def __init__(self) -> None:
        self._connections: dict[Engine, Connection] = {}

    @contextmanager
    def __call__(self, engine: Engine) -> Generator[Connection, None, None]:
        """Take the connection, which is opened the first time."""
        if engine not in self._connections:
            self._connections[engine] = engine.connect()
        try:
            yield self._connections[engine]
        except BaseException:
            self._connections.pop(engine).close()
            raise

    def close(self) -> None:
        """Give all of them back."""
        while self._connections:
            self._connections.popitem()[1].close()


def sqlite_engine(url: URL, patience_s: float) -> Engine:
    """Return an engine whose options ``begin`` and ``synchronous`` say how transactions begin.

    What waits for a lock polls. SQLite does so ever more seldom, up to ten times a second, and
    meets the same busy process again and again; with an option ``polls`` it is done so many times
    here, each a millisecond after the other.
    """
    engine = create_engine(
        url,
        pool_size=POOL_SIZE,
        pool_timeout=patience_s,
        connect_args={"timeout": patience_s, "isolation_level": None},
    )
    event.listen(engine, "connect", partial(_prepare_sqlite, round(patience_s * 1000)))
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(patience_ms: int, connection: sqlite3.Connection, record: Any) -> None:
    # Orders survive a power loss (FULL); the log of changes lets others read meanwhile (WAL).
    for setting in ("journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"):
        connection.execute(f"PRAGMA {setting}")
    patience = {"patience_ms": patience_ms, "busy_timeout": patience_ms}
    record.info.update(patience, synchronous="FULL")


@contextmanager
def begun(connection: Connection) -> Generator[None, None, None]:
    """A transaction of SQLite, begun and ended past SQLAlchemy, which takes as long as the writing.

    What SQLAlchemy is asked for within it is a part of it.
    """
    driver: Any = connection.connection.driver_connection
    _begin_sqlite(connection)
    try:
        yield
        (connection if connection.in_transaction() else driver).commit()
    except BaseException:
        (connection if connection.in_transaction() else driver).rollback()
        raise


def _begin_sqlite(connection: Connection) -> None:
    driver: Any = connection.connection.driver_connection
    if driver.in_transaction:  # by "begun"
        return
    options = connection.get_execution_options()
    begin = options.get("begin", "BEGIN")
    polls = options.get("polls", 0)
    # Past SQLAlchemy, which takes ten times as long to say so little.
    for setting, wanted in (
        ("synchronous", options.get("synchronous", "FULL")),
        ("busy_timeout", 0 if polls else connection.info["patience_ms"]),
    ):
        if connection.info[setting] != wanted:
            driver.execute(f"PRAGMA {setting} = {wanted}")
            connection.info[setting] = wanted
    for _ in range(polls):
        try:
            driver.execute(begin)
        except sqlite3.OperationalError as error:
            if not is_busy(error):
                raise
        else:
            return
        sleep(_POLL_S)
    driver.execute(begin)


def postgres_engine(
    url: URL, patience_s: float, *, size: int = POOL_SIZE, lock_ms: int | None = None
) -> Engine:
    """Return an engine whose statements are each a transaction unless one is begun.

    A lock is waited for as long as for anything else, unless ``lock_ms`` says how long.
    """
    patience_ms = round(patience_s * 1000)
    lock_ms = patience_ms if lock_ms is None else min(lock_ms, patience_ms)
    engine = create_engine(
        url.set(drivername="postgresql+psycopg"),
        isolation_level="AUTOCOMMIT",
        skip_autocommit_rollback=True,
        pool_size=size,
        max_overflow=0,
        pool_timeout=patience_s,
        connect_args={
            "client_encoding": "utf8",
            "connect_timeout": _CONNECT_S,
            "options": f"-c lock_timeout={lock_ms} -c statement_timeout={patience_ms * 4}"
            # Both sides notice a machine that is gone; the server then frees what it had locked.
            " -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3",
            "keepalives_idle": 5,
            "keepalives_interval": 2,
            "keepalives_count": 3,
            "tcp_user_timeout": patience_ms * 2,
        },
    )
    event.listen(engine, "checkout", _refuse_lost)
    return engine


def _refuse_lost(connection: Any, _record: Any, _proxy: Any) -> None:
    """Give up a pooled connection that the server has closed: it is the only one that can be read.

    That costs no way to the server and back, as a question would.
    """
    if not connection.closed:
        waiting = poll()
        waiting.register(connection.fileno(), POLLIN)
        if not waiting.poll(0):
            return
    raise DisconnectionError
