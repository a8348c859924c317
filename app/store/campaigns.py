"""Campaigns and the requests that created them, as they are stored."""

from dataclasses import dataclass
from typing import Any, NamedTuple

from sqlalchemy import (
    BindParameter,
    Connection,
    String,
    bindparam,
    delete,
    insert,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from app.store.tables import campaigns, idempotency

_OWNER: BindParameter[str] = bindparam("organisation_id", type_=String)
_ADD = insert(campaigns)
_COLUMNS = (
    campaigns.c.id,
    campaigns.c.draft,
    campaigns.c.status,
    campaigns.c.ordered_by_agent,
    campaigns.c.created_ms,
)
_FIND = select(*_COLUMNS).where(
    campaigns.c.id == bindparam("campaign_id"), campaigns.c.organisation_id == _OWNER
)
_PAGE = (
    select(*_COLUMNS)
    .where(campaigns.c.organisation_id == _OWNER)
    .order_by(campaigns.c.created_ms.desc(), campaigns.c.id.desc())
    .limit(bindparam("count"))
)
_AFTER = _PAGE.where(
    tuple_(campaigns.c.created_ms, campaigns.c.id)
    < tuple_(bindparam("created_ms"), bindparam("last_id"))
)
_CLAIMS = {
    dialect: claim.on_conflict_do_update(
        index_elements=["organisation_id", "route", "key"],
        set_={
            name: claim.excluded[name]
            for name in ("fingerprint", "campaign_id", "answer", "created_ms")
        },
        # What was kept long enough is a new request.
        where=idempotency.c.created_ms <= bindparam("forgotten_ms"),
    ).returning(idempotency.c.campaign_id)
    for dialect, claim in (
        ("sqlite", sqlite.insert(idempotency)),
        ("postgresql", postgresql.insert(idempotency)),
    )
}
_ANSWERED = select(
    idempotency.c.fingerprint, idempotency.c.campaign_id, idempotency.c.answer
).where(
    idempotency.c.organisation_id == _OWNER,
    idempotency.c.route == bindparam("on_route"),
    idempotency.c.key == bindparam("on_key"),
)


class StoredCampaign(NamedTuple):
    """A campaign; ``draft`` is a CampaignDraftInput as JSON, without ``brief_raw``."""

    id: str
    draft: str
    status: str
    ordered_by_agent: bool
    created_ms: int


class Answered(NamedTuple):
    """A request that happened before, and what it was answered."""

    fingerprint: str
    campaign_id: str
    answer: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A request that is to happen once, and what it will be answered."""

    organisation_id: str
    route: str
    key: str
    fingerprint: str
    campaign_id: str
    answer: str
    created_ms: int


def claim(connection: Connection, wanted: Claim, forgotten_ms: int) -> Answered | None:
    """Note that a request happens, unless it did since ``forgotten_ms``: then return it.

    Another transaction that claims the same waits until this one has ended.
    """
    values = {name: getattr(wanted, name) for name in Claim.__slots__}
    statement = _CLAIMS[connection.dialect.name]
    if connection.execute(statement, {**values, "forgotten_ms": forgotten_ms}).first():
        return None
    same = {
        "organisation_id": wanted.organisation_id,
        "on_route": wanted.route,
        "on_key": wanted.key,
    }
    return Answered(*connection.execute(_ANSWERED, same).one())


def add(connection: Connection, values: dict[str, Any]) -> None:
    """Add a campaign; ``values`` are columns of its table."""
    connection.execute(_ADD, values)


def find(connection: Connection, organisation_id: str, campaign_id: str) -> StoredCampaign | None:
    """Return a campaign of this organisation."""
    wanted = {"organisation_id": organisation_id, "campaign_id": campaign_id}
    row = connection.execute(_FIND, wanted).one_or_none()
    return None if row is None else StoredCampaign(*row)


def page(
    connection: Connection, organisation_id: str, count: int, after: tuple[int, str] | None
) -> list[StoredCampaign]:
    """Return the newest campaigns that are older than ``after`` (created_ms, id)."""
    wanted: dict[str, object] = {"organisation_id": organisation_id, "count": count}
    if after is not None:
        wanted |= {"created_ms": after[0], "last_id": after[1]}
    rows = connection.execute(_PAGE if after is None else _AFTER, wanted)
    return [StoredCampaign(*row) for row in rows]


def forget_requests(connection: Connection, before_ms: int) -> int:
    """Delete what is known of requests that happened before; return how many."""
    old = delete(idempotency).where(idempotency.c.created_ms <= before_ms)
    return connection.execute(old).rowcount


def forget_briefs(connection: Connection, before_ms: int, statuses: tuple[str, ...]) -> int:
    """Empty the raw briefs of campaigns that have had one of the statuses since before."""
    old = (
        update(campaigns)
        .where(
            campaigns.c.status.in_(statuses),
            campaigns.c.status_ms <= before_ms,
            campaigns.c.brief_raw.is_not(None),
        )
        .values(brief_raw=None)
    )
    return connection.execute(old).rowcount
