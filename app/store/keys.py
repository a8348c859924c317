"""Organisations and their keys, as they are stored."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    CTE,
    ColumnElement,
    Connection,
    Integer,
    Select,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    literal,
    or_,
    select,
    true,
    update,
)
from sqlalchemy.dialects import postgresql

from app.store import counters, tables
from app.store.counters import Window
from app.store.statement import Statement
from app.store.tables import api_keys, campaigns, organisations

FOUND = select(
    api_keys.c.id,
    api_keys.c.organisation_id,
    api_keys.c.scopes,
    api_keys.c.expires_ms,
    api_keys.c.revoked_ms,
    api_keys.c.last_used_ms,
).where(api_keys.c.digest == bindparam("digest"))
_FIND = Statement(FOUND)
_USE = Statement(
    update(api_keys)
    .where(api_keys.c.id == bindparam("key_id"))
    .values(last_used_ms=bindparam("now_ms"))
)
_TODAY = bindparam("today", type_=Integer)
_LIMIT = bindparam("limit", type_=Integer)
# Of two days that clocks disagree on, the later one counts.
_IS_NEW_DAY = api_keys.c.drafts_day < _TODAY
COUNT_DRAFT = (
    update(api_keys)
    .where(
        or_(_IS_NEW_DAY, _LIMIT == 0, api_keys.c.drafts_count < _LIMIT),
    )
    .values(
        drafts_count=case((_IS_NEW_DAY, 1), else_=api_keys.c.drafts_count + 1),
        drafts_day=case((_IS_NEW_DAY, _TODAY), else_=api_keys.c.drafts_day),
    )
    .returning(api_keys.c.drafts_count)
)
_COUNT_DRAFT = Statement(COUNT_DRAFT.where(api_keys.c.id == bindparam("key_id")))


def good(found: CTE) -> ColumnElement[bool]:
    """Return whether a key that was found was neither revoked nor has expired."""
    ends = (found.c.revoked_ms, found.c.expires_ms)
    return and_(*(or_(end.is_(None), end > counters.NOW) for end in ends))


def counted(found: CTE) -> CTE:
    """Return the minute of a key that was found, with this use; nothing when it is no good."""
    first = select(literal("key:") + found.c.id, counters.NOW, literal(1)).where(good(found))
    hit = postgresql.insert(tables.counters).from_select(["name", "started_ms", "hits"], first)
    return counters.counted_in(hit).cte("counted")


def _find_and_count() -> Select[Any]:
    """Do both at once, since a store over the network is better asked once than twice."""
    found = FOUND.cte("found")
    minute = counted(found)
    both = found.outerjoin(minute, true())
    return select(found, minute.c.started_ms, minute.c.hits).select_from(both)


_FIND_AND_COUNT = Statement(_find_and_count())


@dataclass(frozen=True, slots=True)
class StoredKey:
    """What decides whether a key opens something."""

    id: str
    organisation_id: str
    scopes: str
    expires_ms: int | None
    revoked_ms: int | None
    last_used_ms: int | None

    def is_good(self, now_ms: int) -> bool:
        """Whether it was neither revoked nor has expired."""
        return all(end is None or end > now_ms for end in (self.revoked_ms, self.expires_ms))


@dataclass(frozen=True, slots=True)
class ListedKey:
    """What its owner may know of a key."""

    id: str
    organisation: str
    hint: str
    scopes: str
    created_ms: int
    expires_ms: int | None
    revoked_ms: int | None
    last_used_ms: int | None
    name: str | None


def find(connection: Connection, digest: str) -> StoredKey | None:
    """Return the key that has this digest."""
    row = _FIND.row(connection, {"digest": digest})
    return None if row is None else StoredKey(*row)


def find_and_count(
    connection: Connection, digest: str, now_ms: int
) -> tuple[StoredKey | None, Window | None]:
    """Return the key that has this digest, and its minute with this use when it opens anything."""
    if connection.dialect.name == "sqlite":
        stored = find(connection, digest)
        if stored is None or not stored.is_good(now_ms):
            return stored, None
        return stored, counters.hit(connection, f"key:{stored.id}", now_ms)
    row = _FIND_AND_COUNT.row(connection, {"digest": digest, "now_ms": now_ms})
    if row is None:
        return None, None
    *key, started_ms, hits = row
    return StoredKey(*key), None if hits is None else Window(started_ms, hits)


def use(connection: Connection, key_id: str, now_ms: int) -> None:
    """Note that a key was used."""
    _USE.row(connection, {"key_id": key_id, "now_ms": now_ms})


def count_draft(connection: Connection, wanted: Mapping[str, Any]) -> int | None:
    """Count a draft of ``today`` (days since 1970) and return how many there are with it.

    ``None``: the key ``key_id`` has had as many as it may. Others who use the key wait until this
    transaction has ended. A ``limit`` of 0 is none.
    """
    counted = _COUNT_DRAFT.row(connection, wanted)
    return None if counted is None else counted[0]


def organisation_id(connection: Connection, name: str) -> str | None:
    """Return the id of an organisation."""
    named = select(organisations.c.id).where(organisations.c.name == name)
    return connection.execute(named).scalar_one_or_none()


def owner_id(connection: Connection, name: str, new_id: Callable[[], str], now_ms: int) -> str:
    """Return the id of an organisation, which is added when it is new."""
    owner = organisation_id(connection, name)
    if owner is None:
        owner = new_id()
        add_organisation(connection, owner, name, now_ms)
    return owner


def first_organisation(connection: Connection) -> str | None:
    """Return the name of the organisation that has the oldest key."""
    oldest = select(organisations.c.name).join(api_keys)
    return connection.execute(
        oldest.order_by(api_keys.c.created_ms, api_keys.c.id).limit(1)
    ).scalar_one_or_none()


def add_organisation(connection: Connection, organisation: str, name: str, now_ms: int) -> None:
    """Add an organisation."""
    values = {"id": organisation, "name": name, "created_ms": now_ms}
    connection.execute(insert(organisations).values(values))


def delete_organisation(connection: Connection, organisation: str) -> int:
    """Delete an organisation with all that is its own; return how many campaigns it had."""
    own = select(func.count()).where(campaigns.c.organisation_id == organisation)
    count = connection.execute(own).scalar_one()
    connection.execute(delete(organisations).where(organisations.c.id == organisation))
    return count


def add(connection: Connection, values: dict[str, Any]) -> None:
    """Add a key; ``values`` are columns of its table."""
    connection.execute(insert(api_keys).values({"drafts_day": 0, "drafts_count": 0, **values}))


def exist(connection: Connection) -> bool:
    """Say whether there is any key."""
    return connection.execute(select(api_keys.c.id).limit(1)).first() is not None


def listed(
    connection: Connection, *, key_id: str | None = None, organisation_id: str | None = None
) -> Sequence[ListedKey]:
    """Return all keys, or the one, or those of an organisation, the oldest first."""
    query = (
        select(
            api_keys.c.id,
            organisations.c.name,
            api_keys.c.hint,
            api_keys.c.scopes,
            api_keys.c.created_ms,
            api_keys.c.expires_ms,
            api_keys.c.revoked_ms,
            api_keys.c.last_used_ms,
            api_keys.c.name,
        )
        .join(organisations)
        .order_by(api_keys.c.created_ms, api_keys.c.id)
    )
    if key_id is not None:
        query = query.where(api_keys.c.id == key_id)
    if organisation_id is not None:
        query = query.where(api_keys.c.organisation_id == organisation_id)
    return [ListedKey(*row) for row in connection.execute(query)]


def end(connection: Connection, key_id: str, **times: int) -> None:
    """Set when a key was revoked (``revoked_ms``) or is to expire (``expires_ms``)."""
    connection.execute(update(api_keys).where(api_keys.c.id == key_id).values(times))
