"""The one seam to a language model: Instructor over any OpenAI-compatible endpoint.

Instructor's handlers of a mode write the request, read the answer, and word what to ask again;
how often to ask is decided here. ``_guarded`` stands between them and the SDK: it turns every way
in which an answer can be no answer into a typed failure, which nobody asks again for, and counts
what was spent even when parsing fails later.
"""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any, Final, cast

import msgspec
from httpx2 import Request, Response
from instructor import Mode, Provider
from instructor.v2 import mode_registry
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
_MOST_REQUESTS: Final = 2
# Made once: Instructor would make a class of it at every call.
_ANSWER: Final = response_schema(Answer)


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
        # Loaded now: the first call has a deadline to keep.
        self._handlers = mode_registry.get_handlers(Provider.OPENAI, profile.mode)

    async def ask(self, messages: list[ChatCompletionMessageParam], call: Call) -> Extraction:
        """Return what the model read.

        Raises:
            ModelFailed: With how it ended, when there is no answer to use.
        """
        self._call.set(call)
        try:
            return await self._answer(messages, call)
        except (OpenAIError, ValueError) as error:
            raise failure(error) from None
        except (AttributeError, LookupError, TypeError):
            # The SDK builds objects of whatever it is sent: text, say, where a message should be.
            raise ModelFailed(Outcome.INVALID) from None

    async def _answer(self, messages: list[ChatCompletionMessageParam], call: Call) -> Extraction:
        handlers = self._handlers
        asked: dict[str, Any] = self._asking(MOST_ANSWER_TOKENS, messages)
        _, asked = handlers.request_handler(response_model=_ANSWER, kwargs=asked)
        if self._profile.mode == Mode.JSON_SCHEMA:
            asked["response_format"]["json_schema"] |= {"strict": True, "schema": SCHEMA}
        while True:
            said = await self._guarded(asked, call)
            try:
                answer = handlers.response_parser(
                    response=said, response_model=_ANSWER, strict=False
                )
                return cast("Answer", answer).root
            except ValueError as error:
                if call.requests >= _MOST_REQUESTS:
                    raise
                asked = handlers.reask_handler(kwargs=asked, response=said, exception=error)

    def _asking(
        self, most_tokens: int, messages: list[ChatCompletionMessageParam]
    ) -> dict[str, Any]:
        tokens = {self._profile.tokens_parameter: most_tokens}
        return {"messages": messages, "model": self._model} | self._profile.parameters | tokens

    async def ping(self, deadline_s: float) -> None:
        """Have the model say anything at all.

        Raises:
            ModelFailed: With how it ended, when it says nothing.
        """
        asked = self._asking(_PING_TOKENS, [{"role": "user", "content": "Say ok."}])
        try:
            async with asyncio.timeout(deadline_s):
                await self._complete(asked, deadline_s)
        except (OpenAIError, TimeoutError, ValueError) as error:
            raise failure(error) from None

    async def close(self) -> None:
        """Give the connections back."""
        await self._sdk.close()

    async def _guarded(self, asked: dict[str, Any], call: Call) -> ChatCompletion:
        if call.requests:
            await call.admit()
        if call.left_s() < _LEAST_S:
            raise ModelFailed(Outcome.TIMED_OUT)
        call.requests += 1
        completion = await self._complete(asked, call.left_s())
        call.count(completion)
        _check(completion)
        return completion

    async def _complete(self, asked: dict[str, Any], timeout_s: float) -> ChatCompletion:
        # Past the SDK's method for this path, which copies all of it and walks through the copy.
        response = await self._sdk.post(
            "/chat/completions",
            cast_to=Response,
            content=msgspec.json.encode(asked),
            options={"timeout": timeout_s},
        )
        return _completion(response.content)

    async def _follow(self, request: Request) -> None:
        if (call := self._call.get(None)) is not None:
            request.extensions["trace"] = call.trace


def _completion(body: bytes) -> ChatCompletion:
    """Read what an endpoint sent; one that leaves something out or adds to it is understood.

    Raises:
        ModelFailed: It is no JSON object, but a page of HTML, say.
    """
    try:
        return ChatCompletion.model_validate_json(body)
    except ValidationError:
        with suppress(AttributeError, TypeError, ValueError):  # whatever its keys are
            if isinstance(said := json.loads(body), dict):
                return ChatCompletion.construct(**cast("dict[str, Any]", said))
        raise ModelFailed(Outcome.NOT_JSON) from None


def _check(completion: ChatCompletion) -> None:
    """Raise unless a completion has an answer in it.

    Raises:
        ModelFailed: It has none.
    """
    if not completion.choices or not getattr(completion.choices[0], "message", None):
        raise ModelFailed(Outcome.NO_CHOICE)
    choice = completion.choices[0]
    if choice.message.refusal:
        raise ModelFailed(Outcome.REFUSED)
    if choice.finish_reason == "content_filter":
        raise ModelFailed(Outcome.FILTERED)
    if choice.finish_reason == "length":
        raise ModelFailed(Outcome.TRUNCATED)


_BY_STATUS: Final = {
    401: Outcome.UNAUTHORIZED,
    403: Outcome.UNAUTHORIZED,
    408: Outcome.TIMED_OUT,
    429: Outcome.RATE_LIMITED,
}
_SERVER_ERRORS: Final = 500


def failure(error: BaseException) -> ModelFailed:
    """Say how a call ended."""
    match error:
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
