"""What keeps a broken upstream from being asked too much: a breaker, and a budget of retries.

Both are per process, on the monotonic clock.
"""

from collections import deque
from collections.abc import Callable
from typing import Final

_IN_A_ROW: Final = 5
_WINDOW_S: Final = 30.0
_WINDOW_CALLS: Final = 20
_COOLDOWN_S: Final = 2.0
_MOST_COOLDOWN_S: Final = 30.0
_PROBE_S: Final = 10.0


class Breaker:
    """Opens after five faults in a row, or when most of the last 20 calls in 30 s were faults.

    Then one call at a time probes, each fault doubling the time until the next.
    """

    def __init__(self, now_s: Callable[[], float]) -> None:
        self._now_s = now_s
        self._recent: deque[tuple[float, bool]] = deque(maxlen=_WINDOW_CALLS)
        self._in_a_row = 0
        self._cooldown_s = _COOLDOWN_S
        self._open_until_s: float | None = None

    def enter(self) -> float:
        """Return for how long no call may be made; 0: this one may, and has to be learned from."""
        if self._open_until_s is None:
            return 0
        now_s = self._now_s()
        rest_s = self._open_until_s - now_s
        if rest_s > 0:
            return rest_s
        # This call probes; should nobody learn from it, the next one does after a while.
        self._open_until_s = now_s + _PROBE_S
        return 0

    def worked(self) -> None:
        """Learn that the upstream answered."""
        self._open_until_s = None
        self._in_a_row = 0
        self._cooldown_s = _COOLDOWN_S
        self._recent.append((self._now_s(), True))

    def failed(self) -> None:
        """Learn that it did not, or not as one can."""
        now_s = self._now_s()
        self._recent.append((now_s, False))
        self._in_a_row += 1
        faults = sum(1 for at_s, good in self._recent if not good and at_s > now_s - _WINDOW_S)
        if self._open_until_s is not None:
            self._cooldown_s = min(2 * self._cooldown_s, _MOST_COOLDOWN_S)
        elif self._in_a_row < _IN_A_ROW and 2 * faults <= _WINDOW_CALLS:
            return
        self._open_until_s = now_s + self._cooldown_s
        self._recent.clear()


class RetryBudget:
    """Lets at most a fifth of the calls be retries, beyond the first ten."""

    _MOST: Final = 10.0
    _EARNED: Final = 0.2

    def __init__(self) -> None:
        self._left = self._MOST

    def earn(self) -> None:
        """Count a call."""
        self._left = min(self._MOST, self._left + self._EARNED)

    def spend(self) -> bool:
        """Say whether a call may be made again."""
        if self._left < 1:
            return False
        self._left -= 1
        return True
