"""One durable insert with the bare driver, as fast as it goes: what orders are measured beside."""

import asyncio
import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from threading import Lock
from typing import Any

import psycopg
from litestar import Litestar, Request, Response, post

from app.settings import Settings
from app.store.engines import POOL_SIZE


class Sqlite:
    """One connection, which writes one row after the other."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._lock = Lock()
        self._connection = sqlite3.connect(file, check_same_thread=False, isolation_level=None)
        for setting in ("journal_mode = WAL", "synchronous = FULL"):
            self._connection.execute(f"PRAGMA {setting}")
        self._connection.execute("CREATE TABLE bare (body TEXT)")

    def insert(self, body: str) -> None:
        """Write a row; it is durable when this returns."""
        with self._lock:
            self._connection.execute("INSERT INTO bare VALUES (?)", (body,))


class Postgres:
    """As many connections as the service has."""

    def __init__(self, url: str) -> None:
        self._free: SimpleQueue[psycopg.Connection] = SimpleQueue()
        for _ in range(POOL_SIZE):
            self._free.put(psycopg.connect(url, autocommit=True))
        connection = self._free.get()
        connection.execute("CREATE TABLE IF NOT EXISTS bare (body text)")
        self._free.put(connection)

    def insert(self, body: str) -> None:
        """Write a row; it is durable when this returns."""
        connection = self._free.get()
        connection.execute("INSERT INTO bare VALUES (%s)", (body,))
        self._free.put(connection)


def insert(_size: int) -> Litestar:
    """A route that writes the body durably, and does nothing else."""
    settings = Settings.from_environment()
    url = settings.database_url
    rows = Postgres(url) if url else Sqlite(settings.data_dir / "bare.db")
    threads = ThreadPoolExecutor(POOL_SIZE)

    @post("/api/campaigns")
    async def write(request: Request[Any, Any, Any]) -> Response[bytes]:
        body = await request.body()
        await asyncio.get_running_loop().run_in_executor(threads, rows.insert, body.decode())
        return Response(b"{}", media_type="application/json")

    return Litestar([write], openapi_config=None, logging_config=None)
