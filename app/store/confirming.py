"""Campaigns as the human who decides on them sees and changes them."""

from typing import Final, NamedTuple

from sqlalchemy import BigInteger, BindParameter, Connection, String, bindparam, select, update

from app.domain.orders import CampaignStatus
from app.store.tables import campaigns

_ID: BindParameter[str] = bindparam("campaign_id", type_=String)
_OWNER: BindParameter[str] = bindparam("owner_id", type_=String)
_WHOLE = select(
    campaigns.c.id,
    campaigns.c.draft,
    campaigns.c.brief_raw,
    campaigns.c.status,
    campaigns.c.version,
    campaigns.c.ordered_by_agent,
    campaigns.c.created_ms,
    campaigns.c.status_ms,
    campaigns.c.confirmed_by,
    campaigns.c.confirmed_ms,
    campaigns.c.confirmed_cents,
    campaigns.c.confirmed_digest,
).where(campaigns.c.id == _ID, campaigns.c.organisation_id == _OWNER)
# Who changes a campaign says which version they saw: of two at once, one changes it.
_CHANGE: Final = (
    update(campaigns)
    .where(
        campaigns.c.id == _ID,
        campaigns.c.organisation_id == _OWNER,
        campaigns.c.status == bindparam("from_status", type_=String),
        campaigns.c.version == bindparam("from_version"),
    )
    .values(version=campaigns.c.version + 1)
)
_EXPIRE = (
    update(campaigns)
    .where(
        campaigns.c.status == CampaignStatus.DRAFT.value,
        campaigns.c.created_ms <= bindparam("expired_ms", type_=BigInteger),
    )
    .values(
        status=CampaignStatus.CANCELLED.value,
        status_ms=campaigns.c.created_ms + bindparam("draft_ms", type_=BigInteger),
        version=campaigns.c.version + 1,
    )
)


class WholeCampaign(NamedTuple):
    """All that is kept of a campaign; ``draft`` and ``brief_raw`` are JSON."""

    id: str
    draft: str
    brief_raw: str | None
    status: str
    version: int
    ordered_by_agent: bool
    created_ms: int
    status_ms: int
    confirmed_by: str | None
    confirmed_ms: int | None
    confirmed_cents: int | None
    confirmed_digest: str | None


def find(connection: Connection, organisation_id: str, campaign_id: str) -> WholeCampaign | None:
    """Return a campaign of this organisation."""
    wanted = {"owner_id": organisation_id, "campaign_id": campaign_id}
    row = connection.execute(_WHOLE, wanted).one_or_none()
    return None if row is None else WholeCampaign._make(row)


def change(
    connection: Connection,
    organisation_id: str,
    seen: WholeCampaign,
    **values: str | int | None,
) -> bool:
    """Set columns of a campaign, if it still has the status and version that were seen."""
    where = {
        "owner_id": organisation_id,
        "campaign_id": seen.id,
        "from_status": seen.status,
        "from_version": seen.version,
    }
    return connection.execute(_CHANGE.values(**values), where).rowcount == 1


def expire(connection: Connection, now_ms: int, draft_ms: int) -> int:
    """Cancel drafts that are older than ``draft_ms``, as of when they were; return how many."""
    old = {"expired_ms": now_ms - draft_ms, "draft_ms": draft_ms}
    return connection.execute(_EXPIRE, old).rowcount
