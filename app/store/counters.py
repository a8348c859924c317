"""Requests in a window of time, counted exactly by all processes together (ADR 0007)."""

from typing import Any, Final, NamedTuple

from sqlalchemy import BigInteger, Connection, bindparam, case, delete, or_
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.dml import ReturningInsert

from app.store.statement import Statement
from app.store.tables import counters

WINDOW_MS: Final = 60_000
NOW = bindparam("now_ms", type_=BigInteger)
# A window that begins in the future is one that a wrong clock has left.
_IS_OVER = or_(counters.c.started_ms <= NOW - WINDOW_MS, counters.c.started_ms > NOW + WINDOW_MS)


def counted_in(insert: sqlite.Insert | postgresql.Insert) -> ReturningInsert[Any, Any]:
    """Return an INSERT of a window's first hit that counts once more where there is a window."""
    return insert.on_conflict_do_update(
        index_elements=[counters.c.name],
        set_={
            "started_ms": case((_IS_OVER, NOW), else_=counters.c.started_ms),
            "hits": case((_IS_OVER, 1), else_=counters.c.hits + 1),
        },
    ).returning(counters.c.started_ms, counters.c.hits)


_HIT = Statement(
    {
        dialect: counted_in(insert(counters).values(name=bindparam("name"), started_ms=NOW, hits=1))
        for dialect, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
    }
)
_FORGET = delete(counters).where(counters.c.started_ms <= bindparam("before_ms"))


class Window(NamedTuple):
    """How often something happened since the window began, this time included."""

    started_ms: int
    hits: int


def hit(connection: Connection, name: str, now_ms: int) -> Window:
    """Count once more; a window of 60 s begins with the first hit after the last one."""
    counted = _HIT.row(connection, {"name": name, "now_ms": now_ms})
    assert counted is not None  # noqa: S101 - an upsert always returns its row
    return Window(*counted)


def forget(connection: Connection, before_ms: int) -> int:
    """Delete the counters whose window began before; return how many."""
    return connection.execute(_FORGET, {"before_ms": before_ms}).rowcount
