"""Whatever a model does, the caller gets the rules' estimate, in time and with a warning."""

from time import perf_counter
from typing import Any

import pytest

from tests.model.conftest import Serve
from tests.model.endpoint import (
    Answer,
    Endpoint,
    breaks_off,
    completion,
    drips,
    hangs,
    replies,
    resets,
    says,
)

# The deadlines are short, and a busy machine is slower than they are.
pytestmark = pytest.mark.alone

BRIEF = "3 vidéos TikTok avec un chien pour nos croquettes, 120 € chacun, avant Noël"
DEADLINE_S = 1.0
# Where it is not to be reached: the first call of all also makes tables.
FAR_DEADLINE_S = 8.0
SLACK_S = 0.1
SLOW_MACHINE = 3
NOT_COMPARED = {"estimate_id", "warnings", "extractor", "model", "prompt_version", "confidence"}

FAULTS: dict[str, tuple[Answer, str]] = {
    "hangs": (hangs, "timed_out"),
    "slow drip": (drips, "timed_out"),
    "reset": (resets, "no_connection"),
    "breaks off": (breaks_off, "no_connection"),
    "401": (replies({"error": {"message": "no"}}, status=401), "unauthorized"),
    "403": (replies({"error": {"message": "no"}}, status=403), "unauthorized"),
    "400": (replies({"error": {"message": "no"}}, status=400), "rejected"),
    "404": (replies("not here", status=404, media_type="text/plain"), "rejected"),
    "429": (replies({}, status=429, retry_after="120"), "rate_limited"),
    "429 with a date": (
        replies({}, status=429, retry_after="Wed, 21 Oct 2026 07:28:00 GMT"),
        "rate_limited",
    ),
    "500": (replies("oops", status=500, media_type="text/plain"), "server_error"),
    "HTML": (replies("<html>login</html>", media_type="text/html"), "not_json"),
    "HTML that says it is JSON": (replies("<html>login</html>"), "not_json"),
    "truncated JSON": (replies('{"id": "x", "choices": [{"mess'), "not_json"),
    "a list": (replies([]), "not_json"),
    "no choices": (replies(completion({}) | {"choices": []}), "no_choice"),
    "null choices": (replies(completion({}) | {"choices": None}), "no_choice"),
    "no message": (says({}, message=None), "no_choice"),
    "choices of text": (replies(completion({}) | {"choices": "none"}), "no_choice"),
    "usage of text": (replies(completion({}) | {"usage": "none"}), "invalid"),
    "tokens of text": (replies(completion({}) | {"usage": {"prompt_tokens": "many"}}), "invalid"),
    "choices of numbers": (replies(completion({}) | {"choices": [1]}), "no_choice"),
    "a message of text": (says({}, message="none"), "invalid"),
    "a number for content": (says({}, message={"role": "assistant", "content": 5}), "invalid"),
    "an empty object": (replies({}), "no_choice"),
    "an error told as 200": (replies({"error": {"message": "overloaded"}}), "no_choice"),
    "refusal": (
        says({}, message={"role": "assistant", "content": None, "refusal": "I will not"}),
        "refused",
    ),
    "filtered": (says({}, finish_reason="content_filter"), "filtered"),
    "out of tokens": (says('{"creators_wanted": {"quo', finish_reason="length"), "truncated"),
    "no JSON": (says("Sure! Here are the values you asked for."), "invalid"),
    "broken JSON": (says('{"creators_wanted": {'), "invalid"),
    "blank": (says("   "), "invalid"),
    "wrong types": (says({"creators_wanted": "three", "platforms": 5}), "invalid"),
    "no number": (says('{"creators_wanted": {"quote": "3", "value": 1e999}}'), "invalid"),
}


def _estimate(client: Any, brief: str = BRIEF, **more: Any) -> tuple[dict[str, Any], float]:
    began = perf_counter()
    answer = client.post("/api/estimate", json={"brief": brief, **more})
    took_s = perf_counter() - began
    assert answer.status_code == 200, answer.text
    return answer.json(), took_s


def _compared(estimate: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in estimate.items() if name not in NOT_COMPARED}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_costs_the_refinement_only(fault: str, model: Endpoint, serve: Serve) -> None:
    model.answer, outcome = FAULTS[fault]
    deadline_s = DEADLINE_S if outcome == "timed_out" else FAR_DEADLINE_S
    client = serve(model_deadline_s=deadline_s)
    rules, _ = _estimate(client, extractor="rules")
    estimate, took_s = _estimate(client)
    assert _compared(estimate) == _compared(rules)
    assert estimate["extractor"] == "rules"
    assert estimate["model"] is None
    warning = next(one for one in estimate["warnings"] if one["code"] == "model_unavailable")
    assert outcome in warning["detail"]
    assert model.calls <= 2
    assert took_s < deadline_s + SLACK_S * SLOW_MACHINE


def test_nothing_listens(serve: Serve) -> None:
    estimate, _ = _estimate(serve(model_url="http://127.0.0.1:9/v1"))
    assert [one["code"] for one in estimate["warnings"]] == ["model_unavailable"]


def test_extractor_rules_asks_nobody(model: Endpoint, serve: Serve) -> None:
    _estimate(serve(), extractor="rules")
    assert not model.calls


@pytest.mark.parametrize(
    ("said", "field"),
    [
        ({"creators_wanted": {"quote": "60 créateurs", "value": 60}}, "creators_wanted"),
        (
            {"money": {"quote": "900 €", "per": "creator", "currency": "EUR", "amount": 900}},
            "budget_per_creator_cents",
        ),
        ({"deadline": {"quote": "le 3 mai", "value": "2027-05-03"}}, "deadline"),
        ({"platforms": [{"quote": "Facebook", "value": "Facebook"}]}, "platforms"),
    ],
)
def test_what_the_brief_lacks_is_left_out(
    said: dict[str, Any], field: str, model: Endpoint, serve: Serve
) -> None:
    client = serve()
    model.answer = says(said)
    rules, _ = _estimate(client, extractor="rules")
    estimate, _ = _estimate(client)
    assert _compared(estimate) == _compared(rules)
    assert estimate["extractor"] == "model+rules"
    noticed = [(one["code"], one["field"]) for one in estimate["warnings"]]
    assert ("model_value_ungrounded", field) in noticed
