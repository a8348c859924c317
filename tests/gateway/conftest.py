"""A gateway, a proxy that may spoil what it forwards, and a second instance behind it."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient

from app.asgi import create_app
from app.bootstrap import Services, build
from app.domain.keys import Scope
from app.settings import Settings
from tests.gateway.proxy import Proxy, proxy
from tests.http.serving import served
from tests.ordering.conftest import DRAFT, Clock, empty_store, postgres

__all__ = ["postgres"]  # a fixture


@dataclass(frozen=True)
class Upstream:
    services: Services
    port: int


@dataclass
class Front:
    """A gateway for one organisation, which is new to it and to the upstream."""

    services: Services
    client: TestClient[Litestar]
    clock: Clock
    upstream: Upstream
    proxy: Proxy
    key: str

    def order(self, once: str | None = "a", *, headers: Any = None, **changes: Any) -> Response:
        named = {} if once is None else {"Idempotency-Key": once}
        sent = {"Authorization": f"Bearer {self.key}", **named, **(headers or {})}
        return self.client.post("/api/campaigns", json={**DRAFT, **changes}, headers=sent)

    def get(self, path: str = "/api/campaigns", **headers: str) -> Response:
        sent = {"Authorization": f"Bearer {self.key}", **headers}
        return self.client.get(path, headers=sent)

    def drafts(self) -> list[str]:
        """The drafts that the upstream has of this organisation."""
        caller = self.upstream.services.access.admit(self.key, Scope.CAMPAIGNS_READ)
        page = self.upstream.services.ordering.page(caller, 100, None)
        return [campaign.campaign_id for campaign in page.data]


@pytest.fixture(scope="session")
def upstream(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Upstream]:
    free: dict[str, Any] = {"key_per_minute": 0, "drafts_per_day": 0, "anonymous_per_minute": 0}
    services = build(Settings(data_dir=tmp_path_factory.mktemp("upstream"), **free))
    with served(create_app(services)) as port:
        yield Upstream(services, port)


Fronted = Callable[..., Front]


@pytest.fixture(params=["sqlite"])
def kept_in(request: pytest.FixtureRequest) -> str:
    """What the gateway keeps its claims in."""
    named: str = request.param
    return named


@pytest.fixture
def open_front(
    request: pytest.FixtureRequest, kept_in: str, tmp_path: Path, upstream: Upstream
) -> Iterator[Fronted]:
    store = empty_store(request, kept_in, tmp_path)
    clock = Clock()
    with ExitStack() as running:
        between = running.enter_context(proxy(upstream.port))
        key = upstream.services.keys.create(f"Acme {uuid4()}", Scope).key

        def opened(**settings: Any) -> Front:
            given = {
                "key_per_minute": 0,
                "anonymous_per_minute": 0,
                "upstream_url": between.url,
                **store,
                **settings,
            }
            services = build(Settings(**given), now_ms=clock)
            client = running.enter_context(TestClient(create_app(services)))
            return Front(services, client, clock, upstream, between, key)

        yield opened


@pytest.fixture
def front(open_front: Fronted) -> Front:
    return open_front()
