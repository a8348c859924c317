"""Schemathesis reads the description and tries to make the service contradict it."""

import logging
import os
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import structlog

from app.asgi import create_app
from app.bootstrap import build
from app.domain.keys import Scope
from app.settings import Settings
from tests.http.serving import served

# A name that it uses again for another order is refused, which no schema can say beforehand.
CONFIGURATION = """
[[operations]]
include-operation-id = "createCampaign"

[operations.checks.positive_data_acceptance]
expected-statuses = ["2xx", "401", "403", "409", "422"]
"""
SCHEMATHESIS = Path(__file__).parents[2] / ".venv/bin/schemathesis"


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """Leave out the log lines of thousands of requests, which a failure would print."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    yield
    structlog.reset_defaults()


@pytest.fixture
def seconds() -> str:
    return os.environ.get("BRIEFQUOTE_FUZZ_SECONDS", "20")  # noqa: TID251


def test_the_service_keeps_to_its_description(seconds: str, tmp_path: Path) -> None:
    settings = Settings(data_dir=tmp_path, key_per_minute=0, drafts_per_day=0)
    services = build(settings, today=lambda: date(2026, 11, 21))
    key = services.keys.create("Fuzz", Scope).key
    (tmp_path / "schemathesis.toml").write_text(CONFIGURATION, "utf-8")
    with served(create_app(services)) as port:
        run = subprocess.run(
            [
                *(SCHEMATHESIS, "run", f"http://127.0.0.1:{port}/openapi.json"),
                *("--checks", "all", "--phases", "examples,coverage,fuzzing,stateful"),
                *("--max-time", seconds, "--seed", "1", "--continue-on-failure"),
                *("--warnings", "off", "--no-color"),
                *("--header", f"Authorization: Bearer {key}"),
            ],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
    assert run.returncode == 0, run.stdout[-5_000:]
    assert "5 passed" in run.stdout
