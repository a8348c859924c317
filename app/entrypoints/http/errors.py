"""Every failure as ``{error, detail}``, whatever raised it and wherever."""

from collections.abc import Callable
from http import HTTPStatus
from typing import Any, Final, Literal, Protocol, cast

import structlog
from litestar import Request, Response
from litestar.exceptions import HTTPException
from litestar.types import ASGIApp, HTTPScope, Receive, Scope, Send
from pydantic import ConfigDict, Field

from app.domain.errors import (
    BriefquoteError,
    Error,
    Forbidden,
    NotFound,
    ServiceFailed,
    SignedOut,
    Unauthorized,
    ValidationFailed,
)
from app.entrypoints.http.exchange import exchange_of
from app.entrypoints.http.headers import header_of
from app.entrypoints.http.replies import JSON, RawHeaders, Reply
from app.entrypoints.refusals import shown
from app.logs import places

PROBLEM_JSON: Final = "application/problem+json"
# The rest of the body is still on its way: what follows on this connection is no request.
_BODY_LEFT_UNREAD: Final = frozenset(
    {HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.REQUEST_ENTITY_TOO_LARGE}
)

_log = structlog.get_logger("http")

Handlers = dict[int | type[Exception], Callable[[Request[Any, Any, Any], Any], Response[Any]]]


class Tell(Protocol):
    """Writes the answer to a failure; ``more`` are headers that belong to it."""

    def __call__(
        self, scope: HTTPScope, error: BriefquoteError, /, *more: tuple[bytes, bytes]
    ) -> Reply:
        """Return the answer."""
        ...


class Problem(Error):
    """An Error with the members of RFC 9457, for callers that accept application/problem+json."""

    model_config = ConfigDict(extra="forbid")

    type: Literal["about:blank"] = "about:blank"
    title: str = Field(description="The name of the HTTP status.")
    status: int = Field(ge=400, le=599, description="The HTTP status.")
    instance: str = Field(description="The id of this request, as a URI reference.")


def refusal(scope: HTTPScope, error: BriefquoteError, *more: tuple[bytes, bytes]) -> Reply:
    """Return the response that tells a caller of a failure."""
    body: Error
    media_type = JSON
    if PROBLEM_JSON in (header_of(scope, b"accept") or "").lower():
        media_type = PROBLEM_JSON.encode()
        body = Problem(
            error=error.code,
            detail=error.detail,
            title=HTTPStatus(error.status).phrase,
            status=error.status,
            instance=f"#{exchange_of(scope).request_id}",
        )
    else:
        body = Error(error=error.code, detail=error.detail)
    rendered = body.model_dump_json().encode()
    headers: RawHeaders = [
        (b"content-type", media_type),
        (b"content-length", b"%d" % len(rendered)),
        (b"content-language", b"en"),
        (b"cache-control", b"no-store"),
        (b"vary", b"Accept"),
        *more,
    ]
    if error.retry_after_s is not None:
        headers.append((b"retry-after", b"%d" % error.retry_after_s))
    if isinstance(error, Unauthorized):
        headers.append((b"www-authenticate", b"Bearer"))
    if isinstance(error, SignedOut):
        headers.append((b"www-authenticate", b"Cookie"))
    if isinstance(error, Forbidden):
        asked = f'Bearer error="insufficient_scope", scope="{error.scope}"'
        headers.append((b"www-authenticate", asked.encode()))
    if error.status in _BODY_LEFT_UNREAD:
        headers.append((b"connection", b"close"))
    return Reply(rendered, headers, status=error.status)


def as_response(reply: Reply) -> Response[bytes]:
    """Return a reply as what an exception handler of Litestar's has to return."""
    headers = {name.decode(): value.decode() for name, value in reply.headers}
    return Response(reply.body, status_code=reply.status, headers=headers)


def recorded(scope: Scope, error: Exception) -> ServiceFailed:
    """Log what nobody expected, and return what its caller is told."""
    request_id = exchange_of(scope).request_id
    _log.error("crash", request_id=request_id, crash=places(error))
    return ServiceFailed(
        f"Something broke here; it was recorded as {request_id}. The same request may work."
    )


def guarded(app: ASGIApp) -> ASGIApp:
    """Return an application whose failures are told as those of Litestar's routes are."""

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        asked = cast("HTTPScope", scope)
        try:
            await app(scope, receive, send)
        except BriefquoteError as error:
            await refusal(asked, error)(scope, receive, send)
        except Exception as error:
            if exchange_of(scope).status:  # a part of the answer was sent
                raise
            await refusal(asked, recorded(scope, error))(scope, receive, send)

    return answer


def exception_handlers(tell: Tell) -> Handlers:
    """Return what answers whatever a route raises; ``tell`` writes the answer."""

    def on_expected(request: Request[Any, Any, Any], error: BriefquoteError) -> Response[bytes]:
        return as_response(tell(request.scope, error))

    def on_framework(request: Request[Any, Any, Any], error: HTTPException) -> Response[bytes]:
        scope = request.scope
        if error.status_code == HTTPStatus.NOT_FOUND:
            where = shown(scope["path"])
            unknown = NotFound(f"{where} is no address here; /openapi.json lists them all.")
            return as_response(tell(scope, unknown))
        if error.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
            allowed = sorted((error.headers or {})["allow"].split(", "))
            wrong_method = ValidationFailed(
                f"{shown(scope['method'])} is not possible at this address; use "
                f"{' or '.join(method for method in allowed if method != 'OPTIONS')}.",
                status=HTTPStatus.METHOD_NOT_ALLOWED,
            )
            return as_response(tell(scope, wrong_method, (b"allow", ", ".join(allowed).encode())))
        return on_crash(request, error)

    def on_crash(request: Request[Any, Any, Any], error: Exception) -> Response[bytes]:
        return as_response(tell(request.scope, recorded(request.scope, error)))

    return {BriefquoteError: on_expected, HTTPException: on_framework, Exception: on_crash}
