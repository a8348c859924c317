"""The same tests over SQLite, over a PostgreSQL that the suite starts, and through a gateway.

The upstream of the gateway is a second instance on this machine.
"""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient

from app.asgi import create_app
from app.bootstrap import Services, build
from app.domain.keys import Scope
from app.settings import Settings
from tests.http.serving import served
from tests.postgres import Cluster, cluster

DRAFT: dict[str, Any] = {
    "title": "Gamelle",
    "brief": "Un chien avant, un chien après.",
    "brief_raw": "5 vidéos avec un chien",
    "budget_per_creator_cents": 12000,
    "creators_wanted": 5,
}
START_MS = 1_795_824_000_000  # a midnight in UTC
HOUR_MS = 3_600_000
BELIEVED_MS = 5_001  # a gateway believes for not quite so long what its upstream said of a key
STORES = ("sqlite", "postgresql")
own_orders_only = pytest.mark.parametrize("kind", STORES, indirect=True)
"""For what a gateway does in another way, or leaves to its upstream."""


@dataclass
class Clock:
    ms: int = START_MS + HOUR_MS

    def __call__(self) -> int:
        return self.ms


@dataclass
class Shop:
    """A service with a clock of its own, and one client to talk to it.

    Behind a gateway, ``services`` are those of the upstream, and ``front`` those of the gateway.
    """

    services: Services
    client: TestClient[Litestar]
    clock: Clock
    front: Services
    keys: dict[str, str] = field(default_factory=dict)

    def key(self, organisation: str = "Acme", *scopes: Scope) -> str:
        name = f"{organisation} {scopes}"
        if name not in self.keys:
            self.keys[name] = self.services.keys.create(organisation, scopes or Scope).key
        return self.keys[name]

    def headers(self, organisation: str = "Acme", **more: str) -> dict[str, str]:
        sent = {"Authorization": f"Bearer {self.key(organisation)}", **more}
        return {name.replace("_", "-"): value for name, value in sent.items()}

    def order(
        self, once: str | None = None, *, by: str = "Acme", draft: Any = None, **changes: Any
    ) -> Response:
        named = {} if once is None else {"Idempotency_Key": once}
        body = {**DRAFT, **changes} if draft is None else draft
        return self.client.post("/api/campaigns", json=body, headers=self.headers(by, **named))

    def drafts(self, by: str = "Acme") -> list[dict[str, Any]]:
        page = self.client.get("/api/campaigns?limit=100", headers=self.headers(by))
        data: list[dict[str, Any]] = page.json()["data"]
        return data


@pytest.fixture(scope="session")
def postgres() -> Iterator[Cluster]:
    with cluster() as server:
        yield server


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, Any]:
    """Settings that lead to an empty store."""
    return empty_store(request, request.param, tmp_path)


def empty_store(request: pytest.FixtureRequest, kind: str, folder: Path) -> dict[str, Any]:
    if kind != "postgresql":
        return {"data_dir": folder}
    server: Cluster = request.getfixturevalue("postgres")
    return {"data_dir": folder, "database_url": server.new_database(), "secret": "s" * 32}


@pytest.fixture(params=[*STORES, "gateway"])
def kind(request: pytest.FixtureRequest) -> str:
    """Where orders are kept."""
    named: str = request.param
    return named


Opened = Callable[..., Shop]


@pytest.fixture
def open_shop(request: pytest.FixtureRequest, kind: str, tmp_path: Path) -> Iterator[Opened]:
    store = empty_store(request, kind, tmp_path)
    clock = Clock()
    with ExitStack() as running:

        def opened(*, patience_s: float = 5.0, **settings: Any) -> Shop:
            given = {"key_per_minute": 0, "anonymous_per_minute": 0, **store, **settings}
            if kind == "gateway":
                if not behind:
                    own = {**given, "key_per_minute": 0, "data_dir": tmp_path / "upstream"}
                    behind.append(build(Settings(**own), now_ms=clock))
                    ports.append(running.enter_context(served(create_app(behind[0]))))
                given["upstream_url"] = f"http://127.0.0.1:{ports[0]}"
            front = build(Settings(**given), now_ms=clock, patience_s=patience_s)
            client = running.enter_context(TestClient(create_app(front)))
            return Shop(behind[0] if behind else front, client, clock, front)

        behind: list[Services] = []
        ports: list[int] = []
        yield opened


@pytest.fixture
def shop(open_shop: Opened) -> Shop:
    return open_shop()
