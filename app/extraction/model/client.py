"""The one seam to a language model: Instructor over any OpenAI-compatible endpoint.

``_guarded`` stands between Instructor and the SDK. It makes the schema strict and portable, turns
every way in which an answer can be no answer into a typed failure before Instructor would ask
again for nothing, and counts what was spent even when parsing fails later.
"""

import asyncio
import importlib
import json
import logging
import time
from collections.abc import Awaitable, Callable
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Final, cast

import instructor
from httpx2 import Request
from instructor import Mode
from instructor.core.exceptions import InstructorRetryException
from instructor.v2.core.function_calls import response_schema
from openai import (
    APIConnectionError,
    APIStatusError,
    APITimeoutError,
    AsyncOpenAI,
    DefaultAsyncHttpxClient,
    OpenAIError,
    Timeout,
)
from openai.types.chat import ChatCompletion, ChatCompletionMessageParam
from pydantic import ValidationError

from app.extraction.model.outcomes import ModelFailed, Outcome
from app.extraction.model.profiles import Profile
from app.extraction.model.wire import SCHEMA, Answer, Extraction

MOST_ANSWER_TOKENS: Final = 1_200
_CONNECT_S: Final = 2.0
_MOST_RETRY_AFTER_S: Final = 120.0
_LEAST_S: Final = 0.05
_PING_TOKENS: Final = 16
_SENT: Final = "http11.send_request_body.complete"
# Made once: Instructor would make a class of it at every call.
_ANSWER: Final = response_schema(Answer)
# Registered now: the first call has a deadline to keep.
importlib.import_module("instructor.v2.providers.openai.handlers")
# It logs what the model said at ERROR, and with it the brief.
logging.getLogger("instructor").setLevel(logging.CRITICAL + 1)


@dataclass(slots=True)
class Call:
    """One brief that is asked about, in at most two requests.

    ``deadline_s`` is on the monotonic clock. ``admit`` is awaited before the second request and
    raises ModelFailed when no more may be spent; the first one is the caller's to admit. ``sent``
    is told when a request has left and only the model has something to do.
    """

    deadline_s: float
    admit: Callable[[], Awaitable[None]]
    sent: Callable[[], None]
    requests: int = 0
    counted: int = 0
    """Of the requests, those whose answer said what it cost."""
    prompt_tokens: int = 0
    cached_tokens: int = 0
    answer_tokens: int = 0

    def left_s(self) -> float:
        """Seconds until the deadline."""
        return self.deadline_s - time.monotonic()

    async def trace(self, event: str, _: dict[str, Any]) -> None:
        """Hear from the HTTP client how far a request is."""
        if event == _SENT:
            self.sent()

    def count(self, completion: ChatCompletion) -> None:
        """Add up what an answer cost."""
        if (usage := completion.usage) is None:
            return
        self.counted += 1
        self.prompt_tokens += usage.prompt_tokens or 0
        self.answer_tokens += usage.completion_tokens or 0
        details = usage.prompt_tokens_details
        self.cached_tokens += (details.cached_tokens or 0) if details else 0


class ModelClient:
    """Asks one model at one endpoint; ``close`` it when done."""

    def __init__(
        self, *, url: str, key: str | None, model: str, profile: Profile, deadline_s: float
    ) -> None:
        timeout = Timeout(deadline_s, connect=_CONNECT_S)
        self._sdk = AsyncOpenAI(
            base_url=url,
            api_key=key or "none",
            max_retries=0,
            timeout=timeout,
            http_client=DefaultAsyncHttpxClient(
                timeout=timeout, event_hooks={"request": [self._follow]}
            ),
        )
        self._profile = profile
        self._model = model
        self._call: ContextVar[Call] = ContextVar("call")
        # The patched function itself: the client that wraps it adds hooks, which nobody uses here.
        patched: Any = instructor.patch(create=self._guarded, mode=profile.mode)
        self._create = cast("Callable[..., Awaitable[Answer]]", patched)

    async def ask(self, messages: list[ChatCompletionMessageParam], call: Call) -> Extraction:
        """Return what the model read.

        Raises:
            ModelFailed: With how it ended, when there is no answer to use.
        """
        self._call.set(call)
        parameters: dict[str, Any] = self._profile.parameters | {
            self._profile.tokens_parameter: MOST_ANSWER_TOKENS
        }
        try:
            answer = await self._create(
                response_model=_ANSWER,
                model=self._model,
                messages=messages,
                max_retries=1,
                strict=False,
                **parameters,
            )
        except (InstructorRetryException, OpenAIError, ValidationError, ValueError) as error:
            raise failure(error) from None
        return cast("Extraction", answer.root)

    async def ping(self, deadline_s: float) -> None:
        """Have the model say anything at all.

        Raises:
            ModelFailed: With how it ended, when it says nothing.
        """
        asked = self._profile.parameters | {
            self._profile.tokens_parameter: _PING_TOKENS,
            "model": self._model,
            "messages": [{"role": "user", "content": "Say ok."}],
        }
        try:
            async with asyncio.timeout(deadline_s):
                completion = await self._complete(asked, deadline_s)
        except json.JSONDecodeError:
            raise ModelFailed(Outcome.NOT_JSON) from None
        except (OpenAIError, TimeoutError, ValueError) as error:
            raise failure(error) from None
        if not isinstance(completion, ChatCompletion):
            raise ModelFailed(Outcome.NOT_JSON)

    async def close(self) -> None:
        """Give the connections back."""
        await self._sdk.close()

    async def _guarded(self, **asked: Any) -> ChatCompletion:
        call = self._call.get()
        if call.requests:
            await call.admit()
        if call.left_s() < _LEAST_S:
            raise ModelFailed(Outcome.TIMED_OUT)
        call.requests += 1
        if self._profile.mode == Mode.JSON_SCHEMA:
            asked["response_format"]["json_schema"] |= {"strict": True, "schema": SCHEMA}
        try:
            completion = await self._complete(asked, call.left_s())
        except json.JSONDecodeError:
            raise ModelFailed(Outcome.NOT_JSON) from None
        return _whole(completion, call)

    async def _complete(self, asked: dict[str, Any], timeout_s: float) -> object:
        # Past the SDK's method for this path, which walks through all of it to change nothing.
        return await self._sdk.post(
            "/chat/completions", cast_to=ChatCompletion, body=asked, options={"timeout": timeout_s}
        )

    async def _follow(self, request: Request) -> None:
        if (call := self._call.get(None)) is not None:
            request.extensions["trace"] = call.trace


def _whole(completion: object, call: Call) -> ChatCompletion:
    """Return a completion that has an answer in it.

    Raises:
        ModelFailed: It has none.
    """
    if not isinstance(completion, ChatCompletion):  # a page of HTML comes as text
        raise ModelFailed(Outcome.NOT_JSON)
    call.count(completion)
    if not completion.choices or not getattr(completion.choices[0], "message", None):
        raise ModelFailed(Outcome.NO_CHOICE)
    choice = completion.choices[0]
    if choice.message.refusal:
        raise ModelFailed(Outcome.REFUSED)
    if choice.finish_reason == "content_filter":
        raise ModelFailed(Outcome.FILTERED)
    if choice.finish_reason == "length":
        raise ModelFailed(Outcome.TRUNCATED)
    return completion


_BY_STATUS: Final = {
    401: Outcome.UNAUTHORIZED,
    403: Outcome.UNAUTHORIZED,
    408: Outcome.TIMED_OUT,
    429: Outcome.RATE_LIMITED,
}
_SERVER_ERRORS: Final = 500


def failure(error: BaseException) -> ModelFailed:
    """Say how a call ended, whatever the libraries wrapped it in."""
    while isinstance(error, InstructorRetryException) and error.__cause__ is not None:
        error = error.__cause__
    match error:
        case ModelFailed():
            return error
        case APIStatusError(status_code=status):
            default = Outcome.SERVER_ERROR if status >= _SERVER_ERRORS else Outcome.REJECTED
            return ModelFailed(_BY_STATUS.get(status, default), _retry_after_s(error))
        case APITimeoutError() | TimeoutError():
            return ModelFailed(Outcome.TIMED_OUT)
        case APIConnectionError():
            return ModelFailed(Outcome.NO_CONNECTION)
        case _:
            return ModelFailed(Outcome.INVALID)


def _retry_after_s(error: APIStatusError) -> float | None:
    """The wait that the endpoint asks for in seconds; a date counts as none."""
    written = error.response.headers.get("retry-after", "")
    return min(float(written), _MOST_RETRY_AFTER_S) if written.isdecimal() else None
