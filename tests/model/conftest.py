"""The service with a model reader whose endpoint is a server of the test."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

import httpx
import pytest

from app.asgi import create_app
from app.bootstrap import build
from app.metrics import Metrics
from app.settings import Settings
from tests.http.serving import served
from tests.model.endpoint import Endpoint, endpoint

TODAY = date(2026, 11, 21)
Serve = Callable[..., httpx.Client]


@pytest.fixture
def model() -> Iterator[Endpoint]:
    with endpoint() as made:
        yield made


@pytest.fixture
def serve(model: Endpoint, tmp_path: Path) -> Iterator[Serve]:
    """Start the service with settings of the test and return a client of it."""
    with ExitStack() as stack:

        def start(*, metrics: Metrics | None = None, **settings: Any) -> httpx.Client:
            given: dict[str, Any] = {
                "model_url": model.url,
                "model_name": "stub",
                "model_profile": "local",
                "model_deadline_s": 10.0,
                "anonymous_per_minute": 0,
                "data_dir": tmp_path,
            }
            chosen = Settings(**(given | settings))
            services = build(chosen, today=lambda: TODAY, metrics=metrics)
            port = stack.enter_context(served(create_app(services)))
            client = httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=30)
            return stack.enter_context(client)

        yield start
