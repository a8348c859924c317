"""The service as it is set up without any configuration."""

from collections.abc import Iterator
from datetime import date

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from app.asgi import create_app
from app.bootstrap import Services, build
from app.settings import Settings


@pytest.fixture(scope="session")
def services() -> Services:
    return build(Settings(), today=lambda: date(2026, 11, 21))


@pytest.fixture(scope="session")
def app(services: Services) -> Litestar:
    return create_app(services)


@pytest.fixture
def client(app: Litestar) -> Iterator[TestClient[Litestar]]:
    with TestClient(app) as client:
        yield client
