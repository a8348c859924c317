"""Several processes on one port, beside one: estimates and orders, on both stores."""

from collections.abc import Callable
from contextlib import ExitStack
from itertools import islice
from statistics import median
from typing import Final, NamedTuple

from tests.bench import bars
from tests.bench.briefs import endless_briefs
from tests.bench.figures import Bar, Figure, Part, Scale, at_least, at_most
from tests.bench.load import Load, estimate_request, estimate_requests, for_seconds, load, press
from tests.bench.orders import new_keys, ordered, stores
from tests.bench.server import NO_LIMITS, Server, serving

_COUNTS: Final = (1, 2, 4)
_CONNECTIONS: Final = 64
_LENGTH: Final = 300
_COUNTED: Final = {**NO_LIMITS, "anonymous_per_minute": "1000000"}


class _Round(NamedTuple):
    """What was answered, and the processor time of all processes for each request."""

    load: Load
    cpu_ms: float


def part(scale: Scale) -> Part:
    """Measure 1, 2 and 4 processes in turns."""
    texts = endless_briefs(_LENGTH)

    def estimated(server: Server) -> Load:
        requests = estimate_requests(islice(texts, scale.requests))
        return load(server.port, requests, connections=_CONNECTIONS)

    figures = _figures("estimates, uncounted", estimated, {}, scale)
    for store, settings in stores():
        keys = new_keys(settings)

        def placed(server: Server, keys: list[str] = keys) -> Load:
            return ordered(server, keys, scale.requests, connections=_CONNECTIONS)

        given = {**settings, **_COUNTED}
        figures += _figures(f"estimates, counted in {store}", estimated, given, scale)
        figures += _figures(f"orders in {store}", placed, given, scale)
    how = (
        f"{_CONNECTIONS} connections to 1, 2 and 4 processes that share a port, as `briefquote "
        "serve --workers` does, in turns. The load generator, the processes and PostgreSQL share "
        "this machine's cores, so what the generator takes is missing from more than one process."
    )
    return Part("Several processes", how, figures)


def _figures(
    what: str, asked: Callable[[Server], Load], settings: dict[str, str], scale: Scale
) -> list[Figure]:
    with ExitStack() as running:
        servers = {
            count: running.enter_context(serving("app", 0, count, **settings)) for count in _COUNTS
        }
        for server in servers.values():
            asked(server)
        rounds: dict[int, list[_Round]] = {count: [] for count in _COUNTS}
        for _ in range(max(1, scale.rounds - 2)):
            for count, server in servers.items():
                rounds[count].append(_round(server, asked))
    one_per_s = median(one.load.per_s for one in rounds[1])
    one_cpu_ms = median(one.cpu_ms for one in rounds[1])
    figures = [Figure(f"{what}, 1 process", one_per_s, "a second")]
    for count in _COUNTS[1:]:
        pairs = zip(rounds[count], rounds[1], strict=True)
        share = median(many.load.per_s / one.load.per_s for many, one in pairs)
        per_s = median(one.load.per_s for one in rounds[count])
        bar = at_least(bars.TWO_PROCESSES, of_ratio=True)
        has_bar = count == _COUNTS[1] and not settings
        name = f"{what}, {count} processes"
        figures.append(
            Figure(name, per_s, "a second", "1", per_s / share, bar if has_bar else None)
        )
    cpu_ms = median(one.cpu_ms for one in rounds[2])
    generator = median(one.load.generator_share for one in rounds[2])
    return [
        *figures,
        Figure("… processor time of one, 2 processes", cpu_ms, "ms", "1", one_cpu_ms),
        Figure("… of a core that the load generator takes", generator, "cores"),
    ]


def _round(server: Server, asked: Callable[[Server], Load]) -> _Round:
    begun_s = server.cpu_s()
    loaded = asked(server)
    return _Round(loaded, (server.cpu_s() - begun_s) * 1000 / loaded.statuses.total())


def saturation(scale: Scale) -> Part:
    """Press two processes as hard as this machine can, for a while."""
    requests = map(estimate_request, endless_briefs(_LENGTH))
    with serving("app", 0, 2, **_COUNTED) as server:
        press(server.port, islice(requests, 200), connections=_CONNECTIONS)
        pressed = press(
            server.port, for_seconds(scale.saturated_s, requests), connections=_CONNECTIONS
        )
    return _saturation(pressed, scale.saturated_s)


def _saturation(pressed: Load, seconds: float) -> Part:
    nothing: Bar = at_most(0)
    failed = sum(count for status, count in pressed.statuses.items() if status != 200)
    total = pressed.statuses.total()
    return Part(
        f"Saturation for {seconds:g} seconds",
        f"{_CONNECTIONS} connections that always have an estimate under way, to two processes "
        "that count callers in SQLite; own load generator, since wrk comes in no wheel.",
        [
            Figure("estimates", pressed.per_s, "a second"),
            Figure("answers other than 200, lost ones included", failed, "", "all", total, nothing),
            Figure(
                "slowest of 100",
                pressed.slow_ms,
                "ms",
                "median",
                pressed.median_ms,
                at_most(bars.SLOWEST_TO_MEDIAN, of_ratio=True),
            ),
            Figure(
                "slowest of all",
                pressed.slowest_ms,
                "ms",
                "median",
                pressed.median_ms,
                at_most(bars.TIMEOUT_MS),
            ),
            Figure("… of a core that the load generator takes", pressed.generator_share, "cores"),
        ],
    )
