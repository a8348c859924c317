"""The service on a real port of this machine, and assistants that speak to it."""

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

import httpx
import httpx2
import pytest
from mcp.client import Client
from mcp.client.streamable_http import streamable_http_client

from app.asgi import create_app
from app.bootstrap import Services, build
from app.domain.keys import Scope
from app.settings import Settings
from tests.http.serving import served
from tests.ordering.conftest import Clock

Era = Literal["legacy", "auto"]
ERAS: tuple[Era, ...] = ("legacy", "auto")


@dataclass
class Place:
    """A running service with a clock of its own."""

    services: Services
    clock: Clock
    port: int
    keys: dict[str, str] = field(default_factory=dict)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def key(self, organisation: str = "Acme", *scopes: Scope) -> str:
        name = f"{organisation} {scopes}"
        if name not in self.keys:
            self.keys[name] = self.services.keys.create(organisation, scopes or Scope).key
        return self.keys[name]

    def rest(self, method: str, path: str, body: Any = None, **headers: str) -> httpx.Response:
        sent = {"Authorization": f"Bearer {self.key()}"}
        sent |= {name.replace("_", "-"): value for name, value in headers.items()}
        return httpx.request(method, f"{self.url}{path}", json=body, headers=sent, timeout=60)

    @asynccontextmanager
    async def assistant(
        self, era: Era = "auto", key: str | None = None, **headers: str
    ) -> AsyncIterator[Client]:
        sent = {name.replace("_", "-"): value for name, value in headers.items()}
        if key is not None:
            sent["Authorization"] = f"Bearer {key}"
        async with (
            httpx2.AsyncClient(headers=sent, timeout=60) as http,
            Client(streamable_http_client(f"{self.url}/mcp", http_client=http), mode=era) as client,
        ):
            yield client


Opened = Callable[..., AbstractAsyncContextManager[Place]]


@pytest.fixture
def open_place(tmp_path: Path) -> Iterator[Callable[..., Place]]:
    running: list[Any] = []

    def opened(**settings: Any) -> Place:
        clock = Clock()
        given = {"key_per_minute": 0, "anonymous_per_minute": 0, **settings}
        services = build(Settings(data_dir=tmp_path, **given), now_ms=clock)
        server = served(create_app(services))
        running.append(server)
        return Place(services, clock, server.__enter__())

    yield opened
    for server in running:
        server.__exit__(None, None, None)


@pytest.fixture
def place(open_place: Callable[..., Place]) -> Place:
    return open_place()
