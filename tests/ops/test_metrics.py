"""What is counted, and that all processes of a service count together."""

import socket
import subprocess
import timeit
from collections.abc import Callable
from http.client import HTTPConnection
from typing import Any

import pytest
from litestar.testing import TestClient

from app.asgi import create_app
from app.bootstrap import build
from app.domain.keys import Scope
from app.metrics import Metrics
from app.settings import Settings
from tests.model.endpoint import endpoint, replies
from tests.ops.serving import BRIEFQUOTE, Service, listening, service
from tests.ordering.conftest import DRAFT
from tests.ordering.processes import environment


@pytest.fixture
def metrics() -> Metrics:
    return Metrics()


def counted(metrics: Metrics, name: str) -> dict[tuple[str, ...], float]:
    """The values of a metric by its labels, where there are any."""
    return {
        tuple(sample.labels.values()): sample.value
        for family in metrics.registry.collect()
        for sample in family.samples
        if sample.name == f"briefquote_{name}" and sample.value
    }


Open = Callable[..., TestClient[Any]]


@pytest.fixture
def opened(tmp_path: Any, metrics: Metrics) -> Any:
    clients: list[TestClient[Any]] = []

    def start(**settings: Any) -> TestClient[Any]:
        given = {"data_dir": tmp_path, "anonymous_per_minute": 0, **settings}
        services = build(Settings(**given), metrics=metrics)
        client = TestClient(create_app(services))
        client.headers["Authorization"] = f"Bearer {services.keys.create('Acme', Scope).key}"
        clients.append(client)
        return client.__enter__()

    yield start
    for client in clients:
        client.__exit__(None, None, None)


def test_a_request_is_counted_by_method_route_and_status(opened: Open, metrics: Metrics) -> None:
    client = opened()
    client.get("/healthz")
    client.get("/campaigns/1f0e2d3c-4b5a-4678-8899-aabbccddeeff")
    client.get("/who/wrote/this?canary")
    client.request("BREW", "/healthz")

    assert counted(metrics, "http_requests_total") == {
        ("GET", "/healthz", "200"): 1,
        ("GET", "/campaigns/{campaign_id}", "404"): 1,
        ("GET", "none", "404"): 1,
        ("other", "none", "405"): 1,
    }
    assert counted(metrics, "http_request_seconds_count") == {
        ("/healthz",): 1,
        ("/campaigns/{campaign_id}",): 1,
        ("none",): 2,
    }
    assert counted(metrics, "http_requests_in_flight") == {}


def test_estimates_are_counted_by_reader_and_language(opened: Open, metrics: Metrics) -> None:
    client = opened()
    for brief in ("5 vidéos avec un chien", "3 dogs, please", "3 cats, please"):
        client.post("/api/estimate", json={"brief": brief})

    assert counted(metrics, "estimates_total") == {("rules", "fr"): 1, ("rules", "en"): 2}


def test_orders_are_counted_by_how_they_ended(opened: Open, metrics: Metrics) -> None:
    client = opened(drafts_per_day=1)
    once = {"Idempotency-Key": "a"}
    for body, headers in ((DRAFT, once), (DRAFT, once), ({**DRAFT, "title": "x"}, once)):
        client.post("/api/campaigns", json=body, headers=headers)
    client.post("/api/campaigns", json=DRAFT)

    assert counted(metrics, "orders_total") == {
        ("created",): 1,
        ("replayed",): 1,
        ("validation_error",): 1,
        ("rate_limited",): 1,
    }


def test_refusals_are_counted_by_their_limit(opened: Open, metrics: Metrics) -> None:
    client = opened(key_per_minute=1, anonymous_per_minute=1)
    for headers in ({}, {"Authorization": ""}):
        for _ in range(3):
            client.get("/api/campaigns", headers=headers)
    del client.headers["Authorization"]
    for _ in range(4):
        client.post("/api/estimate", json={"brief": "x"})

    assert counted(metrics, "refusals_total") == {
        ("key_per_minute",): 2,
        ("anonymous_per_minute",): 3,
    }


def test_a_store_that_is_down_is_counted(tmp_path: Any, metrics: Metrics) -> None:
    (tmp_path / "secret").write_text("s" * 32, "utf-8")
    (tmp_path / "briefquote.db").write_text("no database at all " * 99, "utf-8")
    services = build(Settings(data_dir=tmp_path, anonymous_per_minute=9), metrics=metrics)
    with TestClient(create_app(services)) as client:
        client.post("/api/estimate", json={"brief": "x"})

    assert counted(metrics, "store_failures_total") == {("down",): 1}


def test_calls_of_the_model_are_counted_with_what_they_cost(opened: Open, metrics: Metrics) -> None:
    with endpoint() as model:
        client = opened(model_url=model.url, model_name="gpt-6-luna", model_profile="local")
        client.post("/api/estimate", json={"brief": "3 dogs"})
        model.answer = replies({}, status=401)
        client.post("/api/estimate", json={"brief": "4 dogs"})
        client.post("/api/estimate", json={"brief": "5 dogs"})

    assert counted(metrics, "model_calls_total") == {
        ("answered",): 1,
        ("unauthorized",): 1,
        ("breaker_open",): 1,
    }
    assert counted(metrics, "model_tokens_total") == {("prompt",): 1_300, ("answer",): 200}
    assert counted(metrics, "model_call_seconds_count") == {(): 2}
    assert counted(metrics, "model_breakers_open") == {(): 1}
    (cost,) = counted(metrics, "model_cost_usd_total").values()
    assert cost == pytest.approx((1_300 * 0.10 + 200 * 0.50) / 1_000_000)


def test_nothing_is_counted_where_nobody_asked_for_it(tmp_path: Any) -> None:
    assert build(Settings(data_dir=tmp_path)).metrics is None


def test_counting_a_request_takes_microseconds() -> None:
    """A hundredth of the cheapest answer; the bar is ten times what it takes."""
    metrics = Metrics()

    def count() -> None:
        metrics.request_began()
        metrics.request_ended("POST", "/api/estimate", 200, 1_000_000)

    assert min(timeit.repeat(count, number=1_000, repeat=5)) / 1_000 < 50e-6


def test_all_workers_count_together(tmp_path: Any) -> None:
    route = 'route="/api/estimate",status="200"'
    answered = f'briefquote_http_requests_total{{method="POST",{route}}}'
    with service({"data_dir": tmp_path}, "--workers", "2") as running:
        while len(listening(running)) < 2:
            pass
        for _ in range(20):
            post_estimate(running)
        # A request is counted once it is answered, which its caller may know a moment before.
        looks = (running.metrics() for _ in range(200))
        seen = next(one for one in looks if one[answered] >= 20)
        beside_the_api = running.get("/metrics")[0]

    assert seen[answered] == 20
    assert seen['briefquote_estimates_total{extractor="rules",language="fr"}'] == 20
    assert seen["briefquote_http_requests_in_flight"] == 0
    assert seen["briefquote_tariff_age_days"] >= 0
    assert len([name for name in seen if name.startswith("briefquote_process_resident")]) == 3
    assert beside_the_api == 404


def post_estimate(running: Service) -> None:
    connection = HTTPConnection("127.0.0.1", running.port, timeout=30)
    headers = {"Content-Type": "application/json", "Connection": "close"}
    connection.request("POST", "/api/estimate", '{"brief": "5 chiens"}', headers)
    assert connection.getresponse().read()
    connection.close()


def test_an_address_that_is_taken_says_which_setting_it_is(tmp_path: Any) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        refused = subprocess.run(
            [BRIEFQUOTE, "serve", "--port", "0"],
            env=environment({"data_dir": tmp_path, "metrics_address": address}),
            capture_output=True,
            text=True,
            check=False,
        )

    assert refused.returncode == 1
    assert f"BRIEFQUOTE_METRICS_ADDRESS cannot be used: nothing can listen on {address}" in (
        refused.stderr
    )
    assert "Traceback" not in refused.stderr
