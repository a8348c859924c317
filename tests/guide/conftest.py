"""The documents for agents, as a service with its own store serves them."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from app.asgi import create_app, guide_sources
from app.bootstrap import Services, build
from app.entrypoints.http.guide.facts import Sources
from app.settings import Settings

DAY = date(2026, 11, 21)


@pytest.fixture
def services(tmp_path: Path) -> Services:
    return build(Settings(data_dir=tmp_path), today=lambda: DAY)


@pytest.fixture
def app(services: Services) -> Litestar:
    return create_app(services)


@pytest.fixture
def client(app: Litestar) -> Iterator[TestClient[Litestar]]:
    with TestClient(app) as client:
        yield client


@pytest.fixture(scope="session")
def sources() -> Sources:
    return guide_sources(build(Settings(), today=lambda: DAY))
