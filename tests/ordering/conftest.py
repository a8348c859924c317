"""The same tests over both stores: SQLite, and a PostgreSQL that the suite starts itself."""

from collections.abc import Callable, Iterator
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
STORES = ("sqlite", "postgresql")


@dataclass
class Clock:
    ms: int = START_MS + HOUR_MS

    def __call__(self) -> int:
        return self.ms


@dataclass
class Shop:
    """A service with a clock of its own, and one client to talk to it."""

    services: Services
    client: TestClient[Litestar]
    clock: Clock
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
    if request.param == "sqlite":
        return {"data_dir": tmp_path}
    server: Cluster = request.getfixturevalue("postgres")
    return {"data_dir": tmp_path, "database_url": server.new_database(), "secret": "s" * 32}


Opened = Callable[..., Shop]


@pytest.fixture
def open_shop(store: dict[str, Any]) -> Iterator[Opened]:
    clients: list[TestClient[Litestar]] = []

    def opened(*, patience_s: float = 5.0, **settings: Any) -> Shop:
        clock = Clock()
        given = {"key_per_minute": 0, "anonymous_per_minute": 0, **store, **settings}
        services = build(Settings(**given), now_ms=clock, patience_s=patience_s)
        client = TestClient(create_app(services))
        clients.append(client)
        return Shop(services, client.__enter__(), clock)

    yield opened
    for client in clients:
        client.__exit__(None, None, None)


@pytest.fixture
def shop(open_shop: Opened) -> Shop:
    return open_shop()
