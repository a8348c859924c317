"""``/metrics`` of one ``briefquote serve``: what all its workers count, added up (ADR 0015)."""

import os
import re
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final, cast

import click
from prometheus_client import CollectorRegistry, Metric, ProcessCollector, start_http_server
from prometheus_client.metrics_core import GaugeMetricFamily
from prometheus_client.multiprocess import MultiProcessCollector
from prometheus_client.registry import Collector

from app.bootstrap import Services
from app.domain.errors import ServiceFailed
from app.settings import ConfigurationError
from app.store.ledger import StoredLedger

_FILE_OF_PROCESS: Final = re.compile(r"_(\d+)\.db")
_PER_PROCESS: Final = {
    "process_cpu_seconds": "Processor time that each process has taken.",
    "process_resident_memory_bytes": "Memory of each process.",
    "process_open_fds": "Files and connections that each process has open.",
}


@contextmanager
def exposed(services: Services, address: str, folder: Path) -> Generator[None, None, None]:
    """Serve what processes write to ``folder`` at ``address``, which is host:port, meanwhile.

    Port 0 takes one that is free; which one is told on standard error.

    Raises:
        ConfigurationError: When nobody can listen there.
    """
    registry = CollectorRegistry()
    registry.register(LookedUp(services, folder))
    cast("Any", MultiProcessCollector)(registry, str(folder))  # which has no types
    host, _, port = address.rpartition(":")
    try:
        server, thread = start_http_server(int(port), host.strip("[]"), registry)
    except OSError as error:
        raise ConfigurationError(
            f"BRIEFQUOTE_METRICS_ADDRESS cannot be used: nothing can listen on {address} "
            f"({error.strerror}); choose a free port of this machine"
        ) from None
    click.echo(f"metrics on http://{host}:{server.server_port}/metrics", err=True)
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class LookedUp(Collector):
    """What nobody has to count, since it can be looked up: processes, tariff, tokens left."""

    def __init__(self, services: Services, folder: Path) -> None:
        """``folder`` is where the processes write what they count."""
        self._services = services
        self._folder = folder

    def collect(self) -> Iterator[Metric]:
        """Look everything up; forget what processes that have ended were doing."""
        yield from self._processes(sorted(self._living() | {os.getpid()}))
        tariff = self._services.tariff
        age = self._services.today() - tariff.reviewed
        yield _gauge("tariff_age_days", "Days since the tariff was reviewed.", age.days)
        yield _gauge(
            "tariff_review_every_days",
            "Days after which the tariff has to be reviewed again.",
            tariff.review_every_days,
        )
        settings = self._services.settings
        if settings.has_model and settings.model_tokens_per_day:
            yield from self._tokens(settings.model_tokens_per_day)

    def _living(self) -> set[int]:
        named = (_FILE_OF_PROCESS.search(file.name) for file in self._folder.iterdir())
        known = {int(match[1]) for match in named if match}
        living = {pid for pid in known if Path("/proc", str(pid)).exists()}
        for pid in known - living:
            for file in self._folder.glob(f"gauge_live*_{pid}.db"):
                file.unlink()
        return living

    def _processes(self, pids: list[int]) -> Iterator[Metric]:
        families = {
            name: GaugeMetricFamily(f"briefquote_{name}", what, labels=["process"])
            for name, what in _PER_PROCESS.items()
        }
        for number, pid in enumerate(pids):
            for metric in ProcessCollector(pid=lambda: pid, registry=None).collect():  # noqa: B023
                if metric.name in families:
                    families[metric.name].add_metric([str(number)], metric.samples[0].value)
        yield from families.values()

    def _tokens(self, per_day: int) -> Iterator[Metric]:
        ledger = StoredLedger(
            self._services.database, per_day=per_day, now_ms=self._services.now_ms
        )
        yield _gauge("model_tokens_per_day", "Tokens that may be spent a day (UTC).", per_day)
        try:
            left = ledger.left()
        except ServiceFailed:
            return  # a figure that is not known is none
        yield _gauge("model_tokens_left", "Tokens of today's budget that are left.", left)


def _gauge(name: str, what: str, value: float) -> Metric:
    return GaugeMetricFamily(f"briefquote_{name}", what, value=value)
