"""Sign-in links and sessions, as they are stored: by digests, never by what opens anything."""

from typing import NamedTuple

from sqlalchemy import (
    BigInteger,
    BindParameter,
    Connection,
    String,
    bindparam,
    delete,
    insert,
    select,
    update,
)

from app.store.tables import login_links, organisations, sessions

_DIGEST: BindParameter[str] = bindparam("wanted", type_=String)
_NOW: BindParameter[int] = bindparam("now_ms", type_=BigInteger)
_LINK = (
    select(organisations.c.id, organisations.c.name, login_links.c.person)
    .join(organisations)
    .where(login_links.c.digest == _DIGEST, login_links.c.expires_ms > _NOW)
)
# Of several who use a link at once, one deletes it.
_USE = (
    delete(login_links)
    .where(login_links.c.digest == _DIGEST, login_links.c.expires_ms > _NOW)
    .returning(login_links.c.organisation_id, login_links.c.person)
)
_SESSION = (
    select(organisations.c.id, organisations.c.name, sessions.c.person, sessions.c.seen_ms)
    .join(organisations)
    .where(
        sessions.c.digest == _DIGEST,
        sessions.c.expires_ms > _NOW,
        sessions.c.seen_ms > bindparam("idle_since_ms"),
    )
)


class StoredLink(NamedTuple):
    """Whom a link signs in."""

    organisation_id: str
    organisation: str
    person: str


class StoredSession(NamedTuple):
    """Who is signed in; ``seen_ms`` is exact to a minute."""

    organisation_id: str
    organisation: str
    person: str
    seen_ms: int


def add_link(
    connection: Connection, digest: str, organisation_id: str, person: str, expires_ms: int
) -> None:
    """Add a link."""
    values = {"organisation_id": organisation_id, "person": person, "expires_ms": expires_ms}
    connection.execute(insert(login_links).values(digest=digest, **values))


def find_link(connection: Connection, digest: str, now_ms: int) -> StoredLink | None:
    """Return whom a link that still works would sign in."""
    row = connection.execute(_LINK, {"wanted": digest, "now_ms": now_ms}).one_or_none()
    return None if row is None else StoredLink(*row)


def use_link(connection: Connection, digest: str, now_ms: int) -> tuple[str, str] | None:
    """End a link that still works; return the organisation's id and the person."""
    row = connection.execute(_USE, {"wanted": digest, "now_ms": now_ms}).one_or_none()
    return None if row is None else (row[0], row[1])


def add_session(
    connection: Connection,
    digest: str,
    organisation_id: str,
    person: str,
    *,
    now_ms: int,
    expires_ms: int,
) -> None:
    """Add a session."""
    values = {"organisation_id": organisation_id, "person": person, "expires_ms": expires_ms}
    connection.execute(insert(sessions).values(digest=digest, seen_ms=now_ms, **values))


def find_session(
    connection: Connection, digest: str, now_ms: int, idle_since_ms: int
) -> StoredSession | None:
    """Return who is signed in, unless the session is over or was last seen before then."""
    wanted = {"wanted": digest, "now_ms": now_ms, "idle_since_ms": idle_since_ms}
    row = connection.execute(_SESSION, wanted).one_or_none()
    return None if row is None else StoredSession(*row)


def see_session(connection: Connection, digest: str, now_ms: int) -> None:
    """Note that a session is used."""
    seen = update(sessions).where(sessions.c.digest == digest).values(seen_ms=now_ms)
    connection.execute(seen)


def end_session(connection: Connection, digest: str) -> None:
    """Delete a session."""
    connection.execute(delete(sessions).where(sessions.c.digest == digest))


def forget(connection: Connection, now_ms: int, idle_since_ms: int) -> int:
    """Delete links and sessions that are over; return how many."""
    is_idle = sessions.c.seen_ms <= idle_since_ms
    over = [
        delete(login_links).where(login_links.c.expires_ms <= now_ms),
        delete(sessions).where((sessions.c.expires_ms <= now_ms) | is_idle),
    ]
    return sum(connection.execute(statement).rowcount for statement in over)
