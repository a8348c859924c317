"""Requests whose process died before it had the upstream's answer, as they are stored."""

from typing import NamedTuple

from sqlalchemy import BigInteger, Connection, LargeBinary, String, bindparam, select, update

from app.store.forwards import Held, Wanted
from app.store.statement import Statement
from app.store.tables import forward_claims

_CLAIM = forward_claims.c
_NOW = bindparam("now_ms", type_=BigInteger)
_FOUND = (
    select(_CLAIM.owner, _CLAIM.name, _CLAIM.created_ms, _CLAIM.sealed)
    .where(_CLAIM.sealed.is_not(None), _CLAIM.lease_ms <= _NOW)
    .order_by(_CLAIM.lease_ms)
    .limit(bindparam("count"))
)
# As it was found: whoever asked again meanwhile has had an answer, or holds it.
_TAKE_OVER = Statement(
    update(forward_claims)
    .where(
        _CLAIM.owner == bindparam("of_owner", type_=String),
        _CLAIM.name == bindparam("of_name", type_=String),
        _CLAIM.sealed == bindparam("as_sealed", type_=LargeBinary),
        _CLAIM.answer.is_(None),
        _CLAIM.lease_ms <= _NOW,
    )
    .values(
        holder=bindparam("to_holder"),
        lease_ms=bindparam("until_ms"),
        attempts=_CLAIM.attempts + 1,
    )
    .returning(_CLAIM.fingerprint, _CLAIM.upstream_key, _CLAIM.attempts)
)


class Abandoned(NamedTuple):
    """A request that nobody forwards any more; ``sealed`` is what resumes it."""

    owner: str
    name: str
    created_ms: int
    sealed: bytes


def find(connection: Connection, now_ms: int, count: int) -> list[Abandoned]:
    """Return such requests of which nobody was told anything, the longest abandoned first."""
    rows = connection.execute(_FOUND, {"now_ms": now_ms, "count": count})
    return [Abandoned(*row) for row in rows]


def take_over(
    connection: Connection, left: Abandoned, holder: str, *, now_ms: int, lease_ms: int
) -> tuple[Wanted, Held] | None:
    """Forward a request oneself until ``lease_ms``; ``None``: it is not as it was found."""
    asked = {
        "of_owner": left.owner,
        "of_name": left.name,
        "as_sealed": left.sealed,
        "now_ms": now_ms,
        "to_holder": holder,
        "until_ms": lease_ms,
    }
    row = _TAKE_OVER.row(connection, asked)
    if row is None:
        return None
    fingerprint, upstream_key, attempts = row
    wanted = Wanted(
        left.owner,
        left.name,
        fingerprint,
        upstream_key,
        holder,
        lease_ms,
        left.created_ms,
        left.sealed,
    )
    return wanted, Held(upstream_key, attempts)


def unseal(connection: Connection, left: Abandoned) -> None:
    """Leave a request to whoever made it, and keep no key for it."""
    this = (_CLAIM.owner == left.owner, _CLAIM.name == left.name, _CLAIM.sealed == left.sealed)
    connection.execute(update(forward_claims).where(*this).values(sealed=None))


def unseal_old(connection: Connection, before_ms: int) -> None:
    """Keep no key for requests that began before."""
    old = update(forward_claims).where(
        _CLAIM.sealed.is_not(None), _CLAIM.created_ms <= before_ms, _CLAIM.lease_ms <= before_ms
    )
    connection.execute(old.values(sealed=None))
