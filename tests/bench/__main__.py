"""Measure the service beside its bars: ``python -m tests.bench``. Writes build/bench.md."""

import os
import platform
from collections.abc import Iterator
from statistics import median
from typing import NamedTuple

from app.bootstrap import build
from app.settings import Settings
from tests.bench import assistants, bars
from tests.bench.briefs import ROOT, briefs
from tests.bench.inside import hostile_times, times
from tests.bench.load import estimate_requests, load
from tests.bench.orders import orders
from tests.bench.server import Server, import_s, serving

_ROUNDS = 5
_LENGTH = 300


class Figure(NamedTuple):
    """One measured figure, what it is held against, and whether it holds; ``None``: no bar."""

    what: str
    measured: str
    bar: str = ""
    holds: bool | None = None


def _at_most(what: str, measured: float, bar: float, unit: str, digits: int) -> Figure:
    return Figure(
        what, f"{measured:.{digits}f} {unit}", f"at most {bar:g} {unit}", holds=measured <= bar
    )


def _inside() -> Iterator[Figure]:
    services = build(Settings())
    for characters, bar in bars.ESTIMATE_MS.items():
        taken = times(services, characters, count=300)
        name = f"{characters:,} characters"
        yield _at_most(f"estimate of {name}", taken.estimate_ms, bar, "ms", 2)
        yield Figure(f"… reading {name}", f"{taken.read_ms:.2f} ms")
        yield Figure(f"… pricing {name}", f"{taken.price_ms:.3f} ms")
    worst, *_ = measured = hostile_times(services)
    yield _at_most(
        f"worst of {len(measured)} hostile texts of 4,000 characters ({worst.name})",
        worst.estimate_ms,
        bars.HOSTILE_MS,
        "ms",
        1,
    )
    steepest = max(measured, key=lambda one: one.growth)
    yield _at_most(
        f"4,000 hostile characters beside 2,000 ({steepest.name})",
        steepest.growth,
        bars.HOSTILE_GROWTH,
        "times",
        2,
    )


def _memory(server: Server) -> Figure:
    load(server.port, estimate_requests(briefs(_LENGTH, 200)))
    return _at_most("memory after 200 requests", server.rss_mb(), bars.RSS_MB, "MB", 0)


def _throughput(server: Server) -> Iterator[Figure]:
    requests = estimate_requests(briefs(_LENGTH, 600))
    size = load(server.port, requests[:50]).answer_bytes
    with serving("bare", size) as bare:
        load(bare.port, requests[:50])
        rounds = [
            (load(server.port, requests), load(bare.port, requests * 10)) for _ in range(_ROUNDS)
        ]
    share = median(ours.per_s / theirs.per_s for ours, theirs in rounds)
    for what, one_side in (
        (f"POST /api/estimate of {_LENGTH} characters", [ours for ours, _ in rounds]),
        (f"bare Litestar route that answers {size:,} bytes", [theirs for _, theirs in rounds]),
    ):
        busy = median(one.generator_share for one in one_side)
        yield Figure(
            what,
            f"{median(one.per_s for one in one_side):,.0f} a second "
            f"(load generator busy {busy:.0%} of a core)",
        )
    yield Figure(
        "requests a second beside the bare route",
        f"{share:.3f}",
        f"at least {bars.THROUGHPUT_SHARE:g}",
        holds=share >= bars.THROUGHPUT_SHARE,
    )


def _orders() -> Iterator[Figure]:
    for one in orders():
        yield Figure(f"durable orders on {one.store}", f"{one.per_s:,.0f} a second")
        yield Figure(f"bare durable inserts on {one.store}", f"{one.bare_per_s:,.0f} a second")
        yield Figure(
            f"orders beside bare inserts on {one.store}",
            f"{one.share:.2f}",
            f"at least {bars.ORDERS_SHARE:g}",
            holds=one.share >= bars.ORDERS_SHARE,
        )


def _assistants() -> Iterator[Figure]:
    for one in assistants.calls():
        yield Figure(
            f"MCP call of get_service_info, {one.era}",
            f"{one.cpu_ms:.2f} ms of a core; {one.bare_cpu_ms:.2f} with the SDK alone",
        )
        yield _at_most("… beside the SDK alone", one.share, bars.MCP_SHARE, "times", 2)
    held = assistants.memory()
    grown = held.after_mb - held.before_mb
    yield _at_most(f"memory more after {held.calls:,} MCP calls", grown, bars.MCP_MB, "MB", 1)


def _figures() -> Iterator[Figure]:
    yield from _inside()
    seconds = min(import_s() for _ in range(5))
    yield _at_most("import in a fresh interpreter", seconds, bars.IMPORT_S, "s", 2)
    with serving("app") as server:
        yield _memory(server)
        yield from _throughput(server)
    yield from _orders()
    yield from _assistants()


def _main() -> None:
    machine = f"Python {platform.python_version()}, {platform.machine()}, {os.cpu_count()} cores"
    lines = [
        f"Measured in one run, one after the other: {machine}.",
        "",
        "| what | measured | bar | |",
        "|---|---|---|---|",
    ]
    for line in lines:
        print(line)
    for figure in _figures():
        verdict = {None: "", True: "holds", False: "MISSED"}[figure.holds]
        lines.append(f"| {figure.what} | {figure.measured} | {figure.bar} | {verdict} |")
        print(lines[-1], flush=True)
    report = ROOT / "build" / "bench.md"
    report.parent.mkdir(exist_ok=True)
    report.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    _main()
