"""Many callers, few calls: one per brief, within a budget, none to an endpoint that is down."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from time import perf_counter
from typing import Any

import httpx
import pytest

from app.extraction.model.guard import Breaker
from app.extraction.model.outcomes import ModelFailed, Outcome
from tests.model.conftest import Serve
from tests.model.endpoint import Endpoint, hangs, replies, says

CALL_TOKENS = 1_500
CALLS_WORTH = 50


async def _post(client: httpx.AsyncClient, brief: str) -> tuple[dict[str, Any], float]:
    began = perf_counter()
    answer = await client.post("/api/estimate", json={"brief": brief})
    assert answer.status_code == 200, answer.text
    return answer.json(), perf_counter() - began


def _many(
    client: httpx.Client, briefs: list[str], *, at_once: int
) -> list[tuple[dict[str, Any], float]]:
    async def run() -> list[tuple[dict[str, Any], float]]:
        # A connection is given up before the server does so, after 5 s, while it is used again.
        limits = httpx.Limits(max_connections=at_once, keepalive_expiry=1)
        async with httpx.AsyncClient(base_url=client.base_url, limits=limits, timeout=60) as many:
            turns = asyncio.Semaphore(at_once)

            async def one(brief: str) -> tuple[dict[str, Any], float]:
                async with turns:
                    return await _post(many, brief)

            return await asyncio.gather(*map(one, briefs))

    return asyncio.run(run())


def test_the_same_brief_is_asked_about_once(model: Endpoint, serve: Serve) -> None:
    answers = _many(serve(), ["3 vidéos UGC avec un chien"] * 200, at_once=200)
    assert model.calls == 1
    assert {estimate["extractor"] for estimate, _ in answers} == {"model+rules"}


def test_the_budget_of_a_day_is_never_exceeded(model: Endpoint, serve: Serve) -> None:
    model.answer = says({}, tokens=CALL_TOKENS)
    budget = CALLS_WORTH * CALL_TOKENS
    client = serve(model_tokens_per_day=budget, model_concurrency=0)
    answers = _many(client, [f"{n} vidéos UGC pour nos thés" for n in range(300)], at_once=32)
    assert 0 < model.calls <= CALLS_WORTH
    refined = [estimate for estimate, _ in answers if estimate["extractor"] == "model+rules"]
    assert len(refined) == model.calls
    unrefined = [estimate for estimate, _ in answers if estimate["extractor"] == "rules"]
    for estimate in unrefined:
        assert "over_budget" in next(
            one["detail"] for one in estimate["warnings"] if one["code"] == "model_unavailable"
        )


def test_a_request_that_went_astray_may_have_cost_all(
    model: Endpoint, serve: Serve, tmp_path: Path
) -> None:
    answers = [says("no JSON", tokens=CALL_TOKENS), hangs]

    async def in_turn(writer: asyncio.StreamWriter) -> None:
        await answers.pop(0)(writer)

    model.answer = in_turn
    _many(serve(model_deadline_s=5), ["3 vidéos UGC"], at_once=1)
    assert model.calls == 2
    with closing(sqlite3.connect(tmp_path / "briefquote.db")) as store:
        ((spent,),) = store.execute("SELECT spent FROM model_tokens")
    assert spent > 2 * CALL_TOKENS


def test_without_a_store_no_model_is_asked(model: Endpoint, serve: Serve, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder", "utf-8")
    client = serve(data_dir=blocked / "data")
    estimate = client.post("/api/estimate", json={"brief": "3 vidéos UGC"}).json()
    assert "no_ledger" in estimate["warnings"][-1]["detail"]
    assert not model.calls


def test_an_endpoint_that_asks_to_wait_is_left_alone(model: Endpoint, serve: Serve) -> None:
    model.answer = replies({}, status=429, retry_after="60")
    _many(serve(), [f"{n} vidéos UGC" for n in range(1, 20)], at_once=1)
    assert model.calls == 1


def test_an_endpoint_that_fails_is_left_alone(model: Endpoint, serve: Serve) -> None:
    model.answer = replies("oops", status=500)
    _many(serve(), [f"{n} vidéos UGC" for n in range(1, 20)], at_once=1)
    assert model.calls == 5


def test_a_full_endpoint_is_not_waited_for(model: Endpoint, serve: Serve) -> None:
    model.answer = hangs
    client = serve(model_concurrency=2, model_deadline_s=5)
    answers = _many(client, [f"{n} vidéos UGC" for n in range(8)], at_once=8)
    assert model.calls == 2
    busy = [estimate for estimate, took_s in answers if took_s < 4.5]
    assert len(busy) == 6
    for estimate in busy:
        details = {one["code"]: one["detail"] for one in estimate["warnings"]}
        assert "busy" in details["model_unavailable"]


def test_a_caller_who_leaves_takes_the_call_along(model: Endpoint, serve: Serve) -> None:
    model.answer = hangs
    client = serve(model_deadline_s=30)

    async def run() -> None:
        async with httpx.AsyncClient(base_url=client.base_url, timeout=30) as one:
            leaves = asyncio.ensure_future(_post(one, "3 vidéos UGC"))
            assert await asyncio.to_thread(model.arrived.wait, 20)
            leaves.cancel()
            assert await asyncio.to_thread(model.hung_up.wait, 5)

    asyncio.run(run())


def test_a_caller_who_leaves_takes_nothing_from_those_who_stay(
    model: Endpoint, serve: Serve
) -> None:
    client = serve(model_deadline_s=5)
    model.answer = hangs

    async def run() -> dict[str, Any]:
        async with httpx.AsyncClient(base_url=client.base_url, timeout=30) as two:
            stays = asyncio.ensure_future(_post(two, "3 vidéos UGC"))
            leaves = asyncio.ensure_future(_post(two, "3 vidéos UGC"))
            assert await asyncio.to_thread(model.arrived.wait, 20)
            leaves.cancel()
            estimate, _ = await stays
            return estimate

    estimate = asyncio.run(run())
    assert model.calls == 1
    assert "timed_out" in estimate["warnings"][-1]["detail"]


def _fail(breaker: Breaker, outcome: Outcome, retry_after_s: float | None = None) -> Outcome:
    with pytest.raises(ModelFailed) as caught, breaker.watch():
        raise ModelFailed(outcome, retry_after_s)
    return caught.value.outcome


def test_the_breaker_lets_one_call_probe_and_closes_when_it_succeeds() -> None:
    now_s = 0.0
    breaker = Breaker(lambda: now_s)
    for _ in range(5):
        assert _fail(breaker, Outcome.SERVER_ERROR) == Outcome.SERVER_ERROR
    assert breaker.state == "open"
    assert _fail(breaker, Outcome.SERVER_ERROR) == Outcome.BREAKER_OPEN
    now_s = 11.0
    with breaker.watch():
        assert _fail(breaker, Outcome.SERVER_ERROR) == Outcome.BREAKER_OPEN
    assert breaker.state == "closed"


def test_a_failed_probe_opens_the_breaker_again() -> None:
    now_s = 0.0
    breaker = Breaker(lambda: now_s)
    _fail(breaker, Outcome.UNAUTHORIZED)
    now_s = 59.0
    assert breaker.state == "open"
    now_s = 61.0
    assert _fail(breaker, Outcome.SERVER_ERROR) == Outcome.SERVER_ERROR
    assert breaker.state == "open"


@pytest.mark.parametrize("outcome", [Outcome.REFUSED, Outcome.INVALID, Outcome.BUSY])
def test_what_is_no_fault_of_the_endpoint_opens_nothing(outcome: Outcome) -> None:
    breaker = Breaker(lambda: 0.0)
    for _ in range(20):
        _fail(breaker, outcome)
    assert breaker.state == "closed"
