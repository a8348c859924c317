"""Gateway and upstream are killed at random instants, while keyed orders go on."""

import json
import os
import random
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from app.bootstrap import build
from app.domain.keys import Scope
from app.settings import Settings
from tests.ordering.conftest import DRAFT
from tests.ordering.processes import Answer, order_until_answered, servers

IS_LONG = os.environ.get("HYPOTHESIS_PROFILE") == "fuzz"  # noqa: TID251 - no setting of the app
ORDERS = 300 if IS_LONG else 25
LEAST, MOST = (15, 30) if IS_LONG else (6, 10)  # answers between two kills
FREE = {"key_per_minute": 0, "drafts_per_day": 0}


def order_all(port: int, key: str, *, kill: Callable[[random.Random], None]) -> list[Answer]:
    """Place all orders, and kill after every few of them; return each one's answer."""
    chance = random.Random(1)  # noqa: S311 - when to kill, not what to guess
    answered = threading.Semaphore(0)
    done = threading.Event()

    def order(number: int) -> Answer:
        answer = order_until_answered(port, key, DRAFT, str(number))
        answered.release()
        return answer

    def kill_now_and_then() -> None:
        while True:
            for _ in range(chance.randint(LEAST, MOST)):
                answered.acquire()
            if done.wait(chance.uniform(0, 0.05)):
                return
            kill(chance)

    killer = threading.Thread(target=kill_now_and_then)
    killer.start()
    try:
        with ThreadPoolExecutor(8) as threads:
            return list(threads.map(order, range(ORDERS)))
    finally:
        done.set()
        answered.release(MOST)
        killer.join()


def test_kill9_of_gateway_and_upstream_loses_and_doubles_nothing(tmp_path: Path) -> None:
    services = build(Settings(data_dir=tmp_path / "upstream"))
    key = services.keys.create("Acme", Scope).key
    killed: list[str] = []
    with servers(1, {"data_dir": tmp_path / "upstream", **FREE}) as (upstream,):
        address = f"http://127.0.0.1:{upstream.port}"
        settings = {"data_dir": tmp_path / "gateway", "upstream_url": address, **FREE}
        with servers(1, settings) as (gateway,):

            def kill(chance: random.Random) -> None:
                running = {"gateway": gateway, "upstream": upstream}
                name = chance.choice([one for one in running if one not in killed[-1:]])
                server = running[name]
                server.kill()
                server.start()
                killed.append(name)

            answers = order_all(gateway.port, key, kill=kill)

    with services.database.reading() as connection:
        drafts = list(connection.exec_driver_sql("SELECT id FROM campaigns").scalars())
    services.database.close()
    listed = build(Settings(data_dir=tmp_path / "gateway"))
    with listed.database.reading() as connection:
        kept = connection.exec_driver_sql("SELECT id FROM forwarded_campaigns").scalars().all()
    listed.database.close()
    assert set(killed) == {"gateway", "upstream"}
    assert {answer.status for answer in answers} == {201}
    assert len(drafts) == ORDERS
    assert {json.loads(answer.body)["campaign_id"] for answer in answers} == set(drafts)
    assert set(kept) == set(drafts)
