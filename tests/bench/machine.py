"""What was measured on, and how much of it others took meanwhile (Linux)."""

import os
import platform
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from time import perf_counter
from typing import Final

_IDLE: Final = (3, 4)  # of the first line of /proc/stat: idle, and waiting for a disk


class Watch:
    """Begins when it is made."""

    def __init__(self) -> None:
        self._begun_s = perf_counter()
        self._busy_s = _busy_s()
        self._own_s = _own_s()

    def said(self) -> str:
        """Say on what and beside what load all was measured since then."""
        taken_s = perf_counter() - self._begun_s
        others = (_busy_s() - self._busy_s - _own_s() + self._own_s) / taken_s
        return (
            f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores, "
            f"of which others took {max(others, 0):.1f} on average; {taken_s:,.0f} seconds."
        )


def _busy_s() -> float:
    fields = Path("/proc/stat").read_text("ascii").splitlines()[0].split()[1:9]
    ticks = sum(int(field) for at, field in enumerate(fields) if at not in _IDLE)
    return ticks / os.sysconf("SC_CLK_TCK")


def _own_s() -> float:
    """Processor time of this process and of all that it has started and that have ended."""
    used = [getrusage(who) for who in (RUSAGE_SELF, RUSAGE_CHILDREN)]
    return sum(one.ru_utime + one.ru_stime for one in used)
