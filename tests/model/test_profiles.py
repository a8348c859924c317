"""Each profile asks in its own way, and reads what an endpoint of its kind answers."""

import json

import pytest

from app.extraction.model.wire import SILENT
from tests.model.conftest import Serve
from tests.model.endpoint import Answer, Endpoint, completion, replies, says

BRIEF = "On veut du monde pour notre harnais. Une poignée de gens, disons 4 têtes."
SAID = {"creators_wanted": {"quote": "disons 4 têtes", "value": 4}}
COMMON = {"messages", "model"}


def _calls_a_tool() -> Answer:
    arguments = json.dumps(SILENT | SAID, ensure_ascii=False)
    call = {
        "id": "call_1",
        "type": "function",
        "function": {"name": "Answer", "arguments": arguments},
    }
    message = {"role": "assistant", "content": None, "tool_calls": [call]}
    return replies(completion({}, message=message, finish_reason="tool_calls"))


@pytest.mark.parametrize(
    ("profile", "sent"),
    [
        ("openai", {"response_format", "max_completion_tokens", "reasoning_effort"}),
        ("mistral", {"response_format", "max_tokens", "temperature"}),
        ("local", {"response_format", "max_tokens", "temperature"}),
        ("json", {"response_format", "max_tokens", "temperature"}),
        ("plain", {"response_format", "max_tokens"}),
        ("anthropic", {"tools", "tool_choice", "max_tokens", "temperature"}),
    ],
)
def test_a_profile_sends_what_it_names_and_nothing_else(
    profile: str, sent: set[str], model: Endpoint, serve: Serve
) -> None:
    model.answer = _calls_a_tool() if profile == "anthropic" else says(SAID)
    client = serve(model_profile=profile, model_deadline_s=5)
    estimate = client.post("/api/estimate", json={"brief": BRIEF}).json()
    assert estimate["extractor"] == "model+rules"
    assert estimate["stated"]["creators_wanted"] == 4
    assert set(model.requests[0]) == COMMON | sent
    assert model.calls == 1
