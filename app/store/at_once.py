"""An order in one statement of PostgreSQL: its key, their minute and day, its name, the campaign.

That takes one way there and back, which it shares with other orders.
"""

from collections.abc import Mapping
from typing import Any, Final, NamedTuple

from sqlalchemy import bindparam, exists, literal, select, true
from sqlalchemy.dialects import postgresql
from sqlalchemy.sql.expression import ClauseElement

from app.store import keys
from app.store.counters import Window
from app.store.keys import StoredKey
from app.store.pipeline import Pipeline
from app.store.placing import ADDED, NAMED, named
from app.store.statement import Statement
from app.store.tables import api_keys, campaigns, idempotency

_OF_KEY: Final = 6
_OWN = ("organisation_id", "key_id")


class AtOnce(NamedTuple):
    """What became of an order: whose key it was, its minute, and the drafts of its day."""

    key: StoredKey | None
    """``None``: there is no such key."""
    minute: Window | None
    """``None``: not counted, or the key is no good."""
    placed: int | None
    """``None``: nothing was written; the key may not, or the name is taken."""


def _at_once(*, is_named: bool, is_counted: bool) -> ClauseElement:
    found = keys.FOUND.cte("found")
    whole: Any = found
    shown: list[Any] = [found]
    may = select(found.c.id, found.c.organisation_id).where(
        (literal(" ") + found.c.scopes + literal(" ")).contains(bindparam("scope"))
    )
    if is_counted:
        minute = keys.counted(found)
        whole = whole.outerjoin(minute, true())
        shown += [minute.c.started_ms, minute.c.hits]
        may = may.join(minute, minute.c.hits <= bindparam("per_minute"))
    else:
        may = may.where(keys.good(found))
    allowed = may.cte("allowed")
    source: Any = allowed
    key_id = select(allowed.c.id).scalar_subquery()
    counting = keys.COUNT_DRAFT.where(api_keys.c.id == key_id)
    if is_named:
        name = [allowed.c.organisation_id, *(NAMED[one] for one in NAMED if one not in _OWN)]
        claiming = postgresql.insert(idempotency).from_select(list(NAMED), select(*name))
        claimed = named(claiming).cte("claimed")
        counting = counting.where(exists(select(claimed.c.campaign_id)))
        source = allowed.join(claimed, true())
    counted = counting.cte("placed")
    # Without a place in the day the campaign has no version, which undoes all of it.
    version = select(literal(1)).select_from(counted).scalar_subquery()
    row = {**ADDED, "organisation_id": allowed.c.organisation_id, "key_id": allowed.c.id}
    adding = select(*row.values(), version).select_from(source)
    added = postgresql.insert(campaigns).from_select([*row, "version"], adding).cte("added")
    whole = whole.outerjoin(counted, true())
    return select(*shown, counted.c.drafts_count).select_from(whole).add_cte(added)


_STATEMENTS: Final = {
    (is_named, is_counted): Statement(_at_once(is_named=is_named, is_counted=is_counted))
    for is_named in (True, False)
    for is_counted in (True, False)
}


async def order(pipeline: Pipeline, values: Mapping[str, Any]) -> AtOnce:
    """Place an order; ``values`` are those of placing and of its key, without who owns it.

    A ``per_minute`` of 0 counts nothing; without a ``key`` the order has no name.

    Raises:
        Apart: When it has to be placed by itself; nothing was written, and nothing counted.
        StoreDown: When it is not known whether it was placed.
    """
    is_counted = values["per_minute"] != 0
    statement = _STATEMENTS["key" in values, is_counted]
    row = await pipeline.ask(statement, values, order=values["digest"])
    if row is None:
        return AtOnce(None, None, None)
    key, minute, placed = StoredKey(*row[:_OF_KEY]), row[_OF_KEY:-1], row[-1]
    return AtOnce(key, Window(*minute) if minute and minute[0] is not None else None, placed)
