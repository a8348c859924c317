"""Calls of a tool over MCP, beside a server of the SDK alone."""

from statistics import median
from typing import Final

from tests.bench import bars
from tests.bench.figures import Figure, Part, Scale, at_most
from tests.bench.load import load, tool_requests
from tests.bench.server import Server, serving

_ERAS: Final = (("2025-06-18", False), ("2026-07-28", True))


def part(scale: Scale) -> Part:
    """Measure both servers in turns, then what many calls leave behind."""
    # Enough to fill every cache, then ten times as many.
    warm = max(1_000, scale.requests) if scale.rounds > 1 else scale.requests
    return Part(
        "MCP",
        "tools/call of get_service_info, processor time of the server; beside a server of the MCP "
        "SDK alone, with one tool that answers as many bytes of JSON, in turns.",
        [*_calls(scale), _memory(warm)],
    )


def _calls(scale: Scale) -> list[Figure]:
    figures = []
    with serving("app") as ours:
        size = load(ours.port, tool_requests(50, is_modern=False)).answer_bytes
        # The answer holds its JSON twice, as text and as structure.
        with serving("tool", size // 2) as bare:
            load(bare.port, tool_requests(50, is_modern=False))
            for era, is_modern in _ERAS:
                requests = tool_requests(scale.requests, is_modern=is_modern)
                rounds = [
                    (_cpu_ms(ours, requests), _cpu_ms(bare, requests)) for _ in range(scale.rounds)
                ]
                cpu_ms = median(one for one, _ in rounds)
                share = median(one / other for one, other in rounds)
                figures.append(
                    Figure(
                        f"a call in revision {era}",
                        cpu_ms,
                        "ms",
                        "the SDK alone",
                        cpu_ms / share,
                        at_most(bars.MCP_SHARE, of_ratio=True),
                    )
                )
    return figures


def _memory(warm: int) -> Figure:
    requests = [tool_requests(warm, is_modern=is_modern) for _, is_modern in _ERAS]
    with serving("app") as server:
        for one in requests:
            load(server.port, one)
        before_mb = server.rss_mb()
        for _ in range(10):
            for one in requests:
                load(server.port, one)
        grown_mb = server.rss_mb() - before_mb
    what = f"memory more after {20 * warm:,} calls"
    return Figure(what, grown_mb, "MB", "before them", before_mb, at_most(bars.MCP_MB))


def _cpu_ms(server: Server, requests: list[bytes]) -> float:
    begun_s = server.cpu_s()
    load(server.port, requests)
    return (server.cpu_s() - begun_s) * 1000 / len(requests)
