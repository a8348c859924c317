"""Campaigns and the requests that created them, as they are stored."""

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


class StoredCampaign(NamedTuple):
    """A campaign; ``draft`` is a CampaignDraftInput as JSON, without ``brief_raw``."""

    id: str
    draft: str
    status: str
    ordered_by_agent: bool
    created_ms: int


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
