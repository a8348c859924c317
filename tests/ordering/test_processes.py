"""Several processes on one store, some of which are killed: still one draft per order."""

import json
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from app.bootstrap import build
from app.domain.keys import Scope
from app.settings import Settings
from tests.ordering.conftest import DRAFT
from tests.ordering.processes import Answer, Server, ask, environment, order_while_killed, servers
from tests.postgres import Cluster, cluster

FREE = {"key_per_minute": 0, "drafts_per_day": 0}
IS_LONG = os.environ.get("HYPOTHESIS_PROFILE") == "fuzz"  # noqa: TID251 - no setting of the app
ORDERS = 500 if IS_LONG else 150
ANSWERS_BETWEEN_KILLS = (80, 160) if IS_LONG else (25, 50)
BRIEFQUOTE = Path(sys.executable).with_name("briefquote")


def new_key(settings: dict[str, Any]) -> str:
    services = build(Settings(**settings))
    try:
        return services.keys.create("Acme", Scope).key
    finally:
        services.database.close()


def drafts(settings: dict[str, Any]) -> Counter[str]:
    """The drafts of the store, by id."""
    services = build(Settings(**settings))
    try:
        with services.database.reading() as connection:
            return Counter(connection.exec_driver_sql("SELECT id FROM campaigns").scalars())
    finally:
        services.database.close()


def test_concurrent_50x4_workers_one_upstream_call(store: dict[str, Any]) -> None:
    """4 processes, 160 requests each at once, on 20 keys: 20 drafts, one body per key."""
    key = new_key(store)
    with servers(4, {**store, **FREE}) as running:
        wanted = [(server.port, str(number % 20)) for number in range(160) for server in running]
        with ThreadPoolExecutor(64) as threads:
            answers = list(threads.map(lambda one: ask(one[0], key, DRAFT, one[1]), wanted))

    bodies = {(once, answer.body) for (_, once), answer in zip(wanted, answers, strict=True)}
    assert {answer.status for answer in answers} == {201}
    assert len(answers) == 640
    assert len(bodies) == 20
    assert sum(not answer.is_replay for answer in answers) == 20
    assert len(drafts(store)) == 20


def test_a_minute_is_exact_over_processes(store: dict[str, Any]) -> None:
    """4 processes, 200 requests each at once, with one key: 30 are let in."""
    key = new_key(store)
    with servers(4, store) as running:
        ports = [server.port for server in running for _ in range(200)]
        with ThreadPoolExecutor(64) as threads:
            statuses = Counter(threads.map(lambda port: ask(port, key).status, ports))

    assert statuses == {200: 30, 429: 770}


def test_a_day_is_exact_over_processes(store: dict[str, Any]) -> None:
    key = new_key(store)
    with servers(2, {**store, "key_per_minute": 0, "drafts_per_day": 50}) as running:
        ports = [server.port for server in running for _ in range(40)]
        with ThreadPoolExecutor(64) as threads:
            statuses = Counter(threads.map(lambda port: ask(port, key, DRAFT).status, ports))

    assert statuses == {201: 50, 429: 30}
    assert len(drafts(store)) == 50


def test_processes_that_start_together_set_up_one_store(store: dict[str, Any]) -> None:
    started = [
        subprocess.Popen(
            [BRIEFQUOTE, "keys", "create", "--organisation", name],
            env=environment(store),
            stdout=subprocess.PIPE,
        )
        for name in "abcd"
    ]

    assert [process.communicate()[0][:10] for process in started] == [b"ugcp_live_"] * 4


def order_all(server: Server, key: str, kill: Callable[[random.Random], None]) -> list[Answer]:
    return order_while_killed(
        server.port, key, kill, orders=ORDERS, answers_between=ANSWERS_BETWEEN_KILLS
    )


def expect_each_once(settings: dict[str, Any], answers: list[Answer]) -> None:
    found = drafts(settings)
    assert {answer.status for answer in answers} == {201}
    assert len(found) == len(answers)
    assert {json.loads(answer.body)["campaign_id"] for answer in answers} == set(found)


def test_kill9_of_the_service_loses_and_doubles_nothing(store: dict[str, Any]) -> None:
    key = new_key(store)
    with servers(1, {**store, **FREE}) as (server,):

        def kill(_: random.Random) -> None:
            server.kill()
            server.start()

        answers = order_all(server, key, kill)

    expect_each_once(store, answers)


@pytest.fixture
def own_postgres() -> Any:
    with cluster() as server:
        yield server


def test_kill_of_the_database_loses_and_doubles_nothing(
    own_postgres: Cluster, tmp_path: Any
) -> None:
    store = {
        "data_dir": tmp_path,
        "database_url": own_postgres.new_database(),
        "secret": "s" * 32,
    }
    key = new_key(store)

    def kill(_: random.Random) -> None:
        own_postgres.kill()
        own_postgres.start()

    with servers(1, {**store, **FREE}) as (server,):
        answers = order_all(server, key, kill)

    expect_each_once(store, answers)
