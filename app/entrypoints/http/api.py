"""The REST API: a brief in, an estimate out."""

from collections.abc import Awaitable
from typing import Final

from litestar.types import ASGIApp, HTTPScope, Receive

from app.domain.estimate import Estimate
from app.domain.request import EstimateRequest
from app.entrypoints.estimate_json import json_of
from app.entrypoints.http.answering import Answering
from app.entrypoints.http.body import read
from app.entrypoints.http.doorkeeper import Doorkeeper
from app.entrypoints.http.events import EVENT_STREAM, Events, nothing, while_connected
from app.entrypoints.http.exchange import exchange_of
from app.entrypoints.http.headers import header_of
from app.entrypoints.http.languages import preferred
from app.entrypoints.http.replies import reply
from app.estimator import Estimator

ESTIMATE_PATHS: Final = ("/api/estimate", "/estimate")


def estimating(
    estimator: Estimator, doorkeeper: Doorkeeper, *, read_deadline_s: float
) -> Answering:
    """Return what answers with an estimate; it creates and stores nothing."""

    async def answer(scope: HTTPScope, receive: Receive) -> ASGIApp:
        await doorkeeper.admit_estimate(scope)
        asked = await read(scope, receive, EstimateRequest, deadline_s=read_deadline_s)
        language = asked.language or preferred(header_of(scope, b"accept-language"))
        exchange = exchange_of(scope)
        exchange.language = language
        exchange.brief_characters = len(asked.brief)
        headers = [(b"cache-control", b"no-store"), (b"vary", b"Accept, Accept-Language")]
        if language is not None:
            headers.append((b"content-language", language.encode()))
        if EVENT_STREAM in (header_of(scope, b"accept") or "").lower():
            return Events(estimator.stepwise(asked, language=language), headers)
        made: Awaitable[Estimate | None] = estimator.refined(asked, language=language)
        if estimator.asks_model(asked):
            made = while_connected(receive, made)
        estimate = await made
        return nothing if estimate is None else reply(json_of(estimate), *headers)

    return answer
