"""Durable orders a second, beside a bare route that does one durable insert by the same driver."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from app.bootstrap import build
from app.domain.keys import Scope
from app.settings import Settings
from tests.bench import bars
from tests.bench.figures import Figure, Part, Scale, at_least
from tests.bench.load import Load, load, order_requests
from tests.bench.server import NO_LIMITS, Server, serving
from tests.postgres import cluster


def part(scale: Scale) -> Part:
    """Measure both stores."""
    return Part(
        "Orders",
        "POST /api/campaigns with 16 keys on 16 connections, each order with an Idempotency-Key "
        "of its own, beside a Litestar route that writes one row durably by the same driver, in "
        "turns. PostgreSQL is durable here (fsync), unlike in the tests.",
        [figure for name, settings in stores() for figure in _figures(name, settings, scale)],
    )


def stores() -> Iterator[tuple[str, dict[str, str]]]:
    """Yield each store with the settings that lead to it."""
    with TemporaryDirectory() as folder:
        yield "SQLite", {"data_dir": folder}
        with cluster(is_durable=True) as server:
            address = server.new_database()
            yield "PostgreSQL", {"data_dir": folder, "database_url": address, "secret": "s" * 32}


def new_keys(settings: dict[str, str]) -> list[str]:
    """Make as many keys as there are connections."""
    given: dict[str, Any] = {**settings, "data_dir": Path(settings["data_dir"])}
    services = build(Settings(**given))
    try:
        return [services.keys.create("Bench", Scope).key for _ in range(16)]
    finally:
        services.database.close()


def ordered(server: Server, keys: list[str], count: int, *, connections: int = 16) -> Load:
    """Order so many drafts, with each key in turn."""
    each = [order_requests(key, count // len(keys)) for key in keys]
    requests = [request for turn in zip(*each, strict=True) for request in turn]
    return load(server.port, requests, connections=connections)


def _figures(store: str, settings: dict[str, str], scale: Scale) -> list[Figure]:
    keys = new_keys(settings)
    with serving("app", **settings, **NO_LIMITS) as ours, serving("insert", **settings) as bare:
        for server in (ours, bare):
            ordered(server, keys, 64)
        rounds: list[tuple[Load, Load]] = []
        used_s = [0.0, 0.0]
        for _ in range(scale.rounds):
            begun_s = ours.cpu_s(), bare.cpu_s()
            rounds.append(
                (ordered(ours, keys, scale.requests), ordered(bare, keys, scale.requests))
            )
            used_s[0] += ours.cpu_s() - begun_s[0]
            used_s[1] += bare.cpu_s() - begun_s[1]
    count = scale.rounds * (scale.requests // len(keys) * len(keys))
    per_s = median(one.per_s for one, _ in rounds)
    share = median(one.per_s / other.per_s for one, other in rounds)
    beside = "bare durable inserts"
    return [
        Figure(
            f"orders on {store}",
            per_s,
            "a second",
            beside,
            per_s / share,
            at_least(bars.ORDERS_SHARE, of_ratio=True),
        ),
        Figure(
            f"… processor time of one, on {store}",
            used_s[0] * 1000 / count,
            "ms",
            beside,
            used_s[1] * 1000 / count,
        ),
    ]
