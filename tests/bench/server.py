"""A server in processes of its own: the service, or something to compare it with."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, Final, Literal, NamedTuple

from psutil import Process

from app.asgi import SERVER_OPTIONS

ROOT: Final = Path(__file__).parents[2]
Kind = Literal["app", "bare", "same_models", "naive", "stub", "insert", "tool"]
_MADE_BY: Final[dict[Kind, str]] = {
    "app": "tests.bench.whole:service",
    "bare": "tests.bench.bare:bare",
    "same_models": "tests.bench.instructed:same_models",
    "naive": "tests.bench.instructed:naive",
    "stub": "tests.bench.instructed:stub",
    "insert": "tests.bench.rows:insert",
    "tool": "tests.bench.tooled:tool",
}
_NS_PER_S: Final = 1_000_000_000
_BYTES_PER_MB: Final = 1 << 20
NO_LIMITS: Final = {"key_per_minute": "1000000", "drafts_per_day": "1000000"}
"""The counters count, but never refuse."""


class Server(NamedTuple):
    """Where a server listens, and its processes."""

    port: int
    process_ids: tuple[int, ...]

    def rss_mb(self) -> float:
        """Return the memory that its largest process holds now."""
        return max(Process(number).memory_info().rss for number in self.process_ids) / _BYTES_PER_MB

    def cpu_s(self) -> float:
        """Return the seconds of a core that its threads have used so far (Linux)."""
        used_ns = sum(
            int(thread.read_text("ascii").split()[0])
            for number in self.process_ids
            for thread in Path(f"/proc/{number}/task").glob("*/schedstat")
        )
        return used_ns / _NS_PER_S


def free_port() -> int:
    """Return a port that nobody listens on now."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port: int = listening.getsockname()[1]
    return port


@contextmanager
def serving(kind: Kind, size: int = 0, processes: int = 1, /, **settings: str) -> Iterator[Server]:
    """Serve without limits, on a free port of this machine; ``settings`` are of the app."""
    # Connections wait in the backlog until the server takes them, so nobody waits for it.
    with (
        TemporaryDirectory() as data_dir,
        (Path(data_dir) / "log").open("w+") as log,
        ExitStack() as listening,
    ):
        given = environment({"data_dir": data_dir, **settings})
        port, running = 0, list[subprocess.Popen[bytes]]()
        for _ in range(processes):
            # One port, a socket each: as `briefquote serve --workers` does.
            own = listening.enter_context(
                socket.create_server(("127.0.0.1", port), backlog=512, reuse_port=True)
            )
            port, number = own.getsockname()[1], own.fileno()
            command = command_of(kind, size, number)
            running.append(
                subprocess.Popen(
                    command, pass_fds=[number], cwd=ROOT, env=given, stdout=log, stderr=log
                )
            )
        listening.close()
        with ended(running, log):
            yield Server(port, tuple(process.pid for process in running))


def command_of(kind: Kind, size: int, number: int) -> list[str]:
    """How to serve it on a listening socket.

    ``size`` is the bytes that a bare route answers, or the milliseconds that the stub takes.
    """
    options = json.dumps(SERVER_OPTIONS)
    given = (_MADE_BY[kind], str(size), str(number), options)
    return [sys.executable, "-m", "tests.bench.serve", *given]


def environment(settings: dict[str, str]) -> dict[str, str]:
    """What the settings are called there; without a limit for callers without a key."""
    named = {f"BRIEFQUOTE_{name.upper()}": value for name, value in settings.items()}
    # Handed on to the server as it is.
    return os.environ | {"BRIEFQUOTE_ANONYMOUS_PER_MINUTE": "0"} | named  # noqa: TID251


@contextmanager
def ended(running: list[subprocess.Popen[bytes]], log: IO[str]) -> Iterator[None]:
    """End the processes at the end, and say what they said where a connection was lost."""
    try:
        yield
    except ConnectionError as error:
        log.seek(0)
        raise ConnectionError(f"{error}; the server said: {log.read()}") from error
    finally:
        for process in running:
            process.terminate()
        for process in running:
            process.wait()


def import_s() -> float:
    """Return the seconds that a fresh interpreter takes to import the service."""
    program = (
        "from time import perf_counter as now; begun = now(); import app.asgi; print(now() - begun)"
    )
    said = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return float(said.stdout)
