"""What was measured on, how fast it is, and how much of it others took meanwhile (Linux)."""

import ast
import os
import platform
from pathlib import Path
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from time import perf_counter, thread_time_ns
from typing import Final

# What the yardstick takes in a quiet hour, in which an estimate of 300 characters took 2.1 ms:
# worked out from the ratio of the two, 1.26 (1.21 to 1.29 in six runs of a slow hour, 2026-12-01).
QUIET_YARDSTICK_MS: Final = 1.65
_FUNCTIONS: Final = 20
_FUNCTION: Final = """
def f{0}(a, b={0}, *c, **d):
    if a > b and c[0] in d:
        return [g(one.name, b=one) for one in c if one is not None]
    raise ValueError(f"{{a!r}} is none of {{d['key'] + 1:.2f}}")
"""
_IDLE: Final = (3, 4)  # of the first line of /proc/stat: idle, and waiting for a disk


class Yardstick:
    """A fixed piece of work, of the kind that reading is: many small functions over many objects.

    It writes out a syntax tree.
    """

    def __init__(self) -> None:
        self._tree = ast.parse("".join(_FUNCTION.format(number) for number in range(_FUNCTIONS)))
        self.fastest_ms = float("inf")

    def measure(self) -> None:
        """Do the work once more; the fastest counts."""
        begun = thread_time_ns()
        ast.unparse(self._tree)
        self.fastest_ms = min(self.fastest_ms, (thread_time_ns() - begun) / 1_000_000)

    @property
    def slowness(self) -> float:
        """How many times longer all takes here than in that quiet hour; at least 1."""
        return max(1.0, self.fastest_ms / QUIET_YARDSTICK_MS)


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
