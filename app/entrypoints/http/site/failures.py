"""A failure as a page, for who follows a link or presses a button; programs get JSON."""

import re
from http import HTTPStatus
from typing import Final

from litestar.types import HTTPScope

from app.domain.errors import BriefquoteError, NotFound, SignedOut
from app.entrypoints.http.errors import refusal
from app.entrypoints.http.exchange import exchange_of
from app.entrypoints.http.replies import Reply
from app.entrypoints.http.site.guard import NotOurs
from app.entrypoints.http.site.rendering import Site, takes_html
from app.signing_in import LINK_PATH

_FOR_PEOPLE: Final = re.compile("/(?:(?:app|c|pricing|docs)(?:/.*)?)?")
# Of an address that leads nowhere, what was meant to be there.
_LOST: Final = (
    (f"{LINK_PATH}/", "link"),
    ("/c/", "campaign"),
    ("/app/keys/", "key"),
)
_REASONS: Final = {
    HTTPStatus.METHOD_NOT_ALLOWED: "method",
    HTTPStatus.REQUEST_TIMEOUT: "slow",
    HTTPStatus.CONFLICT: "stale",
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: "too_large",
    HTTPStatus.TOO_MANY_REQUESTS: "busy",
    HTTPStatus.INTERNAL_SERVER_ERROR: "broken",
}
_HEADINGS: Final = {"link": "link", "method": "404", "busy": "500"}
_KEPT: Final = {b"allow", b"www-authenticate", b"retry-after", b"connection"}


class Failures:
    """Tells browsers of failures at the addresses for people, and programs everywhere."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def tell(self, scope: HTTPScope, error: BriefquoteError, *more: tuple[bytes, bytes]) -> Reply:
        """Return the response: the same status and code, whoever asks."""
        told = refusal(scope, error, *more)
        if not (_FOR_PEOPLE.fullmatch(scope["path"]) and takes_html(scope)):
            return told
        reason = _reason(scope, error)
        kept = error.kept if isinstance(error, SignedOut) else None
        return self._site.private(
            scope,
            "failure.html.j2" if kept is None else "signed_out.html.j2",
            *(header for header in told.headers if header[0] in _KEPT),
            path="/app" if self._site.has_console else "/",
            status=error.status,
            person=None,
            kept=kept,
            action=scope["path"],
            reason=reason,
            heading=_HEADINGS.get(reason) or _heading(error.status),
            error=error,
            request_id=exchange_of(scope).request_id,
        )


def _reason(scope: HTTPScope, error: BriefquoteError) -> str:
    """Return the name of the text that says what went wrong and what to do."""
    if isinstance(error, NotOurs):
        return error.reason
    if isinstance(error, NotFound):
        path = scope["path"]
        return next((lost for start, lost in _LOST if path.startswith(start)), "address")
    if error.status > HTTPStatus.INTERNAL_SERVER_ERROR:
        return "unavailable"
    return _REASONS.get(HTTPStatus(error.status), "form")


def _heading(status: int) -> str:
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return "500"
    return str(status) if status in {403, 404, 409} else "422"
