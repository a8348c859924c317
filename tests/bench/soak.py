"""Everything at once for a while, with faults: ``python -m tests.bench.soak --seconds 600``.

Two processes on one SQLite store, a model that fails in turns, a store that somebody else locks,
callers who leave or dawdle. Ends with 1 when an answer was unexpected, an order is missing or twice
there, or memory has grown. Writes build/soak.md.
"""

import argparse
import asyncio
import sqlite3
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from statistics import median
from tempfile import TemporaryDirectory
from typing import Final

from app.bootstrap import build
from app.domain.keys import Scope
from app.settings import Settings
from tests.bench.briefs import ROOT, briefs, endless_briefs
from tests.bench.callers import CALLERS, Soak, call, call_once_ready
from tests.bench.server import NO_LIMITS, Server, serving
from tests.model.endpoint import (
    Answer,
    Endpoint,
    breaks_off,
    drips,
    endpoint,
    hangs,
    replies,
    resets,
    says,
)

_READ_DEADLINE_S: Final = 2.0
_PATIENCE_S: Final = 5.0
_GROWN_MB: Final = 6.0
_GOOD: Final = says({})
_FAULTS: Final[tuple[Answer, ...]] = (
    hangs,
    drips,
    resets,
    breaks_off,
    replies({"error": {"message": "down"}}, status=500),
    replies({"error": {"message": "slow down"}}, status=429, retry_after="1"),
    replies("<html>Bad gateway</html>", status=502, media_type="text/html"),
    says("not an extraction"),
)


@dataclass
class Seen:
    """What the soak did and saw beside its callers."""

    memory_mb: list[float] = field(default_factory=list)
    locks: int = 0
    model_faults: int = 0


async def _ail_model(soak: Soak, model: Endpoint, seen: Seen) -> None:
    """Good for most of the time, then each fault in turn."""
    while not soak.is_over:
        for fault in _FAULTS:
            model.answer = _GOOD
            await asyncio.sleep(3)
            model.answer = fault
            seen.model_faults += 1
            await asyncio.sleep(1)
            model.requests.clear()


async def _lock_store(soak: Soak, file: Path, seen: Seen) -> None:
    """Hold the store's only lock: for a second, and each fourth time longer than anybody waits."""
    while not soak.is_over:
        await asyncio.sleep(8)
        seen.locks += 1
        is_long = seen.locks % 4 == 0
        await asyncio.to_thread(_held, soak, file, _PATIENCE_S + 2 if is_long else 1.0)
        # Who began to wait while it was held may only now be told that it was for too long.
        await asyncio.sleep(_PATIENCE_S + 1 if is_long else 0)
        soak.store_is_locked = False


def _held(soak: Soak, file: Path, seconds: float) -> None:
    with closing(sqlite3.connect(file, timeout=60, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        soak.store_is_locked = seconds > _PATIENCE_S
        time.sleep(seconds)
        connection.execute("ROLLBACK")


async def _weigh(soak: Soak, server: Server, seen: Seen) -> None:
    while not soak.is_over:
        seen.memory_mb.append(server.rss_mb())
        await asyncio.sleep(1)


async def _run(soak: Soak, server: Server, model: Endpoint, file: Path, seconds: float) -> Seen:
    seen = Seen()
    await call_once_ready(soak)
    async with asyncio.TaskGroup() as tasks:
        for kind in CALLERS:
            tasks.create_task(call(soak, kind))
        faults = [
            tasks.create_task(_ail_model(soak, model, seen)),
            tasks.create_task(_lock_store(soak, file, seen)),
            tasks.create_task(_weigh(soak, server, seen)),
        ]
        await asyncio.sleep(seconds)
        soak.is_over = True
        model.answer = _GOOD
        faults[0].cancel()
    return seen


def _some_briefs(chance: Random) -> Iterator[str]:
    """Four of five times one that was there before, so that what is kept of them is soon full."""
    known, fresh = briefs(300, 300), endless_briefs(300)
    while True:
        yield next(fresh) if chance.random() < 1 / 5 else chance.choice(known)


def _created(settings: Settings) -> list[str]:
    """Every campaign that the store holds."""
    file = settings.data_dir / "briefquote.db"
    with closing(sqlite3.connect(file)) as connection:
        return [row[0] for row in connection.execute("SELECT id FROM campaigns")]


def soak(seconds: float) -> tuple[list[str], bool]:
    """Run, and return the lines of a report and whether all was as it ought to be."""
    chance = Random(20_261_128)  # noqa: S311 - no secret
    with TemporaryDirectory() as folder, endpoint() as model:
        settings = Settings(data_dir=Path(folder))
        services = build(settings)
        key = services.keys.create("Soak", Scope).key
        services.database.close()
        with serving(
            "app",
            0,
            2,
            **NO_LIMITS,
            data_dir=folder,
            anonymous_per_minute="1000000",
            read_deadline_s=str(_READ_DEADLINE_S),
            model_url=model.url,
            model_name="stub",
            model_profile="local",
            model_deadline_s="2",
            model_tokens_per_day="0",
        ) as server:
            callers = Soak(server.port, key, _some_briefs(chance), chance, _READ_DEADLINE_S)
            file = settings.data_dir / "briefquote.db"
            seen = asyncio.run(_run(callers, server, model, file, seconds))
        created = _created(settings)
    return _report(seconds, callers, seen, created)


def _report(
    seconds: float, callers: Soak, seen: Seen, created: list[str]
) -> tuple[list[str], bool]:
    fifth = max(1, len(seen.memory_mb) // 5)
    middle_mb, last_mb = (
        median(seen.memory_mb[2 * fifth : 3 * fifth]),
        median(seen.memory_mb[-fifth:]),
    )
    is_exact = sorted(created) == sorted(callers.ordered.values())
    is_flat = last_mb - middle_mb <= _GROWN_MB
    total = callers.answers.total()
    answers = sorted(callers.answers.items())
    happened = (
        f"{seconds:g} seconds, two processes, SQLite: {total:,} answers, {seen.model_faults} "
        f"faults of the model, {seen.locks} locks of the store by somebody else."
    )
    orders = (
        f"* Orders: {len(callers.ordered):,} named, {len(created):,} created, each once: "
        f"{is_exact}; {callers.sent_again:,} times sent again."
    )
    memory = (
        f"* Memory of the larger process: {middle_mb:.1f} MB in the third fifth of the time, "
        f"{last_mb:.1f} MB in the last; flat (at most {_GROWN_MB:g} MB more): {is_flat}."
    )
    lines = ["# Soak", "", happened, "", "| what | status | answers |", "|---|---|---:|"]
    lines += [f"| {what} | {status} | {count:,} |" for (what, status), count in answers]
    lines += ["", f"* Unexpected: {len(callers.unexpected)}.", orders, memory]
    lines += [f"* {one}" for one in callers.unexpected[:20]]
    return lines, is_exact and is_flat and not callers.unexpected


def _main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.soak", description=__doc__)
    parser.add_argument("--seconds", type=float, default=600)
    lines, is_good = soak(parser.parse_args().seconds)
    text = "\n".join(lines) + "\n"
    print(text)
    folder = ROOT / "build"
    folder.mkdir(exist_ok=True)
    (folder / "soak.md").write_text(text, "utf-8")
    sys.exit(0 if is_good else 1)


if __name__ == "__main__":
    _main()
