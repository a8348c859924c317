"""Brings the schema up to date, one process at a time."""

import fcntl
import threading
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, Engine, inspect, text

_SCRIPTS: Final = Path(__file__).with_name("migrations")
HEAD: Final = max(file.name[1:5] for file in (_SCRIPTS / "versions").glob("m[0-9]*.py"))
# Any number that nobody else locks in the same PostgreSQL database.
_LOCK: Final = 7_202_611_285
# Alembic knows of one migration in a process.
_MIGRATING: Final = threading.Lock()
_VERSION: Final = text("SELECT version_num FROM alembic_version")


class SchemaNewer(Exception):
    """The store was migrated by newer code, and there is no way back."""


def version_of(connection: Connection) -> str | None:
    """Return which migration ran last; ``None``: none has."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.execute(_VERSION).scalar()
    return version


def migrate(engine: Engine) -> None:
    """Run what has not run yet; others that come meanwhile wait.

    Raises:
        SchemaNewer: When more has run than there is here.
    """
    if engine.dialect.name == "sqlite":
        file = Path(engine.url.database or "")
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # SQLite changes to WAL only while nobody else looks, hence a lock of the system's.
        with _locked(file.with_name(f"{file.name}.lock")), engine.connect() as connection:
            _refuse_newer(connection)
            connection.rollback()  # Alembic begins by itself
            _upgrade(connection)
        return
    with engine.connect() as connection, connection.begin():
        connection.exec_driver_sql("SET LOCAL lock_timeout = 0")
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_LOCK})")
        _refuse_newer(connection)
        _upgrade(connection)


def _refuse_newer(connection: Connection) -> None:
    version = version_of(connection)
    if version is not None and version > HEAD:
        raise SchemaNewer(f"it is at {version}, this code knows {HEAD}")


def _upgrade(connection: Connection) -> None:
    # Not every start needs the store, and none needs this before the store.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    with _MIGRATING:
        command.upgrade(config, "head")


@contextmanager
def _locked(file: Path) -> Generator[None, None, None]:
    with file.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield
