"""Without its store the service still estimates, and orders nothing by halves."""

import json
from pathlib import Path
from typing import Any

import pytest
from litestar.testing import TestClient

from app.asgi import create_app
from app.bootstrap import build
from app.domain.keys import PREFIX, Scope, new_key
from app.settings import Settings
from tests.ordering.conftest import DRAFT, Clock, Opened
from tests.postgres import cluster

KEY = new_key(lambda characters: characters[0])
SENT = {"Authorization": f"Bearer {KEY}", "Idempotency-Key": "a"}


@pytest.fixture(params=["no folder", "no database", "no server"])
def down(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, Any]:
    if request.param == "no folder":
        (tmp_path / "data").write_text("a file", "utf-8")
        return {"data_dir": tmp_path / "data"}
    if request.param == "no database":
        (tmp_path / "secret").write_text("s" * 32, "utf-8")
        (tmp_path / "briefquote.db").write_text("no database at all " * 99, "utf-8")
        return {"data_dir": tmp_path}
    url = f"postgresql://postgres@/x?host={tmp_path}"
    return {"database_url": url, "secret": "s" * 32}


def test_store_down_503_fail_closed(down: dict[str, Any]) -> None:
    services = build(Settings(**{"anonymous_per_minute": 2, **down}), now_ms=Clock())
    with TestClient(create_app(services)) as client:
        answers = [
            client.post("/api/campaigns", json=DRAFT, headers=SENT),
            client.get("/api/campaigns", headers=SENT),
        ]
        estimates = [client.post("/api/estimate", json={"brief": "5 chiens"}) for _ in range(3)]
        with_key = client.post("/api/estimate", json={"brief": "5 chiens"}, headers=SENT)
        bad_key = client.post(
            "/api/estimate", json={"brief": "x"}, headers={"Authorization": f"Bearer {PREFIX}"}
        )

    for answer in answers:
        assert (answer.status_code, answer.json()["error"]) == (503, "internal")
        assert int(answer.headers["retry-after"]) > 0
    # This process alone counts meanwhile.
    assert [estimate.status_code for estimate in estimates] == [200, 200, 429]
    assert with_key.status_code == 429
    assert bad_key.status_code == 401


def test_a_store_that_comes_back_is_used_again(tmp_path: Path) -> None:
    with cluster() as server:
        url = server.new_database()
        settings = Settings(database_url=url, secret="s" * 32, data_dir=tmp_path)
        services = build(settings)
        headers = {"Authorization": f"Bearer {services.keys.create('Acme', Scope).key}"}
        with TestClient(create_app(services)) as client:
            server.kill()
            down = client.post("/api/campaigns", json=DRAFT, headers=headers)
            server.start()
            up = client.post("/api/campaigns", json=DRAFT, headers=headers)
            listed = client.get("/api/campaigns", headers=headers).json()["data"]

    assert (down.status_code, up.status_code) == (503, 201)
    assert [one["campaign_id"] for one in listed] == [up.json()["campaign_id"]]


def test_what_goes_wrong_is_logged_without_a_word_of_the_caller(
    open_shop: Opened, capfd: pytest.CaptureFixture[str]
) -> None:
    shop = open_shop()
    canary = "zoe+canary@example.com"
    shop.order("canary-key", title=canary, brief=canary, brief_raw=canary)
    shop.order("canary-key", title=f"{canary} again")
    shop.order(None, draft={"canary": canary})
    shop.client.get(f"/api/campaigns/{canary}?cursor={canary}", headers=shop.headers())

    said = json.dumps(capfd.readouterr())
    assert "canary" not in said
    assert shop.key() not in said
