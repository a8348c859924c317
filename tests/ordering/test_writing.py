"""What waits at the same time is written in one transaction, and each of it is all or nothing."""

import asyncio
import sqlite3
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import event
from sqlalchemy.engine import URL, Engine

from app.store.database import Database, StoreBusy, StoreDown


class Refused(Exception):
    pass


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "store.db"


@pytest.fixture
def database(file: Path) -> Iterator[Database]:
    database = Database(URL.create("sqlite", database=str(file)), patience_s=1.0)
    with database.durable() as connection:
        connection.exec_driver_sql("CREATE TABLE noted (number INTEGER, text TEXT)")
    yield database
    database.close()


@pytest.fixture
def begun() -> Iterator[list[str]]:
    """How durable each transaction that was begun is."""
    seen: list[str] = []

    def note(connection: object) -> None:
        seen.append(connection.get_execution_options()["synchronous"])  # type: ignore[attr-defined]

    event.listen(Engine, "begin", note)
    yield seen
    event.remove(Engine, "begin", note)


def noted(file: Path) -> list[int]:
    """What another process finds."""
    with sqlite3.connect(file) as store:
        found = [number for (number,) in store.execute("SELECT number FROM noted ORDER BY number")]
    store.close()
    return found


def note(database: Database, number: int, text: str = "", *, goes_on: bool = True) -> int:
    with database.durable() as connection:
        connection.exec_driver_sql("INSERT INTO noted VALUES (?, ?)", (number, text))
        if not goes_on:
            raise Refused
    return number


async def all_at_once(
    database: Database, calls: list[Callable[[], object]], *, is_durable: bool = True
) -> list[object]:
    """Let all calls wait for the same moment, and return how each ended."""
    with database.durable():
        tasks = [
            asyncio.ensure_future(database.call(call, is_durable=is_durable)) for call in calls
        ]
        await asyncio.sleep(0)  # each is handed over now
    return await asyncio.gather(*tasks, return_exceptions=True)


async def test_what_waits_together_is_written_together(
    database: Database, file: Path, begun: list[str]
) -> None:
    ended = await all_at_once(database, [partial(note, database, number) for number in range(40)])

    assert ended == noted(file) == list(range(40))
    assert set(begun) == {"FULL"}
    assert len(begun) <= 3  # the one that all waited for, the first of them, the rest


async def test_who_raises_is_undone_alone(database: Database, file: Path) -> None:
    calls = [partial(note, database, number, goes_on=number % 3 > 0) for number in range(9)]

    ended = await all_at_once(database, list(calls))

    assert [type(one) for one in ended] == [Refused, int, int] * 3
    assert noted(file) == [1, 2, 4, 5, 7, 8]


async def test_what_is_said_to_be_written_is_written_on_a_full_disk(
    database: Database, file: Path
) -> None:
    def narrow() -> None:
        with database.durable() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 20}")

    await database.call(narrow, is_durable=True)
    sizes = {number: "x" * (1_000_000 if number % 5 == 3 else 3_000) for number in range(60)}
    calls = [partial(note, database, number, text) for number, text in sizes.items()]

    ended = await all_at_once(database, list(calls))

    said = [number for number, one in enumerate(ended) if one == number]
    assert said == noted(file)
    assert len(said) < 48
    assert all(isinstance(one, int | StoreDown) for one in ended)


async def test_while_another_process_writes_each_is_refused_and_nothing_done(
    database: Database, file: Path
) -> None:
    other = sqlite3.connect(file, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    calls = [partial(note, database, number) for number in range(5)]
    tasks = [database.call(call, is_durable=True) for call in calls]
    ended = await asyncio.gather(*tasks, return_exceptions=True)
    other.execute("COMMIT")
    other.close()

    assert [type(one) for one in ended] == [StoreBusy] * 5
    assert noted(file) == []
    assert await database.call(calls[0], is_durable=True) == 0


async def test_only_durable_calls_may_promise_durability(database: Database, file: Path) -> None:
    with pytest.raises(RuntimeError, match="durable call"):
        await database.call(partial(note, database, 1))

    assert noted(file) == []


async def test_a_caller_who_leaves_does_not_end_what_they_asked_for(
    database: Database, file: Path
) -> None:
    with database.durable():
        asked = asyncio.ensure_future(database.call(partial(note, database, 1), is_durable=True))
        await asyncio.sleep(0)
        asked.cancel()
    database.close()  # ends what is under way

    assert noted(file) == [1]
