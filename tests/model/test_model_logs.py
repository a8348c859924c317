"""Nothing of a brief, a key or an address in any log, whatever the model does with it."""

import json
import logging
import re
from collections.abc import Callable, Iterator

import pytest
import structlog
from prometheus_client import generate_latest

from app.extraction.model.client import failure
from app.logs import configure
from app.metrics import Metrics
from tests.model.cassettes import CASES, FOLDER
from tests.model.conftest import Serve
from tests.model.endpoint import Answer, Endpoint, breaks_off, replies, says
from tests.model.llama.server import KEY

CANARY = "canary-7f3a"
BRIEF = f"3 vidéos UGC pour {CANARY}, jeanne.{CANARY}@example.com"
ANSWERS: dict[str, Answer] = {
    "good": says({"title": f"{CANARY} vidéos"}),
    "echo in a wrong type": says({"creators_wanted": {"quote": CANARY, "value": CANARY}}),
    "echo in an error": replies({"error": {"message": BRIEF}}, status=400),
    "echo in HTML": replies(f"<p>{BRIEF}</p>", media_type="text/html"),
    "breaks off": breaks_off,
}


@pytest.fixture
def logged(capsys: pytest.CaptureFixture[str]) -> Iterator[Callable[[], str]]:
    """Everything that was logged since `configure`, which each test calls: it takes over stderr."""
    handlers, level = logging.root.handlers[:], logging.root.level
    logging.root.handlers.clear()
    yield lambda: "".join(capsys.readouterr())
    structlog.reset_defaults()
    logging.root.handlers[:] = handlers
    logging.root.setLevel(level)


@pytest.mark.parametrize("answer", ANSWERS)
def test_no_log_line_holds_what_a_caller_or_a_model_wrote(
    answer: str, model: Endpoint, serve: Serve, logged: Callable[[], str]
) -> None:
    configure("debug")
    metrics = Metrics()
    client = serve(model_key=f"sk-{CANARY}", metrics=metrics)
    model.answer = ANSWERS[answer]
    assert client.post("/api/estimate", json={"brief": BRIEF}).status_code == 200
    written = logged()
    assert "model_call" in written
    assert CANARY not in written
    shown = generate_latest(metrics.registry).decode()
    assert "briefquote_model" in shown
    assert CANARY not in shown


def test_a_failure_says_nothing_of_what_caused_it() -> None:
    failed = failure(ValueError(BRIEF))
    assert CANARY not in repr(failed)
    assert failed.__cause__ is failed.__context__ is None


def test_no_recording_holds_a_key_or_names_a_machine() -> None:
    recordings = [file.read_text("utf-8") for file in FOLDER.glob("*.yaml")]
    assert len(recordings) == len(CASES)
    for text in recordings:
        assert KEY not in text
        assert "authorization" not in text.lower()
        assert "127.0.0.1" not in text
        assert set(re.findall(r"https?://([^/\s]+)", text)) == {"model.example"}


def test_a_call_is_logged_with_its_cost(
    model: Endpoint, serve: Serve, logged: Callable[[], str]
) -> None:
    configure("debug")
    client = serve(model_name="gpt-6-luna")
    client.post("/api/estimate", json={"brief": BRIEF})
    lines = [json.loads(line) for line in logged().splitlines()]
    call = next(line for line in lines if line["event"] == "model_call")
    assert call["outcome"] == "answered"
    assert (call["prompt_tokens"], call["answer_tokens"], call["requests"]) == (1_300, 200, 1)
    assert call["cost_micro_usd"] == 1_300 * 0.10 + 200 * 0.50
    assert call["breaker"] == "closed"
    assert call["duration_ms"] >= 0
