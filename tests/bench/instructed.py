"""What the service is measured beside: FastAPI, Instructor, and a stub of a model for both."""

import asyncio
import json
from datetime import date
from typing import Any, Final

import instructor
from fastapi import FastAPI
from openai import AsyncOpenAI

from app.bootstrap import build
from app.domain.estimate import Estimate
from app.domain.request import EstimateRequest
from app.extraction.model.wire import Extraction
from app.settings import Settings
from tests.bench.briefs import briefs
from tests.model.endpoint import completion

_INSTRUCTION: Final = (
    "Read this brief for a campaign of UGC videos. Say only what it states; quote its words."
)


def same_models(_size: int) -> FastAPI:
    """A FastAPI route that reads our request and writes one of our answers, always the same."""
    text = briefs(300, 1)[0]
    request = EstimateRequest(brief=text, reference_date=date(2026, 6, 1).isoformat())
    answer = build(Settings.from_environment()).estimator.estimate(request)
    app = FastAPI(openapi_url=None)

    @app.post("/api/estimate")
    async def constant(asked: EstimateRequest) -> Estimate:
        return answer

    return app


def naive(_size: int) -> FastAPI:
    """A FastAPI route that has Instructor ask the model each time and answers what it says."""
    sdk = AsyncOpenAI(base_url=Settings.from_environment().model_url, api_key="none", max_retries=0)
    client = instructor.from_openai(sdk, mode=instructor.Mode.JSON_SCHEMA)
    app = FastAPI(openapi_url=None)

    @app.post("/api/estimate")
    async def estimate(asked: EstimateRequest) -> Extraction:
        return await client.chat.completions.create(
            model="stub",
            response_model=Extraction,
            messages=[
                {"role": "system", "content": _INSTRUCTION},
                {"role": "user", "content": asked.brief},
            ],
        )

    return app


def stub(latency_ms: int) -> Any:
    """An endpoint of the OpenAI protocol that answers after so long, and finds nothing."""
    body = json.dumps(completion({})).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]

    async def application(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        while (await receive()).get("more_body"):
            pass
        await asyncio.sleep(latency_ms / 1000)
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    return application
