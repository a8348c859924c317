"""Durable orders a second, beside a bare route that does one durable insert by the same driver."""

from collections.abc import Iterator
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from app.bootstrap import build
from app.domain.keys import Scope
from app.settings import Settings
from tests.bench.load import load, order_requests
from tests.bench.server import serving
from tests.postgres import cluster

_ROUNDS = 3
_COUNT = 600


class Orders(NamedTuple):
    """What one store gives: orders and bare inserts a second, and the ratio of the rounds."""

    store: str
    per_s: float
    bare_per_s: float
    share: float


def orders() -> Iterator[Orders]:
    """Measure both stores; PostgreSQL is durable here, unlike in the tests."""
    with TemporaryDirectory() as folder:
        yield _measure("SQLite", {"data_dir": folder})
        with cluster(is_durable=True) as server:
            settings = {
                "data_dir": folder,
                "database_url": server.new_database(),
                "secret": "s" * 32,
            }
            yield _measure("PostgreSQL", settings)


def _measure(store: str, settings: dict[str, str]) -> Orders:
    given: dict[str, Any] = {**settings, "data_dir": Path(settings["data_dir"])}
    services = build(Settings(**given))
    keys = [services.keys.create("Bench", Scope).key for _ in range(16)]
    services.database.close()
    # The counters count, but never refuse.
    limits = {"key_per_minute": "1000000", "drafts_per_day": "1000000"}
    with (
        serving("app", 0, **settings, **limits) as ours,
        serving("insert", 0, **settings) as bare,
    ):

        def measured(port: int, count: int) -> float:
            each = [order_requests(key, count // len(keys)) for key in keys]
            return load(
                port, [request for turn in zip(*each, strict=True) for request in turn]
            ).per_s

        for port in (ours.port, bare.port):
            measured(port, 64)
        rounds = [
            (measured(ours.port, _COUNT), measured(bare.port, _COUNT)) for _ in range(_ROUNDS)
        ]
    return Orders(
        store,
        median(one for one, _ in rounds),
        median(other for _, other in rounds),
        median(one / other for one, other in rounds),
    )
