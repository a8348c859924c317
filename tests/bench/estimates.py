"""POST /api/estimate over HTTP, beside routes that answer a constant, and another server."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final, NamedTuple

from tests.bench import bars
from tests.bench.briefs import ROOT, endless_briefs
from tests.bench.figures import Figure, Part, Scale, at_least, at_most
from tests.bench.inside import Fresh, in_a_fresh_process
from tests.bench.load import Load, estimate_requests, load
from tests.bench.server import Server, ended, environment, free_port, serving
from tests.ops.serving import answers

LENGTH: Final = 300
_BARE: Final = "a bare Litestar route"
_SAME_MODELS: Final = "FastAPI, same models"


class _Round(NamedTuple):
    """One load, and the processor time of the server for each request."""

    load: Load
    cpu_ms: float


def part(scale: Scale) -> Part:
    """Measure the service and the routes in turns."""
    rounds: dict[str, list[_Round]] = {"ours": [], _BARE: [], _SAME_MODELS: []}
    inside: list[Fresh] = []
    with serving("app") as ours, serving("same_models") as same_models:
        size = load(ours.port, _requests(0, 50)).answer_bytes
        load(same_models.port, _requests(0, 50))
        with serving("bare", size) as bare:
            load(bare.port, _requests(0, 50))
            for turn in range(scale.rounds):
                first = 50 + turn * scale.requests
                requests = _requests(first, scale.requests)
                rounds["ours"].append(_measured(ours, requests))
                rounds[_BARE].append(_measured(bare, requests * 5))
                rounds[_SAME_MODELS].append(_measured(same_models, requests * 2))
                inside.append(in_a_fresh_process(LENGTH, scale.requests, first=first))
    how = (
        f"POST /api/estimate with briefs of {LENGTH} characters of which no two are equal, nothing "
        "cached, on 16 connections, in turns. The bare Litestar route answers a constant of "
        f"{size:,} bytes; the FastAPI route reads our request and writes an answer of ours, always "
        "the same. The load generator runs on the same machine: its share of a core is given."
    )
    return Part("Estimates over HTTP", how, _figures(rounds, inside))


def _figures(rounds: Mapping[str, list[_Round]], inside: list[Fresh]) -> list[Figure]:
    ours = rounds["ours"]
    per_s = _median_per_s(ours)
    cpu_ms = median(one.cpu_ms for one in ours)
    estimate_ms = median(one.estimate_ms for one in inside)
    added_ms = median(one.cpu_ms - own.estimate_ms for one, own in zip(ours, inside, strict=True))
    generator = median(one.load.generator_share for one in ours)
    figures = [
        Figure(
            "estimates, one process",
            per_s,
            "a second",
            _BARE,
            per_s / _share(ours, rounds[_BARE]),
            at_least(bars.THROUGHPUT_SHARE, of_ratio=True),
        ),
        Figure(
            "estimates, one process",
            per_s,
            "a second",
            _SAME_MODELS,
            per_s / _share(ours, rounds[_SAME_MODELS]),
        ),
        Figure("… of a core that the load generator takes", generator, "cores"),
        Figure("processor time of one", cpu_ms, "ms", "the estimate alone", estimate_ms),
        Figure(
            "… of it HTTP and JSON",
            added_ms,
            "ms",
            "the bare Litestar route, all of it",
            median(one.cpu_ms for one in rounds[_BARE]),
            at_most(bars.HTTP_CPU_MS),
        ),
        Figure(
            "… of that reading and writing JSON",
            median(one.json_ms - one.estimate_ms for one in inside),
            "ms",
            "the FastAPI route, all of it",
            median(one.cpu_ms for one in rounds[_SAME_MODELS]),
        ),
    ]
    median_ms = median(one.load.median_ms for one in ours)
    slow_ms = median(one.load.slow_ms for one in ours)
    return [
        *figures,
        Figure("slowest of 100, 16 at a time", slow_ms, "ms", "median", median_ms),
    ]


def servers(scale: Scale) -> Part:
    """Measure the service under uvicorn and under granian, in turns."""
    rounds: dict[str, list[_Round]] = {"uvicorn": [], "granian": []}
    with serving("app") as uvicorn, granian() as other:
        both = {"uvicorn": uvicorn, "granian": other}
        for server in both.values():
            load(server.port, _requests(0, 50))
        for turn in range(scale.rounds):
            requests = _requests(50 + turn * scale.requests, scale.requests)
            for name, server in both.items():
                rounds[name].append(_measured(server, requests))
        rss_mb = {name: server.rss_mb() for name, server in both.items()}
    granians, uvicorns = rounds["granian"], rounds["uvicorn"]
    figures = [
        Figure(
            "estimates under granian",
            _median_per_s(granians),
            "a second",
            "uvicorn",
            _median_per_s(granians) / _share(granians, uvicorns),
        ),
        Figure(
            "… processor time of one",
            median(one.cpu_ms for one in granians),
            "ms",
            "uvicorn",
            median(one.cpu_ms for one in uvicorns),
        ),
        Figure(
            "… slowest of 100",
            median(one.load.slow_ms for one in granians),
            "ms",
            "uvicorn",
            median(one.load.slow_ms for one in uvicorns),
        ),
        Figure("… memory of the process", rss_mb["granian"], "MB", "uvicorn", rss_mb["uvicorn"]),
    ]
    how = (
        "The same application and load under granian (one worker, one thread, uvloop) beside "
        "uvicorn (uvloop, httptools), in turns."
    )
    return Part("Another server", how, figures)


@contextmanager
def granian() -> Iterator[Server]:
    """Run the service under granian; its worker is what is measured."""
    port = free_port()
    options = ("--interface", "asgi", "--factory", "--no-ws", "--http", "1", "--loop", "uvloop")
    command = [str(Path(sys.executable).with_name("granian")), *options, "--port", str(port)]
    with TemporaryDirectory() as folder, (Path(folder) / "log").open("w+") as log:
        process = subprocess.Popen(
            [*command, "app.asgi:create_app"],
            cwd=ROOT,
            env=environment({"data_dir": folder}),
            stdout=log,
            stderr=log,
        )
        with ended([process], log):
            while not answers(port):
                if process.poll() is not None:
                    raise ConnectionError("granian has ended")
            children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text("ascii")
            workers = tuple(map(int, children.split()))
            try:
                yield Server(port, workers)
            finally:
                # It would wait for ever: what drains us on SIGTERM takes its worker's handler.
                for worker in workers:
                    os.kill(worker, signal.SIGKILL)


def _requests(first: int, count: int) -> list[bytes]:
    return estimate_requests(islice(endless_briefs(LENGTH, first), count))


def _measured(server: Server, requests: list[bytes]) -> _Round:
    begun_s = server.cpu_s()
    loaded = load(server.port, requests)
    return _Round(loaded, (server.cpu_s() - begun_s) * 1000 / len(requests))


def _median_per_s(rounds: list[_Round]) -> float:
    return median(one.load.per_s for one in rounds)


def _share(ours: list[_Round], theirs: list[_Round]) -> float:
    """The median of the ratios of the rounds: what slows down a round slows down both."""
    return median(
        one.load.per_s / other.load.per_s for one, other in zip(ours, theirs, strict=True)
    )
