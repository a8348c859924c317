"""Brings the schema up to date, one process at a time."""

import fcntl
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine

_SCRIPTS: Final = Path(__file__).with_name("migrations")
# Any number that nobody else locks in the same PostgreSQL database.
_LOCK: Final = 7_202_611_285


def migrate(engine: Engine) -> None:
    """Run what has not run yet; others that come meanwhile wait."""
    if engine.dialect.name == "sqlite":
        file = Path(engine.url.database or "")
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # SQLite changes to WAL only while nobody else looks, hence a lock of the system's.
        with _locked(file.with_name(f"{file.name}.lock")), engine.connect() as connection:
            _upgrade(connection)
        return
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql("SET LOCAL lock_timeout = 0")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        _upgrade(connection)


def _upgrade(connection: Connection) -> None:
    # Not every start needs the store, and none needs this before the store.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")


@contextmanager
def _locked(file: Path) -> Generator[None, None, None]:
    with file.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
