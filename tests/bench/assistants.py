"""Calls of a tool over MCP, beside a server of the SDK alone."""

from collections.abc import Iterator
from statistics import median
from typing import Final, NamedTuple

from tests.bench.load import load, tool_requests
from tests.bench.server import Server, serving

_ROUNDS: Final = 5
_CALLS: Final = 600
_MANY: Final = 20_000


class Calls(NamedTuple):
    """What a call of get_service_info costs in one era; ``share`` is of the bare server's cost."""

    era: str
    cpu_ms: float
    bare_cpu_ms: float
    share: float


class Memory(NamedTuple):
    """What the service holds before and after many calls."""

    calls: int
    before_mb: float
    after_mb: float


def calls() -> Iterator[Calls]:
    """Measure both servers in turns."""
    with serving("app") as ours:
        size = load(ours.port, tool_requests(50, is_modern=False)).answer_bytes
        # The answer holds its JSON twice, as text and as structure.
        with serving("tool", size // 2) as bare:
            load(bare.port, tool_requests(50, is_modern=False))
            for era, is_modern in (("2025-06-18", False), ("2026-07-28", True)):
                requests = tool_requests(_CALLS, is_modern=is_modern)
                rounds = [
                    (_cpu_ms(ours, requests), _cpu_ms(bare, requests)) for _ in range(_ROUNDS)
                ]
                yield Calls(
                    era,
                    median(one for one, _ in rounds),
                    median(other for _, other in rounds),
                    median(one / other for one, other in rounds),
                )


def memory() -> Memory:
    """Measure what many calls leave behind, after as many as fill every cache."""
    requests = [tool_requests(1_000, is_modern=is_modern) for is_modern in (False, True)]
    with serving("app") as server:
        for one in requests:
            load(server.port, one)
        before_mb = server.rss_mb()
        for _ in range(_MANY // 2_000):
            for one in requests:
                load(server.port, one)
        return Memory(_MANY, before_mb, server.rss_mb())


def _cpu_ms(server: Server, requests: list[bytes]) -> float:
    begun_s = server.cpu_s()
    load(server.port, requests)
    return (server.cpu_s() - begun_s) * 1000 / len(requests)
