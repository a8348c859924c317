"""Schemathesis reads the description and tries to make the service contradict it."""

import logging
import os
import re
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import structlog

from app.asgi import create_app
from app.bootstrap import Services, build
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
SEEDS = os.environ.get("BRIEFQUOTE_FUZZ_SEEDS", "1").split()  # noqa: TID251
SCHEMATHESIS = Path(__file__).parents[2] / ".venv/bin/schemathesis"


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    """Leave out the log lines of thousands of requests, which a failure would print."""
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.ERROR))
    yield
    structlog.reset_defaults()


@pytest.fixture
def seconds() -> str:
    return os.environ.get("BRIEFQUOTE_FUZZ_SECONDS", "10")  # noqa: TID251


def built(folder: Path, **settings: Any) -> Services:
    given = Settings(data_dir=folder, key_per_minute=0, drafts_per_day=0, **settings)
    return build(given, today=lambda: date(2026, 11, 21))


def contradict(
    port: int, key: str, seed: str, folder: Path, *options: str
) -> subprocess.CompletedProcess[str]:
    (folder / "schemathesis.toml").write_text(CONFIGURATION, "utf-8")
    return subprocess.run(
        [
            *(SCHEMATHESIS, "run", f"http://127.0.0.1:{port}/openapi.json"),
            *("--checks", "all", "--seed", seed, "--continue-on-failure"),
            *("--warnings", "off", "--no-color"),
            *("--header", f"Authorization: Bearer {key}"),
            *options,
        ],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.parametrize("seed", SEEDS)
def test_the_service_keeps_to_its_description(seed: str, seconds: str, tmp_path: Path) -> None:
    services = built(tmp_path)
    key = services.keys.create("Fuzz", Scope).key
    phases = ("--phases", "examples,coverage,fuzzing,stateful", "--max-time", seconds)
    with served(create_app(services)) as port:
        run = contradict(port, key, seed, tmp_path, *phases)
    assert run.returncode == 0, run.stdout[-5_000:]
    assert "5 passed" in run.stdout


@pytest.mark.parametrize("seed", SEEDS)
def test_a_gateway_keeps_to_the_same_description(seed: str, seconds: str, tmp_path: Path) -> None:
    upstream = built(tmp_path / "upstream")
    key = upstream.keys.create("Fuzz", Scope).key
    phases = ("--phases", "stateful", "--max-time", seconds)
    with served(create_app(upstream)) as behind:
        gateway = built(tmp_path / "gateway", upstream_url=f"http://127.0.0.1:{behind}")
        with served(create_app(gateway)) as port:
            orders = ("--include-path-regex", "campaigns")
            run = contradict(port, key, seed, tmp_path, *phases, *orders)
    assert run.returncode == 0, run.stdout[-5_000:]
    assert re.search(r"Scenarios: +[1-9]", run.stdout), run.stdout[-5_000:]
