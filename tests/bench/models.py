"""The service with a language model, beside a service that has Instructor ask it each time."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from statistics import median
from typing import Final
from urllib.parse import urlsplit

from tests.bench import bars
from tests.bench.briefs import endless_briefs
from tests.bench.figures import Figure, Part, Scale, at_least, at_most
from tests.bench.line import Line, timed_ms
from tests.bench.load import estimate_request, estimate_requests, load
from tests.bench.server import Server, serving

LATENCY_MS: Final = 300
_LENGTH: Final = 300
_NAIVE: Final = "FastAPI + Instructor"
# Tokens that pay for no call.
_SPENT: Final = {"model_tokens_per_day": "1"}
_CALLERS: Final = 32


@contextmanager
def with_model() -> Iterator[tuple[Server, dict[str, str]]]:
    """Serve with a model that takes a while; the settings lead others to it."""
    with serving("stub", LATENCY_MS) as stub:
        settings = {
            "model_url": f"http://127.0.0.1:{stub.port}/v1",
            "model_name": "stub",
            "model_profile": "local",
            "model_tokens_per_day": "0",
        }
        with serving("app", **settings) as ours:
            yield ours, settings


def part(scale: Scale) -> Part:
    """Measure both services in turns, one request at a time, then many of the same."""
    count = max(4, scale.requests // 12)
    with with_model() as (ours, settings), serving("naive", **settings) as naive:
        texts = endless_briefs(_LENGTH)
        with Line(ours.port) as line, Line(naive.port) as other, Line(_port(settings)) as model:
            for warm in (line, other):
                warm.ask(estimate_request(next(texts)))
            naive_ms, whole_ms, first_ms, model_ms = [], [], [], []
            for text in islice(texts, count):
                model_ms.append(timed_ms(model, _model_request(text)))
                naive_ms.append(timed_ms(other, estimate_request(text)))
                whole_ms.append(timed_ms(line, estimate_request(text)))
                first_ms.append(
                    line.first_event_ms(estimate_request(next(texts), is_streamed=True))
                )
            one_brief = [estimate_request(next(texts))] * (16 * count)
        repeated = load(ours.port, one_brief), load(naive.port, one_brief)
    how = (
        f"The same stub of a model, which answers after {LATENCY_MS} ms, behind both. The other "
        "service is a FastAPI route that has Instructor fill in our wire model each time and "
        "answers that, unpriced. One request at a time, briefs of which no two are equal; of one "
        "brief again and again by 16 callers, the answer is cached. Without tokens left no model "
        "is asked: what 99 of 100 distinct briefs take then, 32 at a time."
    )
    more_ms = median(one - two for one, two in zip(whole_ms, model_ms, strict=True))
    return Part(
        "With a language model",
        how,
        [
            Figure(
                "first streamed estimate, sooner",
                median(naive_ms),
                "ms",
                "first event of ours",
                median(first_ms),
                at_least(bars.FIRST_TIMES, of_ratio=True),
            ),
            Figure("a refined estimate", median(whole_ms), "ms", _NAIVE, median(naive_ms)),
            Figure("… longer than the model", more_ms, "ms", bar=at_most(bars.MODEL_MORE_MS)),
            Figure(
                f"one brief {len(one_brief)} times (cached)",
                repeated[0].per_s,
                "a second",
                _NAIVE,
                repeated[1].per_s,
                at_least(bars.REPEATED_TIMES, of_ratio=True),
            ),
            *_without_tokens(scale, settings),
        ],
    )


def _without_tokens(scale: Scale, settings: dict[str, str]) -> Iterator[Figure]:
    with serving("app", **{**settings, **_SPENT}) as ours:
        for length in (100, _LENGTH):
            texts = islice(endless_briefs(length), 50 + scale.requests)
            requests = estimate_requests(texts)
            load(ours.port, requests[:50])
            slow_ms = load(ours.port, requests[50:], connections=_CALLERS).slow_ms
            yield Figure(
                f"{length} characters without tokens left",
                slow_ms,
                "ms",
                bar=at_most(bars.WITHOUT_MODEL_MS),
            )


def _port(settings: dict[str, str]) -> int:
    port = urlsplit(settings["model_url"]).port
    assert port is not None
    return port


def _model_request(text: str) -> bytes:
    asked = {"model": "stub", "messages": [{"role": "user", "content": text}]}
    body = json.dumps(asked).encode()
    head = (
        b"POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\n"
        b"Content-Type: application/json\r\nContent-Length: %d\r\n\r\n"
    )
    return head % len(body) + body


def streaming(scale: Scale) -> Part:
    """Measure the first event of the rules alone, beside the whole answer at once."""
    count = max(8, scale.requests // 4)
    with serving("app") as ours, Line(ours.port) as line:
        texts = endless_briefs(_LENGTH)
        line.ask(estimate_request(next(texts)))
        pairs = [
            (
                line.first_event_ms(estimate_request(text, is_streamed=True)),
                timed_ms(line, estimate_request(next(texts))),
            )
            for text in islice(texts, count)
        ]
    return Part(
        "Streaming",
        "The first event of a stream, rules alone, one request at a time on a kept connection.",
        [
            Figure(
                "first event",
                median(first for first, _ in pairs),
                "ms",
                "the answer at once",
                median(whole for _, whole in pairs),
            )
        ],
    )
