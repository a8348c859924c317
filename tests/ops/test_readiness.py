"""/readyz says whether orders can be stored, without asking the store too often."""

import asyncio
import threading
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from app.asgi import create_app
from app.bootstrap import build
from app.domain.errors import Error
from app.entrypoints.http.readiness import NotReady, Readiness
from app.settings import Settings
from app.store.database import StoreDown
from tests.ordering.conftest import Opened

FAULTS = [
    "UPDATE alembic_version SET version_num = '0001'",  # tables of older code
    "UPDATE alembic_version SET version_num = '9999'",  # and of newer code
    "DROP TABLE counters",
    "DROP TABLE alembic_version",
]


@pytest.fixture(params=["a file", "no database", "no server"])
def down(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, Any]:
    if request.param == "a file":
        (tmp_path / "data").write_text("", "utf-8")
        return {"data_dir": tmp_path / "data"}
    if request.param == "no database":
        (tmp_path / "briefquote.db").write_text("no database at all " * 99, "utf-8")
        return {"data_dir": tmp_path}
    return {"database_url": f"postgresql://postgres@/x?host={tmp_path}", "secret": "s" * 32}


def expect_not_ready(client: TestClient[Any]) -> None:
    ready, alive = client.get("/readyz"), client.get("/healthz")
    failure = Error.model_validate_json(ready.content)
    assert (ready.status_code, failure.error) == (503, "internal")
    assert "doctor" in failure.detail
    assert ready.headers["retry-after"] == "1"
    assert client.head("/readyz").status_code == 503
    assert (alive.status_code, alive.json()) == (200, {"status": "ok"})


def test_a_process_without_its_store_is_alive_but_not_ready(down: dict[str, Any]) -> None:
    with TestClient(create_app(build(Settings(**down)))) as client:
        expect_not_ready(client)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_store_that_is_not_of_this_code_is_not_ready(fault: str, open_shop: Opened) -> None:
    shop = open_shop()
    with shop.services.database.durable() as connection:
        connection.exec_driver_sql(fault)

    expect_not_ready(shop.client)


def test_a_store_of_newer_code_is_left_alone(tmp_path: Path) -> None:
    older, newer = (build(Settings(data_dir=tmp_path)) for _ in range(2))
    with newer.database.durable() as connection:
        connection.exec_driver_sql(FAULTS[1])
    with pytest.raises(StoreDown), older.database.reading():
        pass
    older.database.close()
    newer.database.close()


async def test_the_store_is_asked_once_a_second_however_many_ask() -> None:
    asked: list[float] = []
    now_s = 100.0
    readiness = Readiness(lambda: asked.append(now_s), drain_s=0, now_s=lambda: now_s)

    await asyncio.gather(*(readiness.check() for _ in range(20)))
    now_s = 100.9
    await readiness.check()
    assert asked == [100.0]
    now_s = 101.0
    await readiness.check()
    assert asked == [100.0, 101.0]


async def test_a_store_that_comes_back_is_ready_again() -> None:
    now_s, is_down = 0.0, True

    def probe() -> None:
        if is_down:
            raise StoreDown

    readiness = Readiness(probe, drain_s=0, now_s=lambda: now_s)
    with pytest.raises(NotReady):
        await readiness.check()
    now_s, is_down = 1.0, False
    await readiness.check()


async def test_a_store_that_does_not_answer_is_waited_for_shortly_and_asked_once() -> None:
    answers = threading.Event()
    asked: list[int] = []

    def probe() -> None:
        asked.append(1)
        answers.wait()

    now_s = 0.0
    readiness = Readiness(probe, drain_s=0, now_s=lambda: now_s)
    first, second = (asyncio.ensure_future(readiness.check()) for _ in range(2))
    try:
        for waiting in (first, second):
            with pytest.raises(NotReady):
                await waiting
        assert len(asked) == 1
    finally:
        answers.set()
    await readiness.check()
