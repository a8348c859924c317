"""Whatever goes wrong on the way: one draft at most, no false failure, nothing hangs."""

import gzip
import json
from time import monotonic
from typing import Any

import pytest

from tests.gateway.conftest import Front, Fronted
from tests.gateway.proxy import (
    Fault,
    arrives_twice,
    breaks_off,
    comes_late,
    drips,
    floods,
    hangs_after,
    hangs_before,
    passes,
    resets_after,
    resets_before,
    rewrites,
    says,
    talks_nonsense,
)

# What is measured against the clock is measured alone.
pytestmark = pytest.mark.alone

DEADLINE_S, SLACK_S = 3.0, 2.0
IN_FLIGHT = json.dumps({"error": "idempotency_in_flight", "detail": "wait"}).encode()
CREATED = json.dumps({"status": "draft", "ordered_by_agent": True, "next_step": "x"}).encode()
WITHOUT_ID = b'{"status":"draft"}'

# What spoils every attempt of a first request, and what that one is answered.
FAULTS: dict[str, tuple[Fault, int]] = {
    "reset before it arrives": (resets_before, 502),
    "reset after it is done": (resets_after, 502),
    "no answer, nothing done": (hangs_before, 504),
    "no answer, all done": (hangs_after, 504),
    "a byte now and then": (drips, 504),
    "half an answer": (breaks_off, 502),
    "no HTTP": (talks_nonsense, 502),
    "50 MiB": (floods, 502),
    "500": (says(500), 502),
    "502 without a reason": (says(502, b"<html>"), 502),
    "503, done all the same": (says(503, retry_after="7"), 503),
    "504": (says(504), 504),
    "429": (says(429, forwards=False, retry_after="7"), 429),
    "409 in flight": (says(409, IN_FLIGHT, retry_after="7"), 409),
    "408": (says(408), 502),
    "200 and a page": (says(200, b"<html>hello</html>"), 502),
    "201 and a page": (says(201, b"<html>hello</html>"), 502),
    "201 without an id": (says(201, WITHOUT_ID), 502),
    "201 and no JSON of ours": (says(201, b"[" * 9_000), 502),
    "an id that is none": (rewrites(b'"campaign_id":"', b'"campaign_id":"../../x'), 502),
    "another status": (rewrites(b'"draft"', b'"open"'), 502),
    "an address to run": (rewrites(b"http://localhost:8000/c/", b"javascript:alert(1)//"), 502),
    "a redirect": (says(302, location="http://169.254.169.254/latest/meta-data"), 502),
    "a coding": (says(201, gzip.compress(CREATED), content_encoding="gzip"), 502),
    "204": (says(204, b""), 502),
}


@pytest.fixture
def front(open_front: Fronted) -> Front:
    return open_front(upstream_deadline_s=DEADLINE_S)


def said(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["error"]


@pytest.mark.parametrize("name", FAULTS)
def test_a_client_that_repeats_gets_its_one_draft(name: str, front: Front) -> None:
    fault, status = FAULTS[name]
    front.get()
    front.proxy.faults = [fault] * 3
    began_s = monotonic()

    first = front.order()
    took_s = monotonic() - began_s
    front.proxy.faults = []
    second = front.order()
    third = front.order()

    assert first.status_code == status
    assert int(first.headers["retry-after"]) > 0
    assert took_s < DEADLINE_S + SLACK_S
    assert second.status_code == 201
    assert third.content == second.content
    assert third.headers["idempotent-replayed"] == "true"
    assert front.drafts() == [second.json()["campaign_id"]]
    assert len({sent.headers["idempotency-key"] for sent in front.proxy.orders}) == 1


ONCE: dict[str, Fault] = {
    "passed": passes,
    "late": comes_late,
    "twice": arrives_twice,
    "reset before": resets_before,
    "reset after": resets_after,
    "no answer, nothing done": hangs_before,
    "no answer, all done": hangs_after,
    "half an answer": breaks_off,
    "no HTTP": talks_nonsense,
    "502": says(502),
    "503": says(503),
}


@pytest.mark.parametrize("once", ["a", None])
@pytest.mark.parametrize("name", ONCE)
def test_what_goes_wrong_once_is_not_seen(name: str, once: str | None, front: Front) -> None:
    front.get()  # the first request of all also makes tables, longer than it may take
    front.proxy.faults = [ONCE[name]]

    answer = front.order(once)

    assert answer.status_code == 201
    assert "idempotent-replayed" not in answer.headers or name == "twice"
    assert front.drafts() == [answer.json()["campaign_id"]]
    listed = front.get().json()["data"]
    assert [one["campaign_id"] for one in listed] == front.drafts()
