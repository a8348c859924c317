"""Organisations and their keys, as they are stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import (
    Connection,
    Integer,
    bindparam,
    case,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)

from app.store.tables import api_keys, campaigns, organisations

_FIND = select(
    api_keys.c.id,
    api_keys.c.organisation_id,
    api_keys.c.scopes,
    api_keys.c.expires_ms,
    api_keys.c.revoked_ms,
    api_keys.c.last_used_ms,
).where(api_keys.c.digest == bindparam("digest"))
_USE = (
    update(api_keys)
    .where(api_keys.c.id == bindparam("key_id"))
    .values(last_used_ms=bindparam("now_ms"))
)
_TODAY = bindparam("today", type_=Integer)
_LIMIT = bindparam("limit", type_=Integer)
# Of two days that clocks disagree on, the later one counts.
_IS_NEW_DAY = api_keys.c.drafts_day < _TODAY
_COUNT_DRAFT = (
    update(api_keys)
    .where(
        api_keys.c.id == bindparam("key_id"),
        or_(_IS_NEW_DAY, _LIMIT == 0, api_keys.c.drafts_count < _LIMIT),
    )
    .values(
        drafts_count=case((_IS_NEW_DAY, 1), else_=api_keys.c.drafts_count + 1),
        drafts_day=case((_IS_NEW_DAY, _TODAY), else_=api_keys.c.drafts_day),
    )
    .returning(api_keys.c.drafts_count)
)


@dataclass(frozen=True, slots=True)
class StoredKey:
    """What decides whether a key opens something."""

    id: str
    organisation_id: str
    scopes: str
    expires_ms: int | None
    revoked_ms: int | None
    last_used_ms: int | None


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


def find(connection: Connection, digest: str) -> StoredKey | None:
    """Return the key that has this digest."""
    row = connection.execute(_FIND, {"digest": digest}).one_or_none()
    return None if row is None else StoredKey(*row)


def use(connection: Connection, key_id: str, now_ms: int) -> None:
    """Note that a key was used."""
    connection.execute(_USE, {"key_id": key_id, "now_ms": now_ms})


def count_draft(connection: Connection, key_id: str, today: int, limit: int) -> int | None:
    """Count a draft of today (days since 1970) and return how many there are with it.

    ``None``: the key has had as many as it may. Others who use the key wait until this transaction
    has ended. A limit of 0 is none.
    """
    counted = connection.execute(_COUNT_DRAFT, {"key_id": key_id, "today": today, "limit": limit})
    count: int | None = counted.scalar_one_or_none()
    return count


def organisation_id(connection: Connection, name: str) -> str | None:
    """Return the id of an organisation."""
    named = select(organisations.c.id).where(organisations.c.name == name)
    return connection.execute(named).scalar_one_or_none()


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


def listed(connection: Connection, *, key_id: str | None = None) -> Sequence[ListedKey]:
    """Return all keys, or the one, the oldest first."""
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
        )
        .join(organisations)
        .order_by(api_keys.c.created_ms, api_keys.c.id)
    )
    if key_id is not None:
        query = query.where(api_keys.c.id == key_id)
    return [ListedKey(*row) for row in connection.execute(query)]


def end(connection: Connection, key_id: str, **times: int) -> None:
    """Set when a key was revoked (``revoked_ms``) or is to expire (``expires_ms``)."""
    connection.execute(update(api_keys).where(api_keys.c.id == key_id).values(times))
