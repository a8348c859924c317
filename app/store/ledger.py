"""Tokens that all processes together have spent on the model in a day (UTC)."""

import asyncio
from collections.abc import Callable
from typing import Final

from sqlalchemy import BigInteger, bindparam, select, update
from sqlalchemy.dialects import postgresql, sqlite

from app.store.database import Database
from app.store.tables import model_tokens

_DAY_MS: Final = 86_400_000
_TOKENS = bindparam("tokens", type_=BigInteger)
_RESERVE = {
    dialect: insert(model_tokens)
    .values(day=bindparam("day"), spent=_TOKENS)
    .on_conflict_do_update(
        index_elements=[model_tokens.c.day],
        set_={"spent": model_tokens.c.spent + _TOKENS},
        where=model_tokens.c.spent + _TOKENS <= bindparam("per_day", type_=BigInteger),
    )
    .returning(model_tokens.c.spent)
    for dialect, insert in (("sqlite", sqlite.insert), ("postgresql", postgresql.insert))
}
_SETTLE = (
    update(model_tokens)
    .where(model_tokens.c.day == bindparam("of_day"))
    .values(spent=model_tokens.c.spent + bindparam("more", type_=BigInteger))
)

_SPENT = select(model_tokens.c.spent).where(model_tokens.c.day == bindparam("day"))


class StoredLedger:
    """A budget of tokens ``per_day``, exact across processes; 0: any number."""

    def __init__(self, database: Database, *, per_day: int, now_ms: Callable[[], int]) -> None:
        self._database = database
        self._per_day = per_day
        self._now_ms = now_ms

    async def reserve(self, tokens: int) -> int | None:
        """Take tokens of today's budget and return the day; ``None``: so many are not left.

        Raises:
            StoreDown, StoreBusy: When it cannot be read.
        """
        day = self._now_ms() // _DAY_MS
        if self._per_day == 0:
            return day
        is_taken = tokens <= self._per_day and await asyncio.to_thread(self._reserve, day, tokens)
        return day if is_taken else None

    async def settle(self, day: int, reserved: int, spent: int) -> None:
        """Replace what was reserved on a day (since 1970) by what was spent.

        Raises:
            StoreDown, StoreBusy: When it cannot be written.
        """
        if self._per_day:
            await asyncio.to_thread(self._settle, day, spent - reserved)

    def left(self) -> int:
        """Return what is left of today's budget.

        Raises:
            StoreDown, StoreBusy: When it cannot be read.
        """
        with self._database.reading() as connection:
            spent = connection.execute(_SPENT, {"day": self._now_ms() // _DAY_MS}).scalar()
        return self._per_day - (spent or 0)

    def _reserve(self, day: int, tokens: int) -> bool:
        asked = {"day": day, "tokens": tokens, "per_day": self._per_day}
        with self._database.fleeting() as connection:
            taken = connection.execute(_RESERVE[connection.dialect.name], asked)
            return taken.first() is not None

    def _settle(self, day: int, more: int) -> None:
        with self._database.fleeting() as connection:
            connection.execute(_SETTLE, {"of_day": day, "more": more})
