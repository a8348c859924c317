"""Requests that were forwarded to an upstream, and what it created, as they are stored."""

import json
from dataclasses import dataclass, field
from typing import NamedTuple

from sqlalchemy import (
    BigInteger,
    BindParameter,
    Connection,
    String,
    and_,
    bindparam,
    case,
    delete,
    null,
    or_,
    select,
    tuple_,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from app.domain.orders import Campaign, CampaignStatus
from app.store.statement import Statement
from app.store.tables import forward_claims, forwarded_campaigns

_OWNER: BindParameter[str] = bindparam("of_owner", type_=String)
_IS_FORGOTTEN = forward_claims.c.created_ms <= bindparam("forgotten_ms", type_=BigInteger)
_IS_LEFT = and_(
    forward_claims.c.answer.is_(None),
    forward_claims.c.lease_ms <= bindparam("now_ms", type_=BigInteger),
)
# What stays as it is when a request is taken over: the upstream knows it by that name.
_KEPT = ("fingerprint", "upstream_key", "created_ms")
_EMPTIED = ("status", "campaign_id", "answer")
_CLAIM = Statement(
    {
        dialect: claim.on_conflict_do_update(
            index_elements=["owner", "name"],
            set_={
                "holder": claim.excluded.holder,
                "lease_ms": claim.excluded.lease_ms,
                "sealed": claim.excluded.sealed,
                "attempts": case((_IS_FORGOTTEN, 1), else_=forward_claims.c.attempts + 1),
                **{
                    name: case((_IS_FORGOTTEN, claim.excluded[name]), else_=forward_claims.c[name])
                    for name in _KEPT
                },
                **dict.fromkeys(_EMPTIED, null()),
            },
            where=or_(
                _IS_FORGOTTEN,
                and_(_IS_LEFT, forward_claims.c.fingerprint == claim.excluded.fingerprint),
            ),
        ).returning(forward_claims.c.upstream_key, forward_claims.c.attempts)
        for dialect, claim in (
            ("sqlite", sqlite.insert(forward_claims)),
            ("postgresql", postgresql.insert(forward_claims)),
        )
    },
    columns=("owner", "name", *_KEPT, "holder", "lease_ms", "attempts", "sealed"),
)
_THIS = (forward_claims.c.owner == _OWNER, forward_claims.c.name == bindparam("of_name"))
_STANDING = Statement(
    select(
        forward_claims.c.fingerprint,
        forward_claims.c.status,
        forward_claims.c.campaign_id,
        forward_claims.c.answer,
    ).where(*_THIS)
)
_HELD = (
    *_THIS,
    forward_claims.c.holder == bindparam("of_holder"),
    forward_claims.c.answer.is_(None),
)
_EXTEND = Statement(update(forward_claims).where(*_HELD).values(lease_ms=bindparam("until_ms")))
# Nobody holds it then: an extension that comes late finds nothing.
_GIVE_BACK = Statement(
    update(forward_claims).where(*_HELD).values(lease_ms=0, holder="", sealed=null())
)
_SETTLE = Statement(
    update(forward_claims)
    .where(*_HELD)
    .values(
        lease_ms=0,
        sealed=null(),
        status=bindparam("with_status"),
        answer=bindparam("with_answer"),
        campaign_id=bindparam("with_campaign"),
    )
)
_DROP = Statement(delete(forward_claims).where(*_HELD))
_ADD = Statement(
    {
        "sqlite": sqlite.insert(forwarded_campaigns).on_conflict_do_nothing(),
        "postgresql": postgresql.insert(forwarded_campaigns).on_conflict_do_nothing(),
    }
)
_CAMPAIGN = (
    forwarded_campaigns.c.id,
    forwarded_campaigns.c.title,
    forwarded_campaigns.c.status,
    forwarded_campaigns.c.ordered_by_agent,
    forwarded_campaigns.c.confirm_url,
    forwarded_campaigns.c.created_ms,
)
_PAGE = (
    select(*_CAMPAIGN)
    .where(forwarded_campaigns.c.owner == _OWNER)
    .order_by(forwarded_campaigns.c.created_ms.desc(), forwarded_campaigns.c.id.desc())
    .limit(bindparam("count"))
)
_AFTER = _PAGE.where(
    tuple_(forwarded_campaigns.c.created_ms, forwarded_campaigns.c.id)
    < tuple_(bindparam("created_ms"), bindparam("last_id"))
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """A request that is to be forwarded once, and who forwards it until ``lease_ms``."""

    owner: str
    name: str
    fingerprint: str
    upstream_key: str
    holder: str
    lease_ms: int
    created_ms: int
    sealed: bytes = field(repr=False)


class Held(NamedTuple):
    """A request that is one's own to forward; of earlier attempts nobody knows the outcome."""

    upstream_key: str
    attempts: int


class Standing(NamedTuple):
    """A request that somebody forwards (no answer yet) or that was answered."""

    fingerprint: str
    status: int | None
    campaign_id: str | None
    answer: str | None


def claim(
    connection: Connection, wanted: Wanted, *, now_ms: int, forgotten_ms: int
) -> Held | Standing | None:
    """Take a request that nobody forwards now, or say how it stands; ``None``: try again.

    One that began by ``forgotten_ms`` is a new request. One whose lease is over is taken over,
    under the name that the upstream knows already.
    """
    values = {name: getattr(wanted, name) for name in Wanted.__slots__}
    asked = {**values, "attempts": 1, "now_ms": now_ms, "forgotten_ms": forgotten_ms}
    row = _CLAIM.row(connection, asked)
    if row is not None:
        return Held(*row)
    same = {"of_owner": wanted.owner, "of_name": wanted.name}
    standing = _STANDING.row(connection, same)
    return None if standing is None else Standing(*standing)


def extend(connection: Connection, wanted: Wanted, lease_ms: int) -> None:
    """Keep a request for longer."""
    _EXTEND.row(connection, {**_held(wanted), "until_ms": lease_ms})


def settle(
    connection: Connection, wanted: Wanted, *, status: int, answer: str, campaign_id: str | None
) -> None:
    """Keep the answer for whoever repeats the request."""
    outcome = {"with_status": status, "with_answer": answer, "with_campaign": campaign_id}
    _SETTLE.row(connection, {**_held(wanted), **outcome})


def give_back(connection: Connection, wanted: Wanted) -> None:
    """Let the next one take the request over at once: its outcome is not known."""
    _GIVE_BACK.row(connection, _held(wanted))


def drop(connection: Connection, wanted: Wanted) -> None:
    """Forget a request: it certainly created nothing, and may be another one under its name."""
    _DROP.row(connection, _held(wanted))


def add(connection: Connection, owner: str, campaign: Campaign, created_ms: int) -> None:
    """Add what the upstream created, unless it is there."""
    values = {
        "owner": owner,
        "id": campaign.campaign_id,
        "title": json.dumps(campaign.title),
        "status": campaign.status.value,
        "ordered_by_agent": campaign.ordered_by_agent,
        "confirm_url": campaign.confirm_url,
        "created_ms": created_ms,
    }
    _ADD.row(connection, values)


def note_status(connection: Connection, owner: str, campaign: Campaign) -> None:
    """Remember how a campaign stood when it was looked at."""
    stood = (
        update(forwarded_campaigns)
        .where(
            forwarded_campaigns.c.owner == owner,
            forwarded_campaigns.c.id == campaign.campaign_id,
        )
        .values(status=campaign.status.value)
    )
    connection.execute(stood)


def status_of(connection: Connection, owner: str, campaign_id: str) -> str | None:
    """Return how a campaign stood last; ``None``: it was not forwarded for this owner."""
    last = select(forwarded_campaigns.c.status).where(
        forwarded_campaigns.c.owner == owner, forwarded_campaigns.c.id == campaign_id
    )
    return connection.execute(last).scalar_one_or_none()


def page(
    connection: Connection, owner: str, count: int, after: tuple[int, str] | None
) -> list[tuple[Campaign, int]]:
    """Return the newest campaigns that are older than ``after``, each with its created_ms."""
    wanted: dict[str, object] = {"of_owner": owner, "count": count}
    if after is not None:
        wanted |= {"created_ms": after[0], "last_id": after[1]}
    rows = connection.execute(_PAGE if after is None else _AFTER, wanted)
    return [
        (
            Campaign(
                campaign_id=row.id,
                title=json.loads(row.title),
                status=CampaignStatus(row.status),
                ordered_by_agent=row.ordered_by_agent,
                confirm_url=row.confirm_url,
            ),
            row.created_ms,
        )
        for row in rows
    ]


def forget(connection: Connection, before_ms: int) -> int:
    """Delete what is known of requests that began before; return how many."""
    old = delete(forward_claims).where(forward_claims.c.created_ms <= before_ms)
    return connection.execute(old).rowcount


def _held(wanted: Wanted) -> dict[str, str]:
    return {"of_owner": wanted.owner, "of_name": wanted.name, "of_holder": wanted.holder}
