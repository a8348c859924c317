"""Tokens that all processes together have spent on the model in a day (UTC)."""

import asyncio
from collections.abc import Callable
from typing import Final

from sqlalchemy import BigInteger, bindparam, update
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


class StoredLedger:
    """A budget of tokens ``per_day``, exact across processes; 0: any number."""

    def __init__(self, database: Database, *, per_day: int, now_ms: Callable[[], int]) -> None:
        self._database = database
        self._per_day = per_day
        self._now_ms = now_ms

    async def reserve(self, tokens: int) -> bool:
        """Take tokens of today's budget; ``False``: so many are not left.

        Raises:
            StoreDown, StoreBusy: When it cannot be read.
        """
        if self._per_day == 0:
            return True
        return tokens <= self._per_day and await asyncio.to_thread(self._reserve, tokens)

    async def settle(self, reserved: int, spent: int) -> None:
        """Replace what was reserved by what was spent.

        Raises:
            StoreDown, StoreBusy: When it cannot be written.
        """
        if self._per_day:
            await asyncio.to_thread(self._settle, spent - reserved)

    def _reserve(self, tokens: int) -> bool:
        asked = {"day": self._day(), "tokens": tokens, "per_day": self._per_day}
        with self._database.fleeting() as connection:
            taken = connection.execute(_RESERVE[connection.dialect.name], asked)
            return taken.first() is not None

    def _settle(self, more: int) -> None:
        with self._database.fleeting() as connection:
            connection.execute(_SETTLE, {"of_day": self._day(), "more": more})

    def _day(self) -> int:
        """Days since 1970."""
        return self._now_ms() // _DAY_MS
