"""An order as it is written: its name, its place in the day and the campaign, or nothing at all."""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, Select, bindparam, exists, insert, literal, select
from sqlalchemy.dialects import postgresql, sqlite

from app.store import keys
from app.store.statement import Statement
from app.store.tables import api_keys, campaigns, idempotency

_ROW: Final = (
    "organisation_id",
    "key_id",
    "status",
    "ordered_by_agent",
    "draft",
    "brief_raw",
    "created_ms",
)


class Answered(NamedTuple):
    """A request that happened before, and what it was answered."""

    fingerprint: str
    campaign_id: str
    answer: str


class NoPlace(Exception):
    """The key has had its drafts of today; nothing is written if this ends the transaction."""


def named(inserting: sqlite.Insert | postgresql.Insert) -> Any:
    """Return the INSERT of a name that does nothing where the name is taken."""
    return inserting.on_conflict_do_update(
        index_elements=["organisation_id", "route", "key"],
        set_={
            name: inserting.excluded[name]
            for name in ("fingerprint", "campaign_id", "answer", "created_ms")
        },
        # What was kept long enough is a new request.
        where=idempotency.c.created_ms <= bindparam("forgotten_ms"),
    ).returning(idempotency.c.campaign_id)


NAMED: Final = {
    column.name: bindparam(column.name, type_=column.type) for column in idempotency.columns
}
_CLAIM = Statement(named(sqlite.insert(idempotency).values(NAMED)))
_ANSWERED = Statement(
    select(idempotency.c.fingerprint, idempotency.c.campaign_id, idempotency.c.answer).where(
        *(idempotency.c[name] == bindparam(name) for name in ("organisation_id", "route", "key"))
    )
)
ADDED: Final = {
    "id": bindparam("campaign_id", type_=campaigns.c.id.type),
    "status_ms": bindparam("created_ms", type_=campaigns.c.status_ms.type),
    **{name: bindparam(name, type_=campaigns.c[name].type) for name in _ROW},
}
_ADD = Statement(insert(campaigns).values(ADDED))


def _at_once(*, is_named: bool) -> Select[Any]:
    """Do all of it in one statement: a transaction that takes one way there and back.

    Without a place in the day the campaign has no version, which undoes the rest.
    """
    claimed = named(postgresql.insert(idempotency).values(NAMED)).cte("claimed")
    counting = keys.COUNT_DRAFT.where(api_keys.c.id == bindparam("key_id"))
    if is_named:
        counting = counting.where(exists(select(claimed.c.campaign_id)))
    counted = counting.cte("counted")
    version = select(literal(1)).select_from(counted).scalar_subquery()
    row = select(*ADDED.values(), version)
    if is_named:
        row = row.select_from(claimed)
    added = postgresql.insert(campaigns).from_select([*ADDED, "version"], row).cte("added")
    count = select(counted.c.drafts_count).scalar_subquery()
    return select(count).add_cte(added)


_AT_ONCE = {is_named: Statement(_at_once(is_named=is_named)) for is_named in (True, False)}


def place(connection: Connection, order: Mapping[str, Any]) -> int | Answered:
    """Write an order and return the drafts of its day, or how the request was answered before.

    ``order`` has the columns of both tables; without a ``key`` it has no name. Others that place
    the same order, or use the same key, wait until this transaction has ended.

    Raises:
        NoPlace: When the key may have no more today.
    """
    is_named = "key" in order
    if connection.dialect.name == "postgresql":
        count = _placed_at_once(connection, order, is_named=is_named)
        return answered(connection, order) if count is None else count
    if is_named and _CLAIM.row(connection, order) is None:
        return answered(connection, order)
    count = keys.count_draft(connection, order)
    if count is None:
        raise NoPlace
    _ADD.row(connection, order)
    return count


def _placed_at_once(
    connection: Connection, order: Mapping[str, Any], *, is_named: bool
) -> int | None:
    # Only who uses PostgreSQL pays for its driver.
    from psycopg.errors import NotNullViolation  # noqa: PLC0415

    try:
        row = _AT_ONCE[is_named].row(connection, order)
    except NotNullViolation:
        raise NoPlace from None
    return None if row is None else row[0]


def answered(connection: Connection, order: Mapping[str, Any]) -> Answered:
    """Return how a request was answered whose name is taken.

    Raises:
        NoPlace: When it was deleted meanwhile.
    """
    row = _ANSWERED.row(connection, order)
    if row is None:  # it was deleted just now, with all that its owner had
        raise NoPlace
    return Answered(*row)
