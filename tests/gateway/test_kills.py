"""Gateway and upstream are killed at random instants, while keyed orders go on."""

import json
import os
import random
from pathlib import Path

from app.bootstrap import build
from app.domain.keys import Scope
from app.settings import Settings
from tests.ordering.processes import order_while_killed, servers

IS_LONG = os.environ.get("HYPOTHESIS_PROFILE") == "fuzz"  # noqa: TID251 - no setting of the app
ORDERS = 300 if IS_LONG else 25
ANSWERS_BETWEEN_KILLS = (15, 30) if IS_LONG else (6, 10)
FREE = {"key_per_minute": 0, "drafts_per_day": 0}


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

            answers = order_while_killed(
                gateway.port, key, kill, orders=ORDERS, answers_between=ANSWERS_BETWEEN_KILLS
            )

    with services.database.reading() as connection:
        drafts = list(connection.exec_driver_sql("SELECT id FROM campaigns").scalars())
    services.database.close()
    listed = build(Settings(data_dir=tmp_path / "gateway"))
    with listed.database.reading() as connection:
        kept = connection.exec_driver_sql("SELECT id FROM forwarded_campaigns").scalars().all()
    listed.database.close()
    assert set(killed) == {"gateway", "upstream"}
    assert {answer.status for answer in answers} == {201}
    assert len(drafts) == len(answers)
    assert {json.loads(answer.body)["campaign_id"] for answer in answers} == set(drafts)
    assert set(kept) == set(drafts)
