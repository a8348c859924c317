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
from app.settings import Settings
from tests.http.serving import served

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
    with served(create_app(build(Settings(), today=lambda: date(2026, 11, 21)))) as port:
        run = subprocess.run(
            [
                *(SCHEMATHESIS, "run", f"http://127.0.0.1:{port}/openapi.json"),
                *("--checks", "all", "--phases", "examples,coverage,fuzzing"),
                *("--max-time", seconds, "--seed", "1", "--continue-on-failure"),
                *("--warnings", "off", "--no-color"),
            ],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        )
    assert run.returncode == 0, run.stdout[-5_000:]
    assert "2 passed" in run.stdout
