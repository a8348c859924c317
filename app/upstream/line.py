"""The line to one upstream: one origin, bounded in time and size, with the only retries of all.

Nothing follows a redirect, keeps a cookie or reads proxies and passwords of the environment, and no
header is sent that is not written here. One thing the HTTP library repeats by itself, at once and
once: a GET on a kept connection that the upstream had closed meanwhile.
"""

import asyncio
import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from typing import Final

import aiohttp
from yarl import URL

from app.domain.errors import ServiceFailed
from app.upstream.breaker import Breaker, RetryBudget

MAX_ANSWER_BYTES: Final = 65_536
_ATTEMPTS: Final = 3
# The most that is waited before the second and the third attempt.
_CONNECT_S: Final = 2.0
_WAITS_S: Final = (0.2, 1.0)
_MOST_RETRY_AFTER_S: Final = 86_400
_MOST_CONNECTIONS: Final = 100
_KEPT_ALIVE_S: Final = 5
# What the library would say of itself.
_ADDED_HEADERS: Final = ("Accept", "Accept-Encoding", "Content-Type", "User-Agent")
# Come from something before the upstream, or while it starts: the same request is safe to repeat,
# since whoever asks gives it a name.
_REPEATABLE: Final = frozenset({408, 425, 502, 503, 504})
# Repeated only when the answer says that it is worth it before the deadline.
_REPEATABLE_LATER: Final = frozenset({409, 429, 503})
_FAULTS: Final = 500


class NoAnswer(ServiceFailed):
    """The upstream gave no answer that can be used: what it did is not known."""


@dataclass(frozen=True, slots=True)
class Question:
    """One request; ``path`` is below the upstream's address.

    Repeating it must do no more than sending it once.
    """

    method: str
    path: str
    headers: Mapping[str, str] = field(repr=False)
    body: bytes = field(default=b"", repr=False)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back; ``headers`` have lower-case names, of ``attempts`` only this one answered."""

    status: int
    headers: Mapping[str, str]
    body: bytes
    attempts: int = 1

    def retry_after_s(self, now_ms: int) -> int | None:
        """The wait that is asked for, from 1 second to a day."""
        written = self.headers.get("retry-after", "").strip()
        if written.isascii() and written.isdecimal():
            wait_s = int(written[:9])
        else:
            try:
                wait_s = math.ceil(parsedate_to_datetime(written).timestamp() - now_ms / 1000)
            except (ValueError, OverflowError):
                return None
        return min(max(wait_s, 1), _MOST_RETRY_AFTER_S)


@dataclass(frozen=True, slots=True)
class _Lost:
    """How an attempt ended without an answer."""

    why: str
    status: int = HTTPStatus.BAD_GATEWAY
    is_repeatable: bool = True


class Line:
    """Asks one upstream; ``share`` draws the part of a wait that is kept, from 0 to 1.

    ``close`` it when done.
    """

    def __init__(
        self,
        url: str,
        *,
        now_ms: Callable[[], int],
        now_s: Callable[[], float],
        share: Callable[[], float],
    ) -> None:
        self._url = url
        self._now_ms = now_ms
        self._now_s = now_s
        self._share = share
        self._session: aiohttp.ClientSession | None = None
        self._breaker = Breaker(now_s)
        self._budget = RetryBudget()

    @property
    def is_private(self) -> bool:
        """Whether the way to the upstream is encrypted."""
        return URL(self._url).scheme == "https"

    async def ask(self, question: Question, *, deadline_s: float) -> Answer:
        """Return the last answer, which may be a refusal or a failure of the upstream's.

        Raises:
            NoAnswer: 502, 503 or 504, when there is none.
        """
        self._budget.earn()
        ends_s = self._now_s() + deadline_s
        attempts = 0
        while True:
            if (rest_s := self._breaker.enter()) > 0:
                raise NoAnswer(
                    "The upstream does not answer at the moment",
                    status=HTTPStatus.SERVICE_UNAVAILABLE,
                    retry_after_s=math.ceil(rest_s),
                )
            outcome = await self._attempt(question, ends_s - self._now_s())
            attempts += 1
            wait_s = self._wait_s(outcome, attempts)
            if wait_s is None or wait_s >= ends_s - self._now_s() or not self._budget.spend():
                return _answered(outcome, attempts)
            await asyncio.sleep(wait_s)

    async def close(self) -> None:
        """Give the connections back."""
        if self._session is not None:
            session, self._session = self._session, None
            await session.close()

    async def _attempt(self, question: Question, left_s: float) -> Answer | _Lost:
        outcome: Answer | _Lost
        try:
            async with asyncio.timeout(left_s):
                outcome = await self._exchange(question, left_s)
        except TimeoutError:
            outcome = _Lost("did not answer in time", HTTPStatus.GATEWAY_TIMEOUT)
        except aiohttp.ClientError:
            outcome = _Lost("could not be reached, or broke off")
        if isinstance(outcome, Answer) and outcome.status < _FAULTS:
            self._breaker.worked()
        else:
            self._breaker.failed()
        return outcome

    async def _exchange(self, question: Question, left_s: float) -> Answer | _Lost:
        # An answer that was lost on its way may still be asked for again.
        patience_s = max(left_s / 2, 0.001)
        timeout = aiohttp.ClientTimeout(
            connect=patience_s,
            sock_connect=min(_CONNECT_S, patience_s),
            sock_read=patience_s,
            ceil_threshold=math.inf,
        )
        async with self._opened().request(
            question.method,
            URL(self._url + question.path, encoded=True),
            headers=question.headers,
            data=question.body or None,
            allow_redirects=False,
            timeout=timeout,
        ) as response:
            body = bytearray()
            async for chunk in response.content.iter_any():
                body += chunk
                if len(body) > MAX_ANSWER_BYTES:
                    return _Lost("answered more than is read", is_repeatable=False)
            if "Content-Encoding" in response.headers:
                return _Lost("answered in a coding that was not asked for", is_repeatable=False)
            headers = {name.lower(): value for name, value in response.headers.items()}
            return Answer(response.status, headers, bytes(body))

    def _opened(self) -> aiohttp.ClientSession:
        """Return the connections, which belong to the loop that runs now."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=aiohttp.TCPConnector(
                    limit=_MOST_CONNECTIONS, keepalive_timeout=_KEPT_ALIVE_S
                ),
                cookie_jar=aiohttp.DummyCookieJar(),
                auto_decompress=False,
                skip_auto_headers=_ADDED_HEADERS,
            )
        return self._session

    def _wait_s(self, outcome: Answer | _Lost, attempts: int) -> float | None:
        """Return how long to wait before the next attempt; ``None``: there is to be none."""
        if attempts == _ATTEMPTS:
            return None
        if isinstance(outcome, _Lost):
            return self._backoff_s(attempts) if outcome.is_repeatable else None
        if outcome.status in _REPEATABLE_LATER:
            asked_s = outcome.retry_after_s(self._now_ms())
            if asked_s is not None:
                return asked_s + self._backoff_s(attempts)
        return self._backoff_s(attempts) if outcome.status in _REPEATABLE else None

    def _backoff_s(self, attempts: int) -> float:
        return _WAITS_S[attempts - 1] * self._share()


def _answered(outcome: Answer | _Lost, attempts: int) -> Answer:
    if isinstance(outcome, _Lost):
        raise NoAnswer(f"The upstream {outcome.why}", status=outcome.status, retry_after_s=2)
    return replace(outcome, attempts=attempts)
