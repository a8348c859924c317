"""The outermost layer: request id, Host check, headers of every response, HEAD, access log.

It wraps Litestar as a whole, since a middleware of Litestar's never sees a 404 or a 405, and leads
past it to what is asked for most often.
"""

import re
from collections.abc import Callable, Collection, Mapping
from functools import lru_cache
from random import getrandbits
from time import perf_counter_ns
from typing import TYPE_CHECKING, Any, Final, cast

from litestar.enums import ScopeType
from litestar.types import ASGIApp, HTTPScope, Message, Receive, Scope, Send

from app.domain.errors import ValidationFailed
from app.domain.tracing import REQUEST_ID
from app.entrypoints.http.errors import refusal
from app.entrypoints.http.exchange import Exchange
from app.entrypoints.http.replies import RawHeaders
from app.logs import log_request

if TYPE_CHECKING:
    from app.metrics import Metrics

_EVERYWHERE: Final[RawHeaders] = [
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (
        b"content-security-policy",
        b"default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ),
    (b"cross-origin-opener-policy", b"same-origin"),
]
_HTTPS_ONLY: Final = (b"strict-transport-security", b"max-age=31536000")
_SAME_ORIGIN: Final = (b"cross-origin-resource-policy", b"same-origin")
_EXPOSED: Final = (
    b"Content-Language, ETag, Link, RateLimit, RateLimit-Policy, Retry-After, X-RateLimit-Limit, "
    b"X-RateLimit-Remaining, X-RateLimit-Reset, X-Request-Id"
)
_ANY_ORIGIN: Final[RawHeaders] = [
    (b"cross-origin-resource-policy", b"cross-origin"),
    (b"access-control-allow-origin", b"*"),
    (b"access-control-expose-headers", _EXPOSED),
]
# Pages of any origin may call these, with these methods and without credentials.
_OPEN_PATHS: Final = {
    "/api/estimate": b"POST",
    "/estimate": b"POST",
    "/api/service-info": b"GET, HEAD",
    "/service-info": b"GET, HEAD",
}
# A load balancer asks these by address, whatever the service is called outside.
_ANY_HOST_PATHS: Final = frozenset({"/healthz", "/readyz"})
_HOST: Final = re.compile(rb"(\[[0-9a-f:.]+\]|[a-z0-9._-]+)(?::[0-9]{1,5})?", re.IGNORECASE)
_METHODS: Final = frozenset({"DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT"})
_NS_PER_MS: Final = 1_000_000


def new_request_id() -> str:
    """Return an id that nobody chooses; it opens nothing, so quick randomness will do."""
    return f"req_{getrandbits(128):032x}"


class Edge:
    """Wraps an application; ``allowed_hosts`` are names without port, none: any will do.

    ``methods`` are those of each path, which OPTIONS tells: Litestar's own answer knows only the
    first handler of a path. ``direct`` are what answers POST at a path without Litestar, whose
    routing takes as long as all the rest of an answer; they are routes of Litestar's as well.
    """

    def __init__(
        self,
        app: ASGIApp,
        *,
        allowed_hosts: frozenset[str],
        public_url: str,
        methods: Mapping[str, Collection[str]],
        direct: Mapping[str, ASGIApp],
        next_request_id: Callable[[], str] = new_request_id,
        metrics: "Metrics | None" = None,
    ) -> None:
        self._app = app
        self._direct = direct
        self._metrics = metrics
        self._allowed_hosts = allowed_hosts
        self._next_request_id = next_request_id
        self._allow = {path: ", ".join(sorted(names)).encode() for path, names in methods.items()}
        self._misdirected = ValidationFailed(
            f"Host: the request is not addressed to this service; use {public_url}.", status=421
        )
        common = list(_EVERYWHERE)
        if public_url.startswith("https:"):
            common.append(_HTTPS_ONLY)
        self._closed_headers = [*common, _SAME_ORIGIN]
        self._open_headers = [*common, *_ANY_ORIGIN]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        if scope["type"] != ScopeType.HTTP:
            await self._app(scope, receive, send)
            return
        started_ns = perf_counter_ns()
        exchange = Exchange(self._next_request_id())
        exchange.attach(scope)
        REQUEST_ID.set(exchange.request_id)
        if self._metrics is not None:
            self._metrics.request_began()

        async def send_completed(message: Message) -> None:
            if message["type"] == "http.response.start":
                exchange.status = message["status"]
                given = self._told(scope, cast("RawHeaders", message["headers"]))
                message["headers"] = [*given, *self._missing(scope, exchange, given)]
            elif message["type"] == "http.response.body":
                if scope["method"] == "HEAD":
                    message["body"] = b""
                exchange.sent_bytes += len(message["body"])
            await send(message)
            if message["type"] == "http.response.body" and not message.get("more_body"):
                # Before the caller has the answer: what follows may wait, as the SDK of MCP does.
                self._record(scope, exchange, perf_counter_ns() - started_ns)

        try:
            if self._is_addressed(scope):
                await self._app_for(scope)(scope, receive, send_completed)
            else:
                await refusal(scope, self._misdirected)(scope, receive, send_completed)
        finally:
            if not exchange.is_recorded:
                self._record(scope, exchange, perf_counter_ns() - started_ns)

    def _app_for(self, scope: HTTPScope) -> ASGIApp:
        direct = self._direct.get(scope["path"]) if scope["method"] == "POST" else None
        if direct is None:
            return self._app
        cast("dict[str, Any]", scope)["path_template"] = scope["path"]
        return direct

    def _record(self, scope: HTTPScope, exchange: Exchange, took_ns: int) -> None:
        exchange.is_recorded = True
        method = scope["method"] if scope["method"] in _METHODS else "other"
        route = cast("dict[str, Any]", scope).get("path_template", "none")
        _log_access(method, route, exchange, took_ns)
        if self._metrics is not None:
            self._metrics.request_ended(method, route, exchange.status, took_ns)

    def _told(self, scope: HTTPScope, given: RawHeaders) -> RawHeaders:
        template = cast("dict[str, Any]", scope).get("path_template")
        if scope["method"] != "OPTIONS" or template not in self._allow:
            return given
        others = [header for header in given if header[0] != b"allow"]
        return [*others, (b"allow", self._allow[template])]

    def _missing(self, scope: HTTPScope, exchange: Exchange, given: RawHeaders) -> RawHeaders:
        methods = _OPEN_PATHS.get(scope["path"])
        common = self._closed_headers if methods is None else self._open_headers
        names = {name for name, _ in given}
        headers = [header for header in common if header[0] not in names]
        headers.append((b"x-request-id", exchange.request_id.encode()))
        headers += exchange.limits.items()
        if methods is not None and scope["method"] == "OPTIONS":
            headers += [
                (b"access-control-allow-methods", methods),
                (b"access-control-allow-headers", b"Content-Type"),
                (b"access-control-max-age", b"86400"),
            ]
        return headers

    def _is_addressed(self, scope: HTTPScope) -> bool:
        hosts = [_host_name(value) for name, value in scope["headers"] if name == b"host"]
        if None in hosts:
            return False
        if not self._allowed_hosts or scope["path"] in _ANY_HOST_PATHS:
            return True
        return bool(hosts) and self._allowed_hosts.issuperset(cast("list[str]", hosts))


@lru_cache(256)
def _host_name(value: bytes) -> str | None:
    match = _HOST.fullmatch(value)
    return match[1].decode().lower() if match else None


def _log_access(method: str, route: str, exchange: Exchange, took_ns: int) -> None:
    """Log one line; its ``status`` is 0 when the caller left before the answer."""
    facts: dict[str, object] = {
        "request_id": exchange.request_id,
        "method": method,
        "route": route,
        "status": exchange.status,
        "duration_ms": round(took_ns / _NS_PER_MS, 3),
        "sent_bytes": exchange.sent_bytes,
        "language": exchange.language,
        "brief_characters": exchange.brief_characters,
    }
    if exchange.tool is not None:
        facts["tool"], facts["outcome"] = exchange.tool
    log_request(facts)
