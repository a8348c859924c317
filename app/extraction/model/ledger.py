"""What was spent on the model today."""

from collections.abc import Callable
from datetime import date


class ProcessLedger:
    """Tokens spent by this process in a day; ``per_day`` 0: any number."""

    def __init__(self, per_day: int, today_utc: Callable[[], date]) -> None:
        self._per_day = per_day
        self._today_utc = today_utc
        self._day: date | None = None
        self._spent = 0

    async def reserve(self, tokens: int) -> bool:
        """Take tokens of today's budget; ``False``: so many are not left."""
        if (day := self._today_utc()) != self._day:
            self._day, self._spent = day, 0
        if self._per_day and self._spent + tokens > self._per_day:
            return False
        self._spent += tokens
        return True

    async def settle(self, reserved: int, spent: int) -> None:
        """Replace what was reserved by what was spent."""
        self._spent = max(0, self._spent + spent - reserved)
