"""The service as it is set up without any configuration, on a day of its own."""

from collections.abc import Iterator
from datetime import date

import pytest
from litestar import Litestar
from litestar.testing import TestClient

from app.asgi import create_app
from app.bootstrap import Services, build
from app.settings import Settings

TODAY = date(2026, 11, 28)


@pytest.fixture(scope="session")
def services(tmp_path_factory: pytest.TempPathFactory) -> Services:
    settings = Settings(data_dir=tmp_path_factory.mktemp("data"))
    return build(settings, today=lambda: TODAY)


@pytest.fixture(scope="session")
def app(services: Services) -> Litestar:
    return create_app(services)


@pytest.fixture
def client(app: Litestar) -> Iterator[TestClient[Litestar]]:
    with TestClient(app) as client:
        yield client
