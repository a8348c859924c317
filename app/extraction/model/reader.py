"""The model reader: cache → one call per brief → breaker → a free slot → tokens left → the model.

Whatever happens on the way, the reading of the rules comes back, refined or with a warning.
"""

import asyncio
import time
from collections.abc import Callable, Generator, MutableMapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from hashlib import blake2b
from math import inf
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

import structlog
from cachetools import TTLCache
from openai.types.chat import ChatCompletionMessageParam

from app.domain.errors import ServiceFailed
from app.domain.reading import Caution, ModelAsked, Reading
from app.extraction.model.claims import Ground
from app.extraction.model.client import MOST_ANSWER_TOKENS, Call, ModelClient
from app.extraction.model.guard import Breaker, SingleFlight
from app.extraction.model.merge import merge
from app.extraction.model.outcomes import UNBILLED, ModelFailed, Outcome
from app.extraction.model.prices import cost_micro_usd
from app.extraction.model.prompt import Prompt
from app.extraction.model.wire import Extraction

if TYPE_CHECKING:
    from app.metrics import Metrics

_CACHED_ANSWERS: Final = 2_048
_CACHED_S: Final = 3_600
# A ledger that has nothing left, or does not answer, is not asked again at once.
_LEDGER_REST_S: Final = 1.0
# Fewer bytes make a token in no tokenizer of the models of prices.toml, on average over a prompt.
_BYTES_A_TOKEN: Final = 3

_log = structlog.get_logger("model")


class TokenLedger(Protocol):
    """What all processes together may spend in a day (UTC), in tokens."""

    async def reserve(self, tokens: int) -> int | None:
        """Take tokens of today's budget and return the day; ``None``: so many are not left.

        Raises:
            ServiceFailed: When it cannot be read.
        """
        ...

    async def settle(self, day: int, reserved: int, spent: int) -> None:
        """Replace what was reserved on a day by what was spent.

        Raises:
            ServiceFailed: When it cannot be written; what was reserved stays taken.
        """
        ...


@dataclass(frozen=True, slots=True)
class Limits:
    """``deadline_s`` is for everything; ``calls``: at the same time, 0 for any number."""

    deadline_s: float
    calls: int


class Answered(NamedTuple):
    """What a model said, and the tokens it took; ``cached_tokens`` are part of the prompt's."""

    said: Extraction
    prompt_tokens: int
    cached_tokens: int
    answer_tokens: int


class ModelReader:
    """Refines readings of the rules with what one model says."""

    def __init__(
        self,
        *,
        client: ModelClient,
        name: str,
        ledger: TokenLedger,
        limits: Limits,
        secret: bytes,
        now_s: Callable[[], float] = time.monotonic,
        metrics: "Metrics | None" = None,
    ) -> None:
        self._client = client
        self._metrics = metrics
        self._ledger = ledger
        self._limits = limits
        self._secret = secret[:64]
        self._prompt = Prompt()
        self.asked = ModelAsked(name, self._prompt.version)
        self._answers: MutableMapping[bytes, Answered] = TTLCache(
            _CACHED_ANSWERS, _CACHED_S, timer=now_s
        )
        self._flights = SingleFlight[Answered]()
        self._now_s = now_s
        self._refusal: Outcome | None = None
        self._rests_until_s = 0.0
        self._breaker = Breaker(now_s)
        self._free = limits.calls or inf
        self._settling = set[asyncio.Task[None]]()

    async def refine(self, brief: str, today: date, read: Callable[[], Reading]) -> Reading:
        """Return the reading with what the model adds, or with a warning that it could not.

        ``read`` is called while the model is busy, so that it takes no time of its own.
        """

        @cache
        def ground() -> Ground:
            return Ground(brief, today, read())

        try:
            answered = await self.ask(brief, today, lambda: ground().prepare())
        except ModelFailed as error:
            reading = ground().reading
            caution = Caution("model_unavailable", "brief", {"outcome": error.outcome.value})
            return replace(reading, cautions=[*reading.cautions, caution])
        return merge(ground(), answered.said, self.asked)

    async def ask(
        self, brief: str, today: date, meanwhile: Callable[[], None] = lambda: None
    ) -> Answered:
        """Return what the model says of a brief, which may be up to an hour old.

        Raises:
            ModelFailed: With how it ended, when there is no answer to use.
        """
        key = self._key(brief, today)
        if (answered := self._answers.get(key)) is not None:
            return answered
        if self._refusal is not None:
            now_s = self._now_s()
            if now_s < self._rests_until_s:
                raise ModelFailed(self._refusal)
            self._rests_until_s = now_s + _LEDGER_REST_S  # one finds out, the others go on
        return await self._flights.run(
            key, lambda sent: self._ask(key, brief, today, sent), meanwhile
        )

    async def ping(self) -> Outcome:
        """Ask the model for a word, past cache, breaker and budget; return how that ended."""
        try:
            await self._client.ping(self._limits.deadline_s)
        except ModelFailed as error:
            return error.outcome
        return Outcome.ANSWERED

    async def close(self) -> None:
        """Write down what was spent, and give the connections back."""
        if self._settling:
            await asyncio.wait(self._settling)
        await self._client.close()

    def _key(self, brief: str, today: date) -> bytes:
        """A keyed hash: the cache holds no brief, and nobody can tell one from its key."""
        asked = f"{self.asked.name}\0{self.asked.prompt_version}\0{today}\0{brief}"
        return blake2b(asked.encode(), key=self._secret, digest_size=16).digest()

    async def _ask(self, key: bytes, brief: str, today: date, sent: Callable[[], None]) -> Answered:
        messages = self._prompt.messages(brief, today)
        size = sum(len(str(one.get("content")).encode()) for one in messages)
        likely = size // _BYTES_A_TOKEN + MOST_ANSWER_TOKENS
        days: list[int] = []  # one for each reservation

        async def admit() -> None:
            days.append(await self._reserve(likely))

        began_s = time.monotonic()
        call = Call(began_s + self._limits.deadline_s, admit, sent)
        outcome = Outcome.ABANDONED
        try:
            with self._breaker.watch(), self._slot():
                said = await self._within_deadline(messages, call)
        except ModelFailed as error:
            outcome = error.outcome
            raise
        else:
            outcome = Outcome.ANSWERED
            answered = Answered(said, call.prompt_tokens, call.cached_tokens, call.answer_tokens)
            self._answers[key] = answered
            return answered
        finally:
            self._record(outcome, call, time.monotonic() - began_s)
            if days:
                self._settle_later(days[0], likely * len(days), outcome, call)

    async def _reserve(self, tokens: int) -> int:
        try:
            day = await self._ledger.reserve(tokens)
            refusal = Outcome.OVER_BUDGET
        except ServiceFailed:
            day, refusal = None, Outcome.NO_LEDGER
        if day is None:
            self._refusal, self._rests_until_s = refusal, self._now_s() + _LEDGER_REST_S
            raise ModelFailed(refusal)
        self._refusal = None
        return day

    def _settle_later(self, day: int, reserved: int, outcome: Outcome, call: Call) -> None:
        """Give back what is known not to have been spent, while nobody waits for it.

        A request that went astray keeps all.
        """
        spent = call.prompt_tokens + call.answer_tokens
        if call.counted < call.requests and outcome not in UNBILLED:
            spent = max(spent, reserved)
        if spent != reserved:
            task = asyncio.ensure_future(self._settle(day, reserved, spent))
            self._settling.add(task)
            task.add_done_callback(self._settling.discard)

    async def _settle(self, day: int, reserved: int, spent: int) -> None:
        with suppress(ServiceFailed):  # then what was reserved stays taken
            await self._ledger.settle(day, reserved, spent)
            self._refusal = None

    async def _within_deadline(
        self, messages: list[ChatCompletionMessageParam], call: Call
    ) -> Extraction:
        try:
            async with asyncio.timeout(call.left_s()):
                await call.admit()
                return await self._client.ask(messages, call)
        except TimeoutError:
            raise ModelFailed(Outcome.TIMED_OUT) from None

    @contextmanager
    def _slot(self) -> Generator[None]:
        """A place at the endpoint; nobody waits for one: a model takes longer than one would."""
        if not self._free:
            raise ModelFailed(Outcome.BUSY)
        self._free -= 1
        try:
            yield
        finally:
            self._free += 1

    def _record(self, outcome: Outcome, call: Call, took_s: float) -> None:
        tokens = (call.prompt_tokens, call.cached_tokens, call.answer_tokens)
        cost = cost_micro_usd(self.asked.name, *tokens)
        breaker = self._breaker.state
        _log.info(
            "model_call",
            outcome=outcome.value,
            requests=call.requests,
            duration_ms=round(took_s * 1000, 1),
            prompt_tokens=call.prompt_tokens,
            cached_tokens=call.cached_tokens,
            answer_tokens=call.answer_tokens,
            cost_micro_usd=cost,
            breaker=breaker,
        )
        if self._metrics is not None:
            self._metrics.model_call(
                outcome.value,
                took_s=took_s,
                requests=call.requests,
                tokens=dict(zip(("prompt", "cached", "answer"), tokens, strict=True)),
                cost_micro_usd=cost,
                is_breaker_open=breaker != "closed",
            )
