"""Server-sent events: the rules' estimate at once, then the refined one, then the end."""

import json
from time import perf_counter
from typing import Any

import httpx
import pytest

from tests.model.conftest import Serve
from tests.model.endpoint import Endpoint, hangs, replies, says

SLOW_MACHINE = 3
FIRST_S = 0.02
BRIEF = "3 vidéos UGC avec un chien, 120 € chacun"
HEADERS = {"accept": "text/event-stream"}


def _events(client: httpx.Client, **more: Any) -> list[tuple[str, dict[str, Any], float]]:
    events: list[tuple[str, dict[str, Any], float]] = []
    began = perf_counter()
    with client.stream(
        "POST", "/api/estimate", json={"brief": BRIEF, **more}, headers=HEADERS
    ) as r:
        assert r.status_code == 200
        assert r.headers["content-type"].startswith("text/event-stream")
        assert r.headers["cache-control"] == "no-store"
        name = ""
        for line in r.iter_lines():
            if line.startswith("event: "):
                name = line.removeprefix("event: ")
            elif line.startswith("data: "):
                data = json.loads(line.removeprefix("data: "))
                events.append((name, data, perf_counter() - began))
    return events


def test_two_estimates_then_done(model: Endpoint, serve: Serve) -> None:
    model.answer = says({"creators_wanted": {"quote": "3 vidéos", "value": 3}})
    events = _events(serve())
    assert [name for name, _, _ in events] == ["estimate", "estimate", "done"]
    assert [data["extractor"] for name, data, _ in events[:2]] == ["rules", "model+rules"]


@pytest.mark.alone
def test_the_first_comes_before_a_model_that_hangs(model: Endpoint, serve: Serve) -> None:
    model.answer = hangs
    client = serve(model_deadline_s=0.5)
    _events(client, extractor="rules")  # the first request of a process loads the lexicon
    first, second, done = _events(client)
    assert first[2] < FIRST_S * SLOW_MACHINE
    assert second[1]["warnings"][-1]["code"] == "model_unavailable"
    assert done[0] == "done"
    assert done[2] < 0.5 + 0.1 * SLOW_MACHINE


def test_without_a_model_one_estimate(model: Endpoint, serve: Serve) -> None:
    client = serve(model_url=None)
    assert [name for name, _, _ in _events(client)] == ["estimate", "done"]
    assert not model.calls


def test_a_model_that_fails_ends_it_cleanly(model: Endpoint, serve: Serve) -> None:
    model.answer = replies("oops", status=500)
    assert [name for name, _, _ in _events(serve())] == ["estimate", "estimate", "done"]


def test_a_bad_request_is_refused_as_ever(serve: Serve) -> None:
    answer = serve().post("/api/estimate", json={"brief": ""}, headers=HEADERS)
    assert answer.status_code == 422
    assert answer.json()["error"] == "validation_error"


def test_who_leaves_a_stream_takes_the_call_along(model: Endpoint, serve: Serve) -> None:
    model.answer = hangs
    client = serve(model_deadline_s=30)
    with client.stream("POST", "/api/estimate", json={"brief": BRIEF}, headers=HEADERS):
        assert model.arrived.wait(5)
    assert model.hung_up.wait(5)
