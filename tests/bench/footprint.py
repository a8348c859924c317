"""What the service takes before it has answered much: memory, and time to start."""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Final

from tests.bench import bars
from tests.bench.briefs import ROOT, briefs
from tests.bench.figures import Figure, Part, Scale, at_most
from tests.bench.load import estimate_requests, load
from tests.bench.models import with_model
from tests.bench.server import environment, free_port, import_s, serving
from tests.ops.serving import BRIEFQUOTE, answers

_BRIEF: Final = "3 vidéos TikTok par des créateurs avec un chien, 120 € chacun"


def memory(scale: Scale) -> Part:
    """Measure processes that have answered 200 requests."""
    requests = estimate_requests(briefs(300, 200))
    with serving("app") as ours, serving("bare", 4_000) as bare:
        for server in (ours, bare):
            load(server.port, requests)
        alone_mb, bare_mb = ours.rss_mb(), bare.rss_mb()
    with with_model() as (ours, settings), serving("naive", **settings) as naive:
        few = requests[: 200 if scale.rounds > 1 else 8]
        for server in (ours, naive):
            load(server.port, few, connections=4)
        model_mb, naive_mb = ours.rss_mb(), naive.rss_mb()
    return Part(
        "Memory",
        f"Resident memory of a process after {len(requests)} estimates ({len(few)} with a model).",
        [
            Figure(
                "without a model",
                alone_mb,
                "MB",
                "a bare Litestar route",
                bare_mb,
                at_most(bars.RSS_MB),
            ),
            Figure(
                "with a model",
                model_mb,
                "MB",
                "FastAPI + Instructor",
                naive_mb,
                at_most(bars.RSS_WITH_MODEL_MB),
            ),
        ],
    )


def starting(scale: Scale) -> Part:
    """Measure starts, each the fastest of some."""
    times = 3 if scale.rounds > 1 else 1
    bare_s = min(_answered_s() for _ in range(times))
    python_s = min(_ran_s([sys.executable, "-c", "pass"]) for _ in range(times))
    estimate = [str(BRIEFQUOTE), "estimate", _BRIEF]
    return Part(
        "Starting",
        f"Wall time, the fastest of {times}, files in the cache of the system. Ready: from the "
        "start of `briefquote serve` with no store to its first answer. The command prints its "
        "table.",
        [
            Figure(
                "server ready",
                min(_ready_s() for _ in range(times)),
                "s",
                "a bare Litestar route",
                bare_s,
                at_most(bars.READY_S),
            ),
            Figure(
                "import of the service",
                min(import_s() for _ in range(times)),
                "s",
                "Python alone",
                python_s,
                at_most(bars.IMPORT_S),
            ),
            Figure(
                "`briefquote estimate`, cold",
                min(_ran_s(estimate) for _ in range(times)),
                "s",
                "Python alone",
                python_s,
                at_most(bars.CLI_S),
            ),
        ],
    )


def _ran_s(command: list[str]) -> float:
    begun = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
    return perf_counter() - begun


def _answered_s() -> float:
    requests = estimate_requests(briefs(300, 1))
    begun = perf_counter()
    with serving("bare", 1) as server:
        load(server.port, requests, connections=1)
        return perf_counter() - begun


def _ready_s() -> float:
    port = free_port()
    with TemporaryDirectory() as folder, (Path(folder) / "log").open("w") as log:
        begun = perf_counter()
        process = subprocess.Popen(
            [BRIEFQUOTE, "serve", "--port", str(port)],
            cwd=folder,
            env=environment({"data_dir": folder}),
            stdout=log,
            stderr=log,
        )
        try:
            while not answers(port):
                if process.poll() is not None:
                    raise ConnectionError("the server has ended")
            return perf_counter() - begun
        finally:
            process.terminate()
            process.wait()
